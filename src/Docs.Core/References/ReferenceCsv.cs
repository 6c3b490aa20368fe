using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Docs.Core.Text;

namespace Docs.Core.References;

/// <param name="Line">Of the file, the header being 1.</param>
public sealed record ReferenceProblem(int Line, string Message);

/// <param name="Problems">Where there is one, the file is refused whole.</param>
public sealed record ReferenceFile(IReadOnlyList<ReferenceEntry> Entries, IReadOnlyList<ReferenceProblem> Problems);

/// <summary>
/// Reference lists as CSV, UTF-8, comma or semicolon, with a header: <c>code,name,from,until</c> and the columns of the kind
/// (see <see cref="Columns"/>). Days are yyyy-MM-dd or dd/MM/yyyy; <c>until</c> is the last day. What is written can be read again.
/// </summary>
public static class ReferenceCsv
{
    /// <summary>Ten thousand wards of the country and as many procedures fit; a file beyond that is another file.</summary>
    private const int MaxEntries = 50_000;

    private const int ShownProblems = 50;

    private const string Quotes = "Dòng này không phải CSV hợp lệ; hãy xem dấu ngoặc kép.";

    public static IReadOnlyList<string> Columns(ReferenceKind kind) => kind switch
    {
        ReferenceKind.Agencies => ["code", "name", "level", "parent", "from", "until", "successor"],
        ReferenceKind.Procedures => ["code", "name", "parent", "from", "until"],
        ReferenceKind.PaperTypes => ["code", "name", "term", "basis", "from", "until"],
        ReferenceKind.Wards => ["code", "name", "parent", "from", "until", "successor"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Never throws for what stands in the file: it comes back as problems with their lines.</summary>
    public static async Task<ReferenceFile> ReadAsync(ReferenceKind kind, Stream content, CancellationToken cancellation)
    {
        using var reader = new StreamReader(content, new UTF8Encoding(false, throwOnInvalidBytes: true), leaveOpen: true);
        string text;
        try
        {
            text = VietnameseText.Nfc(await reader.ReadToEndAsync(cancellation));
        }
        catch (DecoderFallbackException)
        {
            return Refused(1, "Tệp không phải UTF-8. Hãy lưu lại dạng “CSV UTF-8”.");
        }

        if (VietnameseText.LineOfNul(text) is { } nul)
            return Refused(nul, VietnameseText.NulRefused);

        var lines = new Lines(kind);
        var problem = ReadLines(text, lines);
        if (problem is null && lines.Problems.Count == 0)
            lines.CheckTogether();
        return new(lines.Entries, [.. (problem is null ? lines.Problems : lines.Problems.Append(problem)).OrderBy(one => one.Line).Take(ShownProblems)]);
    }

    public static string Write(ReferenceKind kind, IReadOnlyList<ReferenceEntry> entries)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });
        var columns = Columns(kind);
        foreach (var column in columns)
            csv.WriteField(column);
        csv.NextRecord();
        foreach (var entry in entries)
        {
            foreach (var column in columns)
                csv.WriteField(Cell(entry, column));
            csv.NextRecord();
        }

