using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Docs.Storage.Catalog.PostgresMigrations
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
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DossierKey",
                table: "Documents",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<int>(
                name: "DossierMonth",
                table: "Documents",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PublishedMonth",
                table: "Documents",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Type",
                table: "Documents",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "Denominators",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Agency = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Month = table.Column<int>(type: "integer", nullable: true),
                    Value = table.Column<int>(type: "integer", nullable: false),
                    Source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Denominators", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReferenceLoads",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferenceLoads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Settings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Agency = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Value = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Settings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "References",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    LoadId = table.Column<long>(type: "bigint", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Level = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Parent = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Successor = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Term = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Basis = table.Column<string>(type: "text", nullable: true, collation: "C")
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
