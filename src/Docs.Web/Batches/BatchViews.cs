using Docs.Core.Documents;
using Docs.Core.Intake;
using Docs.Web.Results;
using Microsoft.AspNetCore.WebUtilities;

namespace Docs.Web.Batches;

/// <param name="States">Of every document of the agencies whose batches these are.</param>
/// <param name="LastError">Of any agency's file; null for who does not look after all of them.</param>
/// <param name="SearchLag">Documents whose change search does not know yet.</param>
public sealed record BatchesView(
    IReadOnlyDictionary<DocumentState, int> States,
    IReadOnlyList<BatchSummary> Batches,
    string? LastError,
    int SearchLag)
{
    public bool OfAll { get; init; }

    /// <summary>Only batches with a document in this state are listed; null: all.</summary>
    public DocumentState? Holding { get; init; }

    /// <summary>The list begins below this batch.</summary>
    public string? Before { get; init; }

    /// <summary>More batches than a page lists: below its last one.</summary>
    public bool More { get; init; }

    /// <summary>Of the page, or of its part, with this choice of batches.</summary>
    public static string Url(string path, DocumentState? holding, string? before) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
    {
        ["tinh-trang"] = holding?.ToString(),
        ["truoc"] = before,
    }.Where(one => one.Value is not null));

    public int Waiting => BatchCounts.Waiting(States);

    public int Total => States.Values.Sum();
}

/// <param name="Files">Problems first, one page of them.</param>
/// <param name="Number">1-based.</param>
/// <param name="Behind">Published documents that search does not know as they are now.</param>
public sealed record BatchView(BatchSummary Summary, IReadOnlyList<BatchFile> Files, int Number, int Pages, int Behind)
{
    /// <summary>What people call the results that the files' reasons name by id.</summary>
    public IReadOnlyDictionary<string, string> Named { get; init; } = NamedResults.None;

    /// <summary>What every path of the batch begins with and the page leaves out.</summary>
    public string Folder { get; init; } = "";

    /// <summary>What is done of each step, in their order; how many there are of a step is what the step before let through.</summary>
    public IEnumerable<(string Label, int Done, int Of)> Stages
    {
        get
        {
            var unread = Summary.States.GetValueOrDefault(DocumentState.Quarantined);
            var decided = Total - Waiting;
            var published = Summary.States.GetValueOrDefault(DocumentState.Published);
            yield return ("Nhận dạng", decided, Total);
            yield return ("Công bố", published, Total - unread);
            yield return ("Vào tra cứu", published - Behind, published);
        }
    }

    public Batch Batch => Summary.Batch;

    public int Waiting => BatchCounts.Waiting(Summary.States);

    public int Total => Summary.States.Values.Sum();
}
