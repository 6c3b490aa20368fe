using System.Globalization;
using Docs.Core.Search;
using Docs.Core.Text;

namespace Docs.Storage.Search;

/// <summary>What the rebuilds of every adapter share: given up unless it was completed, and let go in any case.</summary>
internal abstract class SearchRebuild : ISearchRebuild
{
    private bool completed;

    public abstract Task<IReadOnlyList<IndexItem>> WriteAsync(IReadOnlyList<IndexChange> changes, CancellationToken cancellation);

    public async Task CompleteAsync(CancellationToken cancellation)
    {
        await TakeOverAsync(cancellation);
        completed = true;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!completed)
                await GiveUpAsync();
        }
        finally
        {
            await LetGoAsync();
        }
    }

    /// <summary>A change written into both indices is done where it is in both.</summary>
    /// <param name="ahead">Of the index being filled, which is written first.</param>
    public static IReadOnlyList<IndexItem> OfBoth(IReadOnlyList<IndexItem> ahead, IReadOnlyList<IndexItem> answers) =>
        [.. answers.Zip(ahead, (one, other) => other == IndexItem.Failed ? other : one)];

    protected abstract Task TakeOverAsync(CancellationToken cancellation);

    protected abstract Task GiveUpAsync();

    /// <summary>From here on another rebuild may begin.</summary>
    protected abstract ValueTask LetGoAsync();
}

/// <summary>The process that fills an index, and since when: what any other that wants to is told.</summary>
internal sealed record RebuildOwner(string Process, DateTimeOffset Since)
{
    public static RebuildOwner ThisProcess(TimeProvider clock) => new($"{Environment.MachineName}/{Environment.ProcessId}", clock.GetUtcNow());

    /// <param name="owner">Null: it has not yet said who it is.</param>
    public static SearchRefusedException Refusal(RebuildOwner? owner) => new(
        $"{(owner is null ? "Một tiến trình khác" : $"Tiến trình {owner.Process} (máy/số tiến trình)")} đang dựng lại chỉ mục này{owner?.SinceText}; chỉ mục đang dùng vẫn trả lời và không có gì bị thay đổi. Hãy đợi nó xong; nếu nó đã chết, chỉ cần chạy lại docs reindex: phần dở dang tự được bỏ đi.");

    private string SinceText => string.Create(CultureInfo.InvariantCulture, $" từ {Since.ToOffset(VietnamCalendar.Offset):HH:mm 'ngày' dd/MM/yyyy}");
}
