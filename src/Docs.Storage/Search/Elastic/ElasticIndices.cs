using System.Globalization;
using System.Text.Json;
using Docs.Core.Documents;
using Docs.Core.Search;

namespace Docs.Storage.Search.Elastic;

/// <summary>The alias searches go to, and the numbered indices behind it.</summary>
internal sealed class ElasticIndices(ElasticClient client, ElasticOptions options)
{
    private const int Oldest = 8, Newest = 9;

    /// <inheritdoc cref="ISearchIndex.EnsureAsync"/>
    /// <exception cref="StorageUnreachableException">Elasticsearch is not to be had, or of a version Docs does not know.</exception>
    /// <exception cref="SearchIndexDamagedException">What stands under the name is not an index of this version of Docs.</exception>
    public async Task<bool> EnsureAsync(Func<CancellationToken, Task> enqueueAll, CancellationToken cancellation)
    {
        await CheckServerAsync(cancellation);
        var mappings = await client.GetAsync($"{options.Index}/_mapping", cancellation);
        if (mappings.Status != 404)
        {
            Check(mappings.Good());
            return false;
        }

        if (await StandsWithoutAliasAsync(cancellation))
            throw new SearchIndexDamagedException($"Elasticsearch có chỉ mục \"{NameOf(1)}\" nhưng tên \"{options.Index}\" không còn trỏ tới nó; không có gì bị ghi đè. Hãy gắn lại tên (alias) hoặc xóa chỉ mục ấy: Docs tự lập lại.");
        await enqueueAll(cancellation);
        return await CreateAsync(1, cancellation);
    }

    /// <summary>Asked again for the alias, because another process may just have made both.</summary>
    private async Task<bool> StandsWithoutAliasAsync(CancellationToken cancellation) =>
        (await client.GetAsync($"{NameOf(1)}/_mapping", cancellation)).IsGood && (await client.GetAsync($"{options.Index}/_mapping", cancellation)).Status == 404;

    /// <exception cref="SearchIndexDamagedException">There is no index, or not one of this version of Docs.</exception>
    public async Task RequireAsync(CancellationToken cancellation)
    {
        var mappings = await client.GetAsync($"{options.Index}/_mapping", cancellation);
        if (mappings.Status == 404)
            throw Missing();
        Check(mappings.Good());
    }

    /// <summary>Name of the index behind the alias: another one after every rebuild.</summary>
    public async Task<string> CurrentAsync(CancellationToken cancellation) =>
        await StandingAsync(cancellation) is [var name, ..] ? name : throw Missing();

    /// <summary>Those behind the alias: one, or none.</summary>
    public Task<IReadOnlyList<string>> StandingAsync(CancellationToken cancellation) => BehindAsync(options.Index, cancellation);

    /// <summary>Of the index that is searched.</summary>
    public string Alias => options.Index;

    /// <summary>Of an index that is being filled.</summary>
    public string NextAlias => $"{options.Index}-next";

    public async Task<bool> IsRebuildingAsync(CancellationToken cancellation) => (await UnfinishedAsync(cancellation)).Count > 0;

    public Task<IReadOnlyList<string>> UnfinishedAsync(CancellationToken cancellation) => BehindAsync(NextAlias, cancellation);

    /// <summary>Every index of ours with its aliases, searched or not.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlySet<string>>> AllAsync(CancellationToken cancellation)
    {
        var listed = (await client.GetAsync($"{options.Index}-v*/_alias", cancellation)).Good();
        return listed.EnumerateObject().ToDictionary(index => index.Name, Aliases);

        static IReadOnlySet<string> Aliases(JsonProperty index) => index.Value.GetProperty("aliases").EnumerateObject().Select(alias => alias.Name).ToHashSet();
    }

    /// <exception cref="SearchIndexDamagedException">What stands under the name is not ours.</exception>
    public async Task RequireReplaceableAsync(CancellationToken cancellation)
    {
        await CheckServerAsync(cancellation);
        var mappings = await client.GetAsync($"{options.Index}/_mapping", cancellation);
        if (mappings.Status != 404)
            CheckOwned(mappings.Good().EnumerateObject().First());
    }

    public static SearchIndexDamagedException Missing() =>
        new("Chỉ mục tìm kiếm trên Elasticsearch đã bị xóa. Kho hồ sơ không bị ảnh hưởng; trình lập chỉ mục tự lập lại trong ít phút.");

    public string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{options.Index}-v{ElasticMapping.Schema}-{number}");

    private async Task<bool> CreateAsync(int number, CancellationToken cancellation)
    {
        var answer = await client.SendAsync(HttpMethod.Put, NameOf(number), ElasticMapping.Create(options, [options.Index]), cancellation);
        if (answer.Error == "resource_already_exists_exception")
            return false; // Another process was first.
        answer.Good();
        return true;
    }

    private async Task CheckServerAsync(CancellationToken cancellation)
    {
        var said = (await client.GetAsync("", cancellation)).Good();
        var version = said.TryGetProperty("version", out var about) && about.TryGetProperty("number", out var number) ? number.GetString() ?? "" : "";
        if (!int.TryParse(version.Split('.')[0], CultureInfo.InvariantCulture, out var major) || major is < Oldest or > Newest)
            throw new StorageUnreachableException($"Máy chủ tìm kiếm là phiên bản \"{version}\"; Docs chạy với Elasticsearch {Oldest} và {Newest}. Hãy sửa DOCS_ELASTIC_URL hoặc nâng cấp máy chủ.");
    }

    private static void Check(JsonElement mappings)
    {
        var index = mappings.EnumerateObject().First();
        if (CheckOwned(index) != ElasticMapping.Schema)
            throw new SearchIndexDamagedException($"Chỉ mục \"{index.Name}\" thuộc phiên bản Docs khác; không có gì bị ghi đè. Kho hồ sơ không bị ảnh hưởng; hãy chạy docs reindex.");
    }

    /// <returns>Its schema.</returns>
    private static int CheckOwned(JsonProperty index) =>
        index.Value.ValueKind == JsonValueKind.Object && index.Value.TryGetProperty("mappings", out var mappings) && mappings.TryGetProperty("_meta", out var meta) && meta.TryGetProperty("docs", out var schema)
            ? schema.GetInt32()
            : throw new SearchIndexDamagedException($"Elasticsearch đã có chỉ mục \"{index.Name}\" không phải của Docs; không có gì bị ghi đè. Hãy đặt DOCS_ELASTIC_INDEX thành tên khác.");

    private async Task<IReadOnlyList<string>> BehindAsync(string alias, CancellationToken cancellation)
    {
        var answer = await client.GetAsync($"_alias/{alias}", cancellation);
        return answer.Status == 404 ? [] : [.. answer.Good().EnumerateObject().Select(one => one.Name)];
    }

    public static int NumberOf(string name) => int.TryParse(name[(name.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture, out var number) ? number : 0;
}
