using Docs.Core.Text;

namespace Docs.Storage.Search;

/// <summary>Numbers and codes in a query, as key words of the index.</summary>
internal sealed class SearchCodes
{
    /// <summary>A whole query longer than this is no code.</summary>
    private const int MaxCode = 60;

    private const int MaxPieces = 32;

    /// <summary>Below this a beginning of a code is the beginning of too many.</summary>
    private const int MinPrefix = 3;

    /// <summary>Of digits alone: ids begin with province, century and year of birth, shared by tens of thousands.</summary>
    private const int MinDigits = 5;

    /// <summary>So many letters and digits are meant as a code also between other words.</summary>
    private const int MinStrong = 8;

    /// <summary>Name a document by a whole number, separators and all.</summary>
    public HashSet<string> WholeNumbers { get; } = [];

    /// <summary>Whole numbers and codes in any spelling.</summary>
    public HashSet<string> Codes { get; } = [];

    /// <summary>Beginnings of codes, only where the query is nothing but a code, or half a number.</summary>
    public HashSet<string> Beginnings { get; } = [];

    /// <summary>Key words matched whole that say only how a number begins: its digits.</summary>
    public HashSet<string> Digits { get; } = [];

    public bool IsEmpty => Codes.Count + Beginnings.Count + Digits.Count == 0;

    public static SearchCodes Read(string text)
    {
        var codes = new SearchCodes();
        var pieces = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MaxPieces).ToList();
        if (text.Length <= MaxCode && text.Any(char.IsDigit))
            codes.AddWhole(text, pieces);

        foreach (var mention in OfficialNumber.Find(text).Take(MaxPieces))
        {
            codes.Codes.Add(SearchKeys.Code(mention.Key));
            codes.WholeNumbers.Add(SearchKeys.Whole(mention.Key));
            if (!mention.Parts.IsComplete)
                codes.Beginnings.Add(SearchKeys.Code(mention.Key));
        }

        // "BO 123456" is typed with a space inside, so each piece is also read with the one before it.
        for (var i = 0; i < pieces.Count; i++)
        {
            if (!pieces[i].Any(char.IsDigit) || pieces[i].Length > MaxCode)
                continue;
            codes.AddStrong(pieces[i]);
            if (i > 0 && pieces[i - 1].Length <= 3)
                codes.AddStrong(pieces[i - 1] + pieces[i]);
        }

        return codes;
    }

    private void AddWhole(string text, List<string> pieces)
    {
        var key = OfficialNumber.Key(text);
        WholeNumbers.Add(SearchKeys.Whole(key));
        AddBeginning(text);
        AddBeginning(key);

        // "qđ 123", "gpxd 45": the notation is remembered first, the number after it.
        if (pieces is [_, ..] && pieces[^1].All(char.IsAsciiDigit) && pieces.Take(pieces.Count - 1).All(IsNotation))
            AddBeginning(pieces[^1] + string.Concat(pieces.Take(pieces.Count - 1)));

        // "123", "số 123" and "123/"
        var digits = SearchWords.Folded(text) is [.., var last] words && words.Count <= 2 && (words.Count == 1 || words[0] == "so") ? last : "";
        if (digits.Length is > 0 and <= SearchText.MaxNumberDigits && digits.All(char.IsAsciiDigit) && digits.TrimStart('0') is { Length: > 0 } number)
            Digits.Add(SearchKeys.Digits(number));
    }

    private void AddBeginning(string text)
    {
        var squeezed = SearchKeys.Squeezed(text);
        if (squeezed.Length == 0)
            return;
        Codes.Add(WordMarks.Key + squeezed);
        if (squeezed.Length >= (text.Any(character => char.IsLetter(character) && character is not ('o' or 'O' or 'l' or 'I')) ? MinPrefix : MinDigits))
            Beginnings.Add(WordMarks.Key + squeezed);
    }

    private static bool IsNotation(string piece) => piece.Length <= 6 && piece.All(character => char.IsLetter(character) || character is '-' or '/');

    private void AddStrong(string piece)
    {
        if (SearchKeys.Squeezed(piece) is { Length: >= MinStrong } code)
            Codes.Add(WordMarks.Key + code);
    }
}
