namespace Docs.Web.Api;

/// <summary>Has the description made before anybody asks, when a start's own work is done: who asked first waited for it, seconds on a busy machine.</summary>
internal sealed class ApiBookAhead(ApiBook book, TimeProvider clock) : BackgroundService
{
    public static readonly TimeSpan Later = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Later, clock, stoppingToken);
        await book.JsonAsync();
    }
}
