using System.Text.RegularExpressions;

namespace Docs.Web.Results;

/// <summary>Ids of results within a sentence of the catalogue.</summary>
internal static partial class NamedIds
{
    public static IEnumerable<string> In(string? text) => Id().Matches(text ?? "").Select(match => match.Value);

    /// <summary>The text cut at its ids, which are pieces of their own.</summary>
    public static string[] Cut(string text) => Id().Split(text);

    /// <summary>The text with what people call the results, where ids stand; one that is not named keeps its id.</summary>
    public static string Said(string text, IReadOnlyDictionary<string, string> named) =>
        string.Concat(Cut(text).Select(piece => named.GetValueOrDefault(piece, piece)));

    [GeneratedRegex("(?<![0-9a-z])([0-9a-hjkmnp-tv-z]{26})(?![0-9a-z])")]
    private static partial Regex Id();
}
