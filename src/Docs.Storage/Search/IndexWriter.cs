using Docs.Core.Search;
using Docs.Core.Text;
using Docs.Core.Validity;
using Microsoft.Data.Sqlite;

namespace Docs.Storage.Search;

/// <summary>Writes changes within one transaction.</summary>
internal sealed class IndexWriter(SqliteConnection connection)
{
    /// <summary>Documents of one issue day: 16 million.</summary>
    public const int SequenceBits = 24;

    /// <summary>Later than any day: an interval without end.</summary>
    public const int NoEnd = int.MaxValue;

    private readonly Dictionary<long, long> lastOfDay = [];

    public IndexItem[] Write(IReadOnlyList<IndexChange> changes)
    {
        var answers = new IndexItem[changes.Count];
        var newest = new Dictionary<string, (IndexChange Change, long? Standing)>();
        for (var i = 0; i < changes.Count; i++)
        {
            var change = changes[i];
            var (version, doc) = newest.TryGetValue(change.Id, out var earlier) ? (earlier.Change.Version, earlier.Standing) : Standing(change.Id);
            answers[i] = change.Version < version ? IndexItem.Stale : IndexItem.Done;
            if (answers[i] == IndexItem.Done)
                newest[change.Id] = (change, doc);
        }

        Apply(newest.Values);
        return answers;
    }

    /// <summary>Row number of an issue day's first document.</summary>
    public static long FirstOf(DateOnly day) => (long)day.DayNumber << SequenceBits;

    /// <summary>In row order: FTS5 writes a segment of its own each time a row number falls.</summary>
    private void Apply(IReadOnlyCollection<(IndexChange Change, long? Standing)> changes)
    {
        var puts = new List<(long Doc, IndexedDocument Document)>();
        foreach (var (change, standing) in changes)
        {
            long? doc = change is IndexChange.Put put ? RowFor(put.Document.IssuedOn, standing) : null;
            connection.Execute(
                "INSERT INTO versions(id, version, doc) VALUES(@1, @2, @3) ON CONFLICT(id) DO UPDATE SET version = excluded.version, doc = excluded.doc",
                change.Id, change.Version, doc);
            if (change is IndexChange.Put { Document: var document })
                puts.Add((doc!.Value, document));
        }

        // After all rows are given out: a row freed here could be given to another document that is still to be written.
        foreach (var standing in changes.Select(change => change.Standing).OfType<long>())
            Remove(standing);
        foreach (var (doc, document) in puts.OrderBy(put => put.Doc))
            Put(doc, document);
    }

    private (long Version, long? Doc) Standing(string id) =>
        connection.Rows(row => (row.GetInt64(0), row.IsDBNull(1) ? (long?)null : row.GetInt64(1)), "SELECT version, doc FROM versions WHERE id = @1", id)
            .DefaultIfEmpty((long.MinValue, null))
            .Single();

    private long RowFor(DateOnly? issuedOn, long? standing)
    {
        var day = issuedOn?.DayNumber ?? 0L;
        if (standing is { } doc && doc >> SequenceBits == day)
            return doc;

        if (!lastOfDay.TryGetValue(day, out var last))
        {
            var max = connection.Scalar("SELECT max(doc) FROM docs WHERE doc >= @1 AND doc < @2", day << SequenceBits, (day + 1) << SequenceBits);
            last = max is long taken ? taken : day << SequenceBits;
        }

        return lastOfDay[day] = last + 1;
    }

    private void Remove(long doc)
    {
        connection.Execute("DELETE FROM exact WHERE rowid = @1", doc);
        connection.Execute("DELETE FROM folded WHERE rowid = @1", doc);
        connection.Execute("DELETE FROM docs WHERE doc = @1", doc);
        connection.Execute("DELETE FROM intervals WHERE doc = @1", doc);
        connection.Execute("DELETE FROM bodies WHERE doc = @1", doc);
    }

    private void Put(long doc, IndexedDocument document)
    {
        var body = VietnameseText.Nfc(document.Body);
        string?[] what = [document.Number, document.Type, document.Subject, document.Agency, .. document.Identifiers];
        var tags = string.Join(SearchWords.Break, Tags(document));
        connection.Execute(
            "INSERT INTO exact(rowid, who, what, body, tags) VALUES(@1, @2, @3, @4, @5)",
            doc,
            SearchWords.Column(SearchWords.Exact, document.Holders),
            SearchWords.Column(SearchWords.Exact, what),
            SearchWords.Column(SearchWords.Exact, body),
            tags);
        connection.Execute(
            "INSERT INTO folded(rowid, who, what, body, tags, keys) VALUES(@1, @2, @3, @4, @5, @6)",
            doc,
            SearchWords.Column(SearchWords.Folded, document.Holders),
            SearchWords.Column(SearchWords.Folded, what),
            SearchWords.Column(SearchWords.Folded, body),
            tags,
            string.Join(SearchWords.Break, Keys(document)));
        connection.Execute("INSERT INTO bodies(doc, subject, body) VALUES(@1, @2, @3)", doc, document.Subject, body);
        PutIntervals(doc, document);
    }

    private void PutIntervals(long doc, IndexedDocument document)
    {
        var days = document.Intervals ?? [];
        connection.Execute(
            "INSERT INTO docs(doc, id, from_day, to_day, gaps, undetermined) VALUES(@1, @2, @3, @4, @5, @6)",
            doc,
            document.Id,
            days.Count == 0 ? null : days.Min(From),
            days.Count == 0 ? null : days.Max(To),
            days.Count > 1 ? 1 : 0,
            document.Intervals is null ? 1 : 0);
        foreach (var interval in days)
            connection.Execute("INSERT INTO intervals(doc, from_day, to_day) VALUES(@1, @2, @3)", doc, From(interval), To(interval));
    }

    private static int From(DayInterval interval) => interval.From?.DayNumber ?? 0;

    private static int To(DayInterval interval) => interval.To?.DayNumber ?? NoEnd;

    private static IEnumerable<string> Keys(IndexedDocument document) =>
        (document.Number is { } number ? SearchKeys.OfNumber(number) : [])
            .Concat(document.Identifiers.Concat(document.HolderIds).Select(SearchKeys.Squeezed))
            .Where(key => key.Length > 0)
            .Distinct();

    private static IEnumerable<string> Tags(IndexedDocument document)
    {
        if (document.Type is { } type)
            yield return SearchKeys.Type(type);
        if (document.Agency is { } agency)
            yield return SearchKeys.Agency(agency);
        foreach (var holder in document.HolderIds.Distinct())
            yield return SearchKeys.Holder(holder);
    }
}
