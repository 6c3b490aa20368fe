using System.Text.RegularExpressions;

namespace Docs.Web.Shell;

/// <summary>Personal ids in lists and snippets: only the last digits are shown, enough to tell two people apart.</summary>
internal static partial class PersonalIds
{
    private const int Shown = 3;

    public static string Mask(string id) => new string('•', Math.Max(0, id.Length - Shown)) + id[^Math.Min(Shown, id.Length)..];

    /// <summary>Masks what looks like one: 12 digits, or an older 9, standing by themselves.</summary>
    public static string MaskIn(string text) => Ids().Replace(text, match => Mask(match.Value));

    [GeneratedRegex(@"(?<![\d])(?:\d{12}|\d{9})(?![\d])", RegexOptions.CultureInvariant)]
    private static partial Regex Ids();
}
