using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using Docs.Core.Documents;
using Docs.Core.Intake;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Docs.Storage.Tests.Embedded;

/// <summary>What taking scans in asks of the file, so that the hundred thousandth waiting scan costs no more than the first.</summary>
public sealed class HandInTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string CatalogFile => Path.Combine(folder.Path, "catalog.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task No_statement_of_taking_a_scan_in_reads_a_whole_table()
    {
        using var storage = await OpenAsync();
        await TakeAsync(storage, "Hộp 1", 1);
        var statements = new ConcurrentBag<string>();
        using (await WatchAsync((_, text) => statements.Add(text)))
            await TakeAsync(storage, "Hộp 2", 1);

        using var connection = new SqliteConnection($"Data Source={CatalogFile}");
        connection.Open();
        var looks = statements.Distinct().SelectMany(text => Plan(connection, text)).ToList();

        looks.ShouldContain(look => look.Contains(" USING ", StringComparison.Ordinal));
        looks.Where(look => look.StartsWith("SCAN", StringComparison.Ordinal) || (look.StartsWith("SEARCH", StringComparison.Ordinal) && !look.Contains(" USING ", StringComparison.Ordinal))).ShouldBeEmpty();
    }

    /// <summary>One at a time they take their turn, so that one connection is all there is in a pool of their own, and its pages stay.</summary>
    [Fact]
    public async Task Changes_are_made_by_connections_that_nothing_is_read_with()
    {
        using var storage = await OpenAsync();
        var (writing, reading) = (new ConcurrentBag<string>(), new ConcurrentBag<string>());
        using (await WatchAsync((connection, text) => (text.StartsWith("INSERT", StringComparison.Ordinal) ? writing : text.Contains("= @id", StringComparison.Ordinal) ? reading : []).Add(connection.ConnectionString)))
        {
            await Task.WhenAll(TakeAsync(storage, "Hộp 3", 30), Parallel.ForAsync(0, 300, async (_, _) => await storage.Catalog.FindBatchAsync("không có", default)));
        }

        writing.Count.ShouldBeGreaterThanOrEqualTo(30);
        var pool = writing.Distinct().ShouldHaveSingleItem();
        reading.Distinct().ShouldHaveSingleItem().ShouldNotBe(pool);
    }

    private Task<EmbeddedStorage> OpenAsync() =>
        EmbeddedStorage.OpenAsync(new(folder.Path), TimeProvider.System, new(TimeProvider.System, RandomNumberGenerator.Create()), default);

    private static async Task TakeAsync(EmbeddedStorage storage, string box, int files)
    {
        var batch = await storage.Catalog.OpenBatchAsync(box, "H15.23", PublishPolicy.Sure, default);
        await Parallel.ForAsync(0, files, async (at, cancellation) => (await storage.Catalog.AcceptAsync(
            new(batch.Id, batch.Agency, $"{at}.pdf", new($"{at}.pdf", 10, Convert.ToHexStringLower(SHA256.HashData([.. batch.Id.Select(letter => (byte)letter), (byte)at])), "application/pdf"), 1, new Dictionary<string, string>()),
            cancellation)).ShouldBeOfType<Acceptance.New>());
    }

    private static IEnumerable<string> Plan(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + statement;
        foreach (var name in statement.Split('@').Skip(1).Select(rest => "@" + new string([.. rest.TakeWhile(letter => char.IsLetterOrDigit(letter) || letter == '_')])).Distinct())
            command.Parameters.AddWithValue(name, DBNull.Value);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return reader.GetString(3);
    }

    /// <summary>The model's framework asks once a second whether anybody listens (LoggingCacheTime).</summary>
    private static readonly TimeSpan UntilHeard = TimeSpan.FromSeconds(1.5);

    /// <summary>Each command on this test's file when it has run.</summary>
    private async Task<IDisposable> WatchAsync(Action<SqliteConnection, string> ran)
    {
        var watch = DiagnosticListener.AllListeners.Subscribe(new Observer<DiagnosticListener>(listener =>
        {
            if (listener.Name == "Microsoft.EntityFrameworkCore")
                listener.Subscribe(new Observer<KeyValuePair<string, object?>>(one =>
                {
                    if (one.Value is CommandExecutedEventData { Command: SqliteCommand { Connection: { } connection } command } && connection.DataSource == CatalogFile)
                        ran(connection, command.CommandText);
                }));
        }));
        await Task.Delay(UntilHeard);
        return watch;
    }

    private sealed class Observer<T>(Action<T> next) : IObserver<T>
    {
        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void OnNext(T value) => next(value);
    }
}
