namespace Docs.Recognition.Inspect;

/// <summary>Where each object of a PDF stands (ISO 32000-1, 7.5.4), the newest section first.</summary>
internal sealed class PdfTable(Stream file)
{
    /// <summary>What is read of a section's or an object's beginning at first.</summary>
    public const int FirstRead = 2048;

    private const int EntryLength = 20;

    /// <summary>Incremental updates; more is a loop or an attack.</summary>
    private const int MostSections = 64, MostObjects = 1_000_000;

    private readonly Dictionary<long, (long At, int Generation)?> places = [];
    private long left = MostObjects;

    /// <returns>The document's catalogue; null if the file is encrypted or keeps its table in streams.</returns>
    /// <exception cref="FormatException">The tables are not as the standard says.</exception>
    public object? Read(long start)
    {
        object? root = null;
        var sections = 0;
        for (long? at = start; at is { } place; sections++)
        {
            var trailer = sections < MostSections ? Section(place) : throw new FormatException();
            if (trailer.ContainsKey("Encrypt") || trailer.ContainsKey("XRefStm"))
                return null;
            root ??= trailer.GetValueOrDefault("Root");
            at = trailer.TryGetValue("Prev", out var previous) ? previous as long? ?? throw new FormatException() : null;
        }

        return root;
    }

    /// <exception cref="FormatException">No such object is in use.</exception>
    public long PlaceOf(PdfReference reference) =>
        places.GetValueOrDefault(reference.Number) is { } place && place.Generation == reference.Generation ? place.At : throw new FormatException();

    private Dictionary<string, object> Section(long at)
    {
        var bytes = Bytes(file, at, FirstRead);
        var lexer = new PdfLexer(bytes);
        lexer.Expect("xref"u8);
        at += lexer.At;
        while (true)
        {
            bytes = Bytes(file, at, FirstRead);
            lexer = new PdfLexer(bytes);
            if (lexer.TakeIf("trailer"u8))
                return lexer.Value() as Dictionary<string, object> ?? throw new FormatException();
            var (first, count) = (lexer.Number(), lexer.Number());
            lexer.SkipSpace();
            at += lexer.At;
            if ((left -= count) < 0)
                throw new FormatException();
            Entries(Bytes(file, at, (int)count * EntryLength), first, (int)count);
            at += count * EntryLength;
        }
    }

    private void Entries(ReadOnlySpan<byte> bytes, long first, int count)
    {
        if (bytes.Length < count * EntryLength)
            throw new FormatException();
        for (var i = 0; i < count; i++)
        {
            var lexer = new PdfLexer(bytes.Slice(i * EntryLength, EntryLength));
            var (at, generation) = (lexer.Number(), lexer.Number());
            var used = lexer.TakeIf("n"u8);
            if (!used)
                lexer.Expect("f"u8);
            places.TryAdd(first + i, used ? (at, (int)Math.Min(generation, int.MaxValue)) : null);
        }
    }

    /// <summary>At most so many bytes; fewer where the file ends.</summary>
    /// <exception cref="FormatException">The place lies outside the file.</exception>
    public static byte[] Bytes(Stream file, long at, int most)
    {
        if (at < 0 || at >= file.Length)
            throw new FormatException();
        var bytes = new byte[Math.Min(most, file.Length - at)];
        file.Position = at;
        file.ReadExactly(bytes);
        return bytes;
    }
}
