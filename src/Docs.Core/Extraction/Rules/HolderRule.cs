using System.Text.RegularExpressions;
using Docs.Core.Extraction.Gazetteers;
using Docs.Core.Extraction.Layout;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Rules;

/// <summary>A holder's name and the stretch of text that speaks of him: to the next holder, or to where others are named.</summary>
internal sealed record Held(Found Name, int Start, int End);

/// <summary>
/// To whom a result was issued: behind a printed label, else in the first article, else in the subject. Parents,
/// proposers and signers are people too: they stand behind other words.
/// </summary>
internal static class HolderRule
{
    private const int MostHolders = 50;

    private static readonly Regex Prose = Patterns.Of(
        $@"\b(cho( phep)?|doi voi|cap phep|cong nhan|chung nhan|xac nhan|cap cho|giao cho|cua|cho thue dat)\s+(cac\s+)?(?<title>{NameText.Titles}\s*:?\s+)");

    private static readonly Regex ProseOrganisation = Patterns.Of(
        @"\b(cho( phep)?|doi voi|cap( phep)? cho|cong nhan|chung nhan|xac nhan|chap thuan|phe duyet|cap phep|gia han|giao cho|cua)\s+(?<name>(cong ty|tong cong ty|hop tac xa|doanh nghiep|ho kinh doanh|co so|truong|ban quan ly|chi nhanh|trung tam|phong kham|nha thuoc|quay thuoc|benh vien|ngan hang|htx|dntn|cua hang)\b)");

    private static readonly Regex ProseName = Patterns.Of(@"\b(cap cho|doi voi|cho|cua)\s+(?<name>[a-z])");

    private static readonly Regex Another = Patterns.Of($@"(\bva|;|,|\n\s*([-+•]|[0-9]{{1,2}}\s*[.)])|\n)\s*((cung\s+)?(vo|chong)\s*(la)?\s*:?\s*(la\s+)?)?(?<title>{NameText.Titles}\s*:?\s+)");

    private static readonly Regex Others = Patterns.Of(@"(nguoi me|nguoi cha|ten me|ten cha|nguoi di khai|nguoi yeu cau|nguoi dai dien|nguoi ky|noi nhan)\b");

    /// <summary>Before "của ông …": then he asks, or is spoken of, and is not the one it is issued to.</summary>
    private static readonly Regex Proposer = Patterns.Of(@"(de nghi|don|ho so|to trinh|y kien|quyen han|nhiem vu|trach nhiem|con|chu ky)( [a-z]+)?\s+$");

    /// <summary>A household's certificate is its owner's: the shop's name is what is left where his could not be read.</summary>
    private static readonly Regex Shop = Patterns.Of(@"^ho kinh doanh\b");

    /// <summary>An unknown name that is read alike twice is no slip.</summary>
    private const double AgreedStrength = 0.95;

    private const double ShopStrength = 0.78;

    private static readonly Regex Addressee = Patterns.Of(@"(^|\n)\W*kinh gui\s*:?\s*-?\s*");

    /// <summary>Addressees stand in a list of their own; the text goes on with a recital or a sentence.</summary>
    private static readonly Regex LetterStart = Patterns.Of(@"\n\W*(can cu|xet|thuc hien|theo|sau khi|ngay \d|phuc dap|tiep theo|\(|qua |hien nay|de |uy ban nhan dan [a-z ]+ (nhan|co)|so [a-z ]+ (nhan|co))");

    private const int LongestAddress = 600;

    /// <summary>What the names of firms begin with.</summary>
    internal static readonly Regex Firm = Patterns.Of(@"^(cong ty|tong cong ty|hop tac xa|doanh nghiep|ho kinh doanh|co so|phong kham|nha thuoc|quay thuoc|htx|dntn|cua hang|lien hiep( hop tac xa| htx)?|xi nghiep|nha may|nha hang|khach san|tap doan|dai ly)\b");

    private static readonly Regex Article = Patterns.Of(@"\bdieu\s*(?<n>[0-9l]{1,2})\s*[.:]");

