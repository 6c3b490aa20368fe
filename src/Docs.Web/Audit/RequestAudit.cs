using Docs.Core.Access;
using Docs.Core.Audit;
using Docs.Core.Search;

namespace Docs.Web.Audit;

/// <summary>What an endpoint tells about its request, for the entry that is written before its answer leaves.</summary>
internal sealed class RequestAudit
{
    /// <summary>Null: as the endpoint declares.</summary>
    public AuditAct? Act { get; set; }

    public string? Result { get; set; }

    /// <summary>It was refused because of who asks.</summary>
    public bool Denied { get; set; }

    /// <summary>Who the caller turned out to be, where that is what the request was about.</summary>
    public Viewer? Became { get; set; }

    public string? Query { get; private set; }

    public string? HolderId { get; private set; }

    public IReadOnlyList<string> Shown { get; private set; } = [];

    public void Asked(SearchQuery query, string asTyped) => (Query, HolderId) = (asTyped, PersonLookup.IdIn(query));

    /// <param name="holderId">Of whom something was looked up that is no result.</param>
    public void LookedUp(string holderId) => HolderId = holderId;

    /// <summary>The account name that somebody typed who may not be its owner; a citizen's may be the personal id.</summary>
    public void Tried(string account) => Query = account;

    public void Showed(IEnumerable<string> ids) => Shown = [.. ids.Take(AuditNote.MaxShown)];
}
