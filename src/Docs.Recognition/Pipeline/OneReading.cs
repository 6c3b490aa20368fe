using Docs.Core.Recognition;

namespace Docs.Recognition.Pipeline;

/// <summary>
/// Two lines at one height become one. On bent pages the engine now and then follows a line twice: each place is printed once.
/// </summary>
internal static class OneReading
{
    /// <returns>From left to right; where a word of the one stands on a word of the other, the surer.</returns>
    public static List<EngineWord> Of(IReadOnlyList<EngineWord> line, IReadOnlyList<EngineWord> more)
    {
        var kept = more.Where(word => !line.Any(other => StandsOn(other.Box, word.Box) && other.Confidence >= word.Confidence)).ToList();
        return [.. line.Where(word => !kept.Any(other => StandsOn(other.Box, word.Box))).Concat(kept).OrderBy(word => word.Box.X)];
    }

    private static bool StandsOn(Box one, Box other) =>
        Math.Min(one.Right, other.Right) - Math.Max(one.X, other.X) > 0.4 * Math.Min(one.Width, other.Width);
}
