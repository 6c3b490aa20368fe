using Microsoft.Data.Sqlite;

namespace Docs.Storage.Search;

/// <summary>
/// Row numbers: a document's is its issue day in the high bits and a running number in the low ones, so that "newest first"
/// is the order FTS5 stores postings in, and a range of issue days a range of rows. Day 0 = unknown.
/// </summary>
internal sealed class IndexRows(PreparedCommands commands, SqliteConnection connection)
{
    /// <summary>Documents of one issue day: 16 million.</summary>
    public const int SequenceBits = 24;

    /// <summary>Later than any day: an interval without end.</summary>
    public const int NoEnd = int.MaxValue;

    private readonly Dictionary<long, long> lastOfDay = [];

    /// <summary>Rows below are of unknown issue day.</summary>
    public const long FirstDated = 1L << SequenceBits;

    /// <summary>Row number of an issue day's first document.</summary>
    public static long FirstOf(DateOnly day) => (long)day.DayNumber << SequenceBits;

    public static DateOnly? DayOf(long doc) => doc >> SequenceBits is > 0 and var day ? DateOnly.FromDayNumber((int)day) : null;

    public (long Version, long? Doc) Standing(string id)
    {
        var rows = commands.Rows(row => (PreparedCommands.Number(row, 0)!.Value, PreparedCommands.Number(row, 1)), "SELECT version, doc FROM versions WHERE id = @1", id);
        return rows.Count == 0 ? (long.MinValue, null) : rows[0];
    }

    public long RowFor(DateOnly? issuedOn, long? standing)
    {
        var day = issuedOn?.DayNumber ?? 0L;
        if (standing is { } doc && doc >> SequenceBits == day)
            return doc;

        if (!lastOfDay.TryGetValue(day, out var last))
        {
            var max = commands.Number("SELECT max(doc) FROM docs WHERE doc >= @1 AND doc < @2", day << SequenceBits, (day + 1) << SequenceBits);
            last = max is long taken ? taken : day << SequenceBits;
        }

        return lastOfDay[day] = last + 1;
    }

    public IEnumerable<string> Texts(long doc)
    {
        var (who, what, body) = connection.Rows(
            row => (row.GetString(0), row.GetString(1), row.GetString(2)), "SELECT t.who, t.what, t.body FROM docs d JOIN texts t ON t.text = d.text WHERE d.doc = @1", doc).Single();
        return [who, what, body];
    }
}
