using System.Text;
using Docs.Core.Search;
using Docs.Core.Text;

namespace Docs.Storage.Search;

/// <summary>What of a document goes into the index.</summary>
/// <param name="Body">NFC.</param>
/// <param name="Words">Of the table words: its text folded, and the marked words of its fields.</param>
internal sealed record IndexText(IndexedDocument Document, string Body, string Words);

/// <summary>Cuts and folds documents, one after another; for one thread.</summary>
internal sealed class IndexWords
{
    private readonly StringBuilder column = new();

    public WordCounts Counts { get; } = new();

    public IndexText Of(IndexedDocument document)
    {
        Counts.Begin(removed: false);
        var body = VietnameseText.Nfc(document.Body);
        var text = Body(body);
        var fields = Fields(document.Holders.Concat(What(document)), text);
        return new(document, body, string.Concat(text, SearchWords.Break, fields, Marks(document, Filters(document))));
    }

    /// <summary>Takes the words of a document that goes out of the count.</summary>
    public void Forget(IEnumerable<string> texts)
    {
        Counts.Begin(removed: true);
        foreach (var text in texts)
            Body(text);
    }

    private static IEnumerable<string> Filters(IndexedDocument document) => document.HolderIds.Select(SearchKeys.Holder)
        .Concat(document.OwnerIds.Select(SearchKeys.Owner))
        .Concat(document.Dossier is { } dossier ? [SearchKeys.Dossier(dossier)] : [])
        .Distinct();

    /// <summary>A text folded; every word is counted as written.</summary>
    private string Body(string nfc)
    {
        column.Clear();
        AppendSeen(nfc);
        return column.ToString();
    }

    /// <summary>
    /// Fields folded, a break between them, without those that stand word for word in the body: most do, and every word
    /// less is a posting less.
    /// </summary>
    private string Fields(IEnumerable<string> texts, string body)
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
    private string Marks(IndexedDocument document, IEnumerable<string> filters)
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

    public static IEnumerable<string> Keys(IndexedDocument document) =>
        (document.Number is { } number ? SearchKeys.OfNumber(number) : [])
            .Concat(document.Identifiers.Concat(document.HolderIds).Append(document.Dossier ?? "").Select(SearchKeys.Code))
            .Where(key => key.Length > 1)
            .Distinct();

    private void AppendSeen(string nfc)
    {
        var written = VietnameseText.Lower(nfc);
        SearchWords.Append(column, written, VietnameseText.FoldNfc(written), see: Counts.See);
    }

    private void Append(string word) => column.Append(word).Append(' ');
}
