using Docs.System.Tests.CommandLine;
using Docs.System.Tests.Faults.Cluster;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("Docs.System.Tests.LongestFirst", "Docs.System.Tests")]

namespace Docs.System.Tests;

/// <summary>What takes longest begins first, so that nothing is left to run alone: the cluster's tests one after another, then those on the shipped samples.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = [ClusterCollection.Name, SampleStoreCollection.Name];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(one => Long.Contains(one.DisplayName)).ThenBy(one => Array.IndexOf(Long, one.DisplayName)).ThenBy(one => one.DisplayName, StringComparer.Ordinal);
}
