using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

/// <summary>A program must not write into a catalogue whose shape it does not know.</summary>
internal static class SchemaCheck
{
    /// <exception cref="SchemaException">A newer Docs has been here.</exception>
    public static async Task RefuseNewerAsync(CatalogContext db, CancellationToken cancellation)
    {
        var known = db.Database.GetMigrations().ToHashSet();
        var unknown = (await db.Database.GetAppliedMigrationsAsync(cancellation)).Where(name => !known.Contains(name)).ToList();
        if (unknown.Count > 0)
            throw new SchemaException($"Kho dữ liệu thuộc phiên bản Docs mới hơn ({unknown[^1]}); không có gì bị thay đổi. Hãy cập nhật chương trình rồi chạy lại.");
    }
}

/// <summary>The store's shape is not one this program may write into.</summary>
public sealed class SchemaException(string message) : Exception(message);
