using System.CommandLine;
using Docs.Cli.Output;
using Docs.Core.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Docs.Cli.Commands;

/// <summary>docs reindex : rebuilds the index from the catalogue and the objects.</summary>
internal static class ReindexCommand
{
    public static Command Create()
    {
        var command = new Command("reindex", "Dựng lại chỉ mục từ danh mục và kho tệp");
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var services = await CommandOptions.ServicesAsync(CommandOptions.Read(parsed), cancellation);
            // Enqueued before and after: a kill in between leaves all in the outbox, and what a running server drained is enqueued anew.
            await services.GetRequiredService<IIndexOutbox>().EnqueueAsync(null, cancellation);
            await services.GetRequiredService<ISearchIndex>().ClearAsync(cancellation);
            await services.GetRequiredService<IIndexOutbox>().EnqueueAsync(null, cancellation);
            var done = await services.GetRequiredService<Indexer>().DrainAsync(cancellation);
            var left = await services.GetRequiredService<IIndexOutbox>().CountAsync(cancellation);
            Print.Line($"Đã lập chỉ mục lại {done} kết quả{(left > 0 ? $", còn {left} chưa được: chạy docs verify" : "")}.");
            return left > 0 ? ExitCodes.WithRefusals : ExitCodes.Done;
        });
        return command;
    }
}
