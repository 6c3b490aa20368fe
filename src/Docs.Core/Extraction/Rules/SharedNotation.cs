using System.Globalization;
using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;

namespace Docs.Core.Extraction.Rules;

/// <summary>"các Chứng chỉ số 12, 13 và 14/ĐL-CCHN", "từ số 12 đến số 20/ĐL-CCHN": numbers whose notation only the last one has.</summary>
internal static class SharedNotation
{
    /// <summary>A longer range is none: one of its ends is misread.</summary>
    private const int LongestRange = 100;

    private const int LongestList = 200;

    private static readonly Regex List = Patterns.Of(@"\b(so|cac so)\s*:?\s*[0-9]{1,6}((\s*[,;]\s*(va\s+)?|\s+va\s+)(so\s*)?[0-9]{1,6})*(\s*[,;]\s*(va\s+)?|\s+va\s+)(so\s*)?$");

    private static readonly Regex Digits = Patterns.Of("[0-9]+");

    private static readonly Regex Range = Patterns.Of(@"\btu\s+(so\s*)?:?\s*(?<n>[0-9]{1,6})(?<notation>/[a-z/\-]{2,24})?\s+(den|toi)\s+(so\s*)?$");

    /// <param name="number">The number that stands at <paramref name="start"/>, with its notation.</param>
    /// <returns>The numbers before it that share its notation, each with the place that stands for it.</returns>
    public static IEnumerable<(int Start, int Length, string Number)> Before(Passage body, int from, int start, string number)
    {
        var slash = number.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || !int.TryParse(number[..slash], NumberStyles.None, CultureInfo.InvariantCulture, out var last))
            return [];
        var before = body.Folded[Math.Max(from, start - LongestList)..start];
        var (offset, notation) = (start - before.Length, number[slash..]);
        if (Range.Match(before) is { Success: true } range)
            return Between(range, last, notation).Select(one => (offset + range.Groups["n"].Index, range.Groups["n"].Length, one));
        return List.Match(before) is { Success: true } list ? Numbers(before, list.Index).Select(one => (offset + one.Index, one.Length, one.Value + notation)) : [];
    }

    private static IEnumerable<Match> Numbers(string text, int from)
    {
        for (var number = Digits.Match(text, from); number.Success; number = number.NextMatch())
            yield return number;
    }

    /// <summary>The first of a range may have its notation too: then it is found for itself.</summary>
    private static IEnumerable<string> Between(Match range, int last, string notation)
    {
        var digits = range.Groups["n"].Value;
        var first = int.Parse(digits, CultureInfo.InvariantCulture);
        if (last <= first || last - first > LongestRange || (range.Groups["notation"] is { Success: true } own && own.Value != Text.VietnameseText.Fold(notation)))
            return [];
        var from = range.Groups["notation"].Success ? first + 1 : first;
        return Enumerable.Range(from, last - from).Select(one => one.ToString(new string('0', digits.Length), CultureInfo.InvariantCulture) + notation);
    }
}
