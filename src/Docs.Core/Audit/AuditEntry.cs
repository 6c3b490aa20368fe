using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Docs.Core.Audit;

/// <summary>An entry as it stands in the trail; its canonical JSON is what the chain's hashes are made of.</summary>
public sealed record AuditEntry
{
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public required string Id { get; init; }

    public required string Chain { get; init; }

    /// <summary>From 1, without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>UTC, whole microseconds, always with six decimals.</summary>
    public required string At { get; init; }

    public required AuditAct Act { get; init; }

    public required AuditOutcome Outcome { get; init; }

    public required AuditActor Actor { get; init; }

    public string? Result { get; init; }

    public IReadOnlyList<string>? Shown { get; init; }

    /// <summary>Keyed hash of the personal id or tax code that was looked up.</summary>
    public string? Holder { get; init; }

    /// <summary>Encrypted: <see cref="AuditKeys.Encrypt"/>.</summary>
    public string? Query { get; init; }

    public string? Dossier { get; init; }

    public string? Purpose { get; init; }

    public string? Detail { get; init; }

    public int? Status { get; init; }

    public IReadOnlyList<AuditChange>? Changes { get; init; }

    /// <summary>Results a change touched, where it is not one.</summary>
    public IReadOnlyList<string>? Results { get; init; }

    /// <summary>Of an opening entry: the head of the chain opened last before this one.</summary>
    public ChainHead? After { get; init; }

    /// <summary>Of an opening entry: which keys hashes and ciphertexts of this chain are made with.</summary>
    public string? Keys { get; init; }

    /// <summary>See <see cref="AuditKeys.Mac"/>; null in a chain written without keys.</summary>
    public string? Mac { get; init; }

    public static DateTimeOffset Instant(string at) =>
        DateTimeOffset.ParseExact(at, InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture);

    public string ToCanonical() => CanonicalJson.Write(JsonSerializer.SerializeToNode(this, Options)!);

    /// <exception cref="JsonException">No entry; somebody has been at it.</exception>
    public static AuditEntry Read(string canonical) =>
        JsonSerializer.Deserialize<AuditEntry>(canonical, Options) ?? throw new JsonException("An entry is an object.");
}
