using System.Text.RegularExpressions;
using Docs.Core.Extraction.Gazetteers;
using Docs.Core.Extraction.Layout;

namespace Docs.Core.Extraction.Rules;

/// <summary>"… đối với các đơn vị:" and below it, behind ordinals or dashes, a firm or a person each.</summary>
internal static class ListedHolders
{
    private static readonly Regex Head = Patterns.Of(@"\b(cac|nhung|[0-9]{1,3}) (co so|ca nhan|to chuc|ho|don vi|doanh nghiep|truong hop|nguoi|ong|ba)\b[^.;\n]{0,80}:[^\n]{0,3}\n");

    private static readonly Regex Row = Patterns.Of(@"\n\s*(([0-9]{1,2}|[a-z])\s*[.)]|[-+•*])\s*");

    public static IEnumerable<(int Start, int Length)> Find(Passage body, Gazetteer gazetteer)
    {
        if (Head.Match(body.Folded) is not { Success: true } head)
            yield break;
        var from = head.Index + head.Length - 1;
        var end = Clause.EndOfArticle.Match(body.Folded, from) is { Success: true } stop ? stop.Index : body.Text.Length;
        for (var row = Row.Match(body.Folded, from, end - from); row.Success; row = row.NextMatch())
        {
            if (NameText.Read(body, row.Index + row.Length, end) is { } name
                && (HolderRule.Firm.IsMatch(body.Folded.AsSpan(name.Start, name.Length)) || PersonNames.IsPerson(body.Text.Substring(name.Start, name.Length), gazetteer)))
                yield return name;
        }
    }
}
