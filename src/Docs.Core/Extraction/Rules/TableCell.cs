using System.Text.RegularExpressions;
using Docs.Core.Extraction.Gazetteers;
using Docs.Core.Extraction.Layout;
using Docs.Core.Recognition;

namespace Docs.Core.Extraction.Rules;

/// <summary>A name that goes on in its cell's next line: "Hộ kinh doanh Hoàng Thị" / "Kiều Oanh, 199 Nguyễn Huệ …", with other cells' words between.</summary>
internal static class TableCell
{
    private static readonly Regex Shop = Patterns.Of(@"^ho kinh doanh\s+");

    /// <summary>In heights of a letter: to the next line of the cell, and to where its words start.</summary>
    private const double NextLine = 2.4, SameLeft = 1.2, WidestSpace = 1.0;

    private const int MostWords = 3;

    /// <summary>A name put together of two lines, or one that may go on below.</summary>
    private const double OfTwoLines = 0.78, OfOpenEnd = 0.7;

    public static Found Whole(Found name, Passage body, int end, Gazetteer gazetteer)
    {
        // What closes a name is printed; a space is where another cell begins, or the line its name does not fit in.
        if ((end < body.Text.Length && (body.Text[end] is ',' or ';' or '.' or '(' || (body.Text[end] == ':' && !Shop.IsMatch(Text.VietnameseText.Fold(name.Value) + ' ')))) || Below(name, body, end) is not { Count: > 0 } below)
            return name;
        var whole = $"{name.Value} {string.Join(' ', below.Select(word => word.Text.Trim(',', '.', ':')))}";
        var shop = Shop.Match(Text.VietnameseText.Fold(whole)).Length;
        var isFirm = shop == 0 && NameText.IsOrganisation(name.Value);
        var isOpen = !isFirm && !IsWholePerson(name.Value[Math.Min(shop, name.Value.Length)..], gazetteer);
        if (!isFirm && (isOpen || below[^1].Text.TrimEnd(':').EndsWith(',')) && IsWholePerson(whole[shop..], gazetteer))
            return name with { Value = whole, Words = [.. name.Words, .. below], Strength = Math.Min(name.Strength, OfTwoLines) };
        return isFirm || isOpen ? name with { Strength = Math.Min(name.Strength, OfOpenEnd) } : name;
    }

    /// <summary>"Bùi Thị" is the beginning of a name.</summary>
    private static bool IsWholePerson(string name, Gazetteer gazetteer) => !MiddleLast.IsMatch(Text.VietnameseText.Fold(name)) && PersonNames.IsPerson(name, gazetteer);

    private static readonly Regex MiddleLast = Patterns.Of(@"\b(thi|van)$");

    /// <summary>Words of names that stand right under the name's first word, to the comma behind them.</summary>
    private static List<TextWord> Below(Found name, Passage body, int end)
    {
        var (first, last) = (name.Words[0].Box, name.Words[^1].Box);
        var row = body.WordsFrom(end).Where(word => word.Box.Y > last.Y + (0.6 * last.Height) && word.Box.Y < last.Y + (NextLine * last.Height) && word.Box.X > first.X - (SameLeft * first.Height)).OrderBy(word => word.Box.X).ToList();
        var below = new List<TextWord>();
        foreach (var word in row)
        {
            var left = below.Count == 0 ? first.X - (SameLeft * first.Height) : below[^1].Box.Right;
            if (below.Count == MostWords || word.Box.X - left > (below.Count == 0 ? 2 * SameLeft : WidestSpace) * first.Height || !char.IsUpper(word.Text[0]))
                break;
            below.Add(word);
            if (word.Text.TrimEnd(':').EndsWith(','))
                break;
        }

        return below;
    }
}
