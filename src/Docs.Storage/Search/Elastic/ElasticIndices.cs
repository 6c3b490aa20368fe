using System.Globalization;
using System.Text.Json;
using Docs.Core.Documents;
using Docs.Core.Search;

namespace Docs.Storage.Search.Elastic;

/// <summary>The alias searches go to, and the numbered indices behind it.</summary>
internal sealed class ElasticIndices(ElasticClient client, ElasticOptions options)
{
    private const int Oldest = 8, Newest = 9;

    private const string CopiesPatience = "20s";

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
        await BehindAsync(options.Index, cancellation) is [var name, ..] ? name : throw Missing();

    /// <summary>Of an index that is being filled.</summary>
    public string NextAlias => $"{options.Index}-next";

    public async Task<bool> IsRebuildingAsync(CancellationToken cancellation) => (await UnfinishedAsync(cancellation)).Count > 0;

    public Task<IReadOnlyList<string>> UnfinishedAsync(CancellationToken cancellation) => BehindAsync(NextAlias, cancellation);

    /// <summary>An empty index under <see cref="NextAlias"/>; what an earlier rebuild left there is deleted.</summary>
    /// <returns>Its name.</returns>
    public async Task<string> BeginAsync(CancellationToken cancellation)
    {
        await CheckServerAsync(cancellation);
        var mappings = await client.GetAsync($"{options.Index}/_mapping", cancellation);
        if (mappings.Status != 404)
            CheckOwned(mappings.Good().EnumerateObject().First());
        await GiveUpAsync(cancellation);
        var standing = await BehindAsync(options.Index, cancellation);
        var fresh = NameOf(standing.Select(NumberOf).DefaultIfEmpty().Max() + 1);
        (await client.SendAsync(HttpMethod.Put, fresh, ElasticMapping.Create(options, NextAlias, refresh: "-1"), cancellation)).Good();
        return fresh;
    }

    /// <summary>The filled index takes the place of the old one, which is deleted, in one step.</summary>
    public async Task CompleteAsync(string fresh, CancellationToken cancellation)
    {
        (await client.SendAsync(HttpMethod.Put, $"{fresh}/_settings", JsonSerializer.Serialize(new { refresh_interval = ElasticMapping.Refresh }), cancellation)).Good();
        (await client.SendAsync(HttpMethod.Post, $"{fresh}/_refresh", null, cancellation)).Good();

        // Copies of it, where there is a node for them: searched without them it would live on one node alone. A late one is no reason to wait on.
        await client.GetAsync($"_cluster/health/{fresh}?wait_for_status=green&timeout={CopiesPatience}", cancellation);
        var old = await BehindAsync(options.Index, cancellation);
        object[] actions =
        [
            new { add = new { index = fresh, alias = options.Index } },
            new { remove = new { index = fresh, alias = NextAlias } },
            .. old.Where(name => name != fresh).Select(name => new { remove_index = new { index = name } }),
        ];
        (await client.PostAsync("_aliases", new { actions }, cancellation)).Good();
    }

    public async Task GiveUpAsync(CancellationToken cancellation)
    {
        foreach (var name in await BehindAsync(NextAlias, cancellation))
            (await client.SendAsync(HttpMethod.Delete, name, null, cancellation)).Good();
    }

    public static SearchIndexDamagedException Missing() =>
        new("Chỉ mục tìm kiếm trên Elasticsearch đã bị xóa. Kho hồ sơ không bị ảnh hưởng; trình lập chỉ mục tự lập lại trong ít phút.");

    private string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{options.Index}-v{ElasticMapping.Schema}-{number}");

    private async Task<bool> CreateAsync(int number, CancellationToken cancellation)
    {
        var answer = await client.SendAsync(HttpMethod.Put, NameOf(number), ElasticMapping.Create(options, options.Index), cancellation);
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

    private static int NumberOf(string name) => int.TryParse(name[(name.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture, out var number) ? number : 0;
}

/// <param name="name">Of the index being filled.</param>
internal sealed class ElasticRebuild(ElasticIndices indices, ElasticWriter writer, string name) : ISearchRebuild
{
    private bool completed;

    public Task<IReadOnlyList<IndexItem>> WriteAsync(IReadOnlyList<IndexChange> changes, CancellationToken cancellation) =>
        writer.WriteIntoAsync(indices.NextAlias, changes, cancellation);

    public async Task CompleteAsync(CancellationToken cancellation)
    {
        await indices.CompleteAsync(name, cancellation);
        completed = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (!completed)
            await indices.GiveUpAsync(CancellationToken.None);
    }
}
