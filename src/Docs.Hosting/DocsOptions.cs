using Docs.Core.Extraction;
using Docs.Hosting.Audit;
using Docs.Hosting.Telemetry;
using Docs.Recognition;
using Docs.Storage;

namespace Docs.Hosting;

/// <summary>
/// Settings of one Docs process. Environment: DOCS_DATA, DOCS_AGENCY, DOCS_WORKERS, DOCS_URL, DOCS_MAX_PAGES, DOCS_PAGE_SECONDS,
/// DOCS_PAGE_MB, DOCS_LEASE_SECONDS, DOCS_MAX_UPLOAD_MB, DOCS_UPLOADS, DOCS_SELF_VERIFY, DOCS_REVIEW_SAMPLE, DOCS_DESCRIPTORS, DOCS_TESSDATA, DOCS_WEBHOOK_URL, DOCS_WEBHOOK_SECRET(_FILE),
/// DOCS_RATE_API, DOCS_RATE_VERIFY, DOCS_RATE_SIGN_IN, DOCS_SESSION_IDLE_MINUTES, DOCS_SESSION_HOURS, DOCS_ADMIN_CODES; those of the cluster: <see cref="ClusterSettings"/>,
/// of proxies and other sign-in: <see cref="ProxyOptions"/>, <see cref="OidcOptions"/>, <see cref="JwtOptions"/>; of what it tells:
/// <see cref="TelemetryOptions"/>; of the audit trail: <see cref="AuditOptions"/>.
/// </summary>
public sealed record DocsOptions
{
    private const string DefaultUrl = "http://localhost:5080";

    /// <summary>Servers of the cluster mode; null: embedded, on <see cref="DataDirectory"/>.</summary>
    public ClusterOptions? Cluster { get; init; }

    /// <summary>Folder of the embedded store; in cluster mode of what is on its way on this machine.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>Finished pages of documents being recognised.</summary>
    public string WorkDirectory => Path.Combine(DataDirectory, "work");

    /// <summary>Agency code a batch belongs to when nobody says another. H15 is Đắk Lắk (regulations: a setting, not a fact).</summary>
    public string Agency { get; init; } = "H15";

    /// <summary>Pages recognised at once; 0 = one per core.</summary>
    public int Workers { get; init; }

    /// <summary>Where the web listens: see <see cref="ProxyOptions"/>.</summary>
    public string Url { get; init; } = DefaultUrl;

    public int MaxPages { get; init; } = 1_500;

    /// <summary>One attempt at one page; after two the page is given up and named.</summary>
    public int PageSeconds { get; init; } = 90;

    /// <summary>Memory of one page worker.</summary>
    public int PageMegabytes { get; init; } = 1_536;

    /// <summary>How long a worker that says nothing keeps its document; it says something eight times in that time.</summary>
    public int LeaseSeconds { get; init; } = 120;

    /// <summary>Of PDF/A that are made from now on.</summary>
    public PageImages PageImages { get; init; }

    public RecognitionLimits Limits => new()
    {
        MaxPages = MaxPages,
        Children = Workers,
        PageTime = TimeSpan.FromSeconds(PageSeconds),
        ChildMemory = (long)PageMegabytes << 20,
        Images = PageImages,
    };

    /// <summary>Files on their way in, kept over a restart. Several web processes behind one address need one that all of them see.</summary>
    public string UploadFolder => Uploads ?? Path.Combine(DataDirectory, "uploads");

    /// <summary>Null: in the data folder.</summary>
    public string? Uploads { get; init; }

    /// <summary>Of one file handed in by the web.</summary>
    public int MaxUploadMegabytes { get; init; } = 2_048;

    /// <summary>Agencies whose batches from web and watched folders are published without review where the machine is sure.</summary>
    public IReadOnlySet<string> SelfVerify { get; init; } = new HashSet<string>();

    /// <summary>Percent of the documents the machine is sure of that a person looks at all the same.</summary>
    public int ReviewSample { get; init; }

    /// <summary>Types of documents, labels, agencies and places: the shipped ones, with the province's own over them.</summary>
    public DescriptorSet Descriptors { get; init; } = DescriptorSet.Default;

    /// <summary>Who is told of changed results beside the inboxes; null = nobody.</summary>
    public WebhookOptions? Webhook { get; init; }

    public AuditOptions Audit { get; init; } = new();

    public TelemetryOptions Telemetry { get; init; } = new();

    /// <summary>Of one signed-in caller, pages and API together.</summary>
    public int CallsPerMinute { get; init; } = 600;

    /// <summary>Of verification codes, from one address.</summary>
    public int VerificationsPerMinute { get; init; } = 10;

    /// <summary>Attempts to sign in from one address.</summary>
    public int SignInsPerMinute { get; init; } = 20;

    public ProxyOptions Proxy { get; init; } = ProxyOptions.None;

    /// <summary>Other systems by which people may sign in.</summary>
    public IReadOnlyList<OidcOptions> Oidc { get; init; } = [];

    /// <summary>Whose JWTs the API takes; null: nobody's.</summary>
    public JwtOptions? Jwt { get; init; }

    /// <summary>Administrators must sign in with one-time codes besides the password.</summary>
    public bool AdministratorsUseCodes { get; init; }

    /// <summary>Without a request for so long, a session is over.</summary>
    public int SessionIdleMinutes { get; init; } = 60;

