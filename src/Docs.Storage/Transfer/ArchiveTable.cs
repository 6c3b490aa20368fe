using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Docs.Storage.Transfer;

/// <summary>A table of the model, read and written without knowing what it holds: what is added to the model is carried along.</summary>
internal abstract class ArchiveTable(IEntityType entity)
{
    /// <summary>A column that a former version did not have stays empty.</summary>
    public static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RequireNothing } },
    };

    public string Name { get; } = entity.GetTableName()!;

    public IReadOnlyList<IProperty> Columns { get; } = [.. entity.GetProperties()];

    public Type RowType => entity.ClrType;

    /// <summary>Counted up by the database; null if rows bring their own key.</summary>
    public string? NumberedBy { get; } = entity.FindPrimaryKey()!.Properties is [{ ValueGenerated: ValueGenerated.OnAdd } key] && key.ClrType == typeof(long) ? key.GetColumnName() : null;

    public static ArchiveTable Of(IEntityType entity) =>
        (ArchiveTable)Activator.CreateInstance(typeof(ArchiveTable<>).MakeGenericType(entity.ClrType), entity)!;

    /// <summary>Those a row refers to stand before it.</summary>
    /// <exception cref="InvalidOperationException">Tables refer to each other in a circle.</exception>
    public static IReadOnlyList<ArchiveTable> InOrder(IModel model)
    {
        var open = model.GetEntityTypes().Where(entity => entity.GetTableName() is not null).OrderBy(entity => entity.GetTableName(), StringComparer.Ordinal).ToList();
        var ordered = new List<IEntityType>();
        while (open.Count > 0)
        {
            var ready = open.FindAll(entity => entity.GetForeignKeys().All(key => ordered.Contains(key.PrincipalEntityType)));
            if (ready.Count == 0)
                throw new InvalidOperationException($"Tables refer to each other in a circle: {string.Join(", ", open.Select(entity => entity.GetTableName()))}.");
            ordered.AddRange(ready);
            open.RemoveAll(ready.Contains);
        }

        return [.. ordered.Select(Of)];
    }

    public abstract IAsyncEnumerable<object> ReadAsync(DbContext db);

    public abstract Task<bool> AnyAsync(DbContext db, CancellationToken cancellation);

    /// <summary>A row as JSON without line breaks, the same on every database.</summary>
    public byte[] ToLine(object row) => JsonSerializer.SerializeToUtf8Bytes(row, RowType, Options);

    /// <exception cref="JsonException">Not a row of this table.</exception>
    public object FromLine(string line) => JsonSerializer.Deserialize(line, RowType, Options)!;

    /// <summary>A column as the driver takes it; null for none.</summary>
    public static object? Value(IProperty column, object row)
    {
        var value = column.PropertyInfo!.GetValue(row);
        var converter = column.GetTypeMapping().Converter;
        return value is null || converter is null ? value : converter.ConvertToProvider(value);
    }

    private static void RequireNothing(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            property.IsRequired = false;
    }
}

internal sealed class ArchiveTable<TRow>(IEntityType entity) : ArchiveTable(entity)
    where TRow : class
{
    public override IAsyncEnumerable<object> ReadAsync(DbContext db) => db.Set<TRow>().AsNoTracking().AsAsyncEnumerable();

    public override Task<bool> AnyAsync(DbContext db, CancellationToken cancellation) => db.Set<TRow>().AnyAsync(cancellation);
}
