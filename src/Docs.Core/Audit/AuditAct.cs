namespace Docs.Core.Audit;

/// <summary>What was done. The names are written into the trail: a new one may be added, none renamed.</summary>
public enum AuditAct
{
    /// <summary>The first entry of a chain: which process writes it, and after which other chain.</summary>
    Open,

    SignIn,
    SignOut,

    /// <summary>A search that was run; suggestions while typing carry nothing personal and are no search.</summary>
    Search,

    /// <summary>Results or people asked for by a code each, many at once.</summary>
    LookUp,

    View,

    /// <summary>A file, page image or text of a result.</summary>
    Download,

    /// <summary>A list taken out of Docs.</summary>
    Export,

    Change,

    /// <summary>A change of a result's validity.</summary>
    Event,

    /// <summary>A paper checked by its code.</summary>
    Verification,
}

public enum AuditOutcome
{
    Done,

    /// <summary>They may not, or it would have told them that there is something they may not see.</summary>
    Denied,

    /// <summary>Asked for wrongly, or not possible as things are.</summary>
    Refused,

    /// <summary>Docs could not.</summary>
    Failed,
}
