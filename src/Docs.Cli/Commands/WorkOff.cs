using Docs.Cli.Output;
using Docs.Hosting.Services;
using Microsoft.Extensions.DependencyInjection;

namespace Docs.Cli.Commands;

/// <summary>Has documents recognised and indexed, here or by whoever holds the worker lock.</summary>
internal static class WorkOff
{
    /// <returns>Null when all is final; else a Vietnamese sentence why waiting longer is of no use.</returns>
    public static async Task<string?> FinishAsync(IServiceProvider services, IEnumerable<string> documentIds, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var workers = services.GetRequiredService<EmbeddedWorkers>().RunAsync(stop.Token);
        try
        {
            return await new ProgressBar("Xử lý", "kết quả", services.GetRequiredService<TimeProvider>()).RunAsync(async report =>
            {
                var wait = services.GetRequiredService<ImportWait>();
                var waiting = wait.UntilFinalAsync(documentIds.ToHashSet(), new DirectProgress<WaitProgress>(done => report(done.Final, done.Total)), stop.Token);
                // Workers end on their own only by failing: then there is nobody left to wait for.
                if (await Task.WhenAny(waiting, workers) == workers)
                    await workers;
                return await waiting;
            });
        }
        finally
        {
            await stop.CancelAsync();
            await workers;
        }
    }
}
