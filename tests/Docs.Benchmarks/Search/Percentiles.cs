namespace Docs.Benchmarks.Search;

/// <summary>Nearest-rank percentiles.</summary>
internal sealed class Percentiles
{
    private readonly double[] sorted;

    private Percentiles(double[] sorted) => this.sorted = sorted;

    /// <param name="percent">1–100; 100 is the greatest.</param>
    public double this[int percent] => sorted[Math.Max(0, (int)Math.Ceiling(sorted.Length * percent / 100.0) - 1)];

    public static Percentiles Of(IEnumerable<double> values) => new([.. values.Order()]);
}
