using System.Text;

namespace Docs.Core.Text;

/// <summary>An agency's name as it is compared: folded, common abbreviations written out, single spaces.</summary>
public static class AgencyKey
{
    private static readonly Dictionary<string, string> Abbreviations = new()
    {
        ["ubnd"] = "uy ban nhan dan",
        ["hdnd"] = "hoi dong nhan dan",
        ["tp"] = "thanh pho",
    };

    public static string? Of(string? agency)
    {
        if (agency is null)
            return null;

        var letters = new StringBuilder(agency.Length);
        foreach (var character in VietnameseText.Fold(agency))
            letters.Append(char.IsLetterOrDigit(character) ? character : ' ');
        var words = letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words.Select(word => Abbreviations.GetValueOrDefault(word, word)));
    }
}
