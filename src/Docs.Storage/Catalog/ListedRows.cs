using System.Data.Common;
using System.Text;
using Docs.Core.Documents;
using Docs.Core.Validity;
using Docs.Storage.Catalog.Model;

namespace Docs.Storage.Catalog;

/// <summary>
/// The rows of listed documents by one command of four statements: by the model's queries a page of twenty that were not shown lately
/// cost a quarter of its search. What is one of a few (names of fields, rules, engines, agencies) is one string for all rows that are kept.
/// </summary>
internal static class ListedRows
{
    private static readonly CompositeFormat Of = CompositeFormat.Parse("""
        SELECT "Id", "BatchId", "Custodian", "State", "StateReason", "OriginalName", "OriginalSize", "OriginalSha256", "OriginalMediaType",
            "FirstPage", "LastPage", "Pages", "Version", "Reviewed", "ReceivedAt", "PublishedAt", "Plan", "Sealed", "OpenToHolders"
        FROM "Documents" WHERE "Id" IN ({0});
        SELECT "DocumentId", "Id", "Name", "Origin", "Version", "Value", "Confidence", "Page", "BoxX", "BoxY", "BoxWidth", "BoxHeight", "Spans", "Source", "Engine", "RecordedAt", "By"
        FROM "Fields" WHERE "DocumentId" IN ({0}) AND "VoidedAt" IS NULL;
        SELECT "DocumentId", "Id", "Version", "Position", "Name", "PersonalId", "TaxCode", "BirthYear", "Address", "By"
        FROM "Holders" WHERE "DocumentId" IN ({0}) AND "VoidedAt" IS NULL;
        SELECT "DocumentId", "Id", "Kind", "On", "Until", "By", "ByDocument", "Basis", "Status", "RecordedAt", "Term", "VoidedAt", "VoidedBasis", "RecordedBy", "VoidedBy"
        FROM "Events" WHERE "DocumentId" IN ({0});
        """);

    /// <summary>Documents are read first: what else is read may be newer than the version it is taken for, and then a later version follows; never older.</summary>
    public static async Task<List<Document>> LoadAsync(DbConnection connection, IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = string.Format(null, Of, Parameters(command, ids));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var documents = await RowsAsync(reader, ToDocument, cancellation);
        await reader.NextResultAsync(cancellation);
        var fields = await RowsAsync(reader, ToField, cancellation);
        await reader.NextResultAsync(cancellation);
        var holders = await RowsAsync(reader, ToHolder, cancellation);
        await reader.NextResultAsync(cancellation);
        var events = await RowsAsync(reader, ToEvent, cancellation);
        return DocumentReader.Listed(ids, documents, fields, holders, events);
    }

    /// <returns>Their names, one for each id.</returns>
    public static string Parameters(DbCommand command, IReadOnlyCollection<string> ids)
    {
        foreach (var id in ids)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@p{command.Parameters.Count}", id);
            command.Parameters.Add(parameter);
        }

        return string.Join(',', Enumerable.Range(0, ids.Count).Select(at => $"@p{at}"));
    }

    private static async Task<List<T>> RowsAsync<T>(DbDataReader reader, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
            rows.Add(read(reader));
        return rows;
    }

    private static DocumentRow ToDocument(DbDataReader row) => new()
    {
        Id = row.GetString(0),
        BatchId = row.GetString(1),
        Custodian = string.Intern(row.GetString(2)),
        State = Enum.Parse<DocumentState>(row.GetString(3)),
        StateReason = Text(row, 4),
        OriginalName = row.GetString(5),
        OriginalSize = row.GetInt64(6),
        OriginalSha256 = row.GetString(7),
        OriginalMediaType = string.Intern(row.GetString(8)),
        FirstPage = Number(row, 9),
        LastPage = Number(row, 10),
        Pages = row.GetInt32(11),
        Version = row.GetInt64(12),
        Reviewed = row.GetBoolean(13),
        ReceivedAt = Instant(row, 14)!.Value,
        PublishedAt = Instant(row, 15),
        Plan = Text(row, 16),
        Sealed = row.GetBoolean(17),
        OpenToHolders = row.GetBoolean(18),
    };

    private static FieldRow ToField(DbDataReader row) => new()
    {
        DocumentId = row.GetString(0),
        Id = row.GetInt64(1),
        Name = string.Intern(row.GetString(2)),
        Origin = Enum.Parse<FieldOrigin>(row.GetString(3)),
        Version = row.GetInt64(4),
        Value = row.GetString(5),
        Confidence = row.GetDouble(6),
        Page = Number(row, 7),
        BoxX = Number(row, 8),
        BoxY = Number(row, 9),
        BoxWidth = Number(row, 10),
        BoxHeight = Number(row, 11),
        Spans = Text(row, 12),
        Source = string.Intern(row.GetString(13)),
        Engine = Text(row, 14) is { } engine ? string.Intern(engine) : null,
        RecordedAt = Instant(row, 15)!.Value,
        By = Text(row, 16),
    };

    private static HolderRow ToHolder(DbDataReader row) => new()
    {
        DocumentId = row.GetString(0),
        Id = row.GetInt64(1),
        Version = row.GetInt64(2),
        Position = row.GetInt32(3),
        Name = Text(row, 4),
        PersonalId = Text(row, 5),
        TaxCode = Text(row, 6),
        BirthYear = Number(row, 7),
        Address = Text(row, 8),
        By = Text(row, 9),
    };

    private static EventRow ToEvent(DbDataReader row) => new()
    {
        DocumentId = row.GetString(0),
        Id = row.GetString(1),
        Kind = Enum.Parse<EventKind>(row.GetString(2)),
        On = Day(row, 3),
        Until = Day(row, 4),
        By = Text(row, 5),
        ByDocument = Text(row, 6),
        Basis = Text(row, 7),
        Status = Enum.Parse<EventStatus>(row.GetString(8)),
        RecordedAt = Instant(row, 9)!.Value,
        Term = Text(row, 10) is { } term ? Enum.Parse<TermKind>(term) : null,
        VoidedAt = Instant(row, 11),
        VoidedBasis = Text(row, 12),
        RecordedBy = Text(row, 13),
        VoidedBy = Text(row, 14),
    };

    private static string? Text(DbDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    private static int? Number(DbDataReader row, int at) => row.IsDBNull(at) ? null : row.GetInt32(at);

    private static DateOnly? Day(DbDataReader row, int at) => row.IsDBNull(at) ? null : row.GetFieldValue<DateOnly>(at);

    private static DateTimeOffset? Instant(DbDataReader row, int at) => row.IsDBNull(at) ? null : UtcInstant.Of(row.GetDateTime(at));
}
