using Docs.Core.Documents;
using Docs.Core.Health;
using Docs.Core.Jobs;

namespace Docs.Hosting.Health;

/// <summary>How the whole is: what the page "Sức khỏe hệ thống" shows, with remedies. <see cref="Readiness"/> is the short answer for load balancers.</summary>
public sealed class SystemHealth(IStorageHealth storage, IWorkDesk work, TimeProvider clock)
{
    /// <summary>A free worker claims within a second; two minutes mean that there is none.</summary>
    private static readonly TimeSpan Unclaimed = TimeSpan.FromMinutes(2);

    /// <summary>The indexer looks four times a second and tries again every five.</summary>
    private static readonly TimeSpan Behind = TimeSpan.FromMinutes(1);

    public async Task<IReadOnlyList<HealthLine>> CheckAsync(CancellationToken cancellation)
    {
        var lines = (await HealthPart.AskAsync(storage.Parts, clock, cancellation)).ToList();
        if (lines.Exists(line => line is { Part: "catalog", State: HealthState.Bad }))
            return lines;
        try
        {
            var state = await work.StateAsync(cancellation);
            lines.Add(Jobs(state));
            lines.Add(Outbox(state));
        }
        catch (StorageUnreachableException error)
        {
            lines.Add(new("jobs", "Hàng đợi", HealthState.Bad, error.Message));
        }

        return lines;
    }

    private HealthLine Jobs(WorkState state)
    {
        const string title = "Đọc văn bản";
        var says = state.Pending == 0
            ? "Không có việc nào chờ."
            : $"{state.Pending} việc chưa xong: {state.Workers.Count} tiến trình đang đọc, {state.Due} đang chờ, {state.Failing} đã lỗi ít nhất một lần.";
        if (state.Workers.Count == 0 && state.OldestDue is { } since && clock.GetUtcNow() - since > Unclaimed)
            return new("jobs", title, HealthState.Bad, says + " Không tiến trình nào nhận việc.", "Khởi động docs serve hoặc Docs.UploadWorker; nếu đang chạy, xem nhật ký của tiến trình đó.");
        return state.Failing > 0
            ? new("jobs", title, HealthState.Warning, says, "Xem lý do ở trang Việc và cách ly; việc lỗi tự chạy lại, sau ba lần tệp vào cách ly.")
            : new("jobs", title, HealthState.Good, says);
    }

    private HealthLine Outbox(WorkState state)
    {
        const string title = "Hàng đợi lập chỉ mục";
        if (state.OldestOutbox is not { } since)
            return new("outbox", title, HealthState.Good, "Chỉ mục theo kịp kho hồ sơ.");
        var age = clock.GetUtcNow() - since;
        var says = $"{state.Outbox} thay đổi chờ lập chỉ mục, cũ nhất {Math.Max(0, (int)age.TotalSeconds)} giây.";
        return age > Behind
            ? new("outbox", title, HealthState.Warning, says + " Kết quả tìm kiếm vẫn được đối chiếu với kho trước khi hiện.", "Xem dòng Chỉ mục tìm kiếm; nếu chỉ mục tốt, khởi động docs serve hoặc Docs.Indexer.")
            : new("outbox", title, HealthState.Good, says);
    }
}
