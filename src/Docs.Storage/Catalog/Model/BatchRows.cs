using Docs.Core.Intake;

namespace Docs.Storage.Catalog.Model;

internal sealed class BatchRow
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Agency { get; init; }

    public required PublishPolicy Publish { get; set; }

    public required DateTimeOffset OpenedAt { get; init; }

    public Lane Lane { get; set; }

    public Batch ToBatch() => new(Id, Name, Agency, Publish, OpenedAt) { Lane = Lane };
}

internal enum FileOutcome
{
    Accepted,
    Duplicate,
    Refused,
}

/// <summary>One file as handed in and what became of it; refused ones have no document.</summary>
internal sealed class BatchFileRow
{
    public long Id { get; init; }

    public required string BatchId { get; init; }

    public required string Path { get; init; }

    public string? DocumentId { get; set; }

    public required FileOutcome Outcome { get; set; }

    public string? Reason { get; set; }

    public required DateTimeOffset At { get; set; }
}

/// <summary>A file that a manifest names.</summary>
internal sealed class DeclaredFileRow
{
    public required string BatchId { get; init; }

    public required string Path { get; init; }

    public int? Pages { get; set; }

    public string? Sha256 { get; set; }

    /// <summary>JSON of stated values by field name.</summary>
    public string? Fields { get; set; }

    public DeclaredFile ToFile() => new(Path, Pages, Sha256, StoredJson.Read<Dictionary<string, string>>(Fields) ?? []);
}
