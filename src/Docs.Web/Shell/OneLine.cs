using Docs.Core.Text;

namespace Docs.Web.Shell;

/// <summary>Text that a person or program handed in for a line of a record.</summary>
internal static class OneLine
{
    /// <summary>NFC, trimmed, control characters and line breaks as spaces; null when nothing is left.</summary>
    public static string? Of(string? typed)
    {
        if (typed is null)
            return null;
        var plain = string.Concat(typed.Select(character => char.IsControl(character) ? ' ' : character));
        var words = VietnameseText.Nfc(plain).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length == 0 ? null : string.Join(' ', words);
    }
}
