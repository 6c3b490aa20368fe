using System.Security.Cryptography;
using System.Text;
using Docs.Core.Text;

namespace Docs.Storage.Search;

/// <summary>Numbers, codes and filters as single words of the index.</summary>
internal static class SearchKeys
{
    /// <summary>A number whose key is exactly this, separators and all.</summary>
    public static string Whole(string number) => "\uff1d" + Cap(Visible(OfficialNumber.Key(number)));

    /// <summary>
    /// Letters and digits alone, with what recognition and typing confuse made equal (O and 0, l, I and 1; Đ and D by
    /// folding), so that every spelling of a code is one word and the beginning of a code the beginning of its word.
    /// </summary>
    public static string Squeezed(string code)
    {
        var squeezed = new StringBuilder(code.Length);
        foreach (var character in VietnameseText.Fold(code))
        {
            if (!char.IsAsciiLetterOrDigit(character))
                continue;
            squeezed.Append(character switch { 'o' => '0', 'i' or 'l' => '1', _ => character });
        }

        return Cap(squeezed.ToString());
    }

    public static IEnumerable<string> OfNumber(string number) => [Whole(number), Squeezed(OfficialNumber.Key(number))];

    public static string Type(string type) => Tag('t', type);

    public static string Agency(string agency) => Tag('a', agency);

    public static string Holder(string holderId) => Tag('h', Squeezed(holderId));

    /// <summary>A filter compares whole values, folded; hashed, because a word may be shorter than an agency's name.</summary>
    private static string Tag(char kind, string value)
    {
        var folded = string.Join(' ', SearchWords.Folded(value));
        return kind + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folded)).AsSpan(0, 10));
    }

    /// <summary>Separators as their full-width twins, which the tokenizer takes for letters.</summary>
    private static string Visible(string key) =>
        string.Concat(key.ToLowerInvariant().Where(character => character > ' ').Select(character =>
            character < 128 && !char.IsAsciiLetterOrDigit(character) ? (char)(character + 0xfee0) : character));

    private static string Cap(string key) => key.Length <= SearchWords.MaxLength ? key : key[..SearchWords.MaxLength];
}
