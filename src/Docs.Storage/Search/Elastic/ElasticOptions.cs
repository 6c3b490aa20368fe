namespace Docs.Storage.Search.Elastic;

/// <param name="Nodes">Of one cluster, version 8 or 9; any of them is asked, the next one where one does not answer.</param>
/// <param name="Index">Name of the alias; the indices behind it are called ‹alias›-v‹schema›-‹number›.</param>
public sealed record ElasticOptions(IReadOnlyList<Uri> Nodes, string Index = "docs-results")
{
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>Instead of user and password.</summary>
    public string? ApiKey { get; init; }

    /// <summary>PEM file with the authority that signed the nodes' certificates; null: the system's authorities.</summary>
    public string? AuthorityFile { get; init; }

    public int Shards { get; init; } = 1;

    public int Replicas { get; init; } = 1;

    /// <summary>How long a node may take to accept a connection before the next one is asked: two lost packets are survived.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a rebuild says that it lives; after six times without, another may take its place.</summary>
    public TimeSpan RebuildBeat { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A write waits until searches see it: for tests. Else they do within a second, and what is withdrawn is left out by the check against the catalogue meanwhile.</summary>
    public bool RefreshAtOnce { get; init; }
}
