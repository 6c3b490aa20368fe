using Docs.Core.Access;
using Docs.Core.Audit;
using Docs.Core.Holders;

namespace Docs.Core.Search;

/// <summary>The holder whom a search asks for by number, with the numbers that staff linked to it.</summary>
internal sealed class AskedHolder
{
    private static readonly AskedHolder Nobody = new("", []);

    private readonly string id;

    private AskedHolder(string id, IReadOnlyCollection<string> linked) => (this.id, Linked) = (id, linked);

    public IReadOnlyCollection<string> Linked { get; }

    /// <summary>For staff: whom a citizen's search is about, says the account, and its viewer has the linked numbers already.</summary>
    public static async Task<AskedHolder> OfAsync(SearchQuery query, Viewer viewer, IHolderLinks? links, CancellationToken cancellation)
    {
        if (links is null || !viewer.IsStaff || PersonLookup.IdIn(query) is not { } typed || HolderCodes.Parse(typed) is not { } id)
            return Nobody;
        var all = await links.ExpandAsync([id], cancellation);
        // In one order, as cursors are bound to the query.
        return new(id, [.. all.Where(one => one != id).Order(StringComparer.Ordinal)]);
    }

    public ResultHit Mark(ResultHit hit)
    {
        if (Linked.Count == 0)
            return hit;
        var borne = hit.Document.Fields.Holders.SelectMany(holder => new[] { holder.PersonalId, holder.TaxCode }).OfType<string>()
            .Concat(Permissions.ConfirmedHolderIds(hit.Document)).ToHashSet();
        return borne.Contains(id) ? hit : hit with { LinkedId = Linked.FirstOrDefault(borne.Contains) };
    }
}
