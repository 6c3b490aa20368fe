using System.Globalization;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Review;
using Docs.Web.Results;

namespace Docs.Web.Review;

/// <summary>One holder as the reviewer meets it.</summary>
/// <param name="Typed">As it stands in the boxes.</param>
/// <param name="Said">What stands; null for a row that is being added.</param>
/// <param name="Spot">Where the name stands on the pages.</param>
public sealed record HolderBox(TypedHolder Typed, bool Dropped, Holder? Said, NameSpot? Spot, string? Problem);

/// <param name="Boxes">The first one's parts but for the birth year are fields of the document.</param>
/// <param name="Machine">What the machine read last, where a person says otherwise.</param>
public sealed record HolderBoxes(IReadOnlyList<HolderBox> Boxes, IReadOnlyList<Holder> Machine);

/// <summary>Puts together what the review pages show of holders.</summary>
internal sealed class HolderViews(IReviewDesk desk, ReadPages read)
{
    /// <param name="typed">What the reviewer had typed where the form comes back; null at first sight.</param>
    /// <param name="problems">As <see cref="ConfirmedHolders.Read"/> names them.</param>
    public async Task<HolderBoxes> OfAsync(Document document, IReadOnlyList<TypedHolderRow>? typed, IReadOnlyDictionary<string, string> problems, CancellationToken cancellation)
    {
        var standing = document.Fields.Holders;
        var pages = standing.Count > 1 ? await read.AllAsync(document, cancellation) : [];
        var said = await desk.HoldersAsync(document.Id, cancellation);
        var byPerson = said.Any(list => list.Counts && list.By is not null);
        var machine = byPerson ? said.LastOrDefault(list => list.By is null)?.Holders ?? [] : [];

        HolderBox Box(TypedHolderRow row, int at, string? problem)
        {
            var one = at < standing.Count ? standing[at] : null;
            return new(row.Holder, row.Dropped, one, at > 0 && one?.Name is { } name ? NameSpot.Of(name, pages) : null, problem);
        }

        if (typed is null)
            return new([.. standing.Select((one, at) => Box(new(TypedOf(one), false), at, null))], machine);
        var kept = 0;
        return new([.. typed.Select((row, at) => Box(row, at, HolderForm.IsKept(row, typed) ? problems.GetValueOrDefault(ConfirmedHolders.Prefix + (kept++).ToString(CultureInfo.InvariantCulture)) : null))], machine);
    }

    private static TypedHolder TypedOf(Holder said) => new(said.Name, said.PersonalId, said.TaxCode, said.BirthYear?.ToString(CultureInfo.InvariantCulture), said.Address);
}
