using System.Runtime.CompilerServices;
using Docs.Storage.Catalog;
using Docs.Storage.Tests.Embedded;
using Docs.Storage.Transfer;

namespace Docs.Storage.Tests.Archives;

/// <summary>A table that is added to the model tomorrow is carried along, or this fails.</summary>
public sealed class ArchiveTableTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_column_of_every_table_survives_being_written_and_read()
    {
        using var db = new SqliteCatalogContext(SqliteCatalogContext.Options(Path.Combine(folder.Path, "trống.db")));
        var tables = ArchiveTable.InOrder(db.Model);
        tables.Count.ShouldBeGreaterThan(15);
        foreach (var table in tables)
        {
            var row = Filled(table);

            var back = table.FromLine(System.Text.Encoding.UTF8.GetString(table.ToLine(row)));

            foreach (var column in table.Columns)
                ArchiveTable.Value(column, back).ShouldBe(ArchiveTable.Value(column, row), $"{table.Name}.{column.Name}");
        }
    }

    [Fact]
    public void What_a_row_refers_to_stands_before_it()
    {
        using var db = new SqliteCatalogContext(SqliteCatalogContext.Options(Path.Combine(folder.Path, "trống.db")));
        var order = ArchiveTable.InOrder(db.Model).Select(table => table.RowType).ToList();

        foreach (var entity in db.Model.GetEntityTypes())
            foreach (var key in entity.GetForeignKeys())
                order.IndexOf(key.PrincipalEntityType.ClrType).ShouldBeLessThan(order.IndexOf(entity.ClrType), $"{entity.ClrType.Name} → {key.PrincipalEntityType.ClrType.Name}");
    }

    [Fact]
    public void A_digest_knows_rows_that_are_lost_doubled_or_changed_and_no_order()
    {
        static string Of(params string[] rows)
        {
            var digest = new RowDigest();
            foreach (var row in rows)
                digest.Add(System.Text.Encoding.UTF8.GetBytes(row));
            return $"{digest.Rows} {digest}";
        }

        Of("a", "b", "c").ShouldBe(Of("c", "a", "b"));
        new[] { Of("a", "b"), Of("a", "b", "b"), Of("a", "b", "d"), Of() }.ShouldNotContain(Of("a", "b", "c"));
    }

    private static object Filled(ArchiveTable table)
    {
        var row = RuntimeHelpers.GetUninitializedObject(table.RowType);
        foreach (var column in table.Columns)
            column.PropertyInfo.ShouldNotBeNull($"{table.Name}.{column.Name} has no property").SetValue(row, Sample(column.ClrType));
        return row;
    }

    private static object Sample(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum)
            return Enum.GetValues(type).Cast<object>().Last();
        return type.Name switch
        {
            nameof(String) => "Đắk Lắk \u2028 \"7\"",
            nameof(Int32) => 7,
            nameof(Int64) => 1L << 40,
            nameof(Double) => 0.1 + 0.2,
            nameof(Boolean) => true,
            nameof(DateOnly) => new DateOnly(2024, 2, 29),
            nameof(DateTimeOffset) => new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero).AddTicks(1_234_560),
            "Byte[]" => new byte[] { 0, 255 },
            nameof(Guid) => new Guid("00112233-4455-6677-8899-aabbccddeeff"),
            nameof(TimeSpan) => TimeSpan.FromMinutes(7),
            _ => throw new NotSupportedException($"No sample of {type.Name}: add one, and see that a backup carries it."),
        };
    }
}
