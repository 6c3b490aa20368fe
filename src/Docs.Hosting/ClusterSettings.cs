using Docs.Storage;
using Docs.Storage.Objects;
using Docs.Storage.Search.Elastic;

namespace Docs.Hosting;

/// <summary>
/// Settings of the cluster mode, which DOCS_POSTGRES turns on. Environment: DOCS_POSTGRES (connection string without password),
/// DOCS_S3_ENDPOINT, DOCS_S3_BUCKET, DOCS_S3_REGION, DOCS_S3_LOCK_DAYS, DOCS_S3_CA, DOCS_S3_DIRECT_URL, DOCS_ELASTIC_URL (several by comma), DOCS_ELASTIC_INDEX,
/// DOCS_ELASTIC_SHARDS, DOCS_ELASTIC_REPLICAS, DOCS_ELASTIC_USER, DOCS_ELASTIC_CA; secrets, each also as ‹name›_FILE:
/// DOCS_POSTGRES_PASSWORD, DOCS_S3_ACCESS_KEY, DOCS_S3_SECRET_KEY, DOCS_ELASTIC_PASSWORD, DOCS_ELASTIC_API_KEY.
/// </summary>
internal sealed class ClusterSettings(Setting setting)
{
    /// <returns>Null: embedded mode.</returns>
    /// <exception cref="OptionsException">Names the setting and what it may be.</exception>
    public static ClusterOptions? Read(Setting setting, string dataDirectory) => new ClusterSettings(setting).Read(dataDirectory);

    private ClusterOptions? Read(string dataDirectory)
    {
        if (setting.Text("DOCS_POSTGRES") is not { } postgres)
            return null;
        CheckConnection(postgres);
        var objects = new S3Options(Setting.Server("DOCS_S3_ENDPOINT", Needed("DOCS_S3_ENDPOINT")), BucketName(Needed("DOCS_S3_BUCKET")), NeededSecret("DOCS_S3_ACCESS_KEY"), NeededSecret("DOCS_S3_SECRET_KEY"));
        var search = new ElasticOptions([.. Nodes()]);
        CheckSignIn();
        return new ClusterOptions(
            setting.Secret("DOCS_POSTGRES_PASSWORD") is { } password ? $"{postgres};Password={Quoted(password)}" : postgres,
            objects with { Region = setting.Text("DOCS_S3_REGION") ?? objects.Region, Lock = setting.Number("DOCS_S3_LOCK_DAYS", 0, 36_500) ?? objects.Lock, AuthorityFile = ReadableFile("DOCS_S3_CA"), DirectEndpoint = setting.Text("DOCS_S3_DIRECT_URL") is { } direct ? Setting.Server("DOCS_S3_DIRECT_URL", direct) : null },
            search with
            {
                Index = IndexName(setting.Text("DOCS_ELASTIC_INDEX") ?? search.Index),
                Shards = setting.Number("DOCS_ELASTIC_SHARDS", 1, 1_024) ?? search.Shards,
                Replicas = setting.Number("DOCS_ELASTIC_REPLICAS", 0, 10) ?? search.Replicas,
                User = setting.Text("DOCS_ELASTIC_USER"),
                Password = setting.Secret("DOCS_ELASTIC_PASSWORD"),
                ApiKey = setting.Secret("DOCS_ELASTIC_API_KEY"),
                AuthorityFile = ReadableFile("DOCS_ELASTIC_CA"),
            },
            Path.Combine(dataDirectory, "tmp"));
    }

    private IEnumerable<Uri> Nodes()
    {
        Needed("DOCS_ELASTIC_URL");
        return setting.List("DOCS_ELASTIC_URL").Select(url => Setting.Server("DOCS_ELASTIC_URL", url));
    }

    private static void CheckConnection(string text)
    {
        try
        {
            if (new Npgsql.NpgsqlConnectionStringBuilder(text) is { Host: { Length: > 0 } })
                return;
        }
        catch (ArgumentException)
        {
            // The same sentence; the driver's own would print the text, which may hold a password.
        }

        throw new OptionsException("DOCS_POSTGRES không dùng được: phải là chuỗi kết nối có Host, ví dụ Host=db;Database=docs;Username=docs;SSL Mode=VerifyFull. Mật khẩu đặt ở DOCS_POSTGRES_PASSWORD.");
    }

    private void CheckSignIn()
    {
        var (user, password, key) = (setting.Text("DOCS_ELASTIC_USER"), setting.Secret("DOCS_ELASTIC_PASSWORD"), setting.Secret("DOCS_ELASTIC_API_KEY"));
        if (user is null != password is null)
            throw new OptionsException("DOCS_ELASTIC_USER và DOCS_ELASTIC_PASSWORD phải có cả hai, hoặc không có cái nào.");
        if (user is not null && key is not null)
            throw new OptionsException("Chỉ dùng một cách đăng nhập Elasticsearch: DOCS_ELASTIC_USER với DOCS_ELASTIC_PASSWORD, hoặc DOCS_ELASTIC_API_KEY.");
    }

    private static string IndexName(string name) => name.Length <= 100 && name[0] is (>= 'a' and <= 'z') or (>= '0' and <= '9') && name.All(sign => sign is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_')
        ? name
        : throw new OptionsException($"DOCS_ELASTIC_INDEX=\"{name}\" không dùng được: chữ thường a-z, số, - và _, tối đa 100 ký tự, bắt đầu bằng chữ hoặc số.");

    private static string BucketName(string name) => name.Length is >= 3 and <= 63 && name.All(sign => sign is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.')
        ? name
        : throw new OptionsException($"DOCS_S3_BUCKET=\"{name}\" không dùng được: 3 đến 63 ký tự gồm chữ thường a-z, số, dấu - và dấu chấm.");

    private string? ReadableFile(string name) => setting.Text(name) is not { } file || File.Exists(file)
        ? setting.Text(name)
        : throw new OptionsException($"{name}=\"{file}\" không có: phải là tệp PEM chứa chứng thư của nơi đã ký chứng thư máy chủ.");

    private string Needed(string name) => setting.Needed(name, $"khi có DOCS_POSTGRES, Docs chạy ở chế độ cụm và cần cả {name}. Bỏ DOCS_POSTGRES nếu muốn chạy trên một thư mục.");

    private string NeededSecret(string name) => setting.Secret(name) ?? throw new OptionsException($"Thiếu {name} (hoặc {name}_FILE): chế độ cụm cần khóa này.");

    /// <summary>A password may hold the signs that end a value of a connection string.</summary>
    private static string Quoted(string password) => $"\"{password.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
