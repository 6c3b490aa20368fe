using System.Text.RegularExpressions;

namespace Docs.Web.Shell;

/// <summary>Personal ids in lists and snippets: only the last digits are shown, enough to tell two people apart.</summary>
internal static partial class PersonalIds
{
    private const int Shown = 3;

    /// <summary>Digits become dots; the spaces or marks between them stay.</summary>
    public static string Mask(string id)
    {
        var hidden = Math.Max(0, id.Count(char.IsAsciiDigit) - Shown);
        return string.Concat(id.Select(character => char.IsAsciiDigit(character) && hidden-- > 0 ? '•' : character));
    }

    /// <summary>Masks what looks like one: 12 digits, or an older 9, standing by themselves, also where printed in groups or cut by a snippet's mark.</summary>
    public static string MaskIn(string text) => Ids().Replace(text, match => Mask(match.Value));

    [GeneratedRegex(@"(?<!\d)\d(?:(?:[ \u00a0\ue000\ue001]?\d){11}|(?:[ \u00a0\ue000\ue001]?\d){8})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Ids();
}
