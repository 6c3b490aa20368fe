using System.Globalization;
using Docs.Core.Extraction;
using Docs.Core.Review;

namespace Docs.Web.Review;

/// <summary>A row of the desk's holders as it comes back.</summary>
/// <param name="Dropped">The reviewer takes it away.</param>
public sealed record TypedHolderRow(TypedHolder Holder, bool Dropped);

/// <summary>
/// The holders in the desk's form: fields <c>h.N.name</c>, <c>.id</c>, <c>.tax</c>, <c>.birth</c>, <c>.address</c>, <c>.drop</c> a
/// row. Of the first one (N = 0) all but the birth year stands in the fields of the document.
/// </summary>
internal static class HolderForm
{
    public const string Prefix = "h.";

    /// <returns>In the order of the page, the first one with what its fields say, without spare rows left empty; null where the form asks for no holders.</returns>
    public static IReadOnlyList<TypedHolderRow>? Read(IFormCollection form)
    {
        if (!form.ContainsKey("holders"))
            return null;
        var rows = form.Keys.Where(key => key.StartsWith(Prefix, StringComparison.Ordinal) && key.EndsWith(".birth", StringComparison.Ordinal))
            .Select(key => int.TryParse(key.AsSpan(Prefix.Length, key.Length - Prefix.Length - ".birth".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : -1)
            .Where(row => row > 0).Order();
        return [First(form), .. rows.Select(row => Row(form, row)).Where(row => !row.Holder.IsEmpty)];
    }

    /// <summary>As they are to stand: without the first one where its fields were emptied.</summary>
    public static IReadOnlyList<TypedHolder>? Kept(IReadOnlyList<TypedHolderRow>? rows) => rows?.Where(row => IsKept(row, rows)).Select(row => row.Holder).ToList();

    /// <summary>Whether the row is among those that are to stand.</summary>
    public static bool IsKept(TypedHolderRow row, IReadOnlyList<TypedHolderRow> rows) => !row.Dropped && !(ReferenceEquals(row, rows[0]) && IsNobody(row.Holder));

    private static bool IsNobody(TypedHolder holder) =>
        string.IsNullOrWhiteSpace(holder.Name) && string.IsNullOrWhiteSpace(holder.PersonalId) && string.IsNullOrWhiteSpace(holder.TaxCode) && string.IsNullOrWhiteSpace(holder.BirthYear);

    private static TypedHolderRow First(IFormCollection form)
    {
        string Field(string name) => form["f." + name].ToString();

        return new(new(Field(FieldNames.Holder), Field(FieldNames.PersonalId), Field(FieldNames.TaxCode), form[Prefix + "0.birth"].ToString(), Field(FieldNames.Address)), form[Prefix + "0.drop"] == "on");
    }

    private static TypedHolderRow Row(IFormCollection form, int row)
    {
        string Of(string name) => form[string.Create(CultureInfo.InvariantCulture, $"{Prefix}{row}.{name}")].ToString();

        return new(new(Of("name"), Of("id"), Of("tax"), Of("birth"), Of("address")), Of("drop") == "on");
    }
}
