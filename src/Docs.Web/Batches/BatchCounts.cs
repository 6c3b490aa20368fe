using Docs.Core.Documents;
using Docs.Core.Intake;

namespace Docs.Web.Batches;

/// <summary>The numbers of one batch, counted from its report.</summary>
internal static class BatchCounts
{
    public static BatchSummary Summarise(Batch batch, IReadOnlyList<BatchFile> files)
    {
        var states = new Dictionary<DocumentState, int>();
        foreach (var file in files)
        {
            if (Enum.TryParse<DocumentState>(file.State, out var state))
                states[state] = states.GetValueOrDefault(state) + 1;
        }

        return new BatchSummary(batch, states, files.Count(file => file.State == BatchFileStates.Duplicate), files.Count(file => file.State == BatchFileStates.Refused));
    }

    /// <summary>Documents the machine is not done with.</summary>
    public static int Waiting(IReadOnlyDictionary<DocumentState, int> states) =>
        states.GetValueOrDefault(DocumentState.Received) + states.GetValueOrDefault(DocumentState.Recognised);

    /// <summary>What a person must look at first comes first, then what is under way, then what is done.</summary>
    public static int Urgency(string state) => state switch
    {
        nameof(DocumentState.Quarantined) or BatchFileStates.Refused or BatchReport.Missing => 0,
        nameof(DocumentState.Returned) or nameof(DocumentState.Rejected) or nameof(DocumentState.Recalled) => 1,
        nameof(DocumentState.NeedsReview) => 2,
        nameof(DocumentState.Received) or nameof(DocumentState.Recognised) => 3,
        BatchFileStates.Duplicate => 4,
        _ => 5,
    };
}
