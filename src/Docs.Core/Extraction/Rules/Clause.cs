using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Rules;

/// <summary>What stands before a day or a term, and whether it speaks of the document's own force.</summary>
internal static class Clause
{
    /// <summary>Where a list or table of an article ends: the next article, or who gets a copy.</summary>
    public static readonly Regex EndOfArticle = Patterns.Of(@"\n\W*(dieu\s*[0-9l]+\s*[.:]|noi nhan)");

    private static readonly Regex NotOwn = Patterns.Of(@"\b(can cu|xet |bao cao|nop |khieu nai|nhan duoc|hoan thanh|truoc ngay|lam viec|thong bao|phai|xu phat|nham|khoi cong|ly do|khong trien khai|khong hoat dong|khong hanh nghe|ngung hoat dong|qua thoi han|sau thoi han)\b");

    public static bool IsNotOwn(string before) => NotOwn.IsMatch(before);

    /// <inheritdoc cref="Before(Passage, int)"/>
    public static string Before(Passage body, DateMention date) => Before(body, date.Start);

    /// <summary>The clause up to a place: what stands since the last full stop or line's end, at most 200 characters.</summary>
    public static string Before(Passage body, int at)
    {
        var from = Math.Max(0, at - 200);
        var start = at;
        while (start > from && !(body.Folded[start - 1] is '\n' or ';') && !(body.Folded[start - 1] == '.' && (start >= body.Folded.Length || char.IsWhiteSpace(body.Folded[start]))))
            start--;
        return body.Folded[start..at];
    }
}
