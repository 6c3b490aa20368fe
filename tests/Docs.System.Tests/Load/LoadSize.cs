using Docs.System.Tests.Faults;

namespace Docs.System.Tests.Load;

/// <summary>Small in the suite, where only errors and losses count; large by <c>infra/soak.sh load</c>, where time and memory do too.</summary>
internal static class LoadSize
{
    public static readonly int Documents = Size.Of("DOCS_SOAK_DOCUMENTS", 300);

    public static readonly int Clerks = Size.Of("DOCS_SOAK_CLERKS", 3);

    public static readonly int FilesEach = Size.Of("DOCS_SOAK_FILES", 2);

    public static readonly int SearchesASecond = Size.Of("DOCS_SOAK_SEARCHES", 10);

    public static readonly int Seconds = Size.Of("DOCS_SOAK_SECONDS", 8);

    /// <summary>People at the counters; each asks about twice a second at full size.</summary>
    public static readonly int Officers = Math.Clamp(SearchesASecond / 2, 1, 100);

    /// <summary>Of a search, from when it should have begun to its last byte; 0 = not judged, as beside other tests.</summary>
    public static readonly int MostMilliseconds = Size.Of("DOCS_SOAK_P95_MS", 0);

    /// <summary>What the service may hold at the end more than after its first quarter; 0 = not judged.</summary>
    public static readonly int MostGrowthMegabytes = Size.Of("DOCS_SOAK_GROWTH_MB", 0);
}
