namespace Docs.Recognition.Inspect;

/// <summary>
/// The pages of a PDF as scanners write it: cross-reference tables (ISO 32000-1, 7.5.4), no encryption, every node of the page tree where
/// the table says. It answers only where all of that holds; of any other file nothing is said here, and Poppler's program looks at it.
/// </summary>
internal static class PdfHeader
{
    /// <summary>%%EOF and startxref stand at the end; a few bytes after them are common.</summary>
    private const int Tail = 2048;

    /// <returns>The number of pages, or null: not such a file.</returns>
    public static int? Pages(Stream file)
    {
        try
        {
            if (!PdfTable.Bytes(file, 0, 8).AsSpan().StartsWith("%PDF-"u8))
                return null;
            var table = new PdfTable(file);
            return table.Read(Start(file)) is PdfReference root ? new PdfPageTree(file, table).Count(root) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The last table's place.</summary>
    private static long Start(Stream file)
    {
        var length = (int)Math.Min(Tail, file.Length);
        var tail = PdfTable.Bytes(file, file.Length - length, length).AsSpan();
        var at = tail.LastIndexOf("startxref"u8);
        if (at < 0 || tail[at..].IndexOf("%%EOF"u8) < 0)
            throw new FormatException();
        var lexer = new PdfLexer(tail[at..]);
        lexer.Expect("startxref"u8);
        return lexer.Number();
    }
}
