using System.Globalization;
using Docs.Core.Review;

namespace Docs.Web.Review;

/// <summary>A row of the desk's relations as it comes back.</summary>
/// <param name="Dropped">The reviewer takes it away.</param>
public sealed record TypedRow(TypedRelation Relation, bool Dropped);

/// <summary>The relations in the desk's form: fields <c>r.N.id</c>, <c>.kind</c>, <c>.number</c>, <c>.day</c>, <c>.agency</c>, <c>.drop</c> a row.</summary>
internal static class RelationForm
{
    public const string Prefix = "r.";

    /// <returns>In the order of the page, without spare rows left empty; null where the form asks for no relations.</returns>
    public static IReadOnlyList<TypedRow>? Read(IFormCollection form)
    {
        if (!form.ContainsKey("relations"))
            return null;
        var rows = form.Keys.Where(key => key.StartsWith(Prefix, StringComparison.Ordinal) && key.EndsWith(".number", StringComparison.Ordinal))
            .Select(key => int.TryParse(key.AsSpan(Prefix.Length, key.Length - Prefix.Length - ".number".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : -1)
            .Where(row => row >= 0).Order();
        return [.. rows.Select(row => Row(form, row)).Where(row => row.Relation.Id is not null || !IsEmpty(row.Relation))];
    }

    /// <summary>As they are to stand.</summary>
    public static IReadOnlyList<TypedRelation>? Kept(IReadOnlyList<TypedRow>? rows) => rows?.Where(row => !row.Dropped).Select(row => row.Relation).ToList();

    private static TypedRow Row(IFormCollection form, int row)
    {
        string Of(string name) => form[string.Create(CultureInfo.InvariantCulture, $"{Prefix}{row}.{name}")].ToString();

        return new(new(Of("id") is { Length: > 0 } id ? id : null, Of("kind"), Of("number"), Of("day"), Of("agency")), Of("drop") == "on");
    }

    private static bool IsEmpty(TypedRelation row) => string.IsNullOrWhiteSpace(row.Number) && string.IsNullOrWhiteSpace(row.IssuedOn) && string.IsNullOrWhiteSpace(row.Agency);
}
