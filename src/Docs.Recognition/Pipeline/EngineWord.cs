using Docs.Core.Recognition;

namespace Docs.Recognition.Pipeline;

/// <param name="Confidence">0–1.</param>
internal sealed record EngineWord(string Text, double Confidence, Box Box)
{
    /// <summary>From here on nothing else is asked for: of such words 1 in 200 is wrong (office and drawn pages).</summary>
    public const double BeyondDoubt = 0.965;

    /// <summary>What else the engine held possible, likeliest first.</summary>
    public IReadOnlyList<Offer> Offers { get; init; } = [];
}
