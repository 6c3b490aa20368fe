using Docs.Core.Search;
using Microsoft.Extensions.Hosting;

namespace Docs.Hosting.Services;

/// <summary>Has the index read ahead as soon as a process that answers searches starts.</summary>
public sealed class SearchReadAhead(ISearchIndex index) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        index.ReadAhead();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
