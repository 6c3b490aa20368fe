using Docs.Core.Extraction;
using Docs.Core.Validity;

namespace Docs.Core.Documents;

/// <summary>One digitised result as the catalogue holds it.</summary>
/// <param name="Custodian">Agency code of the batch it came in.</param>
/// <param name="Version">Grows by one with every change that search must see; the index's external version.</param>
/// <param name="FirstPage">With <see cref="LastPage"/> the part of the original this document is, where a stack was split; null = all of it.</param>
/// <param name="Reviewed">False for a document published without a person's look.</param>
public sealed record Document(
    string Id,
    string BatchId,
    string Custodian,
    DocumentState State,
    string? StateReason,
    OriginalFile Original,
    int? FirstPage,
    int? LastPage,
    int Pages,
    long Version,
    bool Reviewed,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? PublishedAt,
    ExtractedFields Fields,
    IReadOnlyList<ValidityEvent> Events,
    IReadOnlyList<DocumentRelation> Relations,
    IReadOnlyList<DocumentFile> Files)
{
    /// <summary>Files of earlier recognitions: kept, named to nobody but those who ask for a document's past.</summary>
    public IReadOnlyList<DocumentFile> EarlierFiles { get; init; } = [];

    /// <summary>Scans that gave way to a better one: kept, oldest first.</summary>
    public IReadOnlyList<OriginalFile> EarlierOriginals { get; init; } = [];

    /// <summary>Null: the pages stand as the file has them.</summary>
    public PagePlan? Plan { get; init; }

    /// <summary>A secrecy mark was found after it was published: nothing of it is served to anybody.</summary>
    public bool Sealed { get; init; }

    /// <summary>It names several holders, and a reviewer lets each of them open its file.</summary>
    public bool OpenToHolders { get; init; }

    /// <summary>Its file is its own and as it was handed in.</summary>
    public bool IsWholeFile => FirstPage is null && Plan is null;

    /// <summary>Where a page of it stands.</summary>
    /// <param name="page">1-based in the document.</param>
    public PlannedPage SourceOf(int page) =>
        (Plan?.Pages[page - 1] ?? new PlannedPage(Original.Sha256, (FirstPage ?? 1) + page - 1, null, Id)) with { ReadIn = Id };
}

/// <param name="Name">As the clerk named it, NFC, without folders.</param>
public sealed record OriginalFile(string Name, long Size, string Sha256, string MediaType);

/// <summary>What stands in the object store for a document.</summary>
/// <param name="Page">1-based, previews only.</param>
public sealed record DocumentFile(FileKind Kind, int? Page, string Sha256, long Size, string MediaType);

public enum FileKind
{
    Pdf,
    Alto,
    Text,

    /// <summary>The pages as the machine read them, JSON.</summary>
    Pages,
    Preview,
}

/// <summary>A link between two results, seen from one of them.</summary>
/// <param name="Id">The other document, null while it is not digitised.</param>
public sealed record DocumentRelation(RelationKind Kind, string Number, string? Id, RelationDirection Direction, EventStatus Status);

public enum RelationDirection
{
    Out,
    In,
}
