namespace Docs.Core.Validity;

/// <summary>Published results whose time in force ends soon, straight from the catalogue.</summary>
public interface IEndings
{
    /// <summary>
    /// Those in force on <paramref name="asOf"/> whose interval ends within <paramref name="days"/> days, soonest first.
    /// </summary>
    /// <param name="after">Cursor of <see cref="EndingPage.Next"/>; one that is none starts from the beginning.</param>
    Task<EndingPage> WithinAsync(DateOnly asOf, int days, string? after, int limit, CancellationToken cancellation);
}

/// <param name="LastDay">The last day in force, itself in force.</param>
/// <param name="State">What it will be the day after.</param>
public sealed record Ending(Documents.Document Document, DateOnly LastDay, ValidityState State);

public sealed record EndingPage(IReadOnlyList<Ending> Items, string? Next);
