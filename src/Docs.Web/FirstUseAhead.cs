using Docs.Core.Extraction;
using Docs.Web.Api;

namespace Docs.Web;

/// <summary>
/// Has made before anybody asks, when a start's own work is done, what is made once: who asked first for the description of the API
/// waited seconds for it on a busy machine, and all searches waited while the first paper had the rules' patterns made.
/// </summary>
internal sealed class FirstUseAhead(ApiBook book, TimeProvider clock) : BackgroundService
{
    public static readonly TimeSpan Later = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Later, clock, stoppingToken);
        await book.JsonAsync();
        await Task.Factory.StartNew(FieldExtractor.GetReady, stoppingToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }
}
