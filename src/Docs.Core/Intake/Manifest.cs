using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Docs.Core.Extraction;
using Docs.Core.Text;

namespace Docs.Core.Intake;

/// <summary>
/// What a clerk declares of a batch: CSV, UTF-8, with a header; column <c>file</c> (relative to the manifest), optional
/// <c>pages</c>, <c>sha256</c>, <c>record</c> (an export's) and any of <see cref="FieldNames"/>. An empty cell says nothing.
/// </summary>
public sealed class Manifest
{
    /// <summary>Bytes that are no UTF-8 are an error, never question marks.</summary>
    public static readonly System.Text.Encoding Utf8 = new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true);

    private readonly Dictionary<string, ManifestEntry> _byPath;

    private Manifest(string folder, IReadOnlyList<ManifestEntry> entries)
    {
        Folder = VietnameseText.Nfc(folder);
        Entries = entries;
        _byPath = entries.ToDictionary(entry => entry.FullPath, StringComparer.Ordinal);
    }

    /// <summary>Absolute, NFC.</summary>
    public string Folder { get; }

    public IReadOnlyList<ManifestEntry> Entries { get; }

    /// <summary>It is that of an export: files beside the declared ones are outputs, and no scans.</summary>
    public bool HasRecords => Entries.Any(entry => entry.Record is not null);

    public ManifestEntry? Find(string fullPath) => _byPath.GetValueOrDefault(VietnameseText.Nfc(fullPath));

    /// <exception cref="ManifestException">The file is not such a CSV; names line and column.</exception>
    public static Manifest Read(string path)
    {
        try
        {
            using var reader = new StreamReader(path, Utf8);
            return Parse(reader, Path.GetDirectoryName(Path.GetFullPath(path))!, path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ManifestException($"Không đọc được bảng kê {path}: {error.Message}");
        }
    }

    /// <param name="folder">Absolute: what the column <c>file</c> is relative to.</param>
    /// <param name="name">As messages shall call it.</param>
    /// <exception cref="ManifestException">The text is not such a CSV; names line and column.</exception>
    public static Manifest Parse(TextReader reader, string folder, string name)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            TrimOptions = TrimOptions.Trim,
            MissingFieldFound = null,
            PrepareHeaderForMatch = header => header.Header.Trim(),
        };
        try
        {
            using var csv = new CsvReader(reader, configuration, leaveOpen: true);
            return new Manifest(folder, [.. ReadEntries(csv, folder)]);
        }
        catch (Exception error) when (error is CsvHelperException or System.Text.DecoderFallbackException)
        {
            throw new ManifestException($"Bảng kê {name} không phải CSV UTF-8 hợp lệ. Hãy lưu lại dạng CSV UTF-8 có dòng tiêu đề.");
        }
    }

    private static List<ManifestEntry> ReadEntries(CsvReader csv, string folder)
    {
        if (!csv.Read() || !csv.ReadHeader() || csv.HeaderRecord is not { } header || !header.Contains("file"))
            throw new ManifestException("Bảng kê thiếu cột \"file\" ở dòng tiêu đề.");
        var unknown = header.Where(name => name.Length > 0 && !IsKnown(name)).ToList();
        if (unknown.Count > 0)
            throw new ManifestException($"Bảng kê có cột không biết: {string.Join(", ", unknown)}. Cột được dùng: file, pages, sha256, {string.Join(", ", FieldNames.All)}.");

        var entries = new List<ManifestEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (csv.Read())
        {
            if (ReadEntry(csv, header, folder) is not { } entry)
                continue;
            if (!seen.Add(entry.FullPath))
                throw new ManifestException($"Bảng kê, dòng {csv.Parser.RawRow}: tệp \"{entry.File}\" khai hai lần.");
            entries.Add(entry);
        }

        return entries;
    }

    private static bool IsKnown(string column) => column is "file" or "pages" or "sha256" or "record" || FieldNames.All.Contains(column);

    private static ManifestEntry? ReadEntry(CsvReader csv, string[] header, string folder)
    {
        string? Cell(string name) => csv.GetField(name) switch
        {
            null or "" => null,
            var cell when cell.Contains('\0') => throw new ManifestException($"Bảng kê, dòng {csv.Parser.RawRow}: {VietnameseText.NulRefused}"),
            var cell => VietnameseText.Nfc(cell),
        };

        if (Cell("file") is not { } file)
            return null;
        int? pages = null;
        if (header.Contains("pages") && Cell("pages") is { } pageCell)
        {
            pages = int.TryParse(pageCell, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                ? count
                : throw new ManifestException($"Bảng kê, dòng {csv.Parser.RawRow}: số trang \"{pageCell}\" không phải số.");
        }

        var fields = header.Where(name => FieldNames.All.Contains(name))
            .Select(name => (name, value: Cell(name)))
            .Where(pair => pair.value is not null)
            .ToDictionary(pair => pair.name, pair => Checked(pair.name, pair.value!, csv.Parser.RawRow));
        var sha = header.Contains("sha256") ? Cell("sha256")?.ToLowerInvariant() : null;
        return new ManifestEntry(file, VietnameseText.Nfc(Path.GetFullPath(Path.Combine(folder, file))), pages, sha, fields)
        {
            Folder = folder,
            Record = header.Contains("record") ? Cell("record") : null,
        };
    }

    private static string Checked(string name, string value, int line)
    {
        if (!FieldNames.Dates.Contains(name))
            return value;
        string[] formats = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];
        return DateOnly.TryParseExact(value, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : throw new ManifestException($"Bảng kê, dòng {line}, cột {name}: \"{value}\" không phải ngày (dùng 2021-02-05 hoặc 05/02/2021).");
    }
}

/// <param name="File">As the manifest writes it.</param>
/// <param name="FullPath">Absolute, NFC.</param>
/// <param name="Fields">Stated values by <see cref="FieldNames"/>; dates ISO.</param>
public sealed record ManifestEntry(string File, string FullPath, int? Pages, string? Sha256, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>Absolute, of the manifest.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Of an export: path of the file with all that the catalogue knew of the result.</summary>
    public string? Record { get; init; }

    /// <summary>An absolute path of a file below the manifest's folder; null for one outside.</summary>
    public string? Inside(string path) =>
        Path.GetFullPath(Path.Combine(Folder, path)) is var full && full.StartsWith(Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? full : null;
}

/// <summary>The manifest cannot be used; nothing was taken in.</summary>
public sealed class ManifestException(string message) : Exception(message);
