using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Docs.Storage.Catalog.PostgresMigrations
{
    /// <inheritdoc />
    public partial class ConfirmedRelations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Custodian",
                table: "Reviews",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<int>(
                name: "BoxHeight",
                table: "Relations",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "BoxWidth",
                table: "Relations",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "BoxX",
                table: "Relations",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "BoxY",
                table: "Relations",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "By",
                table: "Relations",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<int>(
                name: "Page",
                table: "Relations",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RecordedAt",
                table: "Relations",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Removed",
                table: "Relations",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Spans",
                table: "Relations",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Topic",
                table: "Relations",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "Version",
                table: "Relations",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<DateTime>(
                name: "VoidedAt",
                table: "Relations",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Spans",
                table: "Fields",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.Sql("""UPDATE "Reviews" SET "Custodian" = (SELECT "Custodian" FROM "Documents" WHERE "Documents"."Id" = "Reviews"."DocumentId")""");

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_Custodian_At",
                table: "Reviews",
                columns: new[] { "Custodian", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_Sampled_Custodian",
                table: "Reviews",
                columns: new[] { "Sampled", "Custodian" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Reviews_Custodian_At",
                table: "Reviews");

            migrationBuilder.DropIndex(
                name: "IX_Reviews_Sampled_Custodian",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "Custodian",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "BoxHeight",
                table: "Relations");

            migrationBuilder.DropColumn(
                name: "BoxWidth",
                table: "Relations");

            migrationBuilder.DropColumn(
                name: "BoxX",
                table: "Relations");

            migrationBuilder.DropColumn(
                name: "BoxY",
                table: "Relations");

            migrationBuilder.DropColumn(
                name: "By",
                table: "Relations");

            migrationBuilder.DropColumn(
                name: "Page",
                table: "Relations");

            migrationBuilder.DropColumn(
                name: "RecordedAt",
                table: "Relations");

            migrationBuilder.DropColumn(
                name: "Removed",
                table: "Relations");

            migrationBuilder.DropColumn(
                name: "Spans",
                table: "Relations");

            migrationBuilder.DropColumn(
                name: "Topic",
                table: "Relations");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Relations");

            migrationBuilder.DropColumn(
                name: "VoidedAt",
                table: "Relations");

            migrationBuilder.DropColumn(
                name: "Spans",
                table: "Fields");
        }
    }
}
