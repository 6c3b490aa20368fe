using Docs.Core.Documents;

namespace Docs.Storage.Catalog.Model;

internal sealed class DocumentRow
{
    public required string Id { get; init; }

    public required string BatchId { get; init; }

    public required string Custodian { get; init; }

    public required DocumentState State { get; set; }

    public string? StateReason { get; set; }

    public required string OriginalName { get; set; }

    public required long OriginalSize { get; set; }

    public required string OriginalSha256 { get; set; }

    public required string OriginalMediaType { get; set; }

    /// <summary><see cref="PagePlan"/> as JSON.</summary>
    public string? Plan { get; set; }

    public bool Sealed { get; set; }

    public int? FirstPage { get; set; }

    public int? LastPage { get; set; }

    public int Pages { get; set; }

    public long Version { get; set; }

    public bool Reviewed { get; set; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>As printed, of the fields that count; kept here so that others can name this document without reading its fields.</summary>
    public string? Number { get; set; }

    /// <summary>Canonical number. Indexed, never unique: real archives hold the same number twice.</summary>
    public string? NumberKey { get; set; }

    /// <summary>See <see cref="AgencyKey"/>.</summary>
    public string? AgencyKey { get; set; }

    public DateOnly? IssuedOn { get; set; }

    /// <summary>Canonical serial of a land certificate, by which later acts name it.</summary>
    public string? LandSerialKey { get; set; }
}

/// <summary>A scan that gave way to a better one.</summary>
internal sealed class DocumentOriginalRow
{
    public long Id { get; init; }

    public required string DocumentId { get; init; }

    public required string Name { get; init; }

    public required long Size { get; init; }

    public required string Sha256 { get; init; }

    public required string MediaType { get; init; }

    public required DateTimeOffset ReplacedAt { get; init; }

    public OriginalFile ToFile() => new(Name, Size, Sha256, MediaType);
}

internal sealed class DocumentFileRow
{
    public long Id { get; init; }

    public required string DocumentId { get; init; }

    /// <summary>The document's version that brought it: the files of one recognition share it, the newest are the document's.</summary>
    public long Version { get; init; }

    public required FileKind Kind { get; init; }

    public int? Page { get; init; }

    public required string Sha256 { get; init; }

    public required long Size { get; init; }

    public required string MediaType { get; init; }
}
