using System.Data.Common;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Docs.Storage.Audit;

/// <summary>
/// One statement for the entries of a group, of the columns that the model has: every search waits for it, and tracking each entry to
/// find out that it is new took longer than writing it.
/// </summary>
internal sealed class AuditInsert : IAsyncDisposable
{
    private readonly List<IProperty> columns;
    private readonly DbCommand command;

    public AuditInsert(DbContext db, DbTransaction transaction)
    {
        var entry = db.Model.FindEntityType(typeof(AuditRow))!;
        columns = [.. entry.GetProperties()];
        command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO \"{entry.GetTableName()}\" ({string.Join(", ", columns.Select(column => $"\"{column.GetColumnName()}\""))}) VALUES ({string.Join(", ", columns.Select((_, at) => $"@p{at}"))})";
    }

    public Task RunAsync(AuditRow row, CancellationToken cancellation)
    {
        command.Parameters.Clear();
        for (var at = 0; at < columns.Count; at++)
            command.Parameters.Add(columns[at].GetRelationalTypeMapping().CreateParameter(command, $"@p{at}", columns[at].PropertyInfo!.GetValue(row), columns[at].IsNullable));
        return command.ExecuteNonQueryAsync(cancellation);
    }

    public ValueTask DisposeAsync() => command.DisposeAsync();
}
