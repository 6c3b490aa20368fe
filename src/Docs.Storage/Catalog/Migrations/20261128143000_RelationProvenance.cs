using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Docs.Storage.Catalog.Migrations
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Source",
                table: "Relations",
                type: "TEXT",
                nullable: true);
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
