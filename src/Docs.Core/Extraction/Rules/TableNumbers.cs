using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;
using Docs.Core.Recognition;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Rules;

/// <summary>Numbers in the cells of tables: without a word before them, broken over two lines of a narrow column, or with a sign lost to the cell's rule.</summary>
internal static class TableNumbers
{
    private static readonly Regex Column = Patterns.Of(@"\n[^\n]*\b(so (giay|gcn|chung chi|dang ky|phat hanh|seri|se-ri)|ma so (ho|dang ky|doanh nghiep))\b[^\n]*");

    private static readonly Regex Cell = Patterns.Of(@"(^|[\s|])(?<n>(?<head>[0-9]{2}[a-z])(?<digits>[0-9bosil]{6,8})(/[a-z]{2,6})?|[a-z]{2}\s?[0-9]{6}([0-9]{2})?)([\s|,.;]|$)");

    private static readonly Regex Dangling = Patterns.Of(@"(^|[^a-z0-9/.\-])(?<n>(?<digits>[0-9]{1,6})\s?(?<slash>[/\u2044\u2215])?(?<type>[a-z]{2,8}(-[a-z]{1,8})*)-)(\s|$)");

    /// <summary>In words: a row of a wide table, and the line below it.</summary>
    private const int FarthestBelow = 40;

    /// <summary>Under a column "Số Giấy chứng nhận" numbers stand without a word before them: those of a shape nothing else has.</summary>
    public static IEnumerable<(int Start, int Length, string Number)> InColumn(Passage body, int from, int to)
    {
        if (Column.Match(body.Folded, from, to - from) is not { Success: true } header)
            yield break;
        for (var cell = Cell.Match(body.Folded, header.Index + header.Length, to - header.Index - header.Length); cell.Success; cell = cell.NextMatch())
        {
            var (number, digits) = (cell.Groups["n"], cell.Groups["digits"]);
            var printed = body.Text.Substring(number.Index, number.Length);
            if (!digits.Success || digits.Value.All(char.IsAsciiDigit))
                yield return (number.Index, number.Length, LandSerial.TryParse(printed, out var serial) && !digits.Success ? serial.ToString() : printed);
            else if (digits.Value.Count(char.IsAsciiDigit) >= digits.Length - 1)
                yield return (number.Index, number.Length, printed[..(digits.Index - number.Index)] + Digits(digits.Value) + printed[(digits.Index - number.Index + digits.Length)..]);
        }
    }

    /// <summary>One letter among digits is the digit it looks like.</summary>
    private static string Digits(string folded) => folded.Replace('b', '8').Replace('s', '5').Replace('o', '0').Replace('i', '1').Replace('l', '1');

    /// <summary>"161ĐKKDD-ĐL" in a column of numbers with that notation: the rule of its cell took the slash.</summary>
    public static IEnumerable<(int Start, int Length, string Number)> WithoutSlash(Passage body, int from, int to, IEnumerable<string> notations)
    {
        foreach (var symbol in notations.Select(notation => notation[1..]).Where(symbol => symbol.Length > 3 && !symbol.Contains('\n')))
        {
            var folded = VietnameseText.Fold(symbol);
            for (var at = body.Folded.IndexOf(folded, from, to - from, StringComparison.Ordinal); at >= 0; at = body.Folded.IndexOf(folded, at + 1, to - at - 1, StringComparison.Ordinal))
            {
                // "752IQĐ-UBND": the slash was read as a stroke.
                var start = at > from + 1 && body.Text[at - 1] is 'I' or 'l' or '|' && char.IsAsciiDigit(body.Text[at - 2]) ? at - 1 : at;
                var digits = start;
                while (start > from && char.IsAsciiDigit(body.Text[start - 1]))
                    start--;
                if (digits - start is > 0 and < 6 && (start == from || !char.IsLetterOrDigit(body.Text[start - 1]) && body.Text[start - 1] is not ('/' or '.' or '-')))
                    yield return (start, at - start + symbol.Length, $"{body.Text[start..digits]}/{symbol}");
            }
        }
    }

    /// <summary>"29/GP-" and below it in the same column "STNMT". Of one whose slash was lost too, "744QĐ-", others must have the notation.</summary>
    public static IEnumerable<((int Start, int Length, string Number) Place, bool HasSlash)> Broken(Passage body, int from, int to)
    {
        for (var cell = Dangling.Match(body.Folded, from, to - from); cell.Success; cell = cell.NextMatch())
        {
            var (number, digits, type) = (cell.Groups["n"], cell.Groups["digits"], cell.Groups["type"]);
            if (Below(body, number.Index + number.Length) is { } rest)
                yield return ((number.Index, number.Length, $"{digits.Value}/{body.Text.Substring(type.Index, type.Length)}-{rest}"), cell.Groups["slash"].Success);
        }
    }

    /// <summary>The code in the next line that stands under the end of the word there; null where there is none.</summary>
    private static string? Below(Passage body, int end)
    {
        var above = body.WordsAt(end - 1, 1)[0];
        var below = body.WordsFrom(end - 1).Skip(1).Take(FarthestBelow).FirstOrDefault(word => IsUnder(above.Box, word.Box));
        return below?.Text.Trim('|', ',', '.', ';') is { Length: > 1 } code && code.Split('-').All(NumberCodes.LooksLikeCode) ? code : null;
    }

    private static bool IsUnder(Box above, Box below) =>
        below.Y > above.Y + above.Height / 2 && below.Y < above.Y + 4 * above.Height && below.X < above.X + above.Width && below.X + below.Width > above.X;
}
