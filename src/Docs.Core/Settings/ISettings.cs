namespace Docs.Core.Settings;

/// <summary>What an administrator sets while Docs runs. Append-only: who changed what, and when, stays.</summary>
public interface ISettings
{
    /// <summary>The newest line of every setting and agency, those put back to the default among them.</summary>
    Task<IReadOnlyList<SettingLine>> CurrentAsync(CancellationToken cancellation);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<SettingLine>> HistoryAsync(int limit, CancellationToken cancellation);

    /// <summary>Appends those lines that say something else than what stands, in one transaction.</summary>
    /// <returns>How many.</returns>
    Task<int> SetAsync(IReadOnlyList<SettingChange> changes, string by, CancellationToken cancellation);

    /// <summary>Grows with every change.</summary>
    Task<long> VersionAsync(CancellationToken cancellation);
}

public enum SettingName
{
    /// <summary>Least confidence of a required field, 0.5–1.</summary>
    FieldThreshold,

    /// <summary>Least confidence of any other field of weight, 0–1.</summary>
    DoubtThreshold,

    /// <summary>Percent of sure documents that a person looks at all the same, 0–100.</summary>
    ReviewSample,

    /// <summary>on or off: whether batches from web and watched folders may publish what passes its thresholds.</summary>
    SelfVerify,
}

/// <param name="Agency">Null: for all that have no line of their own.</param>
/// <param name="Value">Null: back to the default.</param>
public sealed record SettingChange(SettingName Name, string? Agency, string? Value);

public sealed record SettingLine(SettingName Name, string? Agency, string? Value, DateTimeOffset At, string By);
