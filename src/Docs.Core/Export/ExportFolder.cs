using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Text;

namespace Docs.Core.Export;

/// <summary>
/// The folder of an export: manifest.csv, which import reads, originals/ID/NAME, outputs/ID/… and records/ID.json. The manifest
/// comes last; what is there already with the right bytes is left, so that an export that was cut off goes on.
/// </summary>
internal sealed class ExportFolder : IAsyncDisposable
{
    private const string Manifest = "manifest.csv";

    private static readonly string[] Columns = ["file", "pages", "sha256", "record", .. FieldNames.All];

    private readonly string folder;
    private readonly CsvWriter csv;

    private ExportFolder(string folder)
    {
        this.folder = folder;
        csv = new CsvWriter(new StreamWriter(Path.Combine(folder, Manifest + ".part"), append: false, new UTF8Encoding(false)), CultureInfo.InvariantCulture);
        foreach (var column in Columns)
            csv.WriteField(column);
        csv.NextRecord();
    }

    /// <exception cref="ExportRefusedException">It holds something that is no export.</exception>
    public static ExportFolder Open(string path)
    {
        var folder = Directory.CreateDirectory(path).FullName;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if (Directory.EnumerateFileSystemEntries(folder).Any() && !Directory.Exists(Path.Combine(folder, "records")))
            throw new ExportRefusedException($"Thư mục {folder} đã có thứ khác; không có gì bị ghi đè. Hãy chọn một thư mục trống.");
        Directory.CreateDirectory(Path.Combine(folder, "records"));
        return new(folder);
    }

    /// <summary>Path of an original within the folder.</summary>
    public static string Original(Document document) => $"originals/{document.Id}/{Name(document)}";

    public static string Output(Document document, DocumentFile file) => $"outputs/{document.Id}/" + file.Kind switch
    {
        FileKind.Pdf => $"{Stem(document)}.pdf",
        FileKind.Alto => $"{Stem(document)}.xml",
        FileKind.Text => $"{Stem(document)}.txt",
        FileKind.Pages => $"{Stem(document)}.pages.json",
        _ => $"{Stem(document)}.{file.Kind}-{file.Page}{(file.MediaType == "image/png" ? ".png" : file.MediaType == "image/webp" ? ".webp" : ".jpg")}",
    };

    /// <summary>Of a file that is neither the original nor of the last reading: a scan that gave way, a page out of another file.</summary>
    public static string Other(Document document, string sha256) => $"outputs/{document.Id}/{sha256}";

    /// <exception cref="FileNotFoundException">The object is not there.</exception>
    /// <exception cref="ObjectDamagedException">Its bytes are others.</exception>
    public async Task WriteAsync(string path, string sha256, IObjectStore objects, CancellationToken cancellation)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        if (File.Exists(full) && await HashAsync(full, cancellation) == sha256)
            return;
        await using (var content = await objects.OpenAsync(sha256, cancellation) ?? throw new FileNotFoundException(sha256))
        await using (var file = File.Create(full + ".part"))
            await content.CopyToAsync(file, cancellation);
        if (await HashAsync(full + ".part", cancellation) != sha256)
            throw new ObjectDamagedException(sha256);
        File.Move(full + ".part", full, overwrite: true);
    }

    public async Task WriteRecordAsync(Document document, ResultRecord record, CancellationToken cancellation)
    {
        var path = $"records/{document.Id}.json";
        await File.WriteAllTextAsync(Path.Combine(folder, path), record.Write(), cancellation);
        csv.WriteField(Original(document));

        // A part of a stack has fewer pages than its file.
        csv.WriteField(document.IsWholeFile ? $"{document.Pages}" : "");
        csv.WriteField(document.Original.Sha256);
        csv.WriteField(path);
        foreach (var field in FieldNames.All)
            csv.WriteField(document.Fields[field] ?? "");
        await csv.NextRecordAsync();
    }

    public async Task CompleteAsync()
    {
        await csv.FlushAsync();
        await csv.DisposeAsync();
        File.Move(Path.Combine(folder, Manifest + ".part"), Path.Combine(folder, Manifest), overwrite: true);
    }

    public ValueTask DisposeAsync() => csv.DisposeAsync();

    private static string Name(Document document) => Path.GetFileName(document.Original.Name) is { Length: > 0 } name && name.Trim('.').Length > 0 ? name : "tệp gốc";

    private static string Stem(Document document) => Path.GetFileNameWithoutExtension(Name(document)) is { Length: > 0 } stem ? VietnameseText.Nfc(stem) : "tệp";

    private static async Task<string> HashAsync(string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
    }
}

/// <summary>The export cannot be written there; nothing was changed.</summary>
public sealed class ExportRefusedException(string message) : Exception(message);
