using System.Collections.Concurrent;
using Docs.Core.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Docs.Web.Tests;

/// <summary>Whatever is asked, and whatever fails, no log line names a person.</summary>
public sealed class LogTests
{
    [Fact]
    public async Task No_log_line_holds_what_identifies_a_person()
    {
        var lines = new ConcurrentQueue<string>();
        await using var site = await TestSite.OpenAsync(configure: services => services.AddLogging(logging => logging.AddProvider(new Kept(lines))));
        var id = await site.AddAsync(new Paper("931/QĐ-UBND").Owned());
        using var citizen = site.As(Callers.Citizen(Paper.HolderId));
        using var officer = site.As(Callers.Of("em931", Role.Officer));
        string[] people = [Paper.HolderId, "Phạm Thị Mỹ Diệu", "Mỹ Diệu", "M%E1%BB%B9", "Mục đích riêng tư"];

        foreach (var caller in new[] { site.Client, citizen, officer })
        {
            foreach (var path in new[]
            {
                $"/?q={Paper.HolderId}", $"/api/v1/results?holder={Paper.HolderId}", "/api/v1/results?q=Phạm Thị Mỹ Diệu", "/tra-cuu?q=Mỹ Diệu", $"/ket-qua/{id}",
                $"/api/v1/results/{id}", $"/api/v1/results/{id}/file", $"/ket-qua/{Paper.HolderId}", $"/api/v1/results?q={Paper.HolderId}&limit=x", $"/khong-co/{Paper.HolderId}",
            })
                await caller.GetAsync(path);
        }

        Directory.Delete(Path.Combine(site.DataDirectory, "objects"), recursive: true);
        await site.Client.GetAsync($"/api/v1/results/{id}/file");
        File.Delete(Path.Combine(site.DataDirectory, "search.db"));
        await File.WriteAllTextAsync(Path.Combine(site.DataDirectory, "search.db"), "broken");
        await site.Client.GetAsync($"/api/v1/results?q=Mỹ Diệu {Paper.HolderId}");

        site.Service<ILoggerFactory>().CreateLogger("test").LogWarning("the log is listened to");
        lines.ShouldContain(line => line.Contains("the log is listened to", StringComparison.Ordinal));
        foreach (var person in people)
            lines.Where(line => line.Contains(person, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    private sealed class Kept(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
        }

        /// <summary>No logger of Docs writes scopes: they hold the address, where anybody may type anything.</summary>
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {exception}");
    }
}
