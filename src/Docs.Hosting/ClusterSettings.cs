using Docs.Storage;
using Docs.Storage.Objects;
using Docs.Storage.Search.Elastic;

namespace Docs.Hosting;

/// <summary>
/// Settings of the cluster mode, which DOCS_POSTGRES turns on. Environment: DOCS_POSTGRES (connection string without password),
/// DOCS_S3_ENDPOINT, DOCS_S3_BUCKET, DOCS_S3_REGION, DOCS_S3_LOCK_DAYS, DOCS_ELASTIC_URL (several by comma), DOCS_ELASTIC_INDEX,
/// DOCS_ELASTIC_SHARDS, DOCS_ELASTIC_REPLICAS, DOCS_ELASTIC_USER, DOCS_ELASTIC_CA; secrets, each also as ‹name›_FILE:
/// DOCS_POSTGRES_PASSWORD, DOCS_S3_ACCESS_KEY, DOCS_S3_SECRET_KEY, DOCS_ELASTIC_PASSWORD, DOCS_ELASTIC_API_KEY.
/// </summary>
internal sealed class ClusterSettings(Func<string, string?> environment)
{
    /// <returns>Null: embedded mode.</returns>
    /// <exception cref="OptionsException">Names the setting and what it may be.</exception>
    public static ClusterOptions? Read(Func<string, string?> environment, string dataDirectory) =>
        new ClusterSettings(environment).Read(dataDirectory);

    private ClusterOptions? Read(string dataDirectory)
    {
        if (Text("DOCS_POSTGRES") is not { } postgres)
            return null;
        var objects = new S3Options(Address("DOCS_S3_ENDPOINT", Needed("DOCS_S3_ENDPOINT")), Needed("DOCS_S3_BUCKET"), NeededSecret("DOCS_S3_ACCESS_KEY"), NeededSecret("DOCS_S3_SECRET_KEY"));
        var search = new ElasticOptions([.. Needed("DOCS_ELASTIC_URL").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(url => Address("DOCS_ELASTIC_URL", url))]);
        return new ClusterOptions(
            Secret("DOCS_POSTGRES_PASSWORD") is { } password ? $"{postgres};Password={Quoted(password)}" : postgres,
            objects with { Region = Text("DOCS_S3_REGION") ?? objects.Region, Lock = Number("DOCS_S3_LOCK_DAYS", 0, 36_500) ?? objects.Lock },
            search with
            {
                Index = Text("DOCS_ELASTIC_INDEX") ?? search.Index,
                Shards = Number("DOCS_ELASTIC_SHARDS", 1, 1_024) ?? search.Shards,
                Replicas = Number("DOCS_ELASTIC_REPLICAS", 0, 10) ?? search.Replicas,
                User = Text("DOCS_ELASTIC_USER"),
                Password = Secret("DOCS_ELASTIC_PASSWORD"),
                ApiKey = Secret("DOCS_ELASTIC_API_KEY"),
                AuthorityFile = Text("DOCS_ELASTIC_CA"),
            },
            Path.Combine(dataDirectory, "tmp"));
    }

    private string? Text(string name) => environment(name) is { Length: > 0 } value ? value : null;

    private string Needed(string name) => Text(name)
        ?? throw new OptionsException($"Thiếu {name}: khi có DOCS_POSTGRES, Docs chạy ở chế độ cụm và cần cả {name}. Bỏ DOCS_POSTGRES nếu muốn chạy trên một thư mục.");

    private string NeededSecret(string name) => Secret(name) ?? throw new OptionsException($"Thiếu {name} (hoặc {name}_FILE): chế độ cụm cần khóa này.");

    private string? Secret(string name)
    {
        if (Text($"{name}_FILE") is not { } file)
            return Text(name);
        try
        {
            return File.ReadAllText(file).Trim();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new OptionsException($"{name}_FILE=\"{file}\" không đọc được. Hãy kiểm tra đường dẫn và quyền đọc.");
        }
    }

    private int? Number(string name, int least, int most) => Text(name) switch
    {
        null => null,
        var text when int.TryParse(text, out var number) && number >= least && number <= most => number,
        var text => throw new OptionsException($"{name}=\"{text}\" không dùng được: phải là số từ {least} đến {most}."),
    };

    private static Uri Address(string name, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address
            : throw new OptionsException($"{name}=\"{text}\" không dùng được: phải là địa chỉ http:// hoặc https://.");

    /// <summary>A password may hold the signs that end a value of a connection string.</summary>
    private static string Quoted(string password) => $"\"{password.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
