using System.Text;
using Docs.Core.Text;

namespace Docs.Storage.Search;

/// <summary>Numbers, codes and values of filters as single words of the index.</summary>
internal static class SearchKeys
{
    /// <summary>A number whose key is exactly this, separators and all.</summary>
    /// <param name="key"><see cref="OfficialNumber.Key"/>.</param>
    public static string Whole(string key) => $"{WordMarks.Key}{WordMarks.Joint}{Cap(Visible(key))}";

    /// <summary>Every spelling of a code.</summary>
    public static string Code(string code) => WordMarks.Key + Squeezed(code);

    /// <summary>The digits a number begins with: what is typed of "123/QĐ-UBND" is often only "123".</summary>
    public static string Digits(string number) => $"{WordMarks.Key}{WordMarks.Joint}{WordMarks.Joint}{number}";

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

    public static IEnumerable<string> OfNumber(string number)
    {
        var key = OfficialNumber.Key(number);
        yield return Whole(key);
        yield return Code(key);
        var digits = key.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is > 0 and <= SearchText.MaxNumberDigits)
            yield return Digits(key[..digits]);
    }

    public static string Holder(string holderId) => $"{WordMarks.Filter}h{Squeezed(holderId)}";

    public static string Owner(string holderId) => $"{WordMarks.Filter}o{Squeezed(holderId)}";

    public static string Dossier(string dossier) =>
        $"{WordMarks.Filter}d{Squeezed(DossierCode.TryParse(dossier, out var code) ? code.Key : dossier)}";

    /// <summary>A procedure is filtered by without the mark of the province that carries it out.</summary>
    public static string Procedure(string procedure) => ProcedureCode.TryParse(procedure, out var code) ? code.Key : procedure.Trim();

    /// <summary>A whole name as one word; null if it is a single word, which names nobody.</summary>
    public static string? Name(IReadOnlyCollection<string> words) =>
        words.Count < 2 ? null : WordMarks.Name + Cap(string.Join(WordMarks.Joint, words));

    /// <summary>Separators as their full-width twins, which the tokenizer takes for letters.</summary>
    private static string Visible(string key) =>
        string.Concat(key.ToLowerInvariant().Where(character => character > ' ').Select(character =>
            character < 128 && !char.IsAsciiLetterOrDigit(character) ? (char)(character + 0xfee0) : character));

    private static string Cap(string key) => key.Length <= SearchWords.MaxLength ? key : key[..SearchWords.MaxLength];
}
