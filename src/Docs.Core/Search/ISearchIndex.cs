using Docs.Core.Validity;

namespace Docs.Core.Search;

/// <summary>A disposable index over published results; rebuilt from the catalogue and the object store.</summary>
public interface ISearchIndex
{
    /// <summary>
    /// Replaces or removes each document, if <see cref="IndexChange.Version"/> is not older than what stands there
    /// (an older one is answered <see cref="IndexItem.Stale"/>, and is no failure). Durable when it returns. Each item is
    /// answered by itself, in order.
    /// </summary>
    Task<IReadOnlyList<IndexItem>> WriteAsync(IReadOnlyList<IndexChange> changes, CancellationToken cancellation);

    /// <exception cref="SearchRefusedException">The query or cursor cannot be served; says what to do.</exception>
    Task<SearchPage> SearchAsync(SearchQuery query, CancellationToken cancellation);

    /// <summary>
    /// For a process that serves: reads in the background, at low priority, what the first queries would wait for. Returns
    /// at once; again is harmless. Queries are answered meanwhile.
    /// </summary>
    void ReadAhead();

    /// <summary>How far that is; 100 also where there is nothing to read ahead.</summary>
    int ReadAheadPercent { get; }

    /// <summary>Every document in the index with its version, in id order (ordinal): what verify compares.</summary>
    IAsyncEnumerable<IndexEntry> EntriesAsync(CancellationToken cancellation);

    /// <summary>
    /// Makes the index where there is none, also one deleted under a running system. <paramref name="enqueueAll"/> is called
    /// before that, so that a kill between leaves nothing unindexed: it is found missing again. Called again and again it also
    /// throws away what a rebuild left that has died. Cheap where all is well.
    /// </summary>
    /// <returns>True if it was made now.</returns>
    /// <exception cref="SearchIndexDamagedException">Something else stands in its place; nothing was changed.</exception>
    Task<bool> EnsureAsync(Func<CancellationToken, Task> enqueueAll, CancellationToken cancellation);

    /// <summary>
    /// Starts an empty index beside this one, which answers on. Until the new one is completed or given up, every
    /// <see cref="WriteAsync"/>, of whichever process, goes into both. What an earlier rebuild left half done is thrown away.
    /// Works on a damaged index too.
    /// </summary>
    /// <exception cref="SearchRefusedException">Another rebuild is running: says whose, and since when. One whose process died is no other.</exception>
    /// <exception cref="SearchIndexDamagedException">What stands under the name is not ours: it is left alone.</exception>
    Task<ISearchRebuild> RebuildAsync(CancellationToken cancellation);

    /// <summary>Name of an index that is being filled, or was when its rebuild was killed: which of the two is not always to be told. Null: none is.</summary>
    Task<string?> UnfinishedAsync(CancellationToken cancellation);
}

/// <summary>An index being filled; disposed of before it is completed, it is gone and nothing has changed.</summary>
public interface ISearchRebuild : IAsyncDisposable
{
    /// <inheritdoc cref="ISearchIndex.WriteAsync"/>
    Task<IReadOnlyList<IndexItem>> WriteAsync(IReadOnlyList<IndexChange> changes, CancellationToken cancellation);

    /// <summary>In one step searches see this index instead of the old one, which is deleted. Cursors of the old one are refused.</summary>
    Task CompleteAsync(CancellationToken cancellation);
}

/// <summary>A closed set.</summary>
public abstract record IndexChange(string Id, long Version)
{
    public sealed record Put(IndexedDocument Document) : IndexChange(Document.Id, Document.Version);

    /// <summary>The document must not be found; its version stays known, so that a late Put cannot bring it back.</summary>
    public sealed record Remove(string Id, long Version) : IndexChange(Id, Version);
}

public enum IndexItem
{
    Done,
    Stale,
    Failed,
}

/// <param name="Searchable">False for a document that was removed.</param>
/// <param name="Intervals">As indexed; null if undetermined or removed.</param>
public sealed record IndexEntry(string Id, long Version, bool Searchable, IReadOnlyList<DayInterval>? Intervals);

/// <summary>A published result as search knows it.</summary>
/// <param name="Intervals">Days in force; null if undetermined.</param>
/// <param name="Identifiers">Personal ids, tax codes, dossier codes, land serials: matched as wholes and prefixes.</param>
public sealed record IndexedDocument(
    string Id,
    long Version,
    string? Number,
    string? Type,
    string? Agency,
    DateOnly? IssuedOn,
    string? Subject,
    IReadOnlyList<string> Holders,
    IReadOnlyList<string> HolderIds,
    IReadOnlyList<string> Identifiers,
    string Custodian,
    string Body,
    IReadOnlyList<DayInterval>? Intervals)
{
    public string? Dossier { get; init; }

    public string? Procedure { get; init; }

    /// <summary>Holder ids that a person confirmed or a manifest stated: whose holders may see it themselves.</summary>
    public IReadOnlyList<string> OwnerIds { get; init; } = [];
}

