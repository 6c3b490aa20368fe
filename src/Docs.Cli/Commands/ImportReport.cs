using Docs.Core.Documents;
using Docs.Core.Intake;

namespace Docs.Cli.Commands;

public sealed record ImportedFile(string File, string? Id, string State, string? Reason);

/// <summary>What became of every file of one import. Accepted, duplicates, quarantined and refused add up to the files.</summary>
public sealed record ImportReport(string Batch, int Accepted, int Duplicates, int Quarantined, int Refused, IReadOnlyList<ImportedFile> Files)
{
    public static async Task<ImportReport> OfAsync(ImportReceipt receipt, ICatalog catalog, CancellationToken cancellation)
    {
        var own = receipt.Files.Where(file => file.State is not (BatchFileStates.Duplicate or BatchFileStates.Refused)).ToList();
        var split = await SplitPartsAsync(receipt, own, catalog, cancellation);
        var ids = own.Select(file => file.DocumentId!).Concat(split.Select(part => part.DocumentId!)).ToHashSet();
        var now = (await catalog.StatusOfAsync(ids, cancellation)).ToDictionary(status => status.Id);
        var files = receipt.Files.Concat(split).Select(file => file.DocumentId is { } id && ids.Contains(id) && file.State != BatchFileStates.Duplicate
            ? new ImportedFile(file.Path, id, now[id].State.ToString(), now[id].Reason)
            : new ImportedFile(file.Path, file.DocumentId, file.State, file.Reason)).ToList();

        int Count(string state) => files.Count(file => file.State == state);
        var duplicates = Count(BatchFileStates.Duplicate);
        var quarantined = Count(nameof(DocumentState.Quarantined));
        var refused = Count(BatchFileStates.Refused);
        return new ImportReport(receipt.Batch.Name, files.Count - duplicates - quarantined - refused, duplicates, quarantined, refused, files);
    }

    public void Print()
    {
        Output.Print.Line($"Lô {Batch}: nhận {Accepted}, trùng {Duplicates}, cách ly {Quarantined}, từ chối {Refused}");
        foreach (var file in Files)
            Output.Print.Line($"  {file.State,-12} {file.Id ?? "-",-26} {file.File}{(file.Reason is null ? "" : $" — {file.Reason}")}");
    }

    /// <summary>A stack split at separator sheets became several documents: the batch lists them under the stack's name.</summary>
    private static async Task<IReadOnlyList<BatchFile>> SplitPartsAsync(ImportReceipt receipt, IReadOnlyList<BatchFile> own, ICatalog catalog, CancellationToken cancellation)
    {
        var paths = own.Select(file => file.Path).ToHashSet();
        var known = own.Select(file => file.DocumentId).ToHashSet();
        var listed = await catalog.ListBatchFilesAsync(receipt.Batch.Id, cancellation);
        return [.. listed.Where(file => paths.Contains(file.Path) && file.State is not (BatchFileStates.Duplicate or BatchFileStates.Refused) && !known.Contains(file.DocumentId))];
    }
}
