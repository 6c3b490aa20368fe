using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Reports;
using Docs.Core.Text;

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

    public bool OpenToHolders { get; set; }

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

    /// <summary>Full name of the type, of the fields that count; here and below so that reports group rows and read no fields.</summary>
    public string? Type { get; set; }

    /// <summary>Month in Vietnam of <see cref="PublishedAt"/>, as yyyyMM.</summary>
    public int? PublishedMonth { get; set; }

    /// <summary>Canonical dossier code.</summary>
    public string? DossierKey { get; set; }

    /// <summary>Month in which that dossier was received, by its code, as yyyyMM.</summary>
    public int? DossierMonth { get; set; }

    /// <summary>Canonical serial of a land certificate, by which later acts name it.</summary>
    public string? LandSerialKey { get; set; }

    public void SetPublished(DateTimeOffset now)
    {
        PublishedAt ??= now;
        PublishedMonth = Month.Of(VietnamCalendar.DayOf(PublishedAt.Value)).Number;
    }

    /// <summary>What reports group by, of the values that count.</summary>
    public void SetReported(Func<string, string?> field)
    {
        Type = field(FieldNames.Type);
        var dossier = field(FieldNames.Dossier) is { } text && DossierCode.TryParse(text, out var code) ? code : null;
        (DossierKey, DossierMonth) = (dossier?.Key, dossier is null ? null : Month.Of(dossier.ReceivedOn).Number);
    }
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
