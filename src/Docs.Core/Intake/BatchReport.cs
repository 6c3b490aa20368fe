using Docs.Core.Documents;
using Docs.Core.Search;

namespace Docs.Core.Intake;

/// <summary>One line of a completion report: a file handed in, a document split off it, or a file only declared.</summary>
/// <param name="State">As in <see cref="BatchFile"/>, or <see cref="BatchReport.Missing"/>.</param>
/// <param name="Searchable">Published, and search knows it as it is now.</param>
public sealed record BatchReportLine(string Path, bool Declared, string State, string? DocumentId, string? Reason, int Pages, bool Searchable);

/// <summary>
/// The completion report of a batch (báo cáo hoàn thành): what was declared against what came, and what became of it. Every
/// file declared or handed in stands in exactly one of the counts that end in a line's state.
/// </summary>
/// <param name="Lines">By path; documents split off one file stand together.</param>
public sealed record BatchReport(Batch Batch, IReadOnlyList<BatchReportLine> Lines)
{
    /// <summary>State of a file that the manifest names and nobody handed in.</summary>
    public const string Missing = "missing";

    private static readonly HashSet<string> Waiting = [nameof(DocumentState.Received), nameof(DocumentState.Recognised), nameof(DocumentState.Verified)];

    /// <summary>Files, not lines: a stack that was split was declared once.</summary>
    public int Declared => Files(line => line.Declared);

    public int Received => Files(line => line.State != Missing);

    /// <summary>Paths declared that nobody handed in.</summary>
    public IReadOnlyList<string> NotHandedIn => [.. Lines.Where(line => line.State == Missing).Select(line => line.Path)];

    public int NotReceived => NotHandedIn.Count;

    /// <summary>Only where something was declared at all.</summary>
    public int Undeclared => Declared == 0 ? 0 : Files(line => !line.Declared);

    public int Duplicates => Count(BatchFileStates.Duplicate);

    public int Refused => Count(BatchFileStates.Refused);

    public int Documents => Lines.Count(line => line.State is not (Missing or BatchFileStates.Duplicate or BatchFileStates.Refused));

    public int Quarantined => Count(nameof(DocumentState.Quarantined));

    /// <summary>Read by the machine to the end.</summary>
    public int Recognised => Documents - Quarantined - Count(nameof(DocumentState.Received));

    public int NeedsReview => Count(nameof(DocumentState.NeedsReview));

    public int Published => Count(nameof(DocumentState.Published));

    public int Searchable => Lines.Count(line => line.Searchable);

    /// <summary>Returned, rejected or recalled by a person.</summary>
    public int TakenBack => Lines.Count(line => line.State is nameof(DocumentState.Returned) or nameof(DocumentState.Rejected) or nameof(DocumentState.Recalled));

    /// <summary>Bad scans that wait to be scanned anew.</summary>
    public int Returned => Count(nameof(DocumentState.Returned));

    public int InWork => Lines.Count(line => Waiting.Contains(line.State));

    public int Pages => Lines.Sum(line => line.Pages);

    /// <summary>Nothing is under way or to be scanned anew, nothing that was declared is missing, all that is published is found.</summary>
    public bool IsComplete => InWork == 0 && NotReceived == 0 && NeedsReview == 0 && Returned == 0 && Published == Searchable;

    private int Count(string state) => Lines.Count(line => line.State == state);

    private int Files(Func<BatchReportLine, bool> which) => Lines.Where(which).Select(line => line.Path).Distinct(StringComparer.Ordinal).Count();
}

/// <summary>Puts a batch's report together from the catalogue and the index's outbox.</summary>
public sealed class BatchReports(ICatalog catalog, IIndexOutbox outbox)
{
    /// <summary>As <see cref="BatchReport.NotHandedIn"/>, without the rest of the report.</summary>
    /// <param name="files">Of the batch, all that were handed in.</param>
    public async Task<IReadOnlyList<string>> NotHandedInAsync(string batchId, IReadOnlyList<BatchFile> files, CancellationToken cancellation) =>
        [.. (await catalog.DeclaredPathsAsync(batchId, cancellation)).Except(files.Select(file => file.Path)).Order(StringComparer.Ordinal)];

    public async Task<BatchReport> OfAsync(Batch batch, CancellationToken cancellation)
    {
        var declared = (await catalog.DeclaredPathsAsync(batch.Id, cancellation)).ToHashSet(StringComparer.Ordinal);
        var files = await catalog.ListBatchFilesAsync(batch.Id, cancellation);
        var behind = await outbox.WaitingOfBatchAsync(batch.Id, cancellation);
        var lines = files.Select(file => new BatchReportLine(
                file.Path,
                declared.Contains(file.Path),
                file.State,
                file.DocumentId,
                file.Reason,
                file.Pages,
                file is { State: nameof(DocumentState.Published), DocumentId: { } known } && !behind.Contains(known)))
            .Concat(declared.Except(files.Select(file => file.Path)).Select(path => new BatchReportLine(path, true, BatchReport.Missing, null, null, 0, false)));
        return new BatchReport(batch, [.. lines.OrderBy(line => line.Path, StringComparer.Ordinal)]);
    }
}