/// <param name="Text">As typed; empty = everything the filters leave, newest first.</param>
/// <param name="AsOf">Only results in force on this day, unless <see cref="All"/>.</param>
public sealed record SearchQuery(string Text, DateOnly AsOf)
{
    /// <summary>Also those not in force or undetermined.</summary>
    public bool All { get; init; }

    public string? HolderId { get; init; }

    /// <summary>
    /// Further ids of the holder asked for: with <see cref="HolderId"/> results of these pass too; without one, a result that
    /// bears one of them matches like one that bears a code of the text.
    /// </summary>
    public IReadOnlyCollection<string> LinkedIds { get; init; } = [];

    public string? Type { get; init; }

    public string? Agency { get; init; }

    public DateOnly? IssuedFrom { get; init; }

    public DateOnly? IssuedTo { get; init; }

    public string? Procedure { get; init; }

    public string? Dossier { get; init; }

    /// <summary>
    /// Only those in force on <see cref="AsOf"/> whose last day in force is that day or one of this many after it ("sắp hết
    /// hiệu lực"), also with <see cref="All"/>. 0–3660.
    /// </summary>
    public int? EndsWithinDays { get; init; }

    /// <summary>Only results of which one of these ids is an owner (a citizen's view); null = no such limit, empty = nothing.</summary>
    public IReadOnlyCollection<string>? OwnedBy { get; init; }

    /// <summary>Only results of these custodians (a clerk's or reviewer's view); null = no such limit, empty = nothing.</summary>
    public IReadOnlyCollection<string>? CustodiedBy { get; init; }

    /// <summary>Beside those of <see cref="CustodiedBy"/>, results of issuers of these names; without effect where that is null.</summary>
    public IReadOnlyCollection<string> OrIssuedBy { get; init; } = [];

    /// <summary>Count the matches that are not in force or undetermined; without effect with <see cref="All"/>.</summary>
    public bool CountNotInForce { get; init; }

    public SearchSort Sort { get; init; } = SearchSort.Best;

    /// <summary>Do not look for another spelling where nothing is found.</summary>
    public bool AsTyped { get; init; }

    /// <summary>Count the values of type, agency, procedure and year of issue among the matches.</summary>
    public bool Facets { get; init; }

    public int Limit { get; init; } = 20;

    /// <summary>Cursor of <see cref="SearchPage.Next"/>.</summary>
    public string? After { get; init; }
}

/// <param name="Total">Matches; a lower bound unless <see cref="Exact"/>.</param>
/// <param name="Hits">Best first.</param>
/// <param name="Next">Cursor of the next page, null at the end.</param>
public sealed record SearchPage(int Total, bool Exact, IReadOnlyList<SearchHit> Hits, string? Next)
{
    /// <summary>Empty unless asked for; lower bounds unless <see cref="Exact"/>.</summary>
    public IReadOnlyList<Facet> Facets { get; init; } = [];

    /// <summary>
    /// The spelling these hits are for, where the query as typed matches nothing, not even what is not in force ("Đang hiện
    /// kết quả cho …"); null otherwise. Its words are words that many results hold; digits are never changed.
    /// </summary>
    public string? DidYouMean { get; init; }

    /// <summary>Further matches that are not in force on the day, or undetermined; a lower bound unless <see cref="Exact"/>; null where not counted.</summary>
    public int? NotInForce { get; init; }
}

public enum SearchSort
{
    /// <summary>By rank; without text the newest first.</summary>
    Best,
    Newest,
    Oldest,

    /// <summary>Those whose last day in force comes first, first; then those without an end or never in force, newest first.</summary>
    EndsSoonest,
}

/// <param name="Field">type, agency, procedure or year.</param>
/// <param name="Values">Most frequent first, at most 20.</param>
public sealed record Facet(string Field, IReadOnlyList<FacetValue> Values);

public sealed record FacetValue(string Value, int Count);

/// <param name="Snippet">Text around the match, matches between <see cref="SnippetMarks.Start"/> and <see cref="SnippetMarks.End"/>; not HTML.</param>
public sealed record SearchHit(string Id, string Snippet, double Score);

/// <summary>Private-use characters, so that they cannot stand in the text itself.</summary>
public static class SnippetMarks
{
    public const char Start = '\uE000';
    public const char End = '\uE001';
}

public sealed class SearchRefusedException(string message) : Exception(message);

/// <summary>The index cannot be used until it is rebuilt; the catalogue is untouched. <see cref="ISearchIndex.RebuildAsync"/> still works.</summary>
public sealed class SearchIndexDamagedException(string message, Exception? inner = null) : Exception(message, inner);
