using Docs.Core.Documents;
using Docs.Core.Intake;
using Docs.Core.Jobs;

namespace Docs.Web.Batches;

/// <param name="States">Of every document of the store.</param>
/// <param name="SearchLag">Documents whose change search does not know yet.</param>
public sealed record BatchesView(
    IReadOnlyDictionary<DocumentState, int> States,
    IReadOnlyList<BatchSummary> Batches,
    QueueState Queue,
    int SearchLag)
{
    public int Waiting => BatchCounts.Waiting(States);

    public int Total => States.Values.Sum();
}

/// <param name="Files">Problems first, one page of them.</param>
/// <param name="Number">1-based.</param>
public sealed record BatchView(BatchSummary Summary, IReadOnlyList<BatchFile> Files, int Number, int Pages)
{
    public Batch Batch => Summary.Batch;

    public int Waiting => BatchCounts.Waiting(Summary.States);

    public int Total => Summary.States.Values.Sum();
}
