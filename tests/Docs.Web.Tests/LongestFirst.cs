using Docs.Web.Tests.Browser;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("Docs.Web.Tests.LongestFirst", "Docs.Web.Tests")]

namespace Docs.Web.Tests;

/// <summary>The walk over all pages with all eyes takes as long as half of the others together: it begins first, so that it is not left to run alone.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(one => one.DisplayName.EndsWith(nameof(AccessibilityTests), StringComparison.Ordinal)).ThenBy(one => one.DisplayName, StringComparer.Ordinal);
}
