namespace Docs.Core.Jobs;

/// <summary>How long the queue of one lane is, by the catalogue's clock.</summary>
/// <param name="Lane">person (the review desk waits), counter, bulk, again (<c>docs reprocess</c>).</param>
/// <param name="Waiting">Jobs nobody holds, those among them that wait for another attempt.</param>
/// <param name="Working">Leased.</param>
/// <param name="Age">How long the one that waits longest has been due; zero where none is.</param>
public sealed record LaneState(string Lane, int Waiting, int Working, TimeSpan Age);
