using Docs.Core.Documents;
using Docs.Core.Validity;

namespace Docs.Core.Reuse;

/// <summary>Results used in a dossier instead of paper (khai thác, sử dụng lại).</summary>
public interface IReuses
{
    /// <summary>
    /// Records it if <see cref="ReuseRules"/> allow it, judged in the transaction that writes: an event recorded by another
    /// hand at the same moment counts either before or after, never in between.
    /// </summary>
    Task<ReuseOutcome> RecordAsync(NewReuse reuse, CancellationToken cancellation);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<ReuseRecord>> OfResultAsync(string documentId, CancellationToken cancellation);

    /// <summary>For the province's measure 4.3 (QĐ 766/QĐ-TTg): by agency of the officer and month in Vietnam.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day, inclusive.</param>
    Task<IReadOnlyList<ReuseCount>> CountAsync(DateOnly from, DateOnly to, CancellationToken cancellation);
}

/// <param name="Dossier">In the form of <see cref="Text.DossierCode.Key"/>.</param>
/// <param name="Agency">Of the officer: whose dossier it is.</param>
/// <param name="PartlyExpiredConfirmed">The officer has looked at which parts are still in force.</param>
public sealed record NewReuse(
    string DocumentId, string Dossier, string Purpose, bool PartlyExpiredConfirmed, string By, string Agency, Once? Once = null);

/// <param name="State">Of the result at that moment.</param>
public sealed record ReuseRecord(
    string Id, string DocumentId, string Dossier, string Purpose, string By, string Agency, DateTimeOffset At, ValidityState State);

/// <param name="Month">Its first day.</param>
/// <param name="Dossiers">Different ones.</param>
public sealed record ReuseCount(string Agency, DateOnly Month, int Reuses, int Dossiers);

/// <summary>A closed set.</summary>
public abstract record ReuseOutcome
{
    private ReuseOutcome()
    {
    }

    /// <param name="Already">Done before under the same key.</param>
    public sealed record Recorded(ReuseRecord Reuse, bool Already) : ReuseOutcome;

    /// <param name="Message">One Vietnamese sentence: what was wrong and what to do.</param>
    public sealed record Refused(ReuseRefusal Why, ValidityState State, string Message) : ReuseOutcome;

    public sealed record NoSuchDocument : ReuseOutcome;

    /// <summary>The key of <see cref="NewReuse.Once"/> stands for another request already.</summary>
    public sealed record KeyTaken : ReuseOutcome;
}
