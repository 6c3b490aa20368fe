namespace Docs.Recognition.Inspect;

/// <summary>What a file is by its first bytes; its name says nothing.</summary>
internal enum FileKind
{
    Unknown,
    Pdf,
    Tiff,
    Jpeg,
    Png,
}

internal static class FileKinds
{
    /// <summary>Readers accept a PDF whose header stands a little late (ISO 32000-1, Annex H).</summary>
    private const int PdfHeaderWithin = 1024;

    public static FileKind Of(Stream file)
    {
        var head = new byte[PdfHeaderWithin];
        file.Position = 0;
        var start = head.AsSpan(0, file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        file.Position = 0;
        if (start.StartsWith<byte>([0xFF, 0xD8, 0xFF]))
            return FileKind.Jpeg;
        if (start.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]))
            return FileKind.Png;
        if (start.StartsWith("II*\0"u8) || start.StartsWith("MM\0*"u8))
            return FileKind.Tiff;
        return start.IndexOf("%PDF-"u8) >= 0 ? FileKind.Pdf : FileKind.Unknown;
    }

    public static string MediaType(this FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Tiff => "image/tiff",
        FileKind.Jpeg => "image/jpeg",
        FileKind.Png => "image/png",
        _ => "application/octet-stream",
    };
}
