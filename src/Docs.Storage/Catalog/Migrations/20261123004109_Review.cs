using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Docs.Storage.Catalog.Migrations
{
    /// <inheritdoc />
    public partial class Review : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Withdrawn",
                table: "Watches",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Notices",
                type: "TEXT",
                nullable: false,
                defaultValue: "ValidityChanged");

            migrationBuilder.AddColumn<string>(
                name: "Before",
                table: "Jobs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Plan",
                table: "Jobs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Scan",
                table: "Jobs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "VoidedAt",
                table: "Holders",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "By",
                table: "Fields",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "VoidedAt",
                table: "Fields",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Plan",
                table: "Documents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Sealed",
                table: "Documents",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            // Until now nothing but a secrecy mark recalled a document.
            migrationBuilder.Sql("UPDATE Documents SET Sealed = 1 WHERE State = 'Recalled';");

            migrationBuilder.CreateTable(
                name: "DocumentOriginals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DocumentId = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    MediaType = table.Column<string>(type: "TEXT", nullable: false),
                    ReplacedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentOriginals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentOriginals_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReviewHolds",
                columns: table => new
                {
                    DocumentId = table.Column<string>(type: "TEXT", nullable: false),
                    Reviewer = table.Column<string>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewHolds", x => x.DocumentId);
                    table.ForeignKey(
                        name: "FK_ReviewHolds_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Reviews",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<string>(type: "TEXT", nullable: false),
                    Reviewer = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Seconds = table.Column<double>(type: "REAL", nullable: true),
                    Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    Sampled = table.Column<bool>(type: "INTEGER", nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: false),
                    ReasonBefore = table.Column<string>(type: "TEXT", nullable: true),
                    ReviewedBefore = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    IssueEventId = table.Column<string>(type: "TEXT", nullable: true),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reviews_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Fields_Name_Origin_Value",
                table: "Fields",
                columns: new[] { "Name", "Origin", "Value" });

            migrationBuilder.CreateIndex(
                name: "IX_DocumentOriginals_DocumentId",
                table: "DocumentOriginals",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewHolds_Reviewer",
                table: "ReviewHolds",
                column: "Reviewer");

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_At",
                table: "Reviews",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_DocumentId_At",
                table: "Reviews",
                columns: new[] { "DocumentId", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DocumentOriginals");

            migrationBuilder.DropTable(
                name: "ReviewHolds");

            migrationBuilder.DropTable(
                name: "Reviews");

            migrationBuilder.DropIndex(
                name: "IX_Fields_Name_Origin_Value",
                table: "Fields");

            migrationBuilder.DropColumn(
                name: "Withdrawn",
                table: "Watches");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "Before",
                table: "Jobs");

            migrationBuilder.DropColumn(
                name: "Plan",
                table: "Jobs");

            migrationBuilder.DropColumn(
                name: "Scan",
                table: "Jobs");

            migrationBuilder.DropColumn(
                name: "VoidedAt",
                table: "Holders");

            migrationBuilder.DropColumn(
                name: "By",
                table: "Fields");

            migrationBuilder.DropColumn(
                name: "VoidedAt",
                table: "Fields");

            migrationBuilder.DropColumn(
                name: "Plan",
                table: "Documents");

            migrationBuilder.DropColumn(
                name: "Sealed",
                table: "Documents");
        }
    }
}
