using Docs.Core.Extraction.Layout;

namespace Docs.Core.Extraction.Rules;

/// <summary>A value that stands behind a printed label to the end of its line: scope and others a descriptor names.</summary>
internal static class LabelledRule
{
    private const int Longest = 500;

    /// <summary>A longer one has often swallowed the paragraph below it.</summary>
    private const int UsualLength = 150;

    /// <summary>"Lĩnh vực hành nghề:" over a table: its heading is no value.</summary>
    private static readonly System.Text.RegularExpressions.Regex TableHead = Patterns.Of(@"^\W*(stt|tt)\b");

    /// <summary>"(Chứng chỉ này thay thế Chứng chỉ số …)": what the whole paper does, printed behind its last value.</summary>
    private static readonly System.Text.RegularExpressions.Regex Note = Patterns.Of(@"\s*\((chung chi|giay [a-z ]*|quyet dinh) nay (thay the|duoc cap)\b");

    /// <summary>Under the last value of a certificate the bearer signs too.</summary>
    private static readonly System.Text.RegularExpressions.Regex Bearer = Patterns.Of(@"\s+(chu ky (cua )?)?nguoi (duoc cap|giu|mang)( (the|giay phep|chung chi|giay chung nhan))?\W*$");

    public static Found? Find(Passage body, IReadOnlyList<string> labels, string field)
    {
        foreach (var label in labels)
        {
            foreach (var (start, end) in LabelText.Find(body, label))
            {
                var stop = start < end ? body.Text.IndexOf(';', start, end - start) : -1;
                if (start < end && Note.Match(body.Folded, start, (stop < 0 ? end : stop) - start) is { Success: true } note)
                    stop = note.Index;
                if (start < end && Bearer.Match(body.Folded[start..(stop < 0 ? end : stop)]) is { Success: true } bearer)
                    stop = start + bearer.Index;
                var length = Math.Min((stop < 0 ? end : stop) - start, Longest);
                if (length > 1 && !TableHead.IsMatch(body.Folded[start..(start + length)]))
                    return body.Cite(start, length, $"label.{field}", length > UsualLength ? 0.75 : 0.88);
            }
        }

        return null;
    }
}
