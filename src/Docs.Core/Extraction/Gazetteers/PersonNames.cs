using Docs.Core.Extraction.Layout;
using Docs.Core.Extraction.Rules;
using Docs.Core.Recognition;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Gazetteers;

/// <summary>Names of people: never changed, but a name of known parts is surer than one that holds a word no one is called by.</summary>
internal static class PersonNames
{
    /// <summary>A family name first and a given name last.</summary>
    public static bool Is(string name, Gazetteer gazetteer)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 1 and < 7 && gazetteer.IsFamilyName(words[0]) && (gazetteer.IsGivenName(words[^1]) || gazetteer.IsFamilyName(words[^1]));
    }

    private static readonly string[] Forms = ["Công ty Cổ phần", "Công ty TNHH", "Công ty Trách nhiệm hữu hạn", "Một thành viên", "Hợp tác xã", "Doanh nghiệp tư nhân", "Hộ kinh doanh"];

    /// <summary>"Công ty Cổ phân": a firm's form is one of few; its marks are put right, its capitals stay.</summary>
    private static string WithForm(string name)
    {
        foreach (var form in Forms)
        {
            var at = VietnameseText.Fold(name).IndexOf(VietnameseText.Fold(form), StringComparison.Ordinal);
            if (at >= 0 && !LetterForm.SameSpelling(name.Substring(at, form.Length), form))
                name = name[..at] + form + name[(at + form.Length)..];
        }

        return name;
    }

    /// <summary>"Y Thuăn Mlô": Ê-đê given names are many, but they stand between "Y" or "H'…" and the name of a clan.</summary>
    private static bool IsOfClan(string[] words, Gazetteer gazetteer) =>
        words.Length is > 1 and < 6 && (words[0] is "Y" or "H" || words[0].StartsWith("H'", StringComparison.OrdinalIgnoreCase) || words[0].StartsWith("H’", StringComparison.OrdinalIgnoreCase)) && (words.Length > 2 || words[0] is not ("Y" or "H"))
        && gazetteer.IsFamilyName(words[^1]);

    /// <summary>"HBình Ayun", "HZINA LIÊNG HOT": no Vietnamese name begins with an H before a consonant: the scan lost the apostrophe.</summary>
    private static string WithApostrophe(string name, Gazetteer gazetteer) =>
        name.Length > 3 && name[0] == 'H' && "BCDĐFGJKLMNPQRSTVWXZ".Contains(char.ToUpperInvariant(name[1])) && name.IndexOf(' ', StringComparison.Ordinal) is > 2 and var end && !gazetteer.IsFamilyName(name[..end])
            ? $"H'{char.ToUpperInvariant(name[1])}{name[2..]}"
            : name;

    /// <summary>"Ý Blơ Adrơng" of the Ê-đê "Y", which no other mark stands on; "TỪ Như Y", "H'Mer RƠ Yam": one word in capitals among others is a slip.</summary>
    private static string WithCases(string name)
    {
        var words = name.Split(' ');
        if (words.Length > 1 && words[0].Length == 1 && VietnameseText.Fold(words[0]) == "y")
            words[0] = "Y";
        if (Array.Exists(words, word => word.Length > 2 && word.Any(char.IsLower)))
            words = Array.ConvertAll(words, word => word.Length > 1 && word.All(char.IsUpper) && LetterForm.HasMark(word) ? word[0] + word[1..].ToLowerInvariant() : word);
        return string.Join(' ', words);
    }

    /// <summary>A person by the words of his name, as a rule that has no label must know him: also one whose apostrophe was lost.</summary>
    public static bool IsPerson(string name, Gazetteer gazetteer)
    {
        var meant = WithCases(WithApostrophe(name, gazetteer));
        return Is(meant, gazetteer) || IsOfClan(meant.Split(' ', StringSplitOptions.RemoveEmptyEntries), gazetteer);
    }

    /// <summary>"Đỉnh Thị Loan": no family has that name, and with other marks one alone has.</summary>
    private static string? WithFamilyName(string name, Gazetteer gazetteer)
    {
        var end = name.IndexOf(' ', StringComparison.Ordinal);
        if (end < 2 || gazetteer.FamilyNameOf(name[..end]) is not { } family)
            return null;
        var rest = name[end..];
        return (rest.Any(char.IsLower) ? char.ToUpperInvariant(family[0]) + family[1..] : family.ToUpperInvariant()) + rest;
    }

    /// <summary>Ê-đê letters have a breve and no tones: "Ayũn" and "Byä" are the clans Ayŭn and Byă.</summary>
    private static string WithBreve(string name, Gazetteer gazetteer)
    {
        var words = name.Split(' ');
        var clan = string.Concat(words[^1].Select(letter => Breves.TryGetValue(letter, out var meant) ? meant : letter));
        return words.Length > 1 && clan != words[^1] && IsOfClan([.. words[..^1], clan], gazetteer) ? string.Join(' ', [.. words[..^1], clan]) : name;
    }

    private static readonly Dictionary<char, char> Breves = new() { ['ũ'] = 'ŭ', ['ü'] = 'ŭ', ['ã'] = 'ă', ['ä'] = 'ă', ['ẽ'] = 'ĕ', ['ë'] = 'ĕ', ['ĩ'] = 'ĭ', ['ï'] = 'ĭ', ['õ'] = 'ŏ', ['ö'] = 'ŏ', ['Ũ'] = 'Ŭ', ['Ã'] = 'Ă', ['Ẽ'] = 'Ĕ', ['Õ'] = 'Ŏ' };

    /// <summary>"Trần Thị", "Lê Văn", "Giàng A", "Rơ Lưk", "Buôn Krông": what he is called by is lost.</summary>
    private static bool IsUnfinished(string[] words) => words.Length == 2 && (words[1].ToLowerInvariant() is "thị" or "văn" or "a" || words[0].ToLowerInvariant() is "rơ" or "buôn" or "bon");

    private const double OfUnfinished = 0.6, OfTypedDigit = 0.85;

    /// <summary>Where one mark was misread, another of the name may be.</summary>
    private const double OfMendedFamily = 0.95;

    private const double LostMark = 0.85;

    /// <summary>Of two words one was mostly lost, and before a name that no family begins with; where nothing can be missing, hardly.</summary>
    private const double OfWhole = 0.96;

    private const double OfTwoWords = 0.82, OfStrangeOrder = 0.82, OfStrangeWord = 0.8;

    /// <summary>The name with letters of the wrong case mended and its strength by what is known of its words; organisations are left as sure as they were.</summary>
    /// <param name="whole">Nothing of it can be missing, by where it stands.</param>
    public static Found Judged(Found name, Gazetteer gazetteer, bool whole = false)
    {
        var mended = Mended(name, gazetteer);
        if (NameText.IsOrganisation(mended.Value))
            return mended with { Value = WithForm(mended.Value) };
        var words = mended.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 6 || Array.Exists(words, word => word.Length > 8) ? mended : mended with { Strength = Strength(mended, words, gazetteer, whole && !HasGap(name.Words)) };
    }

    private static Found Mended(Found name, Gazetteer gazetteer)
    {
        if (NameText.IsOrganisation(name.Value))
            return name with { Value = LetterForm.Mended(name.Value) };
        if (NameText.WithoutDigits(name.Value) is var letters && letters != name.Value)
            name = name with { Value = letters, Strength = name.Strength * OfTypedDigit };
        var mended = name with { Value = LetterForm.Mended(WithCases(WithApostrophe(name.Value, gazetteer))) };
        if (WithBreve(mended.Value, gazetteer) is var clan && clan != mended.Value)
            mended = mended with { Value = clan, Strength = mended.Strength * OfMendedFamily, Rule = mended.Rule + "+gazetteer" };
        return WithFamilyName(mended.Value, gazetteer) is { } family && Is(family, gazetteer)
            ? mended with { Value = family, Strength = mended.Strength * OfMendedFamily, Rule = mended.Rule + "+gazetteer" }
            : mended;
    }

    private static double Strength(Found name, string[] words, Gazetteer gazetteer, bool whole)
    {
        if (IsUnfinished(words))
            return name.Strength * OfUnfinished;
        var ofClan = IsOfClan(words, gazetteer);
        var unlisted = words.Where(word => !gazetteer.IsGivenName(word) && !gazetteer.IsFamilyName(word)).ToList();
        if (unlisted.Count == 0 && !ofClan && !Is(name.Value, gazetteer))
            return name.Strength * (whole && words.Length > 2 ? OfWhole : OfStrangeOrder);
        if (!ofClan && unlisted.Count > 0 && (words.Length < 3 || !gazetteer.IsFamilyName(words[0])))
            return name.Strength * OfStrangeWord;
        var sureness = words.Length > 2 || gazetteer.IsFamilyName(words[^1]) ? 1 : whole ? OfWhole : OfTwoWords;
        // "Huỳnh Như Y" is rather "Như Ý": a mark over a letter alone is lost most easily.
        if (words.Length > 2 && words[^1] is "Y")
            sureness *= LostMark;
        var known = Math.Min(0.985, name.Strength + 0.01);
        return sureness * (unlisted.Count == 0 ? known : Math.Min(UnlistedNames.Most, known * (ofClan ? UnlistedNames.SurenessInClan(unlisted, name.Words) : UnlistedNames.Sureness(unlisted, name.Words, gazetteer))));
    }

    /// <summary>A word between two others was lost: their space is wider than their letters are high.</summary>
    private static bool HasGap(IReadOnlyList<TextWord> words) =>
        words.Zip(words.Skip(1)).Any(pair => pair.Second.Box.X - pair.First.Box.Right > Math.Max(pair.First.Box.Height, pair.Second.Box.Height));
}
