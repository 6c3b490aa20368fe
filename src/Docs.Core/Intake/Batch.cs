using Docs.Core.Documents;

namespace Docs.Core.Intake;

/// <summary>Files a clerk hands in together (lô số hóa).</summary>
public sealed record Batch(string Id, string Name, string Agency, PublishPolicy Publish, DateTimeOffset OpenedAt)
{
    public Lane Lane { get; init; }
}

/// <summary>Which files are recognised first (làn xử lý). Within a lane batches take turns, by pages.</summary>
public enum Lane
{
    /// <summary>Archives: when no counter file waits.</summary>
    Bulk,

    /// <summary>Somebody stands at the counter (quầy một cửa) and waits: before all archives.</summary>
    Counter,
}

/// <param name="Agencies">Only of these; null = of all.</param>
/// <param name="Holding">Only those with a document in this state.</param>
/// <param name="Before">Id of a batch: only older ones; of none: those from the newest on.</param>
public sealed record BatchFilter(IReadOnlyCollection<string>? Agencies, DocumentState? Holding = null, string? Before = null);

public sealed record BatchSummary(Batch Batch, IReadOnlyDictionary<DocumentState, int> States, int Duplicates, int Refused);

/// <summary>What becomes of a batch's documents that the machine has read.</summary>
public enum PublishPolicy
{
    /// <summary>Those that pass their thresholds are published, the rest go to review.</summary>
    Sure,

    /// <summary>The rest are published too, marked as not reviewed.</summary>
    All,

    /// <summary>All go to review.</summary>
    None,
}

/// <summary>One line of a batch's report: a file and what became of it.</summary>
/// <param name="State">The document's state, "Duplicate" or "refused".</param>
/// <param name="DocumentId">Null for a refused file; the first document's for a duplicate.</param>
public sealed record BatchFile(string Path, string? DocumentId, string State, string? Reason)
{
    /// <summary>Of the document; zero until it is read, and for a duplicate.</summary>
    public int Pages { get; init; }
}

/// <summary>A file that a manifest names: a person's word, given before the file itself came.</summary>
/// <param name="Path">As the batch's report names the file.</param>
/// <param name="Fields">Stated values by field name; dates ISO.</param>
public sealed record DeclaredFile(string Path, int? Pages, string? Sha256, IReadOnlyDictionary<string, string> Fields)
{
    public static DeclaredFile Of(ManifestEntry entry, string path) => new(path, entry.Pages, entry.Sha256, entry.Fields);
}
