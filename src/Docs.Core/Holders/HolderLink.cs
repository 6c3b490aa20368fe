namespace Docs.Core.Holders;

/// <summary>Which paper says that two numbers are of one holder; a name alone never does.</summary>
public enum LinkEvidence
{
    /// <summary>Thẻ căn cước or căn cước công dân, or the police's confirmation, that names the CMND number before it.</summary>
    IdentityCard,

    /// <summary>The police's paper by which a 12-digit number was cancelled and another established.</summary>
    NewPersonalId,

    /// <summary>The tax office's notice: a tax code of a person or a unit, or one that was changed.</summary>
    TaxNotice,

    /// <summary>Decision or certificate of a merger, consolidation or conversion of organisations.</summary>
    Reorganisation,

    /// <summary>Another paper, named in words.</summary>
    Other,
}

/// <summary>That two numbers are of one holder, as somebody recorded it. It is withdrawn where it was wrong, never deleted.</summary>
/// <param name="Paper">Which paper exactly, in words.</param>
/// <param name="ResultId">The paper where it is a digitised result; null where it is not.</param>
/// <param name="By">Account name.</param>
public sealed record HolderLink(string Id, HolderPair Pair, LinkEvidence Evidence, string Paper, string? ResultId, string By, DateTimeOffset At)
{
    /// <summary>Null: it stands.</summary>
    public LinkWithdrawal? Withdrawn { get; init; }
}

public sealed record LinkWithdrawal(string Reason, string By, DateTimeOffset At);

/// <param name="Paper">One line, not empty.</param>
public sealed record NewHolderLink(HolderPair Pair, LinkEvidence Evidence, string Paper, string? ResultId, string By);

/// <summary>A closed set.</summary>
public abstract record LinkOutcome
{
    private LinkOutcome()
    {
    }

    public sealed record Recorded(HolderLink Link) : LinkOutcome;

    /// <summary>The two are linked already; nothing was written.</summary>
    public sealed record Already(HolderLink Link) : LinkOutcome;

    /// <summary>It would join what cannot be one holder; nothing was written.</summary>
    public sealed record Refused(string Message) : LinkOutcome;
}
