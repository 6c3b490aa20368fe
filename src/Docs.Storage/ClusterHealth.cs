using System.Text.Json;
using Docs.Core.Documents;
using Docs.Core.Health;
using Docs.Core.Search;
using Docs.Storage.Catalog;
using Docs.Storage.Objects;
using Docs.Storage.Search.Elastic;

namespace Docs.Storage;

/// <summary>The cluster store: PostgreSQL, the S3 service, Elasticsearch, and the folder of what is on its way.</summary>
internal sealed class ClusterHealth(CatalogDatabase database, S3ObjectStore objects, ElasticOptions search, string temporary) : IStorageHealth, IDisposable
{
    /// <summary>Elasticsearch's own low watermark: below it nodes take no new shards, soon after they make indices read-only.</summary>
    private const double LowWatermark = 0.15;

    private const string ObjectsTitle = "Kho tệp (S3)", DiskTitle = "Đĩa tạm của máy này", IndexTitle = "Chỉ mục tìm kiếm (Elasticsearch)";

    private readonly ElasticClient elastic = new(search);

    public void Dispose() => elastic.Dispose();

    public IReadOnlyList<HealthPart> Parts =>
    [
        new("catalog", StorageLines.CatalogTitle, true, CatalogAsync),
        new("objects", ObjectsTitle, true, ObjectsAsync),
        new("disk", DiskTitle, false, _ => Task.FromResult(StorageLines.Disk(temporary, DiskTitle))),
        new("index", IndexTitle, false, IndexAsync),
    ];

    private Task<HealthLine> CatalogAsync(CancellationToken cancellation) => StorageLines.CatalogAsync(database, "PostgreSQL", cancellation);

    private async Task<HealthLine> ObjectsAsync(CancellationToken cancellation)
    {
        try
        {
            await objects.CheckAsync(cancellation);
            return new("objects", ObjectsTitle, HealthState.Good, "Máy chủ S3 trả lời, bucket đọc được.");
        }
        catch (StorageUnreachableException error)
        {
            return new("objects", ObjectsTitle, HealthState.Bad, error.Message, "Kiểm tra máy chủ S3, DOCS_S3_ENDPOINT, DOCS_S3_BUCKET và khóa truy cập.");
        }
    }

    private async Task<HealthLine> IndexAsync(CancellationToken cancellation)
    {
        try
        {
            var indices = new ElasticIndices(elastic, search);
            var name = await indices.CurrentAsync(cancellation);
            var count = (await elastic.GetAsync($"{search.Index}/_count", cancellation)).Good().GetProperty("count").GetInt64();
            var status = (await elastic.GetAsync($"_cluster/health/{search.Index}", cancellation)).Good().GetProperty("status").GetString();
            var says = $"{name}: {count} mục, trạng thái {status}.";
            if (await IsReadOnlyAsync(cancellation))
                return new("index", IndexTitle, HealthState.Bad, says + " Chỉ mục đang chỉ đọc vì máy chủ hết đĩa; thay đổi chờ trong hàng đợi, không mất.", "Giải phóng hoặc thêm đĩa cho Elasticsearch; từ phiên bản 7.4 chỉ mục tự ghi được lại.");
            if (status == "red")
                return new("index", IndexTitle, HealthState.Bad, says, "Có mảnh chỉ mục không hoạt động: khởi động lại các nút Elasticsearch, sau đó docs verify.");
            return await LowestFreeAsync(cancellation) is < LowWatermark and var free
                ? new("index", IndexTitle, HealthState.Warning, $"{says} Nút đầy nhất còn {free * 100:0} % đĩa.", "Thêm đĩa cho Elasticsearch trước khi chỉ mục chuyển sang chỉ đọc.")
                : new("index", IndexTitle, HealthState.Good, says);
        }
        catch (Exception error) when (error is StorageUnreachableException or SearchIndexDamagedException)
        {
            return new("index", IndexTitle, HealthState.Bad, error.Message, "Tra cứu tạm ngừng; kho hồ sơ không bị ảnh hưởng và thay đổi vẫn chờ lập chỉ mục.");
        }
    }

    private async Task<bool> IsReadOnlyAsync(CancellationToken cancellation)
    {
        var settings = (await elastic.GetAsync($"{search.Index}/_settings/index.blocks.*?flat_settings=true", cancellation)).Good();
        return settings.EnumerateObject().Any(index => index.Value.TryGetProperty("settings", out var set) && set.EnumerateObject().Any(line => line.Value.GetString() == "true"));
    }

    private async Task<double?> LowestFreeAsync(CancellationToken cancellation)
    {
        var nodes = (await elastic.GetAsync("_nodes/stats/fs", cancellation)).Good().GetProperty("nodes");
        return nodes.EnumerateObject().Select(node => Free(node.Value)).Where(free => free is not null).DefaultIfEmpty().Min();
    }

    private static double? Free(JsonElement node) =>
        node.TryGetProperty("fs", out var fs) && fs.TryGetProperty("total", out var total)
            && total.TryGetProperty("available_in_bytes", out var free) && total.TryGetProperty("total_in_bytes", out var all) && all.GetInt64() > 0
            ? (double)free.GetInt64() / all.GetInt64()
            : null;
}
