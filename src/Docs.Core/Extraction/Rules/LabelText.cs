using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Rules;

/// <summary>Finds printed labels ("Họ và tên:") and where their values run to.</summary>
internal static class LabelText
{
    /// <summary>Labels come from descriptors, a few hundred in all; the cache never grows past them.</summary>
    private static readonly ConcurrentDictionary<string, Regex> Cache = new();

    /// <summary>The values of a label, each to the end of its line; the label must end in a colon, a dotted gap or a number.</summary>
    public static IEnumerable<(int Start, int End)> Find(Passage body, string label)
    {
        var pattern = Cache.GetOrAdd(label, text => Patterns.Of($@"(^|[^\p{{L}}0-9])(?<label>{Patterns.AnyOf([VietnameseText.Fold(text)])})\s*(\([^)\n]{{0,40}}\)\s*)?([*]?\s*[:;]|[.…]{{3,}}|(?=)\s)\s*"));
        for (var match = pattern.Match(body.Folded); match.Success; match = match.NextMatch())
        {
            var start = match.Index + match.Length;
            var end = body.Text.IndexOf('\n', start);
            yield return (start, end < 0 ? body.Text.Length : end);
        }
    }
}
