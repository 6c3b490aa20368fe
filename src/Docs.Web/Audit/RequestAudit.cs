using Docs.Core.Audit;
using Docs.Core.Search;

namespace Docs.Web.Audit;

/// <summary>What an endpoint tells about its request, for the entry that is written before its answer leaves.</summary>
internal sealed class RequestAudit
{
    /// <summary>Enough to see what was found; a list of a thousand would be longer than all the rest.</summary>
    private const int MaxShown = 100;

    /// <summary>Null: as the endpoint declares.</summary>
    public AuditAct? Act { get; set; }

    public string? Result { get; set; }

    /// <summary>It was refused because of who asks.</summary>
    public bool Denied { get; set; }

    public string? Query { get; private set; }

    public string? HolderId { get; private set; }

    public IReadOnlyList<string> Shown { get; private set; } = [];

    public void Asked(SearchQuery query, string asTyped) => (Query, HolderId) = (asTyped, PersonLookup.IdIn(query));

    public void Showed(IEnumerable<string> ids) => Shown = [.. ids.Take(MaxShown)];
}
