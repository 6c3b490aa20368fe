using System.Text;
using Docs.Core.Search;
using Docs.Core.Text;

namespace Docs.Storage.Search;

/// <summary>What of a document goes into the columns of the table words: its text folded, and the marked words of its fields.</summary>
internal sealed class IndexWords(Action<ReadOnlySpan<char>> see)
{
    private readonly StringBuilder column = new();

    /// <summary>A text folded; every word is shown to <c>see</c> as written.</summary>
    public string Body(string nfc)
    {
        column.Clear();
        AppendSeen(nfc);
        return column.ToString();
    }

    /// <summary>
    /// Fields folded, a break between them, without those that stand word for word in the body: most do, and every word
    /// less is a posting less.
    /// </summary>
    public string Fields(IEnumerable<string> texts, string body)
    {
        column.Clear();
        foreach (var text in texts)
        {
            var start = column.Length;
            AppendSeen(VietnameseText.Nfc(text));
            if (column.Length > start && body.Contains(column.ToString(start, column.Length - start), StringComparison.Ordinal))
                column.Length = start;
            else
                column.Append(SearchWords.Break);
        }

        return column.ToString();
    }

    /// <summary>The words no text holds: a holder's after another's with a break between, so that no phrase runs across.</summary>
    public string Marks(IndexedDocument document, IEnumerable<string> filters)
    {
        column.Clear();
        foreach (var holder in document.Holders)
        {
            var written = VietnameseText.Exact(holder);
            SearchWords.Append(column, written, VietnameseText.FoldNfc(written), WordMarks.Who);
            Append(SearchKeys.Name(SearchWords.Folded(holder)) ?? SearchWords.Break);
        }

        foreach (var word in Keys(document).Concat(filters))
            Append(word);
        return column.ToString();
    }

    public static IEnumerable<string> What(IndexedDocument document) =>
        new[] { document.Number, document.Type, document.Subject, document.Agency }.Concat(document.Identifiers).OfType<string>();

    private static IEnumerable<string> Keys(IndexedDocument document) =>
        (document.Number is { } number ? SearchKeys.OfNumber(number) : [])
            .Concat(document.Identifiers.Concat(document.HolderIds).Append(document.Dossier ?? "").Select(SearchKeys.Code))
            .Where(key => key.Length > 1)
            .Distinct();

    private void AppendSeen(string nfc)
    {
        var written = nfc.ToLowerInvariant();
        SearchWords.Append(column, written, VietnameseText.FoldNfc(written), see: see);
    }

    private void Append(string word) => column.Append(word).Append(' ');
}
