using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Audit;

/// <summary>The table of the trail, the same in the catalogue and in a file of its own.</summary>
internal static class AuditModel
{
    public const string Table = "AuditEntries";

    public static void Map(ModelBuilder model) => model.Entity<AuditRow>(entry =>
    {
        entry.ToTable(Table);
        // Unique, so that no process can fork a chain.
        entry.HasIndex(row => new { row.Chain, row.Sequence }).IsUnique();
        entry.HasIndex(row => new { row.Actor, row.Id });
        entry.HasIndex(row => new { row.Act, row.Id });
        entry.HasIndex(row => new { row.Result, row.Id });
        entry.HasIndex(row => new { row.Holder, row.Id });
    });

    /// <summary>SQLite's half of "append-only": whoever wants to change an entry has to drop these first, and the chain shows it all the same.</summary>
    public const string SqliteTriggers = $"""
        CREATE TRIGGER "{Table}KeepOnUpdate" BEFORE UPDATE ON "{Table}" BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
        CREATE TRIGGER "{Table}KeepOnDelete" BEFORE DELETE ON "{Table}" BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
        """;

    public const string PostgresTriggers = $"""
        CREATE FUNCTION docs_audit_keep() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the audit trail is append-only'; END $$;
        CREATE TRIGGER "{Table}KeepRows" BEFORE UPDATE OR DELETE ON "{Table}" FOR EACH ROW EXECUTE FUNCTION docs_audit_keep();
        CREATE TRIGGER "{Table}KeepTable" BEFORE TRUNCATE ON "{Table}" FOR EACH STATEMENT EXECUTE FUNCTION docs_audit_keep();
        """;
}
