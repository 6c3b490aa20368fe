using Docs.Core.Documents;
using Docs.Core.Export;

namespace Docs.Core.Intake;

/// <summary>
/// Takes results over from an export as they are: nothing is read anew. Only for who may vouch for all of it: an administrator,
/// as the command line is one.
/// </summary>
public sealed class RecordIntake(ICatalog catalog, IObjectStore objects, IResultRecords records)
{
    /// <param name="batches">One a custodian, as they come up.</param>
    /// <param name="taken">Gets those that stand here now.</param>
    public async Task<BatchFile> TakeAsync(Dictionary<string, Batch> batches, Batch batch, ManifestEntry entry, List<ManifestEntry> taken, CancellationToken cancellation)
    {
        BatchFile Refused(string reason) => new(entry.File, null, BatchFileStates.Refused, reason);

        if (await ReadAsync(entry, cancellation) is not { } record)
            return Refused($"Không đọc được hồ sơ kèm theo ({entry.Record}); hãy xuất lại từ kho cũ.");
        if (entry.Sha256 is null || !record.Files.ContainsKey(entry.Sha256))
            return Refused("Bảng kê không khớp hồ sơ kèm theo: mã băm của tệp gốc khác nhau; hãy xuất lại từ kho cũ.");
        foreach (var (sha256, path) in record.Files)
        {
            if (!await PutAsync(entry, sha256, path, cancellation))
                return Refused($"Tệp {path} của bản xuất bị thiếu hoặc đã bị sửa (mã băm khác); hãy chép lại hoặc xuất lại từ kho cũ.");
        }

        var own = await BatchOfAsync(batches, batch, record.Custodian, cancellation);
        switch (await records.AdoptAsync(own.Id, entry.File, record.Rows.GetRawText(), cancellation))
        {
            case Adoption.Taken adopted:
                taken.Add(entry);
                return new(entry.File, adopted.Id, adopted.State, null);
            case Adoption.Standing standing:
                taken.Add(entry);
                return new(entry.File, standing.Id, BatchFileStates.Duplicate, $"Kho đã có kết quả này ({standing.Id}); không có gì bị thay đổi.");
            case Adoption.Refused refused:
                return Refused(refused.Message);
            default:
                throw new InvalidOperationException("An adoption ends in one of three ways.");
        }
    }

    /// <summary>Once all are here: what they say of each other.</summary>
    public async Task LinkAsync(IReadOnlyList<ManifestEntry> taken, CancellationToken cancellation)
    {
        foreach (var entry in taken)
        {
            if (await ReadAsync(entry, cancellation) is { } record)
                await records.LinkAsync(record.Rows.GetRawText(), cancellation);
        }
    }

    private async Task<Batch> BatchOfAsync(Dictionary<string, Batch> batches, Batch batch, string custodian, CancellationToken cancellation)
    {
        if (custodian == batch.Agency)
            return batch;
        if (!batches.TryGetValue(custodian, out var own))
            batches[custodian] = own = await catalog.OpenBatchAsync(batch.Name, custodian, batch.Publish, cancellation);
        return own;
    }

    private static async Task<ResultRecord?> ReadAsync(ManifestEntry entry, CancellationToken cancellation)
    {
        try
        {
            return entry.Inside(entry.Record!) is { } path ? ResultRecord.Read(await File.ReadAllTextAsync(path, cancellation)) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private async Task<bool> PutAsync(ManifestEntry entry, string sha256, string path, CancellationToken cancellation)
    {
        if (entry.Inside(path) is not { } full || !File.Exists(full))
            return false;
        await using var content = new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, useAsync: true);
        return (await objects.PutAsync(content, cancellation)).Sha256 == sha256;
    }
}
