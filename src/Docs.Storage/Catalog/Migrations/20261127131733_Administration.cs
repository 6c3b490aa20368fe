using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Docs.Storage.Catalog.Migrations
{
    /// <inheritdoc />
    public partial class Administration : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "DossierMonth",
                table: "Reuses",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DossierKey",
                table: "Documents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "DossierMonth",
                table: "Documents",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PublishedMonth",
                table: "Documents",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Type",
                table: "Documents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Denominators",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Agency = table.Column<string>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: true),
                    Value = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Denominators", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReferenceLoads",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferenceLoads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Settings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Agency = table.Column<string>(type: "TEXT", nullable: true),
                    Value = table.Column<string>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Settings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "References",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    LoadId = table.Column<long>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Level = table.Column<string>(type: "TEXT", nullable: true),
                    Parent = table.Column<string>(type: "TEXT", nullable: true),
                    Successor = table.Column<string>(type: "TEXT", nullable: true),
                    Term = table.Column<string>(type: "TEXT", nullable: true),
                    Basis = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_References", x => x.Id);
                    table.ForeignKey(
                        name: "FK_References_ReferenceLoads_LoadId",
                        column: x => x.LoadId,
                        principalTable: "ReferenceLoads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Reuses_DossierMonth_Agency_Dossier",
                table: "Reuses",
                columns: new[] { "DossierMonth", "Agency", "Dossier" });

            migrationBuilder.CreateIndex(
                name: "IX_Documents_Custodian_State",
                table: "Documents",
                columns: new[] { "Custodian", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Documents_State_DossierMonth_Custodian_DossierKey",
                table: "Documents",
                columns: new[] { "State", "DossierMonth", "Custodian", "DossierKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Documents_State_PublishedMonth_Custodian_Type",
                table: "Documents",
                columns: new[] { "State", "PublishedMonth", "Custodian", "Type" });

            migrationBuilder.CreateIndex(
                name: "IX_Denominators_Year",
                table: "Denominators",
                column: "Year");

            migrationBuilder.CreateIndex(
                name: "IX_ReferenceLoads_Kind_Id",
                table: "ReferenceLoads",
                columns: new[] { "Kind", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_References_LoadId_Position",
                table: "References",
                columns: new[] { "LoadId", "Position" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Denominators");

            migrationBuilder.DropTable(
                name: "References");

            migrationBuilder.DropTable(
                name: "Settings");

            migrationBuilder.DropTable(
                name: "ReferenceLoads");

            migrationBuilder.DropIndex(
                name: "IX_Reuses_DossierMonth_Agency_Dossier",
                table: "Reuses");

            migrationBuilder.DropIndex(
                name: "IX_Documents_Custodian_State",
                table: "Documents");

            migrationBuilder.DropIndex(
                name: "IX_Documents_State_DossierMonth_Custodian_DossierKey",
                table: "Documents");

            migrationBuilder.DropIndex(
                name: "IX_Documents_State_PublishedMonth_Custodian_Type",
                table: "Documents");

            migrationBuilder.DropColumn(
                name: "DossierMonth",
                table: "Reuses");

            migrationBuilder.DropColumn(
                name: "DossierKey",
                table: "Documents");

            migrationBuilder.DropColumn(
                name: "DossierMonth",
                table: "Documents");

            migrationBuilder.DropColumn(
                name: "PublishedMonth",
                table: "Documents");

            migrationBuilder.DropColumn(
                name: "Type",
                table: "Documents");
        }
    }
}
