using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Docs.Storage.Catalog.PostgresMigrations
{
    /// <inheritdoc />
    public partial class RelationProvenance : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Engine",
                table: "Relations",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Source",
                table: "Relations",
                type: "text",
                nullable: true,
                collation: "C");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Engine",
                table: "Relations");

            migrationBuilder.DropColumn(
                name: "Source",
                table: "Relations");
        }
    }
}
