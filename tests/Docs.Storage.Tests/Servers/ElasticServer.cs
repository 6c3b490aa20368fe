using Docs.Storage.Search.Elastic;

namespace Docs.Storage.Tests.Servers;

/// <summary>A real Elasticsearch node, one for the whole run, from the folder DOCS_TEST_SERVERS names; each test gets an index of its own.</summary>
internal sealed class ElasticServer
{
    private static readonly Lazy<ElasticServer> Running = new(() => new ElasticServer());

    private readonly string state = Directory.CreateTempSubdirectory("docs-es-").FullName;
    private readonly int port = Tool.FreePort();
    private readonly int nodes = int.TryParse(Environment.GetEnvironmentVariable("DOCS_TEST_ELASTIC_NODES"), out var wanted) ? wanted : 1;
    private int indices;

    private ElasticServer()
    {
        // Elasticsearch refuses to run as root and is started as nobody.
        File.SetUnixFileMode(state, (UnixFileMode)0b111_101_101);
        Tool.AfterUs($"ES_STATE={state} {Path.Combine(NeedsServerAttribute.Folder!, "elasticsearch")} wipe");
        Run("start", $"{Nodes.Count}");
    }

    public static ElasticServer Instance => Running.Value;

    /// <summary>One, or as many as DOCS_TEST_ELASTIC_NODES says: each takes 0.9 GB.</summary>
    public IReadOnlyList<Uri> Nodes => [.. Enumerable.Range(0, nodes).Select(node => new Uri($"http://127.0.0.1:{port + node}/"))];

    /// <summary>It is given a minute, which a machine busy with other tests may need for the Java machine alone: then it is looked at for some more.</summary>
    public async Task StartNodeAsync(int node)
    {
        try
        {
            Run("node", $"{node}");
        }
        catch (InvalidOperationException)
        {
            using var http = new HttpClient();
            (await http.GetAsync(new Uri(Nodes[node - 1], "_cluster/health?wait_for_status=yellow&timeout=90s"))).EnsureSuccessStatusCode();
        }
    }

    public void Run(params string[] command) =>
        Tool.Run(Path.Combine(NeedsServerAttribute.Folder!, "elasticsearch"), command, new Dictionary<string, string> { ["ES_STATE"] = state, ["ES_HTTP"] = $"{port}" });

    /// <summary>Deletes a test's indices by their names, as Elasticsearch takes no pattern: a node of half a gigabyte holds few.</summary>
    public async Task DropAsync(ElasticOptions options)
    {
        using var http = new HttpClient();
        var listed = await http.GetStringAsync(new Uri(Nodes[0], $"_cat/indices/{options.Index}*?h=index"));
        List<string> own = [.. listed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(name => name.Trim()).Where(name => name == options.Index || name.StartsWith($"{options.Index}-v", StringComparison.Ordinal))];
        if (own.Count > 0)
            (await http.DeleteAsync(new Uri(Nodes[0], string.Join(',', own)))).EnsureSuccessStatusCode();
    }

    public ElasticOptions NewIndex() => new(Nodes, $"docs-test-{Interlocked.Increment(ref indices)}") { RefreshAtOnce = true, Replicas = Nodes.Count - 1, RebuildBeat = TimeSpan.FromMilliseconds(500), ConnectTimeout = TimeSpan.FromSeconds(30) };
}
