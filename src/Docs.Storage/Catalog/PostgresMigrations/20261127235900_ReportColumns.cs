using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Docs.Storage.Catalog.PostgresMigrations
{
    /// <summary>Fills what reports group by for documents and reuses of earlier versions; dossier codes only where they are canonical.</summary>
    [DbContext(typeof(PostgresCatalogContext))]
    [Migration("20261127235900_ReportColumns")]
    public partial class ReportColumns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""UPDATE "Documents" SET "PublishedMonth" = CAST(to_char("PublishedAt" AT TIME ZONE 'UTC' + interval '7 hours', 'YYYYMM') AS integer) WHERE "PublishedAt" IS NOT NULL;""");
            migrationBuilder.Sql($"""UPDATE "Documents" SET "Type" = {Counted("type")};""");
            migrationBuilder.Sql($"""UPDATE "Documents" SET "DossierKey" = {Counted("dossier")};""");
            migrationBuilder.Sql("""UPDATE "Documents" SET "DossierKey" = NULL WHERE "DossierKey" !~ '^[0-9A-Z.]+-[0-9]{6}-[0-9]{4,8}$';""");
            migrationBuilder.Sql("""UPDATE "Documents" SET "DossierMonth" = CAST('20' || substr(split_part("DossierKey", '-', 2), 1, 4) AS integer) WHERE "DossierKey" IS NOT NULL;""");
            migrationBuilder.Sql("""UPDATE "Reuses" SET "DossierMonth" = CAST('20' || substr(split_part("Dossier", '-', 2), 1, 4) AS integer);""");
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
