using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Docs.Storage.Search;

/// <summary>Keeps the newest <see cref="DocTable"/>, brought up to date by what was changed since, in whichever process.</summary>
internal sealed class DocTables
{
    /// <summary>More changes than this are read as a whole table.</summary>
    private const int MaxChanges = 20_000;

    private const string Columns = "d.from_day, d.to_day, d.type, d.agency, d.procedure, d.custodian, d.text";

    private readonly Lock loading = new();
    private DocTable? newest;

    /// <summary>
    /// The table as the connection's open snapshot sees it; null if a newer one is known already, which no older snapshot may
    /// be read with: open another.
    /// </summary>
    public DocTable? Of(SqliteConnection connection)
    {
        var stamp = DocStamp.Of(connection);
        lock (loading)
        {
            if (newest?.Stamp == stamp)
                return newest;
            if (newest?.Stamp.Generation == stamp.Generation)
            {
                if (newest.Stamp.Sequence > stamp.Sequence)
                    return null;
                return newest = Changed(connection, newest, stamp) ?? Load(connection, stamp);
            }

            return newest = Load(connection, stamp);
        }
    }

    private static DocTable Load(SqliteConnection connection, DocStamp stamp) => DocTable.Of(
        stamp,
        connection.Numbers(row => Read(row, 0), $"SELECT d.doc, {Columns} FROM docs d ORDER BY d.doc"),
        Gaps(connection.Numbers(ReadGap, "SELECT doc, from_day, to_day FROM intervals")));

    /// <summary>Null if the changes since are no longer all there, or too many.</summary>
    private static DocTable? Changed(SqliteConnection connection, DocTable table, DocStamp stamp)
    {
        var since = table.Stamp.Sequence;
        if (stamp.Sequence - since > MaxChanges || (long)connection.Scalar("SELECT count(*) FROM changes WHERE seq > @1", since)! != stamp.Sequence - since)
            return null;
        const string Docs = "(SELECT DISTINCT doc FROM changes WHERE seq > @1)";
        var changed = connection.Numbers(
            row => (raw.sqlite3_column_int64(row, 0), raw.sqlite3_column_int(row, 1) == 1 ? Read(row, 1) with { Doc = raw.sqlite3_column_int64(row, 0) } : (DocRow?)null),
            $"SELECT c.doc, d.doc IS NOT NULL, {Columns} FROM {Docs} c LEFT JOIN docs d ON d.doc = c.doc ORDER BY c.doc", since);
        return table.With(stamp, changed, Gaps(connection.Numbers(ReadGap, $"SELECT i.doc, i.from_day, i.to_day FROM {Docs} c JOIN intervals i ON i.doc = c.doc", since)));
    }

    private static DocRow Read(sqlite3_stmt row, int at) => new(
        raw.sqlite3_column_int64(row, at), Day(row, at + 1), Day(row, at + 2),
        raw.sqlite3_column_int(row, at + 3), raw.sqlite3_column_int(row, at + 4), raw.sqlite3_column_int(row, at + 5), raw.sqlite3_column_int(row, at + 6), raw.sqlite3_column_int(row, at + 7));

    private static int Day(sqlite3_stmt row, int at) =>
        raw.sqlite3_column_type(row, at) == raw.SQLITE_NULL ? IndexRows.NoEnd : raw.sqlite3_column_int(row, at);

    private static (long Doc, DayRange Days) ReadGap(sqlite3_stmt row) =>
        (raw.sqlite3_column_int64(row, 0), new DayRange(raw.sqlite3_column_int(row, 1), raw.sqlite3_column_int(row, 2)));

    private static Dictionary<long, DayRange[]> Gaps(List<(long Doc, DayRange Days)> days) =>
        days.GroupBy(one => one.Doc).ToDictionary(one => one.Key, one => one.Select(day => day.Days).ToArray());
}
