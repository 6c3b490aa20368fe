using System.Security.Cryptography;
using Docs.Benchmarks.Load;
using Docs.Core;
using Docs.Core.Access;
using Docs.Core.Search;
using Docs.Storage;
using Docs.System.Tests.Browser;
using Docs.System.Tests.CommandLine;
using Microsoft.Data.Sqlite;

namespace Docs.System.Tests.Load;

/// <summary>One embedded node with years of results in it, and everybody who works there signed in.</summary>
internal sealed class BusyOffice : IAsyncDisposable
{
    private const int Known = 2_000;

    private readonly TemporaryFolder folder = new();
    private Server server = null!;

    public IReadOnlyList<IndexedDocument> Results { get; private set; } = [];

    public IReadOnlyList<HttpClient> Officers { get; private set; } = [];

    public IReadOnlyList<(HttpClient Client, string Agency)> Clerks { get; private set; } = [];

    public int ProcessId => server.ProcessId;

    /// <summary>The last the service wrote to its log.</summary>
    public string Said => server.Said;

    public static async Task<BusyOffice> OpenAsync()
    {
        var office = new BusyOffice();
        try
        {
            var data = office.folder["data"];
            office.Results = await FilledArchive.FillAsync(data, LoadSize.Documents, Math.Min(Known, LoadSize.Documents));
            var (officers, clerks) = await StaffAsync(data);
            // Years were written in this process, which is now the people at their desks: what is left of them would halt their clock.
            SqliteConnection.ClearAllPools();
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            var command = new DocsCommand(data);
            foreach (var (name, value) in Repository.ServeSettings)
                command.Environment[name] = value;
            office.server = await Server.StartAsync(command);
            office.Officers = [.. officers.Select(office.Browser)];
            office.Clerks = [.. clerks.Select(clerk => (office.Browser(clerk.Cookie), clerk.Agency))];
            return office;
        }
        catch
        {
            await office.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in Officers.Concat(Clerks.Select(clerk => clerk.Client)))
            client.Dispose();
        if (server is not null)
            await server.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>Accounts with a session each: who types passwords is measured nowhere.</summary>
    private static async Task<(List<string> Officers, List<(string Cookie, string Agency)> Clerks)> StaffAsync(string data)
    {
        using var random = RandomNumberGenerator.Create();
        using var storage = await EmbeddedStorage.OpenAsync(new StorageOptions(data), TimeProvider.System, new IdSource(TimeProvider.System, random), default);
        async Task<string> SignedInAsync(string name, Role role, string agency)
        {
            var account = await storage.Accounts.AddAsync(new(name, name, new Grants(new HashSet<Role> { role }, new HashSet<string> { agency }, new HashSet<string>())), default);
            var token = Secrets.Token(random);
            await storage.Sessions.AddAsync(new(account!.Id, Secrets.Hash(token), "127.0.0.1", "load", "load"), default);
            return token;
        }

        await SignedInAsync(Server.Name, Role.Administrator, "H15");
        var officers = new List<string>();
        for (var i = 0; i < LoadSize.Officers; i++)
            officers.Add(await SignedInAsync($"officer.{i}", Role.Officer, "H15.23"));
        var clerks = new List<(string, string)>();
        for (var i = 0; i < LoadSize.Clerks; i++)
            clerks.Add((await SignedInAsync($"clerk.{i}", Role.Clerk, $"H15.{i % 60:00}"), $"H15.{i % 60:00}"));
        return (officers, clerks);
    }

    private HttpClient Browser(string token) => new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
    {
        BaseAddress = new Uri(server.Url),
        Timeout = TimeSpan.FromSeconds(60),
        DefaultRequestHeaders = { { "Cookie", "docs-session=" + token }, { "X-Docs-Request", "1" }, { "X-Docs-Dossier", "H15.23-260305-0001" } },
    };
}
