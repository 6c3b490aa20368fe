using System.Text.RegularExpressions;
using Docs.Core.Extraction.Gazetteers;
using Docs.Core.Extraction.Layout;

namespace Docs.Core.Extraction.Rules;

/// <summary>A holder's name, which begins at <paramref name="At"/>, and the stretch of text that speaks of him: to the next holder, or to where others are named.</summary>
internal sealed record Held(Found Name, int At, int Start, int End);

/// <summary>
/// To whom a result was issued: behind a printed label, else in the first article, else in the subject. Parents,
/// proposers and signers are people too: they stand behind other words.
/// </summary>
internal static class HolderRule
{
    public const int MostHolders = 50;

    /// <summary>A household's certificate is its owner's: the shop's name is what is left where his could not be read. In other papers a shop that is named after him names him.</summary>
    private static readonly Regex Shop = Patterns.Of(@"^ho kinh doanh\b");

    private const double ShopStrength = 0.78;

    private const string TableRule = "table.holder";

    /// <summary>What the names of firms begin with.</summary>
    internal static readonly Regex Firm = Patterns.Of($@"^({NameText.Firms})\b");

    private static readonly Regex Article = Patterns.Of(@"\bdieu\s*(?<n>[0-9l]{1,2})\s*[.:]");

    public static IReadOnlyList<Held> Find(Passage body, Found? subject, IReadOnlyList<string> labels, Gazetteer gazetteer)
    {
        var (from, to) = FirstArticle(body);
        var first = LabelledHolder.Find(body, labels, gazetteer) ?? Unlabelled(AddressedHolder.Find(body, gazetteer) ?? InText(body, from, to, gazetteer));
        if (first is null && TableHolders.Find(body, gazetteer).Take(MostHolders).ToList() is { Count: > 0 } rows)
            return Bounded(body, rows, TableRule, subject, gazetteer);
        first ??= Unlabelled(HolderMentions.ByRepresentative(body, from, to));
        if (first is null)
            return [];

        var names = new List<(int Start, int Length)> { (first.Value.Start, first.Value.Length) };
        names.AddRange(LabelledHolder.Spouse(body, first.Value.Label));
        names.AddRange(HolderMentions.Further(body, first.Value.Start + first.Value.Length, first.Value.Label is null ? to : Math.Min(body.Text.Length, first.Value.Start + 600), names));
        return Bounded(body, names, first.Value.Label is null ? "text.holder" : LabelledHolder.IsOfShop(first.Value.Label) ? "label.shop" : "label.holder", subject, gazetteer);
    }

    private static (int Start, int Length)? InText(Passage body, int from, int to, Gazetteer gazetteer) =>
        HolderMentions.ByProse(body, from, to) ?? HolderMentions.Listed(body, from, to) ?? HolderMentions.ByName(body, from, to, gazetteer) ?? HolderMentions.ByProse(body, 0, from);

    private static (int Start, int Length, string? Label)? Unlabelled((int Start, int Length)? name) => name is { } one ? (one.Start, one.Length, null) : null;

    private static List<Held> Bounded(Passage body, List<(int Start, int Length)> names, string rule, Found? subject, Gazetteer gazetteer)
    {
        names.Sort();
        var held = new List<Held>();
        for (var i = 0; i < names.Count; i++)
        {
            var (start, length) = names[i];
            var end = i + 1 < names.Count ? names[i + 1].Start : body.Text.Length;
            if (HolderMentions.Others.Match(body.Folded, start + length) is { Success: true } others)
                end = Math.Min(end, others.Index);
            var name = Meant(body, start, length, rule, gazetteer);
            if (i == 0 && rule == TableRule && IsLaterRow(body, start))
                name = name with { Strength = name.Strength * OfLaterRow };
            held.Add(new Held(IsCut(body, start + length) ? name with { Strength = name.Strength * OfCutName } : HolderAgain.AgainstSubject(HolderAgain.AgainstText(name, body.Text.Substring(start, length), body), subject), start, start + length, end));
        }

        return held;
    }

    private static Found Meant(Passage body, int start, int length, string rule, Gazetteer gazetteer)
    {
        var shop = Shop.Match(body.Folded[start..(start + length)]);
        var isOwners = rule[0] != 'l' && shop.Success && PersonNames.IsPerson(body.Text[(start + shop.Length)..(start + length)].Trim(), gazetteer);
        var printed = body.Cite(start, length, rule, rule == "label.shop" || (shop.Success && !isOwners) ? ShopStrength : rule[0] == 'l' ? 0.96 : 0.93);
        printed = printed with { Value = LetterForm.PhraseMended(NameText.IsOrganisation(printed.Value) ? NameRepair.WithForm(printed.Value) : printed.Value) };
        var cell = rule == TableRule ? TableCell.Whole(printed, body, start + length, gazetteer) : printed;
        if (!isOwners)
            return PersonNames.Judged(cell, gazetteer, IsWhole(body, start, length, rule));
        var form = cell.Value[..shop.Length].Trim();
        var owner = PersonNames.Judged(cell with { Value = cell.Value[shop.Length..].Trim(), Words = [.. cell.Words.Skip(form.Count(' '.Equals) + 1)] }, gazetteer);
        return owner with { Value = $"{form} {owner.Value}", Words = cell.Words, Doubtful = owner.Doubtful ?? owner.Words };
    }

    /// <summary>From its label or title to where the line ends or a comma closes it.</summary>
    private static bool IsWhole(Passage body, int start, int length, string rule) =>
        (rule[0] == 'l' || Titled.IsMatch(body.Folded[Math.Max(0, start - LongestTitle)..start])) && (start + length >= body.Text.Length || body.Text[start + length] is '\n' or ',' or ';' or '.' or ')');

    private static readonly Regex Titled = Patterns.Of(@"\b(ong|ba)( \(ba\))?\s*:?\s*$");

    private const int LongestTitle = 12;

    /// <summary>"2. Ma Chí Công", the cell's rule read as "2_", comes first because the name in the row above was not read as one.</summary>
    private static bool IsLaterRow(Passage body, int at)
    {
        var start = body.Folded.LastIndexOf('\n', at) + 1;
        if (body.Folded[start..at].Any(char.IsLetterOrDigit))
            return IsLater(RowNumber.Match(body.Folded[start..at]));
        // The row's cells are lines of their own.
        return start > 1 && IsLater(Ordinal.Match(body.Folded[(body.Folded.LastIndexOf('\n', start - 2) + 1)..(start - 1)]));
    }

    private static bool IsLater(Match row) => row.Success && row.Groups["n"].Value is not ("1" or "01");

    private static readonly Regex RowNumber = Patterns.Of(@"^\W*(?<n>[0-9]{1,3})(\b|_)"), Ordinal = Patterns.Of(@"^\W*(?<n>[0-9]{1,3})[_\W]*$");

    private const double OfLaterRow = 0.6;

    /// <summary>The name ends within a word, which has a sign in it that no name has.</summary>
    private static bool IsCut(Passage body, int end) => end < body.Text.Length && char.IsLetterOrDigit(body.Text[end]);

    private const double OfCutName = 0.6;

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
