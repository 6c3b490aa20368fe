using Docs.Storage.Tests.Servers;

namespace Docs.System.Tests.Faults.Cluster;

/// <summary>Needs the real servers: a visible skip where there are none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClusterFactAttribute : FactAttribute
{
    public ClusterFactAttribute() => Skip = NeedsServerAttribute.SkipReason;
}

/// <summary>Takes minutes, and many times that on a busy machine: run by <c>infra/soak.sh cluster</c>, which sets DOCS_SOAK_DOCUMENTS; else a visible skip.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClusterSoakAttribute : FactAttribute
{
    public ClusterSoakAttribute() => Skip = NeedsServerAttribute.SkipReason
        ?? (global::System.Environment.GetEnvironmentVariable("DOCS_SOAK_DOCUMENTS") is null ? "Run by infra/soak.sh cluster." : null);
}

/// <summary>One after another: they stop and start the same servers.</summary>
[CollectionDefinition(Name)]
public sealed class ClusterCollection : ICollectionFixture<DocsCluster>
{
    public const string Name = "cluster";
}
