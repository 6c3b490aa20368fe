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

    /// <summary>The values of a label, each to the end of its line; behind the label stands a colon or a dotted gap.</summary>
    public static IEnumerable<(int Start, int End)> Find(Passage body, string label, int from = 0, int? to = null)
    {
        var pattern = Cache.GetOrAdd(label, text => Patterns.Of(
            $@"(^|[^a-z0-9])({Patterns.AnyOf([VietnameseText.Fold(text)])})\s*(\([^)\n]*\)\s*)?([*]?\s*:|[.…]{{3,}})[ :.…]*"));
        for (var match = pattern.Match(body.Folded, from); match.Success && match.Index < (to ?? int.MaxValue); match = match.NextMatch())
        {
            var start = match.Index + match.Length;
            var end = start < body.Text.Length ? body.Text.IndexOf('\n', start) : -1;
            yield return (start, Math.Min(end < 0 ? body.Text.Length : end, to ?? int.MaxValue));
        }
    }
}
