using System.Globalization;
using Docs.Core.Extraction;
using Docs.Core.Review;

namespace Docs.Web.Review;

/// <summary>A holder of a document taken for review.</summary>
/// <param name="By">Account of the person who stated it; null: the machine.</param>
/// <param name="Page">Where the name stands, with <paramref name="Box"/> (x, y, width, height in pixels of the stored page image);
/// null where it was not found, and for the first holder, whose parts are fields with places of their own.</param>
public sealed record ReviewHolderWire(string? Name, string? PersonalId, string? TaxCode, int? BirthYear, string? Address, string? By, int? Page, int[]? Box)
{
    public static IReadOnlyList<ReviewHolderWire> Of(HolderBoxes boxes) => [.. boxes.Boxes.Where(box => box.Said is not null).Select(box => Of(box.Said!, box.Spot))];

    public static ReviewHolderWire Of(Holder said, NameSpot? spot) =>
        new(said.Name, said.PersonalId, said.TaxCode, said.BirthYear, said.Address, said.By, spot?.Page, ReviewFieldWire.BoxOf(spot?.Box));
}

/// <summary>A holder as somebody states it; name, personal id or tax code is needed.</summary>
public sealed record StatedHolderWire(string? Name, string? PersonalId, string? TaxCode, int? BirthYear, string? Address)
{
    public TypedHolder ToTyped() => new(Name, PersonalId, TaxCode, BirthYear?.ToString(CultureInfo.InvariantCulture), Address);
}

/// <summary>All holders as machine or a person gave them at once.</summary>
/// <param name="Holders">Empty: a person said that the paper names none.</param>
/// <param name="By">Account; null: the machine.</param>
/// <param name="VoidedAt">From when on it counts no more.</param>
/// <param name="Counts">It is what stands today.</param>
public sealed record HoldersSaidWire(IReadOnlyList<StatedHolderWire> Holders, DateTimeOffset At, string? By, DateTimeOffset? VoidedAt, bool Counts)
{
    public static HoldersSaidWire Of(HoldersSaid said) => new(
        [.. said.Holders.Select(one => new StatedHolderWire(one.Name, one.PersonalId, one.TaxCode, one.BirthYear, one.Address))], said.At, said.By, said.VoidedAt, said.Counts);
}
