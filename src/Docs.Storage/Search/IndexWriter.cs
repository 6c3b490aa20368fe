using Docs.Core.Search;
using Docs.Core.Text;
using Docs.Core.Validity;
using Microsoft.Data.Sqlite;

namespace Docs.Storage.Search;

/// <summary>Writes changes within one transaction.</summary>
internal sealed class IndexWriter : IDisposable
{
    /// <summary>A searching process that is further behind reads the whole table anew.</summary>
    private const int KeptChanges = 50_000;

    /// <summary>Fewer are cut before another core has begun.</summary>
    private const int ManyPuts = 32;

    private readonly PreparedCommands commands;
    private readonly SearchLabels labels;
    private readonly Vocabulary vocabulary;
    private readonly ThreadLocal<IndexWords> words = new(() => new IndexWords(), trackAllValues: true);
    private readonly IndexRows rows;

    public IndexWriter(SqliteConnection connection)
    {
        commands = new PreparedCommands(connection);
        labels = new SearchLabels(commands);
        vocabulary = new Vocabulary(commands);
        rows = new IndexRows(commands, connection);
    }

    public IndexItem[] Write(IReadOnlyList<IndexChange> changes)
    {
        var answers = new IndexItem[changes.Count];
        var newest = new Dictionary<string, (IndexChange Change, long? Standing)>();
        for (var i = 0; i < changes.Count; i++)
        {
            var change = changes[i];
            var (version, doc) = newest.TryGetValue(change.Id, out var earlier) ? (earlier.Change.Version, earlier.Standing) : rows.Standing(change.Id);
            answers[i] = change.Version < version ? IndexItem.Stale : IndexItem.Done;
            if (answers[i] == IndexItem.Done)
                newest[change.Id] = (change, doc);
        }

        Apply(newest.Values);
        vocabulary.Save(words.Values.Select(one => one.Counts));
        commands.Execute("DELETE FROM changes WHERE seq <= (SELECT max(seq) FROM changes) - @1", KeptChanges);
        return answers;
    }

    public void Dispose()
    {
        words.Dispose();
    }

    /// <summary>In row order: FTS5 writes a segment of its own each time a row number falls.</summary>
    private void Apply(IReadOnlyCollection<(IndexChange Change, long? Standing)> changes)
    {
        var puts = new List<(long Doc, IndexedDocument Document)>();
        foreach (var (change, standing) in changes)
        {
            long? doc = change is IndexChange.Put put ? rows.RowFor(put.Document.IssuedOn, standing) : null;
            commands.Execute(
                "INSERT INTO versions(id, version, doc) VALUES(@1, @2, @3) ON CONFLICT(id) DO UPDATE SET version = excluded.version, doc = excluded.doc",
                change.Id, change.Version, doc);
            if (change is IndexChange.Put { Document: var document })
                puts.Add((doc!.Value, document));
        }

        // After all rows are given out: a row freed here could be given to another document that is still to be written.
        foreach (var standing in changes.Select(change => change.Standing).OfType<long>())
            Remove(standing);
        puts.Sort((one, other) => one.Doc.CompareTo(other.Doc));
        foreach (var (doc, text) in Cut(puts))
            Put(doc, text);
    }

    /// <summary>Many are cut and folded on the other cores while this one writes: a third of the work.</summary>
    private IEnumerable<(long Doc, IndexText Text)> Cut(List<(long Doc, IndexedDocument Document)> puts) => puts.Count < ManyPuts
        ? puts.Select(put => (put.Doc, words.Value!.Of(put.Document)))
        : puts.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(put => (put.Doc, words.Value!.Of(put.Document)));

    private void Remove(long doc)
    {
        words.Value!.Forget(rows.Texts(doc));
        commands.Execute("DELETE FROM words WHERE rowid = @1", doc);
        commands.Execute("DELETE FROM texts WHERE text = (SELECT text FROM docs WHERE doc = @1)", doc);
        commands.Execute("DELETE FROM docs WHERE doc = @1", doc);
        commands.Execute("DELETE FROM intervals WHERE doc = @1", doc);
        commands.Execute("INSERT INTO changes(doc) VALUES(@1)", doc);
    }

    private void Put(long doc, IndexText text)
    {
        var document = text.Document;
        var type = labels.Put(SearchLabels.Type, document.Type);
        var agency = labels.Put(SearchLabels.Agency, document.Agency);
        var procedure = labels.Put(SearchLabels.Procedure, document.Procedure is { } code ? SearchKeys.Procedure(code) : null);
        var custodian = labels.Put(SearchLabels.Custodian, document.Custodian);
        commands.Execute("INSERT INTO words(rowid, text) VALUES(@1, @2)", doc, text.Words);
        commands.Execute(
            "INSERT INTO texts(id, who, what, subject, body) VALUES(@1, @2, @3, @4, @5)",
            document.Id, Lines(document.Holders), Lines(IndexWords.What(document)), document.Subject, text.Body);
        PutDays(doc, document, type, agency, procedure, custodian);
    }

    private void PutDays(long doc, IndexedDocument document, long type, long agency, long procedure, long custodian)
    {
        var days = document.Intervals ?? [];
        commands.Execute(
            "INSERT INTO docs(doc, from_day, to_day, gaps, undetermined, type, agency, procedure, custodian, text) VALUES(@1, @2, @3, @4, @5, @6, @7, @8, @9, last_insert_rowid())",
            doc,
            days.Count == 0 ? null : days.Min(From),
            days.Count == 0 ? null : days.Max(To),
            days.Count > 1 ? 1 : 0,
            document.Intervals is null ? 1 : 0,
            type,
            agency,
            procedure,
            custodian);
        commands.Execute("INSERT INTO changes(doc) VALUES(@1)", doc);

        // A single interval stands in docs already.
        if (days.Count > 1)
        {
            foreach (var interval in days)
                commands.Execute("INSERT INTO intervals(doc, from_day, to_day) VALUES(@1, @2, @3)", doc, From(interval), To(interval));
        }
    }

    private static string Lines(IEnumerable<string> texts) => string.Join('\n', texts.Select(text => VietnameseText.Nfc(text).ReplaceLineEndings(" ")));

    private static int From(DayInterval interval) => interval.From?.DayNumber ?? 0;

    private static int To(DayInterval interval) => interval.To?.DayNumber ?? IndexRows.NoEnd;
}
