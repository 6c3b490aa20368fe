namespace Docs.Hosting.Services;

/// <summary>The watched folder: <c>inbox/AGENCY/…</c> below the data folder; finished files go to <c>done/</c> or <c>refused/</c> in the agency's folder.</summary>
public sealed record InboxOptions(string Root)
{
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>A file is settled when size and time of writing have stood still this long: scanners write slowly.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromSeconds(5);
}
