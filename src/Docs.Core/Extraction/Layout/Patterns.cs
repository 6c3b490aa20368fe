using System.Text.RegularExpressions;

namespace Docs.Core.Extraction.Layout;

/// <summary>
/// Every pattern of extraction is made here: non-backtracking, so the time is linear in the text whatever a scan holds.
/// Patterns run on folded text (lower case, no marks), which has one character for each printed one.
/// </summary>
internal static class Patterns
{
    public static Regex Of(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>Alternatives, longest first, so that "họ và tên chồng" is not taken for "họ và tên".</summary>
    public static string AnyOf(IEnumerable<string> words) =>
        string.Join('|', words.OrderByDescending(word => word.Length).Select(word => Regex.Escape(word).Replace(@"\ ", @"\s+")));
}