    public static IReadOnlyList<Held> Find(Passage body, Found? subject, IReadOnlyList<string> labels, Gazetteer gazetteer)
    {
        var (from, to) = FirstArticle(body);
        var first = ByLabel(body, labels, gazetteer) ?? ByProse(body, from, to) ?? Listed(body, from, to) ?? ByName(body, from, to, gazetteer) ?? ByProse(body, 0, from);
        if (first is null && TableHolders.Find(body, gazetteer).Take(MostHolders).ToList() is { Count: > 0 } rows)
            return Bounded(body, rows, "table.holder", subject, gazetteer);
        first ??= ByAddressee(body, gazetteer);
        if (first is null)
            return [];

        var names = new List<(int Start, int Length)> { (first.Value.Start, first.Value.Length) };
        names.AddRange(Spouse(body, first.Value.Label));
        names.AddRange(Further(body, first.Value.Start + first.Value.Length, first.Value.Label is null ? to : Math.Min(body.Text.Length, first.Value.Start + 600), names));
        return Bounded(body, names, first.Value.Label is null ? "text.holder" : ShopLabel.IsMatch(VietnameseText.Fold(first.Value.Label)) ? "label.shop" : "label.holder", subject, gazetteer);
    }

    private static (int Start, int Length, string? Label)? ByLabel(Passage body, IReadOnlyList<string> labels, Gazetteer gazetteer)
    {
        var recipients = Recipients.Match(body.Folded) is { Success: true } match ? match.Index : body.Text.Length;
        (int Start, int Length, string? Label)? shop = null;
        foreach (var label in labels)
        {
            foreach (var (start, end) in Places(body, labels, label).Where(place => place.Start < recipients))
            {
                if (NameText.Read(body, start, end) is not { } name || gazetteer.Office(Gazetteer.Squeeze(body.Text.Substring(name.Start, name.Length))) is not null)
                    continue;
                if (!ShopLabel.IsMatch(VietnameseText.Fold(label)))
                    return (name.Start, name.Length, label);
                shop ??= (name.Start, name.Length, label);
            }
        }

        // A household's certificate is its owner's, whatever the form calls him.
        return shop is null ? null : Owner(body, recipients, gazetteer) ?? shop;
    }

    /// <summary>"Bà: …" and under it "Ông: …": whoever stands first is the first holder, whichever of the two labels is tried first.</summary>
    private static IEnumerable<(int Start, int End)> Places(Passage body, IReadOnlyList<string> labels, string label) => IsTitle(label)
        ? labels.Where(IsTitle).SelectMany(title => LabelText.Find(body, title)).Order()
        : LabelText.Find(body, label);

    private static bool IsTitle(string label) => VietnameseText.Fold(label) is "ong" or "ba" or "ho ong" or "ho ba";

    /// <summary>"5. Họ và tên người đại diện hộ: …": a name's label no descriptor has, of nobody's parent or spouse.</summary>
    private static (int Start, int Length, string? Label)? Owner(Passage body, int to, Gazetteer gazetteer)
    {
        for (var label = AnyName.Match(body.Folded); label.Success && label.Index < to; label = label.NextMatch())
        {
            if (!OfAnother.IsMatch(label.Value) && NameText.Read(body, label.Index + label.Length, to) is { } name && !NameText.IsOrganisation(body.Text.Substring(name.Start, name.Length))
                && gazetteer.Office(Gazetteer.Squeeze(body.Text.Substring(name.Start, name.Length))) is null)
                return (name.Start, name.Length, label.Value);
        }

        return null;
    }

    private static readonly Regex ShopLabel = Patterns.Of(@"^ten (ho kinh doanh|co so|cua hang)");

    private static readonly Regex AnyName = Patterns.Of(@"(^|\n)\W*([0-9]{1,2}\s*[.)/]\s*)?ho(,? chu dem)?,?( va)? ten( [a-z ,()/]{2,60})?\s*[:.…]+[ ]*");

    private static readonly Regex OfAnother = Patterns.Of(@"\b(me|cha|vo|chong|con|nguoi khai|nguoi yeu cau|giam ho|thanh vien|nguoi ky)\b");