    /// <summary>A working day: so long after signing in, a session is over in any case.</summary>
    public int SessionHours { get; init; } = 12;

    /// <exception cref="OptionsException">Names the setting and its allowed values.</exception>
    public static DocsOptions Read(string? dataDirectory, Func<string, string?> environment)
    {
        var setting = new Setting(environment);
        var (url, proxy) = ProxyOptions.Read(setting, DefaultUrl);
        var options = new DocsOptions { DataDirectory = Path.GetFullPath(dataDirectory ?? setting.Text("DOCS_DATA") ?? DefaultData(setting)) };
        return options with
        {
            Agency = AgencyCode.Checked(setting.Text("DOCS_AGENCY") ?? options.Agency, "DOCS_AGENCY"),
            Workers = setting.Number("DOCS_WORKERS", 0, 256) ?? options.Workers,
            MaxPages = setting.Number("DOCS_MAX_PAGES", 1, 100_000) ?? options.MaxPages,
            PageSeconds = setting.Number("DOCS_PAGE_SECONDS", 5, 3_600) ?? options.PageSeconds,
            PageMegabytes = setting.Number("DOCS_PAGE_MB", 256, 65_536) ?? options.PageMegabytes,
            PageImages = Images(setting.Text("DOCS_PAGE_IMAGES"), "DOCS_PAGE_IMAGES"),
            LeaseSeconds = setting.Number("DOCS_LEASE_SECONDS", 5, 3_600) ?? options.LeaseSeconds,
            MaxUploadMegabytes = setting.Number("DOCS_MAX_UPLOAD_MB", 1, 100_000) ?? options.MaxUploadMegabytes,
            Uploads = setting.Path("DOCS_UPLOADS"),
            ReviewSample = setting.Number("DOCS_REVIEW_SAMPLE", 0, 100) ?? options.ReviewSample,
            Descriptors = DescriptorsOf(setting.Path("DOCS_DESCRIPTORS")) ?? options.Descriptors,
            CallsPerMinute = setting.Number("DOCS_RATE_API", 1, 100_000) ?? options.CallsPerMinute,
            VerificationsPerMinute = setting.Number("DOCS_RATE_VERIFY", 1, 100_000) ?? options.VerificationsPerMinute,
            SignInsPerMinute = setting.Number("DOCS_RATE_SIGN_IN", 1, 100_000) ?? options.SignInsPerMinute,
            AdministratorsUseCodes = setting.Flag("DOCS_ADMIN_CODES"),
            SessionIdleMinutes = setting.Number("DOCS_SESSION_IDLE_MINUTES", 5, 1_440) ?? options.SessionIdleMinutes,
            SessionHours = setting.Number("DOCS_SESSION_HOURS", 1, 168) ?? options.SessionHours,
            SelfVerify = setting.List("DOCS_SELF_VERIFY").Select(code => AgencyCode.Checked(code, "DOCS_SELF_VERIFY")).ToHashSet(),
            Webhook = WebhookOptions.Read(setting),
            Audit = AuditOptions.Read(setting),
            Telemetry = TelemetryOptions.Read(setting),
            Cluster = ClusterSettings.Read(setting, options.DataDirectory),
            Url = url,
            Proxy = proxy,
            Oidc = OidcOptions.Read(setting),
            Jwt = JwtOptions.Read(setting),
        };
    }

    private static DescriptorSet? DescriptorsOf(string? folder)
    {
        try
        {
            return folder is null ? null : DescriptorSet.Load(folder);
        }
        catch (DescriptorException failure)
        {
            throw new OptionsException($"DOCS_DESCRIPTORS=\"{folder}\" không dùng được: {failure.Message}");
        }
    }

    /// <param name="word">Null: as they came.</param>
    /// <exception cref="OptionsException">None of the three.</exception>
    public static PageImages Images(string? word, string setting) => word switch
    {
        null or "as-is" => PageImages.AsIs,
        "lossless" => PageImages.Lossless,
        "smaller" => PageImages.Smaller,
        _ => throw new OptionsException($"{setting}=\"{word}\" không dùng được: as-is (giữ nguyên), lossless (nhỏ hơn, không mất điểm ảnh) hoặc smaller (nhỏ hơn nữa, khác biệt có giới hạn)."),
    };

    private static string DefaultData(Setting setting) =>
        Path.Combine(setting.Text("XDG_DATA_HOME") ?? Path.Combine(setting.Text("HOME") ?? "/var/lib", ".local", "share"), "docs");
}

public static class AgencyCode
{
    /// <summary>At most 35 characters 0-9 A-Z and dots (QĐ 20/2020/QĐ-TTg).</summary>
    public static bool IsCode(string code) =>
        code.Length is > 0 and <= 35 && code.All(character => character is '.' or (>= '0' and <= '9') or (>= 'A' and <= 'Z'));

    public static string Checked(string code, string setting) =>
        IsCode(code)
            ? code
            : throw new OptionsException($"{setting}=\"{code}\" không dùng được: mã cơ quan gồm chữ A-Z, số và dấu chấm, tối đa 35 ký tự, ví dụ H15 hoặc H15.08.");
}

/// <summary>A setting is wrong; the message names it and its allowed values.</summary>
public sealed class OptionsException(string message) : Exception(message);
