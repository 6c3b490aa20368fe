using Docs.Core.Extraction.Gazetteers;
using Docs.Core.Extraction.Layout;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Rules;

/// <summary>What a scan lost of an address and two places of it prove: commas between known places, apostrophes of their names.</summary>
internal static class AddressRepair
{
    /// <summary>Something was lost there, but no letter.</summary>
    public const double OfLostSign = 0.93;

    /// <summary>Behind the name of the rule where a word was taken for another one.</summary>
    public const string Mended = "+gazetteer";

    /// <summary>A stop between a rank and its name.</summary>
    public static string WithoutSpecks(string address) => GazetteerLists.Ranks.Aggregate(address, (text, rank) => text.Replace($"{rank}. ", $"{rank} ", StringComparison.OrdinalIgnoreCase));

    /// <summary>"buôn MLiêng": two capitals with small letters behind them begin no word; between them stood the apostrophe of the highlands' names.</summary>
    public static string WithLostApostrophes(string address) =>
        string.Join(' ', address.Split(' ').Select(word => word.Length > 3 && word[0] is 'M' or 'H' or 'K' or 'R' or 'D' && char.IsUpper(word[1]) && !"AEIOUYHR".Contains(Text.VietnameseText.Fold(word[1..2]).ToUpperInvariant()[0]) && char.IsLower(word[2]) ? $"{word[0]}'{word[1..]}" : word));

    /// <summary>"huyện Đồng Xuân tỉnh Phú Yên": both are known places of their ranks, so that nothing but a comma can have stood between.</summary>
    public static string WithCommas(string address, Gazetteer gazetteer) => string.Join(", ", address.Split(", ").Select(part => Parted(part, gazetteer)));

    private static string Parted(string part, Gazetteer gazetteer)
    {
        var folded = VietnameseText.Fold(part);
        foreach (var rank in GazetteerLists.Ranks)
        {
            var at = folded.LastIndexOf($" {VietnameseText.Fold(rank)} ", StringComparison.Ordinal);
            if (at > 0 && IsPlace(part[(at + 1)..], gazetteer) && IsPlace(part[..at], gazetteer))
                return $"{part[..at]}, {part[(at + 1)..]}";
        }

        return part;
    }

    /// <summary>"xã Ea Đăi", which the engine held for "Ea Păi" too: no place is called so, and of what it held possible one alone makes all places known.</summary>
    public static Found WithOffered(Found printed, Gazetteer gazetteer)
    {
        if (!PlaceNames.Read(printed.Value, gazetteer).Strange)
            return printed;
        var known = printed.Words.Where(word => word.Others is not null).SelectMany(word => word.Others!.Select(other => printed.Value.Replace(" " + word.Text, " " + other, StringComparison.Ordinal)))
            .Select(value => PlaceNames.Read(value, gazetteer)).Where(read => read is { Strange: false, Known: true }).Select(read => read.Value).Distinct().Take(2).ToList();
        return known is [var only] ? printed with { Value = only, Rule = printed.Rule + Mended } : printed;
    }

    private static bool IsPlace(string part, Gazetteer gazetteer)
    {
        var folded = VietnameseText.Fold(part);
        return GazetteerLists.Ranks.Any(rank => folded.StartsWith(VietnameseText.Fold(rank) + " ", StringComparison.Ordinal) && gazetteer.Place(rank, Gazetteer.Squeeze(part[rank.Length..])) is not null);
    }

    /// <summary>"xã Cư Krróa", which may be "K'róa" too and is put right to "Króa": the apostrophe is as printed, for names of places are written with and without.</summary>
    public static Found WithApostrophes(Found meant, Gazetteer gazetteer)
    {
        var words = meant.Value.Split(' ');
        foreach (var read in meant.Words.Where(word => word.Others is not null && !word.Text.Contains('\'')))
        {
            if (read.Others!.FirstOrDefault(other => other.Contains('\'')) is not { } apostrophed)
                continue;
            var at = Array.FindIndex(words, word => !word.Contains('\'') && Gazetteer.Squeeze(word) == Gazetteer.Squeeze(apostrophed));
            if (at > 0 && (words[at].Trim(',') != read.Text.Trim(',') || gazetteer.IsSpelling($"{words[at - 1]} {apostrophed.Trim(',', '.')}")))
                words[at] = apostrophed.Trim(',', '.') + (words[at].EndsWith(',') ? "," : "");
        }

        var value = string.Join(' ', words);
        return value == meant.Value ? meant : meant with { Value = value, Strength = Math.Min(meant.Strength, OfLostSign) };
    }
}
