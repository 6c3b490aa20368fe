namespace Docs.Recognition.Inspect;

/// <summary>The pages of a PDF, walked from the catalogue (ISO 32000-1, 7.7.3).</summary>
internal sealed class PdfPageTree(Stream file, PdfTable table)
{
    private const int MostNodes = 1_000_000;

    /// <summary>A node with ten thousand children.</summary>
    private const int LargestNode = 256 << 10;

    private readonly HashSet<PdfReference> seen = [];

    /// <exception cref="FormatException">A node is not where the table says, or is none.</exception>
    public int Count(PdfReference root)
    {
        if (NameOf(Node(root), "Type") != "Catalog" || Node(root).GetValueOrDefault("Pages") is not PdfReference top)
            throw new FormatException();
        var (pages, open) = (0, new Stack<PdfReference>([top]));
        while (open.TryPop(out var next))
        {
            var node = seen.Add(next) && seen.Count < MostNodes ? Node(next) : throw new FormatException();
            if (NameOf(node, "Type") == "Page")
                pages++;
            else if (NameOf(node, "Type") == "Pages" && node.GetValueOrDefault("Kids") is List<object> kids)
                kids.ForEach(kid => open.Push(kid as PdfReference ?? throw new FormatException()));
            else
                throw new FormatException();
        }

        return Node(top).GetValueOrDefault("Count") is long told && told == pages ? pages : throw new FormatException();
    }

    private static string? NameOf(Dictionary<string, object> node, string key) => (node.GetValueOrDefault(key) as PdfName)?.Text;

    private Dictionary<string, object> Node(PdfReference reference)
    {
        var at = table.PlaceOf(reference);
        for (var size = PdfTable.FirstRead; ; size *= 8)
        {
            var bytes = PdfTable.Bytes(file, at, size);
            try
            {
                return Node(bytes, reference);
            }
            catch (FormatException) when (bytes.Length == size && size < LargestNode)
            {
                // Perhaps only cut off; read on.
            }
        }
    }

    private static Dictionary<string, object> Node(byte[] bytes, PdfReference reference)
    {
        var lexer = new PdfLexer(bytes);
        if (lexer.Number() != reference.Number || lexer.Number() != reference.Generation)
            throw new FormatException();
        lexer.Expect("obj"u8);
        return lexer.Value() as Dictionary<string, object> ?? throw new FormatException();
    }
}
