namespace Docs.Core.Documents;

/// <summary>The one named state a document is in; every one of them is shown by a screen.</summary>
public enum DocumentState
{
    Received,
    Recognised,
    NeedsReview,
    Verified,
    Published,

    /// <summary>The machine could not: see the reason.</summary>
    Quarantined,

    /// <summary>A person would not.</summary>
    Rejected,

    /// <summary>Bad scan, back to the clerk.</summary>
    Returned,

    /// <summary>Published by mistake: served at once to nobody but staff of its custodian.</summary>
    Recalled,
}
