using Docs.Storage.Tests.Servers;

namespace Docs.System.Tests.Faults.Cluster;

/// <summary>Needs the real servers: a visible skip where there are none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClusterFactAttribute : FactAttribute
{
    public ClusterFactAttribute() => Skip = NeedsServerAttribute.SkipReason;
}

/// <summary>One after another: they stop and start the same servers.</summary>
[CollectionDefinition(Name)]
public sealed class ClusterCollection : ICollectionFixture<DocsCluster>
{
    public const string Name = "cluster";
}
