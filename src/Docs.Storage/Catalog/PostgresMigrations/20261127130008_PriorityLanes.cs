using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Docs.Storage.Catalog.PostgresMigrations
{
    /// <inheritdoc />
    public partial class PriorityLanes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Jobs_LeasedUntil_Priority_DueAt",
                table: "Jobs");

            migrationBuilder.AddColumn<string>(
                name: "BatchId",
                table: "Jobs",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "Turn",
                table: "Jobs",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Lane",
                table: "Batches",
                type: "text",
                nullable: false,
                defaultValue: "Bulk",
                collation: "C");

            migrationBuilder.Sql("""UPDATE "Jobs" SET "BatchId" = (SELECT "BatchId" FROM "Documents" WHERE "Documents"."Id" = "Jobs"."DocumentId") WHERE "Priority" = 0""");

            migrationBuilder.CreateIndex(
                name: "IX_Jobs_BatchId_Turn",
                table: "Jobs",
                columns: new[] { "BatchId", "Turn" });

            migrationBuilder.CreateIndex(
                name: "IX_Jobs_LeasedUntil",
                table: "Jobs",
                column: "LeasedUntil");

            migrationBuilder.CreateIndex(
                name: "IX_Jobs_Priority_Turn_DueAt_Id",
                table: "Jobs",
                columns: new[] { "Priority", "Turn", "DueAt", "Id" },
                descending: new[] { true, false, false, false },
                filter: "\"LeasedUntil\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Jobs_BatchId_Turn",
                table: "Jobs");

            migrationBuilder.DropIndex(
                name: "IX_Jobs_LeasedUntil",
                table: "Jobs");

            migrationBuilder.DropIndex(
                name: "IX_Jobs_Priority_Turn_DueAt_Id",
                table: "Jobs");

            migrationBuilder.DropColumn(
                name: "BatchId",
                table: "Jobs");

            migrationBuilder.DropColumn(
                name: "Turn",
                table: "Jobs");

            migrationBuilder.DropColumn(
                name: "Lane",
                table: "Batches");

            migrationBuilder.CreateIndex(
                name: "IX_Jobs_LeasedUntil_Priority_DueAt",
                table: "Jobs",
                columns: new[] { "LeasedUntil", "Priority", "DueAt" });
        }
    }
}
