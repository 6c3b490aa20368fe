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

    /// <summary>"Y Thuăn Mlô": Ê-đê given names are many, but they stand between "Y" or "H'…" and the name of a clan.</summary>
    public static bool IsOfClan(string[] words, Gazetteer gazetteer) =>
        words.Length is > 1 and < 6 && (words[0] is "Y" or "H" || words[0].StartsWith("H'", StringComparison.OrdinalIgnoreCase) || words[0].StartsWith("H’", StringComparison.OrdinalIgnoreCase)) && (words.Length > 2 || words[0] is not ("Y" or "H"))
        && gazetteer.IsFamilyName(words[^1]);

    /// <summary>A person by the words of his name, as a rule that has no label must know him: also one whose apostrophe was lost.</summary>
    public static bool IsPerson(string name, Gazetteer gazetteer)
    {
        var meant = NameRepair.WithCases(NameRepair.WithApostrophe(NameRepair.Parted(name), gazetteer));
        return Is(meant, gazetteer) || IsOfClan(meant.Split(' ', StringSplitOptions.RemoveEmptyEntries), gazetteer);
    }

    /// <summary>"Trần Thị", "Lê Văn", "Giàng A", "Rơ Lưk", "Buôn Krông": what he is called by is lost.</summary>
    private static bool IsUnfinished(string[] words, Gazetteer gazetteer) => (words.Length > 1 && gazetteer.IsClan(string.Join(' ', words)))
        || words.Length == 2 && (words[1].ToLowerInvariant() is "thị" or "văn" or "a" || words[0].ToLowerInvariant() is "rơ" or "buôn" or "bon");

    private const double OfUnfinished = 0.6, OfTypedDigit = 0.83;

    /// <summary>Where one mark was misread, another of the name may be.</summary>
    private const double OfMendedFamily = 0.95;

    /// <summary>"Eban" and "Êban" are both written of one clan, and the engine loses such a mark without a doubt.</summary>
    private const double OfBareClan = 0.8;

    private const double LostMark = 0.8, OfLostSpace = 0.97;

    /// <summary>Of two words one was mostly lost, and before a name that no family begins with; where nothing can be missing, hardly.</summary>
    private const double OfWhole = 0.96;

    private const double OfTwoWords = 0.82, OfStrangeOrder = 0.82, OfStrangeWord = 0.8;

    /// <summary>The name with letters of the wrong case mended and its strength by what is known of its words; organisations are left as sure as they were.</summary>
    /// <param name="whole">Nothing of it can be missing, by where it stands.</param>
    public static Found Judged(Found name, Gazetteer gazetteer, bool whole = false)
    {
        var mended = Mended(name, gazetteer);
        if (NameText.IsOrganisation(mended.Value))
            return mended with { Value = NameRepair.WithForm(mended.Value), Doubtful = NameRepair.OutsideForm(mended.Words) };
        var words = mended.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 6 || Array.Exists(words, word => word.Length > 8))
            return mended;
        var doubtful = ClanNames.Doubtful(words, mended.Words, gazetteer);
        var areNames = doubtful is null ? words.Length > 2 && IsOfNames(mended, words, gazetteer) : ClanNames.IsGivenListed(doubtful, gazetteer);
        return mended with { Strength = Strength(mended, words, gazetteer, whole && !HasGap(name.Words)), ReadAs = areNames ? ReadAs.Names : mended.ReadAs, Doubtful = doubtful ?? mended.Doubtful };
    }

    /// <summary>A family name and given names, letter by letter as they were read, none of which the engine held for another name.</summary>
    private static bool IsOfNames(Found name, string[] words, Gazetteer gazetteer) =>
        gazetteer.IsFamilyName(words[0]) && Array.TrueForAll(words, word => IsListed(word, gazetteer) && name.Words.Any(read => UnlistedNames.Same(read.Text, word)))
        && !name.Words.Where((read, at) => (read.Others ?? []).Select(UnlistedNames.Core).Any(other => !UnlistedNames.Same(other, read.Text) && (at == 0 ? gazetteer.IsFamilyName(other) : IsListed(other, gazetteer)))).Any();

    private static bool IsListed(string word, Gazetteer gazetteer) => gazetteer.IsGivenName(word) || gazetteer.IsFamilyName(word);

    private static Found Mended(Found name, Gazetteer gazetteer)
    {
        if (NameText.IsOrganisation(name.Value))
            return name with { Value = LetterForm.Mended(name.Value) };
        if (NameText.WithoutDigits(name.Value) is var letters && letters != name.Value)
            name = name with { Value = letters, Strength = name.Strength * OfTypedDigit };
        if (NameRepair.WithoutDoubles(name.Value) is var single && single != name.Value)
            name = name with { Value = single, Strength = name.Strength * OfMendedFamily, Rule = name.Rule + "+gazetteer" };
        if (NameRepair.Parted(name.Value) is var parted && parted != name.Value && IsPerson(parted, gazetteer))
            name = name with { Value = parted, Strength = name.Strength * OfLostSpace, Rule = name.Rule + "+gazetteer" };
        var mended = name with { Value = LetterForm.Mended(NameRepair.WithCases(NameRepair.WithApostrophe(name.Value, gazetteer))) };
        if (WithY(mended.Value, name.Words, gazetteer) is { } man)
            mended = mended with { Value = man, Strength = mended.Strength * OfOffered, Rule = mended.Rule + "+gazetteer" };
        if (ClanNames.Mended(mended.Value.Split(' '), name.Words, gazetteer) is { } clan)
            return mended with { Value = string.Join(' ', clan.Words), Strength = mended.Strength * clan.Strength, Rule = mended.Rule + "+gazetteer" };
        if (WithOffered(mended.Value, name.Words, gazetteer) is { } offered)
            mended = mended with { Value = offered.Name, Strength = mended.Strength * (offered.Alone ? OfOffered : OfOfferedAmongOthers), Rule = mended.Rule + "+gazetteer" };
        return NameRepair.WithFamilyName(mended.Value, gazetteer) is { } family && Is(family, gazetteer)
            ? mended with { Value = family, Strength = mended.Strength * OfMendedFamily, Rule = mended.Rule + "+gazetteer", Doubtful = gazetteer.IsOfLongerFamily(family.Split(' ')[0]) ? null : [.. name.Words.SkipWhile(word => !word.Text.Any(char.IsLetter)).Skip(1)] }
            : mended;
    }

    /// <summary>"V Khuyên Ktul", whose first letter the engine held for a "Y" too: nobody else's name ends in a clan's.</summary>
    private static string? WithY(string name, IReadOnlyList<TextWord> read, Gazetteer gazetteer) =>
        name.Split(' ') is { Length: > 2 } words && words[0] is { Length: 1 } and not "Y" && read.Count > 0
            && (read[0].Others ?? []).Any(other => VietnameseText.Fold(other) == "y") && ClanNames.Length(words, gazetteer) > 0 ? "Y" + name[1..] : null;

    /// <summary>"Hoàng Thị Kiểu Oanh", where the engine held "Kiều" possible: of the words that are no names, those that one name alone among its readings can be.</summary>
    private static (string Name, bool Alone)? WithOffered(string name, IReadOnlyList<TextWord> read, Gazetteer gazetteer)
    {
        var words = name.Split(' ');
        if (words.Length < 3 || !gazetteer.IsFamilyName(words[0]) || ClanNames.Begins(words[0]))
            return null;
        var alone = true;
        for (var at = 1; at < words.Length; at++)
        {
            if (IsListed(words[at], gazetteer) || gazetteer.GivenNameOf(words[at], (read.FirstOrDefault(one => UnlistedNames.Same(one.Text, words[at]))?.Others ?? []).Select(UnlistedNames.Core)) is not { } meant)
                continue;
            words[at] = words[at].Any(char.IsLower) ? meant.Name : meant.Name.ToUpperInvariant();
            alone &= meant.Alone;
        }

        return string.Join(' ', words) is var mended && mended != name ? (mended, alone) : null;
    }

    /// <summary>"Ân" where "Ấn" was read may be "Ẩn" as well: the likelier value, which a person must see.</summary>
    private const double OfOfferedAmongOthers = 0.78, OfOffered = 0.9;

    private static double Strength(Found name, string[] words, Gazetteer gazetteer, bool whole)
    {
        if (IsUnfinished(words, gazetteer))
            return name.Strength * OfUnfinished;
        var ofClan = IsOfClan(words, gazetteer);
        var unlisted = words.Where(word => !IsListed(word, gazetteer) && !(ofClan && gazetteer.IsNameInClan(word))).ToList();
        if (unlisted.Count == 0 && !ofClan && !Is(name.Value, gazetteer))
            return name.Strength * (whole && words.Length > 2 ? OfWhole : OfStrangeOrder);
        if (!ofClan && unlisted.Count > 0 && (words.Length < 3 || !gazetteer.IsFamilyName(words[0])))
            return name.Strength * OfStrangeWord;
        var sureness = words.Length > 2 || gazetteer.IsFamilyName(words[^1]) ? 1 : whole ? OfWhole : OfTwoWords;
        if (ofClan && words[^1] is var clan && ClanNames.Length(words, gazetteer) == 1 && gazetteer.HasMarkedClan(clan))
            sureness *= OfBareClan;
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
