using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Docs.Storage.Catalog.Migrations
{
    /// <summary>Fills what reports group by for documents and reuses of earlier versions; dossier codes only where they are canonical.</summary>
    [DbContext(typeof(SqliteCatalogContext))]
    [Migration("20261127235900_ReportColumns")]
    public partial class ReportColumns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""UPDATE "Documents" SET "PublishedMonth" = CAST(strftime('%Y%m', "PublishedAt", '+7 hours') AS INTEGER) WHERE "PublishedAt" IS NOT NULL;""");
            migrationBuilder.Sql($"""UPDATE "Documents" SET "Type" = {Counted("type")};""");
            migrationBuilder.Sql($"""UPDATE "Documents" SET "DossierKey" = {Counted("dossier")};""");
            migrationBuilder.Sql(
                """
                UPDATE "Documents" SET "DossierKey" = NULL WHERE "DossierKey" GLOB '*[^0-9A-Z.-]*'
                    OR "DossierKey" NOT GLOB '?*-[0-9][0-9][0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9]*';
                """);
            migrationBuilder.Sql("""UPDATE "Documents" SET "DossierMonth" = CAST('20' || substr("DossierKey", instr("DossierKey", '-') + 1, 4) AS INTEGER) WHERE "DossierKey" IS NOT NULL;""");
            migrationBuilder.Sql("""UPDATE "Reuses" SET "DossierMonth" = CAST('20' || substr("Dossier", instr("Dossier", '-') + 1, 4) AS INTEGER);""");
        }

        /// <summary>As FieldView counts: persons before manifests before the machine's last run.</summary>
        private static string Counted(string field) =>
            $"""
            (SELECT NULLIF(f."Value", '') FROM "Fields" f WHERE f."DocumentId" = "Documents"."Id" AND f."Name" = '{field}' AND f."VoidedAt" IS NULL
                AND (f."Origin" <> 'Machine' OR f."Version" = (SELECT max(g."Version") FROM "Fields" g WHERE g."DocumentId" = "Documents"."Id" AND g."Origin" = 'Machine' AND g."VoidedAt" IS NULL))
                ORDER BY CASE f."Origin" WHEN 'Person' THEN 2 WHEN 'Manifest' THEN 1 ELSE 0 END DESC, f."Id" DESC LIMIT 1)
            """;
    }
}
