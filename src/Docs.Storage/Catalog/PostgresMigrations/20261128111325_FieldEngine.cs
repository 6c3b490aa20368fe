using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Docs.Storage.Catalog.PostgresMigrations
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
                type: "text",
                nullable: true,
                collation: "C");
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
