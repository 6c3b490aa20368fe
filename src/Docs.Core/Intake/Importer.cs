using System.IO.Compression;
using Docs.Core.Documents;
using Docs.Core.Recognition;
using Docs.Core.Text;

namespace Docs.Core.Intake;

/// <param name="Agency">Code of the custodian.</param>
public sealed record ImportRequest(IReadOnlyList<string> Paths, string? ManifestPath, string? BatchName, string Agency, PublishPolicy Publish, Lane Lane = Lane.Bulk)
{
    /// <summary>Who asks may take results over from an export, published as they are.</summary>
    public bool TakesRecords { get; init; }
}

/// <param name="Done">Files answered so far.</param>
public sealed record ImportProgress(int Done, int Total);

/// <param name="Skipped">Files beside the scans in a folder that were not taken.</param>
public sealed record ImportReceipt(Batch Batch, IReadOnlyList<BatchFile> Files, IReadOnlyList<string> Skipped);

/// <summary>
/// Takes files in: bytes into the object store, then one transaction with catalogue row and job. A file is accepted only
/// when both are durable; one bad file never stops the rest.
/// </summary>
public sealed class Importer(ICatalog catalog, IObjectStore objects, IRecogniser recogniser, RecordIntake recordIntake)
{
    private static readonly IReadOnlyDictionary<string, string> NothingStated = new Dictionary<string, string>();

    /// <exception cref="ManifestException">The manifest cannot be read; nothing was taken in.</exception>
    public async Task<ImportReceipt> ImportAsync(ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var manifest = request.ManifestPath is { } path ? Manifest.Read(path) : null;
        var discovery = FileDiscovery.Find(request.Paths, manifest);
        var batch = await catalog.OpenBatchAsync(request.BatchName, request.Agency, request.Publish, request.Lane, cancellation);

        if (manifest is not null)
            await catalog.DeclareAsync(batch.Id, Declared(manifest, discovery), cancellation);

        var answers = new List<BatchFile>();
        var total = discovery.Files.Count + discovery.Missing.Count;
        var (taken, batches) = (new List<ManifestEntry>(), new Dictionary<string, Batch>());
        foreach (var file in discovery.Files)
        {
            answers.AddRange(manifest?.Find(file.FullPath) is { Record: not null } entry && request.TakesRecords
                ? [await TakeRecordAsync(batches, batch, entry, taken, cancellation)]
                : await TakeAsync(batch, file, manifest?.Find(file.FullPath) is { } stated ? DeclaredFile.Of(stated, file.Given) : null, cancellation));
            progress?.Report(new ImportProgress(answers.Count, Math.Max(total, answers.Count)));
        }

        await recordIntake.LinkAsync(taken, cancellation);
        foreach (var folder in discovery.Unreadable)
            answers.Add(await RefuseAsync(batch, folder, "Không có quyền đọc thư mục này; hãy cấp quyền đọc rồi nộp lại thư mục.", cancellation));
        foreach (var entry in discovery.Missing)
            answers.Add(await RefuseAsync(batch, entry.File, "Có trong bảng kê nhưng không thấy tệp; hãy kiểm tra tên và nộp lại tệp này.", cancellation));
        return new ImportReceipt(batch, answers, discovery.Skipped);
    }

    /// <summary>By the names that the report gives the files. Records of an archive go to the batches they came from.</summary>
    private static List<DeclaredFile> Declared(Manifest manifest, Discovery discovery)
    {
        var given = discovery.Files.DistinctBy(file => VietnameseText.Nfc(file.FullPath)).ToDictionary(file => VietnameseText.Nfc(file.FullPath), file => file.Given);
        return [.. manifest.Entries.Where(entry => entry.Record is null).Select(entry => DeclaredFile.Of(entry, given.GetValueOrDefault(entry.FullPath, entry.File)))];
    }

    private async Task<BatchFile> TakeRecordAsync(Dictionary<string, Batch> batches, Batch batch, ManifestEntry entry, List<ManifestEntry> taken, CancellationToken cancellation)
    {
        var answer = await recordIntake.TakeAsync(batches, batch, entry, taken, cancellation);
        return answer.State == BatchFileStates.Refused ? await RefuseAsync(batch, answer.Path, answer.Reason!, cancellation) : answer;
    }

    /// <summary>Takes one stream in, as uploads do. <paramref name="name"/> is what the report calls it.</summary>
    public async Task<IReadOnlyList<BatchFile>> TakeStreamAsync(Batch batch, string name, Stream content, DeclaredFile? stated, CancellationToken cancellation) =>
        content.CanSeek && ZipReader.LooksLikeZip(content)
            ? await TakeArchiveAsync(batch, name, content, cancellation)
            : [await TakeOneAsync(batch, name, content, stated, cancellation)];

