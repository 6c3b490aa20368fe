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

    /// <summary>Name of the index behind the alias: another one after every clearing.</summary>
    public async Task<string> CurrentAsync(CancellationToken cancellation)
    {
        var answer = await client.GetAsync($"_alias/{options.Index}", cancellation);
        return answer.Status == 404 ? throw Missing() : answer.Good().EnumerateObject().First().Name;
    }

    /// <summary>A new, empty index takes the place of the old one in one step.</summary>
    public async Task ReplaceAsync(CancellationToken cancellation)
    {
        var old = await client.GetAsync($"_alias/{options.Index}", cancellation);
        if (old.Status == 404)
        {
            await CreateAsync(1, cancellation);
            return;
        }

        var name = old.Good().EnumerateObject().First().Name;
        var number = int.TryParse(name[(name.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture, out var last) ? last + 1 : 1;
        var fresh = NameOf(number);
        (await client.SendAsync(HttpMethod.Put, fresh, ElasticMapping.Create(options, alias: null), cancellation)).Good();
        object[] actions = [new { add = new { index = fresh, alias = options.Index } }, new { remove_index = new { index = name } }];
        (await client.PostAsync("_aliases", new { actions }, cancellation)).Good();
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
        if (!index.Value.GetProperty("mappings").TryGetProperty("_meta", out var meta) || !meta.TryGetProperty("docs", out var schema))
            throw new SearchIndexDamagedException($"Elasticsearch đã có chỉ mục \"{index.Name}\" không phải của Docs; không có gì bị ghi đè. Hãy đặt DOCS_ELASTIC_INDEX thành tên khác.");
        if (schema.GetInt32() != ElasticMapping.Schema)
            throw new SearchIndexDamagedException($"Chỉ mục \"{index.Name}\" thuộc phiên bản Docs khác; không có gì bị ghi đè. Kho hồ sơ không bị ảnh hưởng; hãy chạy docs reindex.");
    }
}
