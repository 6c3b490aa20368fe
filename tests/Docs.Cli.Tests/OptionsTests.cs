using Docs.Hosting;

namespace Docs.Cli.Tests;

public sealed class OptionsTests
{
    [Fact]
    public void The_command_line_wins_over_the_environment_for_the_data_folder() =>
        DocsOptions.Read("/given", Environment(("DOCS_DATA", "/env"))).DataDirectory.ShouldBe("/given");

    [Fact]
    public void Without_a_word_the_data_lie_below_the_users_home() =>
        DocsOptions.Read(null, Environment(("HOME", "/home/an"))).DataDirectory.ShouldBe("/home/an/.local/share/docs");

    [Theory]
    [InlineData("DOCS_WORKERS", "many")]
    [InlineData("DOCS_WORKERS", "-1")]
    [InlineData("DOCS_MAX_PAGES", "0")]
    [InlineData("DOCS_AGENCY", "h15")]
    [InlineData("DOCS_PAGE_IMAGES", "tiny")]
    [InlineData("DOCS_URL", "http://0.0.0.0:80")]
    [InlineData("DOCS_URL", "docs")]
    public void A_wrong_setting_is_named_with_what_is_allowed(string name, string value)
    {
        var message = Should.Throw<OptionsException>(() => DocsOptions.Read("/data", Environment((name, value)))).Message;

        message.ShouldContain(name);
        message.ShouldContain(value);
    }

    [Fact]
    public void A_provinces_own_types_are_laid_over_the_shipped_ones()
    {
        using var folder = new OwnDescriptors("""{ "types": [{ "name": "Giấy phép hoạt động bến thủy nội địa", "family": "licence" }] }""");

        var own = DocsOptions.Read("/data", Environment(("DOCS_DESCRIPTORS", folder.Path))).Descriptors;

        own.Find("Giấy phép hoạt động bến thủy nội địa").ShouldNotBeNull();
        own.Find("Quyết định").ShouldNotBeNull();
        DocsOptions.Read("/data", Environment()).Descriptors.Find("Giấy phép hoạt động bến thủy nội địa").ShouldBeNull();
    }

    [Fact]
    public void A_wrong_descriptor_stops_the_start_and_is_named()
    {
        using var folder = new OwnDescriptors("""{ "types": [{ "name": "Giấy phép", "family": "poster" }] }""");

        var message = Should.Throw<OptionsException>(() => DocsOptions.Read("/data", Environment(("DOCS_DESCRIPTORS", folder.Path)))).Message;

        message.ShouldContain("DOCS_DESCRIPTORS");
        message.ShouldContain("own.json: types[0].family");
    }

    private sealed class OwnDescriptors : IDisposable
    {
        public OwnDescriptors(string json) => File.WriteAllText(System.IO.Path.Combine(Path, "own.json"), json);

        public string Path { get; } = Directory.CreateTempSubdirectory("docs-own").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }

    [Theory]
    [InlineData("DOCS_POSTGRES", "no such=1", "Host=")]
    [InlineData("DOCS_POSTGRES", "Database=docs", "Host=")]
    [InlineData("DOCS_S3_ENDPOINT", "", "DOCS_S3_ENDPOINT")]
    [InlineData("DOCS_S3_ENDPOINT", "minio:9000", "http://")]
    [InlineData("DOCS_S3_BUCKET", "Kho", "a-z")]
    [InlineData("DOCS_S3_ACCESS_KEY", "", "DOCS_S3_ACCESS_KEY_FILE")]
    [InlineData("DOCS_S3_SECRET_KEY_FILE", "/no/such/file", "/no/such/file")]
    [InlineData("DOCS_S3_LOCK_DAYS", "-1", "0 đến 36500")]
    [InlineData("DOCS_S3_CA", "/no/such/file", "PEM")]
    [InlineData("DOCS_S3_DIRECT_URL", "ftp://s3", "https://")]
    [InlineData("DOCS_ELASTIC_URL", "", "DOCS_ELASTIC_URL")]
    [InlineData("DOCS_ELASTIC_URL", "http://one:9200,two", "two")]
    [InlineData("DOCS_ELASTIC_INDEX", "_docs", "a-z")]
    [InlineData("DOCS_ELASTIC_SHARDS", "0", "1 đến 1024")]
    [InlineData("DOCS_ELASTIC_REPLICAS", "many", "0 đến 10")]
    [InlineData("DOCS_ELASTIC_USER", "elastic", "DOCS_ELASTIC_PASSWORD")]
    [InlineData("DOCS_ELASTIC_CA", "/no/such/file", "PEM")]
    public void A_wrong_setting_of_a_cluster_is_named_with_what_is_allowed_and_no_secret_told(string name, string value, string allowed)
    {
        var environment = Cluster();
        environment[name] = value;

        var message = Should.Throw<OptionsException>(() => DocsOptions.Read("/data", environment.GetValueOrDefault)).Message;

        message.ShouldContain(name.Replace("_FILE", ""));
        message.ShouldContain(allowed);
        message.ShouldNotContain("bí mật");
    }

    [Fact]
    public void A_cluster_takes_its_secrets_from_files_and_signs_in_to_Elasticsearch_in_one_way()
    {
        var folder = Directory.CreateTempSubdirectory("docs-cli-");
        try
        {
            var environment = Cluster();
            foreach (var name in new[] { "DOCS_POSTGRES_PASSWORD", "DOCS_S3_ACCESS_KEY", "DOCS_S3_SECRET_KEY", "DOCS_ELASTIC_API_KEY" })
            {
                environment.Remove(name);
                environment[$"{name}_FILE"] = Path.Combine(folder.FullName, name);
                File.WriteAllText(environment[$"{name}_FILE"], $"{name}; \"từ tệp\"\n");
            }

            var cluster = DocsOptions.Read("/data", environment.GetValueOrDefault).Cluster.ShouldNotBeNull();

            new Npgsql.NpgsqlConnectionStringBuilder(cluster.Postgres).Password.ShouldBe("DOCS_POSTGRES_PASSWORD; \"từ tệp\"");
            (cluster.Objects.AccessKey, cluster.Objects.SecretKey, cluster.Search.ApiKey)
                .ShouldBe(("DOCS_S3_ACCESS_KEY; \"từ tệp\"", "DOCS_S3_SECRET_KEY; \"từ tệp\"", "DOCS_ELASTIC_API_KEY; \"từ tệp\""));
            cluster.Search.Nodes.Count.ShouldBe(2);

            (environment["DOCS_ELASTIC_USER"], environment["DOCS_ELASTIC_PASSWORD"]) = ("elastic", "bí mật");
            Should.Throw<OptionsException>(() => DocsOptions.Read("/data", environment.GetValueOrDefault)).Message.ShouldContain("Chỉ dùng một cách");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Dictionary<string, string> Cluster() => new()
    {
        ["DOCS_POSTGRES"] = "Host=db;Database=docs;Username=docs",
        ["DOCS_POSTGRES_PASSWORD"] = "bí mật",
        ["DOCS_S3_ENDPOINT"] = "http://minio:9000",
        ["DOCS_S3_BUCKET"] = "docs",
        ["DOCS_S3_ACCESS_KEY"] = "bí mật",
        ["DOCS_S3_SECRET_KEY"] = "bí mật",
        ["DOCS_ELASTIC_URL"] = "http://one:9200, http://two:9200",
    };

    private static Func<string, string?> Environment(params (string Name, string Value)[] set) =>
        name => set.FirstOrDefault(pair => pair.Name == name).Value;
}
