using Docs.Core.Documents;
using Docs.Core.Intake;

namespace Docs.Web.Batches;

/// <param name="Name">Null: the server names it. The same name and agency is the same batch.</param>
/// <param name="Agency">Code of the custodian; null: the server's own.</param>
/// <param name="Lane">Counter: somebody waits, before all archives; null: Bulk. A batch once of the counter stays so.</param>
internal sealed record NewBatchWire(string? Name, string? Agency, Lane? Lane = null);

/// <param name="States">How many documents are in each state, as <see cref="DocumentState"/> names them; states without any are left out.</param>
internal sealed record BatchWire(
    string Id,
    string Name,
    string Agency,
    PublishPolicy Publish,
    Lane Lane,
    DateTimeOffset OpenedAt,
    IReadOnlyDictionary<string, int> States,
    int Duplicates,
    int Refused)
{
    public static BatchWire Of(BatchSummary summary) => new(
        summary.Batch.Id,
        summary.Batch.Name,
        summary.Batch.Agency,
        summary.Batch.Publish,
        summary.Batch.Lane,
        summary.Batch.OpenedAt,
        summary.States.Where(state => state.Value > 0).ToDictionary(state => state.Key.ToString(), state => state.Value),
        summary.Duplicates,
        summary.Refused);
}

/// <param name="State">The document's state, "Duplicate" or "refused".</param>
internal sealed record BatchFileWire(string File, string? Id, string State, string? Reason)
{
    public static BatchFileWire Of(BatchFile file) => new(file.Path, file.DocumentId, file.State, file.Reason);
}

internal sealed record BatchDetailWire(BatchWire Batch, IReadOnlyList<BatchFileWire> Files);

/// <param name="Next">Cursor of older ones; null at the end.</param>
internal sealed record BatchListWire(IReadOnlyList<BatchWire> Batches, string? Next);

/// <summary>What became of the files of one upload: one, or those of an archive.</summary>
internal sealed record ReceiptWire(IReadOnlyList<BatchFileWire> Files);

/// <param name="States">Of the caller's own agencies; of all for an administrator, who alone is told the last error.</param>
/// <param name="QueuePending">Recognition jobs not finished, leased ones among them.</param>
/// <param name="LastError">Why the latest attempt of a pending job failed; null if none did.</param>
/// <param name="IndexPending">Documents whose change search does not know yet.</param>
internal sealed record StatusWire(IReadOnlyDictionary<string, int> States, int QueuePending, int QueueLeased, string? LastError, int IndexPending);