    private async Task<IReadOnlyList<BatchFile>> TakeAsync(Batch batch, FoundFile file, DeclaredFile? stated, CancellationToken cancellation)
    {
        try
        {
            await using var content = new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, useAsync: true);
            return await TakeStreamAsync(batch, file.Given, content, stated, cancellation);
        }
        catch (Exception error) when (IntakeFailure.ReasonOf(error) is not null)
        {
            return [await RefuseAsync(batch, file.Given, IntakeFailure.ReasonOf(error)!, cancellation)];
        }
    }

    private async Task<IReadOnlyList<BatchFile>> TakeArchiveAsync(Batch batch, string name, Stream content, CancellationToken cancellation)
    {
        var answers = new List<BatchFile>();
        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read);
            if (archive.Entries.Count > ZipReader.MaxEntries)
                return [await RefuseAsync(batch, name, $"Tệp nén có hơn {ZipReader.MaxEntries} tệp; hãy chia nhỏ.", cancellation)];
            var room = ZipReader.MaxTotalBytes;
            foreach (var entry in archive.Entries.Where(entry => entry.Name.Length > 0))
            {
                answers.Add(await TakeEntryAsync(batch, $"{name}/{entry.FullName}", entry, room, cancellation));
                room -= entry.Length;
            }
        }
        catch (InvalidDataException)
        {
            answers.Add(await RefuseAsync(batch, name, "Tệp nén hỏng; những tệp đã đọc được nêu trong báo cáo, hãy nén và nộp lại phần còn lại.", cancellation));
        }

        return answers.Count > 0 ? answers : [await RefuseAsync(batch, name, "Tệp nén không có tệp nào.", cancellation)];
    }

    private async Task<BatchFile> TakeEntryAsync(Batch batch, string name, ZipArchiveEntry entry, long room, CancellationToken cancellation)
    {
        var refusal = entry.Length > room ? "Tệp nén giải ra vượt quá mức cho phép; hãy chia nhỏ." : ZipReader.RefusalOf(entry);
        if (refusal is not null)
            return await RefuseAsync(batch, name, refusal, cancellation);
        try
        {
            await using var content = new BoundedStream(await entry.OpenAsync(cancellation), Math.Min(room, ZipReader.MaxEntryBytes));
            return await TakeOneAsync(batch, name, content, null, cancellation);
        }
        catch (Exception error) when (IntakeFailure.ReasonOf(error) is not null)
        {
            return await RefuseAsync(batch, name, IntakeFailure.ReasonOf(error)!, cancellation);
        }
    }

    private async Task<BatchFile> TakeOneAsync(Batch batch, string name, Stream content, DeclaredFile? stated, CancellationToken cancellation)
    {
        var stored = await objects.PutAsync(content, cancellation);
        if (stated?.Sha256 is { } declared && declared != stored.Sha256)
            return await RefuseAsync(batch, name, "Mã băm khác bảng kê: tệp đã bị đổi hoặc bảng kê sai; hãy kiểm tra rồi nộp lại.", cancellation);

        using var copy = await objects.LocalCopyAsync(stored.Sha256, cancellation);
        var inspection = await recogniser.InspectAsync(copy.Path, cancellation);
        if (inspection is Inspection.Readable readable && stated?.Pages is { } pages && pages != readable.Pages)
            return await RefuseAsync(batch, name, $"Tệp có {readable.Pages} trang, bảng kê ghi {pages}; hãy quét lại hoặc sửa bảng kê.", cancellation);

        var original = new OriginalFile(VietnameseText.Nfc(Path.GetFileName(name)), stored.Size, stored.Sha256, MediaTypeOf(inspection));
        var file = new NewFile(batch.Id, batch.Agency, name, original, (inspection as Inspection.Readable)?.Pages ?? 0, stated?.Fields ?? NothingStated, (inspection as Inspection.Unreadable)?.Message);
        return await catalog.AcceptAsync(file, cancellation) switch
        {
            Acceptance.Duplicate twin => new BatchFile(name, twin.Id, BatchFileStates.Duplicate, $"Trùng tệp đã nhận, kết quả {twin.Id}."),
            var accepted => new BatchFile(name, accepted.Id, (file.QuarantineReason is null ? DocumentState.Received : DocumentState.Quarantined).ToString(), file.QuarantineReason),
        };
    }

    private static string MediaTypeOf(Inspection inspection) => (inspection as Inspection.Readable)?.MediaType ?? "application/octet-stream";

    private async Task<BatchFile> RefuseAsync(Batch batch, string name, string reason, CancellationToken cancellation)
    {
        try
        {
            await catalog.RefuseAsync(batch.Id, name, reason, cancellation);
        }
        catch (StorageFullException)
        {
            // The report still names the file; the catalogue on the full disk cannot take even this line.
            reason += " (Chưa ghi được vào báo cáo của lô.)";
        }

        return new BatchFile(name, null, BatchFileStates.Refused, reason);
    }
}
