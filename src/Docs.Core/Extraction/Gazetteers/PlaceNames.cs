using Docs.Core.Text;

namespace Docs.Core.Extraction.Gazetteers;

/// <summary>Places of an address: marks and single letters that a scan lost are put back where only one place can be meant.</summary>
internal static class PlaceNames
{
    /// <summary>The communes of the gazetteer are those of the province it was made for; elsewhere others of nearly the same name may be.</summary>
    private static readonly HashSet<string> OwnProvinces = ["daklak", "phuyen"];

    public static KnownName Read(string printed, Gazetteer gazetteer)
    {
        var parts = LetterForm.Mended(printed).Split(", ");
        var known = new bool[parts.Length];
        var own = true;
        for (var i = parts.Length - 1; i >= 0; i--)
        {
            if (Split(parts[i]) is not { } part)
                continue;
            var (rank, name) = part;
            if (!own && rank is not ("tỉnh" or "thành phố"))
                continue;
            var squeezed = Gazetteer.Squeeze(name);
            var place = gazetteer.Place(rank, squeezed);
            if (rank == "tỉnh")
                own = OwnProvinces.Contains(place is null ? squeezed : Gazetteer.Squeeze(place));
            known[i] = place is not null;
            parts[i] = $"{Cased(parts[i], rank)} {(place is null || LetterForm.SameSpelling(name, place) ? name : place)}";
        }

        return new KnownName(string.Join(", ", parts), known.Length > 1 && known[^1] && known[^2]);
    }

    private static (string Rank, string Name)? Split(string part)
    {
        var folded = VietnameseText.Fold(part);
        foreach (var rank in GazetteerLists.Ranks)
        {
            var start = VietnameseText.Fold(rank) + " ";
            if (folded.StartsWith(start, StringComparison.Ordinal) && part.Length > start.Length)
                return (rank, part[start.Length..].Trim());
        }

        return null;
    }

    private static string Cased(string part, string rank) => char.IsUpper(part[0]) ? char.ToUpperInvariant(rank[0]) + rank[1..] : rank;
}
