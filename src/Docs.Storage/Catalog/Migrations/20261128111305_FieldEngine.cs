using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Docs.Storage.Catalog.Migrations
{
    /// <inheritdoc />
    public partial class FieldEngine : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Engine",
                table: "Fields",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Engine",
                table: "Fields");
        }
    }
}
