using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace Docs.Web.Reports;

/// <summary>The narrowest SpreadsheetML package (ECMA-376) that spreadsheet programs open: sheets of text and numbers, no formulas.</summary>
internal static class Workbook
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    private const string Vendor = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <summary>A ZIP knows no day before 1980; a fixed one makes the same report the same bytes.</summary>
    private static readonly DateTimeOffset Day = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(IReadOnlyList<Sheet> sheets)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", ContentTypes(sheets.Count));
            Add(zip, "_rels/.rels", new XElement(Package + "Relationships", Relation("r1", "officeDocument", "xl/workbook.xml")));
            Add(zip, "xl/workbook.xml", new XElement(
                Main + "workbook",
                new XAttribute(XNamespace.Xmlns + "r", Relations),
                new XElement(Main + "sheets", sheets.Select((sheet, i) => new XElement(
                    Main + "sheet", new XAttribute("name", sheet.Name), new XAttribute("sheetId", i + 1), new XAttribute(Relations + "id", $"r{i + 1}"))))));
            Add(zip, "xl/_rels/workbook.xml.rels", new XElement(
                Package + "Relationships", sheets.Select((_, i) => Relation($"r{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.xml"))));
            for (var i = 0; i < sheets.Count; i++)
                Add(zip, $"xl/worksheets/sheet{i + 1}.xml", Worksheet(sheets[i]));
        }

        return bytes.ToArray();
    }

    private static XElement ContentTypes(int sheets) => new(
        Types + "Types",
        new XElement(Types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
        Part("/xl/workbook.xml", Vendor + "sheet.main+xml"),
        Enumerable.Range(1, sheets).Select(i => Part($"/xl/worksheets/sheet{i}.xml", Vendor + "worksheet+xml")));

    private static XElement Part(string name, string type) =>
        new(Types + "Override", new XAttribute("PartName", name), new XAttribute("ContentType", type));

    private static XElement Relation(string id, string type, string target) => new(
        Package + "Relationship", new XAttribute("Id", id), new XAttribute("Type", $"{Relations}/{type}"), new XAttribute("Target", target));

    private static XElement Worksheet(Sheet sheet) => new(
        Main + "worksheet",
        new XElement(Main + "sheetData", sheet.Rows.Prepend([.. sheet.Columns]).Select((cells, row) => new XElement(
            Main + "row", new XAttribute("r", row + 1), cells.Select((cell, column) => Cell(cell, $"{ColumnName(column)}{row + 1}"))))));

    private static XElement? Cell(object? value, string at) => value switch
    {
        null => null,
        int or double => new(Main + "c", new XAttribute("r", at), new XElement(Main + "v", Convert.ToString(value, CultureInfo.InvariantCulture))),
        _ => new(
            Main + "c", new XAttribute("r", at), new XAttribute("t", "inlineStr"),
            new XElement(Main + "is", new XElement(Main + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), Clean(value.ToString()!)))),
    };

    /// <summary>What XML 1.0 cannot hold.</summary>
    private static string Clean(string text) => string.Concat(text.Where(System.Xml.XmlConvert.IsXmlChar));

    /// <summary>0 is A, 26 is AA.</summary>
    private static string ColumnName(int index) => index < 26 ? ((char)('A' + index)).ToString() : ColumnName(index / 26 - 1) + (char)('A' + index % 26);

    private static void Add(ZipArchive zip, string name, XElement root)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Day;
        using var stream = entry.Open();
        new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root).Save(stream);
    }
}
