using System.Text;
using Docs.Core.Search;
using Docs.Core.Text;

namespace Docs.Storage.Search;

/// <summary>What of a document goes into the columns of the table words: its text folded, and the marked words of its fields.</summary>
internal sealed class IndexWords(Action<ReadOnlySpan<char>> see)
{
    private readonly StringBuilder column = new();

    /// <summary>The texts of a field, folded, a break between them; every word is shown to <c>see</c> as written.</summary>
    public string Text(params IEnumerable<string?> texts)
    {
        column.Clear();
        foreach (var text in texts)
        {
            if (string.IsNullOrEmpty(text))
                continue;
            var written = VietnameseText.Exact(text);
            SearchWords.Append(column, written, VietnameseText.Fold(written), see: see);
            column.Append(SearchWords.Break);
        }

        return column.ToString();
    }

    public string Marks(IndexedDocument document, IEnumerable<string> filters)
    {
        column.Clear();
        foreach (var holder in document.Holders)
        {
            Append(holder, WordMarks.WhoFolded, WordMarks.WhoExact);
            Append(SearchKeys.Name(WordMarks.NameFolded, SearchWords.Folded(holder)));
            Append(SearchKeys.Name(WordMarks.NameExact, SearchWords.Exact(holder)));
        }

        foreach (var text in What(document))
            Append(text, WordMarks.WhatFolded, WordMarks.WhatExact);
        foreach (var word in Keys(document).Concat(filters).Concat(ValidityWords.Of(document.Intervals)))
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

    private void Append(string text, char folded, char exact)
    {
        var written = VietnameseText.Exact(text);
        SearchWords.Append(column, written, VietnameseText.Fold(written), folded);
        column.Append(SearchWords.Break);
        SearchWords.Append(column, written, written, exact);
        column.Append(SearchWords.Break);
    }

    private void Append(string? word)
    {
        if (word is not null)
            column.Append(word).Append(' ');
    }
}
