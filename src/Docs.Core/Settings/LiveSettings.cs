using Docs.Core.Extraction;
using Docs.Core.Intake;
using Docs.Core.Review;

namespace Docs.Core.Settings;

/// <summary>What holds where nobody has set anything: of the environment.</summary>
/// <param name="SelfVerify">Agency codes.</param>
/// <param name="ReviewSample">Percent.</param>
public sealed record SettingDefaults(PublishThresholds Thresholds, IReadOnlySet<string> SelfVerify, double ReviewSample)
{
    public static SettingDefaults None { get; } = new(new PublishThresholds(), new HashSet<string>(), 0);
}

/// <summary>The settings at one moment.</summary>
public sealed class RunningSettings(SettingDefaults defaults, IReadOnlyList<SettingLine> lines)
{
    private readonly Dictionary<(SettingName, string), string> set = lines
        .Where(line => line.Value is not null).ToDictionary(line => (line.Name, line.Agency ?? ""), line => line.Value!);

    public SettingDefaults Defaults => defaults;

    /// <summary>The newest line of each.</summary>
    public IReadOnlyList<SettingLine> Lines => lines;

    public PublishThresholds Thresholds => defaults.Thresholds with
    {
        Field = SettingRules.Number(Of(SettingName.FieldThreshold, null)) ?? defaults.Thresholds.Field,
        Doubt = SettingRules.Number(Of(SettingName.DoubtThreshold, null)) ?? defaults.Thresholds.Doubt,
    };

    public ReviewSampling SamplingOf(string agency) =>
        new((SettingRules.Number(Of(SettingName.ReviewSample, agency) ?? Of(SettingName.ReviewSample, null)) ?? defaults.ReviewSample) / 100);

    /// <summary>What becomes of a batch that came in without a command of its own. Never "all": that needs a person's order.</summary>
    public PublishPolicy PolicyOf(string agency) => SelfVerifies(agency) ? PublishPolicy.Sure : PublishPolicy.None;

    public bool SelfVerifies(string agency) => Of(SettingName.SelfVerify, agency) is { } own ? own == SettingRules.On : defaults.SelfVerify.Contains(agency);

    /// <summary>As set; null: the default holds.</summary>
    public string? Of(SettingName name, string? agency) => set.GetValueOrDefault((name, agency ?? ""));
}

/// <summary>The settings as they stand, without asking the catalogue each time.</summary>
public sealed class LiveSettings
{
    private readonly ISettings settings;
    private readonly Fresh<RunningSettings> fresh;

    public LiveSettings(ISettings settings, SettingDefaults defaults, TimeProvider clock)
    {
        this.settings = settings;
        fresh = new(settings.VersionAsync, async cancellation => new RunningSettings(defaults, await settings.CurrentAsync(cancellation)), clock);
    }

    public ValueTask<RunningSettings> NowAsync(CancellationToken cancellation) => fresh.NowAsync(cancellation);

    /// <summary>Also <see cref="SettingName.SelfVerify"/> and <see cref="SettingName.ReviewSample"/> of an agency; a batch that is open keeps its policy.</summary>
    public async Task<PublishPolicy> PolicyOfAsync(string agency, CancellationToken cancellation) => (await NowAsync(cancellation)).PolicyOf(agency);

    /// <inheritdoc cref="ISettings.SetAsync"/>
    public async Task<int> SetAsync(IReadOnlyList<SettingChange> changes, string by, CancellationToken cancellation)
    {
        var count = await settings.SetAsync(changes, by, cancellation);
        fresh.Forget();
        return count;
    }
}
