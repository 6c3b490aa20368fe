using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Docs.Storage.Catalog.PostgresMigrations
{
    /// <inheritdoc />
    public partial class HolderLinks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "HolderLinks",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    First = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Second = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Evidence = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Paper = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DocumentId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WithdrawnBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    WithdrawnReason = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HolderLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HolderLinks_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_HolderLinks_DocumentId",
                table: "HolderLinks",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_HolderLinks_First_Second",
                table: "HolderLinks",
                columns: new[] { "First", "Second" });

            migrationBuilder.CreateIndex(
                name: "IX_HolderLinks_Second",
                table: "HolderLinks",
                column: "Second");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "HolderLinks");
        }
    }
}
