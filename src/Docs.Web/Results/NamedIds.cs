using System.Text.RegularExpressions;

namespace Docs.Web.Results;

/// <summary>Ids of results within a sentence of the catalogue.</summary>
internal static partial class NamedIds
{
    public static IEnumerable<string> In(string? text) => Id().Matches(text ?? "").Select(match => match.Value);

    /// <summary>The text cut at its ids, which are pieces of their own.</summary>
    public static string[] Cut(string text) => Id().Split(text);

    [GeneratedRegex("(?<![0-9a-z])([0-9a-hjkmnp-tv-z]{26})(?![0-9a-z])")]
    private static partial Regex Id();
}
