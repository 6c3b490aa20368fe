using System.Text.RegularExpressions;

namespace Docs.Core.Extraction.Layout;

/// <summary>Tells a line that merely wraps from one that ends: by how far it reaches, how it ends and how the next begins.</summary>
internal static class Wrapping
{
    /// <summary>Running text on A4 reaches to 15–20 mm from the edge, 0.90–0.93 of the width; ragged setting takes one word off.</summary>
    private const double FullLine = 0.80;

    /// <summary>"mã số thuế:" / "6067717916, địa chỉ …": no list starts with so long a number.</summary>
    private const int DigitsOfCode = 6;

    private static readonly Regex StartsAnew = Patterns.Of(
        @"^(dieu\s*\d+\s*[.:]|[-+•*]\s|\d{1,2}\s*[.)]\s|[a-z]\)|can cu\b|xet de nghi|theo de nghi|noi nhan|kinh gui|so\s*:|ho va ten|ho, chu dem|sinh ngay|ngay sinh|gioi tinh|dan toc|quoc tich|dia chi|noi thuong tru|noi cu tru)");

    /// <summary>A capital, a few words and a colon: the label of the next field.</summary>
    private static readonly Regex Label = Patterns.Of(@"^[a-z][a-z ,/()]{2,48}:\s");

    public static bool Continues(Line previous, Line next)
    {
        if (previous.IsField || next.IsField || StartsPage(previous, next) || IsOfSigner(previous, next))
            return false;
        if (SameRow(previous, next))
            return previous.Text.EndsWith(':');
        if (StartsAnew.IsMatch(next.Folded) || (char.IsUpper(next.Text[0]) && (Label.IsMatch(next.Folded) || next.Text.StartsWith("Bà:", StringComparison.Ordinal)) && !EndsName(previous, next)))
            return false;
        if (BrokenNumber.IsMatch(previous.Folded) && char.IsUpper(next.Text[0]) && Aligned(previous, next))
            return true;
        if (OpenNumber.IsMatch(previous.Folded) && NumberFirst.IsMatch(next.Folded) && next.Left <= previous.Left + 0.01)
            return true;
        if (previous.Text[^1] is ':')
            return previous.Right >= FullLine && (char.IsLower(next.Text[0]) || next.Words[0].Text.Count(char.IsAsciiDigit) >= DigitsOfCode);
        if (previous.Text[^1] is ';')
            return false;

        // The last cell of a table's row reaches the margin too; the next row starts at the other.
        if (previous.Left > SignersColumn && next.Left < previous.Left - 0.2 && previous.Squeezed.Length > LongestScrap)
            return false;
        var ended = previous.Text[^1] == '.';
        return previous.Right >= FullLine ? !ended || next.Left <= previous.Left + 0.01 : !ended && previous.Text[^1] == ',' && Aligned(previous, next);
    }

    /// <summary>"… số 100/CCHN-" / "D-SYT-ĐL": however short the line is.</summary>
    private static readonly Regex BrokenNumber = Patterns.Of(@"[0-9]/([0-9]{4}/)?[a-z]+(-[a-z]+)*-$");

    /// <summary>"… Giấy phép hoạt động số" / "0145/ĐL-GPHĐ …": a number too long for the line leaves it short.</summary>
    private static readonly Regex OpenNumber = Patterns.Of(@"[a-z] so$"), NumberFirst = Patterns.Of("^[0-9]+([./-][0-9]+)*/[a-z]");

    /// <summary>What a signer's column or a heading in capitals parts from the page before: an annex's first line goes on with nothing.</summary>
    private static bool StartsPage(Line previous, Line next) => previous.Page.Number != next.Page.Number && (previous.Left > SignersColumn || next.Caps > 0.75);

    private const double SignersColumn = 0.45;

    /// <summary>"Phú Thọ, ngày 11 tháng 12 năm 2020", "KT. GIÁM ĐỐC" in the right half: what is signed has ended, however far its last line reaches.</summary>
    private static bool IsOfSigner(Line previous, Line next) =>
        next.Left > previous.Left + 0.2 && next.Left > LeftmostOfSigner && (DayLine.IsMatch(next.Folded) || (next.Caps > 0.75 && previous.Caps < 0.5 && next.Words.Count > 1));

    private const double LeftmostOfSigner = 0.34;

    private static readonly Regex DayLine = Patterns.Of(@"^[a-z' 0-9-]{2,40}, ?ngay [0-9]{1,2} thang [0-9]{1,2} nam [0-9]{4}\W*$");

    /// <summary>In letters: specks beside a full line are no cell.</summary>
    private const int LongestScrap = 3;

    /// <summary>"… cấp cho Công ty Cổ phần" / "Dịch vụ Y tế Sông Ba: gia hạn …": a form is no name, which must come.</summary>
    private static readonly Regex OpenName = Patterns.Of(@"\b(cong ty( co phan| tnhh)?( mtv| mot thanh vien)?|doanh nghiep( tu nhan)?|hop tac xa|ho kinh doanh|cap cho|cho|cua|ong|ba)$");

    /// <summary>"… của ông Lê Công" / "Long, mã hồ sơ: …": a first line's name goes on at the margin and a comma ends it.</summary>
    private static bool EndsName(Line previous, Line next) =>
        previous.Right >= FullLine && OpenName.IsMatch(previous.Folded) || previous.Right >= FullLine && next.Words[0].Text.EndsWith(',') && char.IsUpper(previous.Words[^1].Text[0]) && previous.Words[^1].Text.All(char.IsLetter) && next.Left < previous.Left - 0.01;

    private static bool SameRow(Line previous, Line next) => previous.Page.Number == next.Page.Number && previous.Row == next.Row;

    private static bool Aligned(Line previous, Line next) => Math.Abs(previous.Left - next.Left) < 0.08;
}
