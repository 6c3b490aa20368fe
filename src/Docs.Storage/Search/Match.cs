namespace Docs.Storage.Search;

/// <summary>What documents must hold. A closed set.</summary>
/// <param name="Text">As FTS5 reads it.</param>
internal abstract record Match(string Text)
{
    /// <summary>A word, or several side by side.</summary>
    /// <param name="Words">As they stand in the index: none holds a quotation mark, for it is no letter.</param>
    public sealed record Phrase(IReadOnlyList<string> Words) : Match($"\"{string.Join(' ', Words)}\"");

    /// <summary>Codes, names and filters, which few documents bear.</summary>
    public sealed record Rare(string Expression) : Match(Expression);

    public sealed record All(IReadOnlyList<Match> Of) : Match(string.Join(" AND ", Of.Select(Nested)));

    public sealed record Any(IReadOnlyList<Match> Of) : Match(string.Join(" OR ", Of.Select(Nested)));

    private static string Nested(Match match) => match is Phrase ? match.Text : $"({match.Text})";
}
