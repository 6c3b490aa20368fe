using Docs.Core.Recognition;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Gazetteers;

/// <summary>Letters of a name that a scan changed and that can have been no others: capitals, spaces, apostrophes, the marks of families and of firms' forms.</summary>
internal static class NameRepair
{
    private static readonly string[] Forms = ["Công ty Cổ phần", "Công ty TNHH", "Công ty Trách nhiệm hữu hạn", "Một thành viên", "Hợp tác xã", "Doanh nghiệp tư nhân", "Hộ kinh doanh"];

    /// <summary>"Công ty Cổ phân": a firm's form is one of few; its marks are put right, its capitals stay.</summary>
    public static string WithForm(string name)
    {
        foreach (var form in Forms)
        {
            var at = VietnameseText.Fold(name).IndexOf(VietnameseText.Fold(form), StringComparison.Ordinal);
            if (at >= 0 && (!LetterForm.SameSpelling(name.Substring(at, form.Length), form) || IsMixed(name.AsSpan(at, form.Length))))
                name = name[..at] + form + name[(at + form.Length)..];
        }

        return name;
    }

    /// <summary>"HỢP tác xã": a form's words are all in capitals or none is.</summary>
    private static bool IsMixed(ReadOnlySpan<char> form) => form.ContainsAnyInRange('a', 'z') && form.Length > 2 && char.IsUpper(form[1]);

    /// <summary>The words that are none of its form's: what form a firm has is known by its letters, however faint a word of it is.</summary>
    public static IReadOnlyList<TextWord> OutsideForm(IReadOnlyList<TextWord> read)
    {
        var words = read.Where(word => word.Text.Any(char.IsLetter)).ToList();
        var outside = words.ToList();
        foreach (var form in Forms.Select(VietnameseText.Fold).Select(form => form.Split(' ')))
        {
            for (var at = 0; at + form.Length <= words.Count; at++)
            {
                if (form.Zip(words.Skip(at)).All(pair => VietnameseText.Fold(pair.Second.Text) == pair.First))
                    outside.RemoveAll(words.GetRange(at, form.Length).Contains);
            }
        }

        return outside;
    }

    /// <summary>"HBình Ayun", "HZINA LIÊNG HOT": no Vietnamese name begins with an H before a consonant: the scan lost the apostrophe.</summary>
    public static string WithApostrophe(string name, Gazetteer gazetteer) =>
        name.Length > 3 && name[0] == 'H' && "BCDĐFGJKLMNPQRSTVWXZ".Contains(char.ToUpperInvariant(name[1])) && name.IndexOf(' ', StringComparison.Ordinal) is > 2 and var end && !gazetteer.IsFamilyName(name[..end])
            || IsOfClan(name, gazetteer) ? $"H'{char.ToUpperInvariant(name[1])}{name[2..]}"
            : name;

    /// <summary>"HÊsơn Knul": of a clan, "H'" begins a woman's name and "Y" a man's, and no family is called so.</summary>
    private static bool IsOfClan(string name, Gazetteer gazetteer) =>
        name.Length > 3 && name[0] == 'H' && name.Split(' ') is [{ Length: > 2 } first, .. { Length: > 0 } clan] && char.IsUpper(first[1]) && first.All(char.IsLetter) && !gazetteer.IsFamilyName(first) && !gazetteer.IsNameInClan(first) && gazetteer.IsClan(string.Join(' ', clan));

    /// <summary>"Ý Blơ Adrơng" of the Ê-đê "Y", which no other mark stands on; one word in capitals among others is a slip.</summary>
    public static string WithCases(string name) =>
        LetterForm.NameMended(name.Length > 1 && name[1] == ' ' && VietnameseText.Fold(name[..1]) == "y" ? $"Y{name[1..]}" : name);

    /// <summary>"YKlơng BuônKrông": a capital behind a small letter, or behind the "Y" of men's names, begins a word.</summary>
    public static string Parted(string name) => string.Concat(name.Select((letter, at) => at > 0 && char.IsUpper(letter)
        && ((char.IsLower(name[at - 1]) && char.ToLowerInvariant(letter) != name[at - 1]) || (name[at - 1] == 'Y' && (at == 1 || name[at - 2] == ' ') && at + 1 < name.Length && char.IsLower(name[at + 1]))) ? $" {letter}" : $"{letter}"));

    /// <summary>"Hữữu": the engine takes a mark for a letter of its own; no Vietnamese word has a marked letter twice in a row.</summary>
    public static string WithoutDoubles(string name) => string.Concat(name.Where((letter, at) => at == 0 || char.IsAscii(letter) || char.ToLowerInvariant(letter) != char.ToLowerInvariant(name[at - 1])));

    /// <summary>"Đỉnh Thị Loan": no family has that name, and with other marks one alone has.</summary>
    public static string? WithFamilyName(string name, Gazetteer gazetteer)
    {
        var end = name.IndexOf(' ', StringComparison.Ordinal);
        if (end < 2 || gazetteer.FamilyNameOf(name[..end]) is not { } family)
            return null;
        var rest = name[end..];
        return (rest.Any(char.IsLower) ? char.ToUpperInvariant(family[0]) + family[1..] : family.ToUpperInvariant()) + rest;
    }
}