    private static readonly Regex Recipients = Patterns.Of(@"\n\W*n[oe0]i nhan\b");

    private static (int Start, int Length, string? Label)? ByProse(Passage body, int from, int to)
    {
        var people = Mentions(Prose, "title", body, from, to, atGroupEnd: true);
        var organisations = Mentions(ProseOrganisation, "name", body, from, to, atGroupEnd: false);
        return people.Concat(organisations).OrderBy(name => name.Start).Select(name => ((int, int, string?)?)(name.Start, name.Length, null)).FirstOrDefault();
    }

    /// <summary>"… cho các ông, bà có tên sau:" and then a list.</summary>
    private static (int Start, int Length, string? Label)? Listed(Passage body, int from, int to) =>
        Further(body, from, to, []).Select(name => ((int, int, string?)?)(name.Start, name.Length, null)).FirstOrDefault();

    /// <summary>"… đã cấp cho Hồ Thị Kim Mai": no title before the name, so it must be a name by its words.</summary>
    private static (int Start, int Length, string? Label)? ByName(Passage body, int from, int to, Gazetteer gazetteer) =>
        Mentions(ProseName, "name", body, from, to, atGroupEnd: false).Where(name => PersonNames.Is(body.Text.Substring(name.Start, name.Length), gazetteer))
            .Select(name => ((int, int, string?)?)(name.Start, name.Length, null)).FirstOrDefault();

    /// <summary>A letter answers whom it is addressed to; agencies write to each other without being holders.</summary>
    private static (int Start, int Length, string? Label)? ByAddressee(Passage body, Gazetteer gazetteer)
    {
        var cue = Addressee.Match(body.Folded);
        if (!cue.Success)
            return null;
        var end = LetterStart.Match(body.Folded, cue.Index + cue.Length) is { Success: true } start ? start.Index : Math.Min(body.Text.Length, cue.Index + LongestAddress);
        for (var at = cue.Index + cue.Length; at < end; at = NextAddressee(body.Text, at, end))
        {
            if (NameText.Read(body, Addressed(body.Text, at, end), end) is not { } name)
                continue;
            var text = body.Text.Substring(name.Start, name.Length);
            if (!gazetteer.AgenciesAtStart(Gazetteer.Squeeze(text)).Any() && (PersonNames.Is(text, gazetteer) || Firm.IsMatch(body.Folded.AsSpan(name.Start, name.Length))))
                return (name.Start, name.Length, null);
        }

        return null;
    }

    private static int NextAddressee(string text, int at, int end) => text.IndexOfAny([';', '\n'], at, end - at) is >= 0 and var next ? next + 1 : end;

