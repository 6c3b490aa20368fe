using System.Globalization;
using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Rules;

/// <summary>What one verb may govern: a sentence, the paragraphs that go on behind a semicolon, and the list or table it stands over.</summary>
/// <param name="List">Where the list starts that it stands over; <paramref name="To"/> where there is none.</param>
internal readonly record struct Statement(int From, int To, int List)
{
    /// <summary>Where the paragraph starts in which a position stands; the statement's start in its first.</summary>
    public int Paragraph(Passage body, int position) => After(body.Folded, "\n", position);

    /// <summary>Where its clause starts: behind the last semicolon or line end.</summary>
    public int Clause(Passage body, int position) => After(body.Folded, ";\n", position);

    private int After(string text, string ends, int position) => From + text.AsSpan(From, Math.Max(0, position - From)).LastIndexOfAny(ends) + 1;
}

internal static class Statements
{
    /// <summary>In characters: some hundred rows.</summary>
    private const int LongestList = 12_000;

    private static readonly Regex End = Patterns.Of(@"\n|[.]\s");

    private static readonly Regex Recital = Patterns.Of(@"^\W*(can cu|xet |theo (de nghi|to trinh)|thuc hien|noi nhan|luu|kinh gui|theo ho so)");

    /// <summary>"TP. Buôn Ma Thuột", "BS. Nguyễn …", and the "1." of a list.</summary>
    private static readonly Regex NoStop = Patterns.Of(@"((^|\n)\W*[0-9]{1,2}|(^|[\s(,])(tp|tx|tt|[pqhxt]|ths|bs|bsck[i]*|ts|ks|ds|cn|gs|pgs|no))$");

    private static readonly Regex Starts = Patterns.Of(@"^\W*(dieu\s*[0-9l]+\s*[.:]|quyet dinh\s*:|(can cu|xet|theo (de nghi|to trinh)|thuc hien|noi nhan|luu|kinh gui)\b)");

    private static readonly Regex NextArticle = Patterns.Of(@"\n\W*(dieu\s*[0-9l]+\s*[.:]|noi nhan|ly do[a-z ]{0,20}:)");

    /// <summary>A certificate has no article behind its list: lines with digits are its rows.</summary>
    private static readonly Regex Rows = Patterns.Of(@"(\n[^\n0-9]*[0-9][^\n]*)+");

    private static readonly Regex Numbered = Patterns.Of(@"^\W*(?<n>[0-9]{1,2})\s*[.)]\s"), NumberedRow = Patterns.Of(@"\n\W*(?<n>[0-9]{1,2})\s*[.)]\s");

    public static bool IsRecital(Passage body, Statement statement) => Recital.IsMatch(body.Folded[statement.From..Math.Min(statement.To, statement.From + 40)]);

    public static IEnumerable<Statement> Of(Passage body)
    {
        var from = 0;
        for (var end = End.Match(body.Folded); end.Success; end = end.NextMatch())
        {
            if (end.Index < from || (end.Value[0] == '.' ? NoStop.IsMatch(body.Folded[Math.Max(from, end.Index - 12)..end.Index]) : GoesOn(body, from, end.Index)))
                continue;
            var list = EndOfList(body, from, end.Index);
            yield return new Statement(from, list ?? end.Index, end.Index);
            from = Math.Max(list ?? 0, end.Index + end.Length);
        }

        yield return new Statement(from, body.Text.Length, body.Text.Length);
    }

    /// <summary>"số 12/… cấp cho Nhà hàng A;" and below it "số 13/… cấp cho …": one sentence, though its paragraph ends.</summary>
    private static bool GoesOn(Passage body, int from, int end) =>
        end - from < LongestList && body.Folded.AsSpan(from, end - from).TrimEnd() is [.., ';'] && !Recital.IsMatch(body.Folded[from..Math.Min(end, from + 40)]) && !Starts.IsMatch(body.Folded[(end + 1)..Math.Min(body.Folded.Length, end + 40)]);

    /// <summary>"Thu hồi các giấy phép sau đây:" governs the list or table below it, to the next article.</summary>
    private static int? EndOfList(Passage body, int from, int end)
    {
        if (!ListHeads.StandsOver(body, from, end) || OfficialNumber.Find(body.Text[from..end]).Any(named => body.Text.AsSpan(from + named.Start, named.Length).Contains('/')))
            return null;
        var reach = Math.Min(LongestList, body.Text.Length - end);
        var next = NextArticle.Match(body.Folded, end, reach) is { Success: true } article ? article.Index : (int?)null;
        return Sibling(body, from, end, next ?? end + reach) ?? next ?? (Rows.Match(body.Folded, end) is { Success: true } rows && rows.Index == end ? end + rows.Length : null);
    }

    /// <summary>Over the list stands "1. …": what follows it is "2. …", where no row of the list has that number.</summary>
    private static int? Sibling(Passage body, int from, int end, int to)
    {
        if (Numbered.Match(body.Folded[from..end]) is not { Success: true } own)
            return null;
        var following = int.Parse(own.Groups["n"].Value, CultureInfo.InvariantCulture) + 1;
        var rows = NumberedRow.Match(body.Folded, end, to - end);
        if (rows.Success && rows.Index == end)
            return null;
        while (rows.Success && int.Parse(rows.Groups["n"].Value, CultureInfo.InvariantCulture) != following)
            rows = rows.NextMatch();
        return rows.Success ? rows.Index : null;
    }
}