        csv.Flush();
        return text.ToString();
    }

    internal static string? Cell(ReferenceEntry entry, string column) => column switch
    {
        "code" => entry.Code,
        "name" => entry.Name,
        "level" => entry.Level?.ToString().ToLowerInvariant(),
        "parent" => entry.Parent,
        "successor" => entry.Successor,
        "term" => entry.Term,
        "basis" => entry.Basis,
        "from" => entry.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "until" => entry.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };

    private static ReferenceFile Refused(int line, string message) => new([], [new(line, message)]);

    /// <returns>What ended the reading early, or null.</returns>
    private static ReferenceProblem? ReadLines(string text, Lines lines)
    {
        var first = text.AsSpan(0, text.IndexOf('\n') is >= 0 and var end ? end : text.Length);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            TrimOptions = TrimOptions.Trim,
            MissingFieldFound = null,
            // Excel of a Vietnamese Windows writes semicolons.
            Delimiter = first.Count(';') > first.Count(',') ? ";" : ",",
            PrepareHeaderForMatch = header => header.Header.Trim().ToLowerInvariant(),
        };
        using var csv = new CsvReader(new StringReader(text), configuration);
        try
        {
            if (!csv.Read() || !csv.ReadHeader() || csv.HeaderRecord is not { } header)
                return new(1, "Tệp rỗng: cần một dòng tiêu đề.");
            if (lines.ProblemOf(header) is { } wrong)
                return new(1, wrong);
            while (csv.Read())
            {
                if (lines.Entries.Count == MaxEntries)
                    return new(csv.Parser.RawRow, $"Tệp có hơn {MaxEntries} dòng.");
                // The parser takes the end of the file for the missing one.
                if (csv.Parser.RawRecord.AsSpan().Count('"') % 2 == 1)
                    return new(csv.Parser.RawRow, Quotes);
                lines.Add(csv);
            }

            return lines.Entries.Count + lines.Problems.Count == 0 ? new(1, "Tệp chỉ có dòng tiêu đề, không có dòng nào.") : null;
        }
        catch (CsvHelperException)
        {
            return new(csv.Parser.RawRow, Quotes);
        }
    }

    private sealed class Lines(ReferenceKind kind)
    {
        private readonly List<int> numbers = [];

        public List<ReferenceEntry> Entries { get; } = [];

        public List<ReferenceProblem> Problems { get; } = [];

        public string? ProblemOf(string[] header)
        {
            var columns = Columns(kind);
            var names = header.Select(name => name.Trim().ToLowerInvariant()).Where(name => name.Length > 0).ToList();
            var missing = new[] { "code", "name" }.Except(names).ToList();
            if (missing.Count > 0)
                return $"Thiếu cột {string.Join(", ", missing)}. Các cột: {string.Join(", ", columns)}.";
            var unknown = names.Except(columns).ToList();
            return unknown.Count > 0 ? $"Cột không biết: {string.Join(", ", unknown)}. Các cột: {string.Join(", ", columns)}." : null;
        }

        public void Add(CsvReader csv)
        {
            var reader = new ReferenceLine(kind, name => csv.TryGetField<string>(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value : null);
            var line = csv.Parser.RawRow;
            var entry = reader.Read();
            Problems.AddRange(reader.Problems.Select(message => new ReferenceProblem(line, message)));
            if (entry is null)
                return;
            Entries.Add(entry);
            numbers.Add(line);
        }

        /// <summary>One code has one meaning a day; of paper types the name has, since several share a code in practice. Successors exist.</summary>
        public void CheckTogether()
        {
            var codes = Entries.Select(entry => entry.Code).ToHashSet(StringComparer.Ordinal);
            foreach (var same in Entries.Zip(numbers).GroupBy(pair => kind == ReferenceKind.PaperTypes ? VietnameseText.Fold(pair.First.Name) : pair.First.Code))
            {
                var earlier = new List<(ReferenceEntry Entry, int Line)>();
                foreach (var (entry, line) in same)
                {
                    if (earlier.Find(one => one.Entry.Overlaps(entry)) is { Entry: not null } other)
                        Problems.Add(new(line, $"“{(kind == ReferenceKind.PaperTypes ? entry.Name : entry.Code)}” đã có ở dòng {other.Line} cho cùng thời gian; hãy ghi from, until không chồng nhau."));
                    earlier.Add((entry, line));
                }
            }

            foreach (var (entry, line) in Entries.Zip(numbers))
            {
                if (entry.Successors.FirstOrDefault(code => !codes.Contains(code)) is { } lost)
                    Problems.Add(new(line, $"Mã kế thừa {lost} không có trong tệp."));
            }
        }
    }
}