    private static int Addressed(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '-' or '+' or '•' or '–' or '\n')
            at++;
        return at;
    }

    private static IEnumerable<(int Start, int Length)> Mentions(Regex pattern, string group, Passage body, int from, int to, bool atGroupEnd)
    {
        for (var match = pattern.Match(body.Folded, from); match.Success && match.Index < to; match = match.NextMatch())
        {
            if (match.Value.StartsWith("cua", StringComparison.Ordinal) && Proposer.IsMatch(body.Folded[Math.Max(0, match.Index - 40)..match.Index]))
                continue;
            var at = match.Groups[group].Index + (atGroupEnd ? match.Groups[group].Length : 0);
            if ((atGroupEnd || char.IsUpper(body.Text[at])) && NameText.Read(body, at, to) is { } name)
                yield return name;
        }
    }

    /// <summary>A marriage has two holders, each under a label of his own.</summary>
    private static IEnumerable<(int Start, int Length)> Spouse(Passage body, string? label)
    {
        var other = label switch
        {
            null => null,
            _ when label.EndsWith(" vợ", StringComparison.Ordinal) => label[..^2] + "chồng",
            _ when label.EndsWith(" chồng", StringComparison.Ordinal) => label[..^5] + "vợ",
            _ => null,
        };
        return other is null ? [] : LabelText.Find(body, other).Select(place => NameText.Read(body, place.Start, place.End)).OfType<(int, int)>().Take(1);
    }

    private static IEnumerable<(int Start, int Length)> Further(Passage body, int from, int to, List<(int Start, int Length)> known)
    {
        var seen = known.Select(name => body.Folded.Substring(name.Start, name.Length)).ToHashSet();
        var end = Others.Match(body.Folded, from) is { Success: true } others ? Math.Min(to, others.Index) : to;
        for (var match = Another.Match(body.Folded, from); match.Success && match.Index < end && seen.Count < MostHolders; match = match.NextMatch())
        {
            var at = match.Groups["title"].Index + match.Groups["title"].Length;
            if (at < end && NameText.Read(body, at, end) is { } name && seen.Add(body.Folded.Substring(name.Start, name.Length)))
                yield return name;
        }
    }

    private static List<Held> Bounded(Passage body, List<(int Start, int Length)> names, string rule, Found? subject, Gazetteer gazetteer)
    {
        names.Sort();
        var held = new List<Held>();
        for (var i = 0; i < names.Count; i++)
        {
            var (start, length) = names[i];
            var end = i + 1 < names.Count ? names[i + 1].Start : body.Text.Length;
            if (Others.Match(body.Folded, start + length) is { Success: true } others)
                end = Math.Min(end, others.Index);
            var name = body.Cite(start, length, rule, rule == "label.shop" || Shop.IsMatch(body.Folded.AsSpan(start, length)) ? ShopStrength : rule[0] == 'l' ? 0.96 : 0.93);
            held.Add(new Held(AgainstSubject(AgainstText(PersonNames.Judged(name, gazetteer), body), subject), start + length, end));
        }

        return held;
    }

    /// <summary>Where the text names him again, the same marks vouch for each other, other ones mean that one of them is misread.</summary>
    private static Found AgainstText(Found name, Passage body)
    {
        var (folded, same, other) = (VietnameseText.Fold(name.Value), 0, 0);
        for (var at = body.Folded.IndexOf(folded, StringComparison.Ordinal); at >= 0; at = body.Folded.IndexOf(folded, at + folded.Length, StringComparison.Ordinal))
        {
            if (string.Equals(body.Text.Substring(at, folded.Length), name.Value, StringComparison.OrdinalIgnoreCase))
                same++;
            else
                other++;
        }

        return other > 0 ? name with { Strength = name.Strength * 0.8 } : same > 1 ? name with { Strength = Math.Max(name.Strength, AgreedStrength) } : name;
    }

    /// <summary>The subject names him too: the same name is surer, a longer one means that a stain cut this one short.</summary>
    private static Found AgainstSubject(Found name, Found? subject)
    {
        var at = subject is null ? -1 : VietnameseText.Fold(subject.Value).IndexOf(VietnameseText.Fold(name.Value), StringComparison.Ordinal);
        if (at < 0)
            return name;

        var end = at + name.Value.Length;
        while (end < subject!.Value.Length && (char.IsLetter(subject.Value[end]) || GoesOn(subject.Value, end)))
            end++;
        return end == at + name.Value.Length
            ? name with { Strength = 0.985 }
            : new Found(subject.Value[at..end], subject.Words, subject.Page, 0.88, "head.subject.holder");
    }

    /// <summary>A space before a further word of a person's name: "Lê Công" is "Lê Công Long" in the subject.</summary>
    private static bool GoesOn(string subject, int at) =>
        subject[at] == ' ' && at + 2 < subject.Length && char.IsUpper(subject[at + 1]) && char.IsLower(subject[at + 2]);

    /// <summary>From "Điều 1." to "Điều 2."; the whole text where there are no articles.</summary>
    private static (int From, int To) FirstArticle(Passage body)
    {
        int? from = null;
        for (var match = Article.Match(body.Folded); match.Success; match = match.NextMatch())
        {
            var number = match.Groups["n"].Value;
            if (from is null && number is "1" or "l")
                from = match.Index;
            else if (from is not null && number is "2")
                return (from.Value, match.Index);
        }

        return (from ?? 0, body.Text.Length);
    }
}
