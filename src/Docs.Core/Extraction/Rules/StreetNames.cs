using Docs.Core.Extraction.Gazetteers;
using Docs.Core.Extraction.Layout;
using Docs.Core.Recognition;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Rules;

/// <summary>
/// What an address has before its commune: house, hamlet or street. Streets named after people of the highlands are listed, and misread ones
/// put right as clans' names are; of other words their reading decides.
/// </summary>
internal static class StreetNames
{
    private const int MostWords = 5;

    /// <summary>Words of an address that can be no others, however faint.</summary>
    private static readonly HashSet<string> Common = ["số", "đường", "hẻm", "ngõ", "tỉnh", "quốc", "lộ", "thôn", "buôn", "khối", "phố", "tổ", "dân", "khu", "xã", "phường", "thị", "trấn", "ấp", "làng"];

    /// <summary>Fainter ones are not vouched for by being a name.</summary>
    private const double Faint = 0.5;

    private const double SurelyRead = 0.88, OfRival = 0.8;

    /// <summary>"278 Y Moan Ênuôi": the street as it is listed, or the clan in its name. Other marks are another spelling of it and stay.</summary>
    public static Found Meant(Found address, Gazetteer gazetteer)
    {
        var house = address.Value.Split(", ")[0];
        var words = house.Split(' ');
        for (var count = Math.Min(MostWords, words.Length); count > 1; count--)
        {
            var read = string.Join(' ', words[^count..]);
            if (NearNames.Of(read, gazetteer.Streets(count), NearNames.TwoSlight) is { } street)
                return VietnameseText.Fold(street.Name) == VietnameseText.Fold(read) ? address : Changed(address, house, [.. words[..^count], street.Name]);
        }

        if (WithFamily(words, address.Words, gazetteer) is { } person)
            return Changed(address, house, person);
        var first = Array.IndexOf(words, "Y");
        return first >= 0 && ClanNames.Mended(words[first..], address.Words, gazetteer) is { } clan ? Changed(address, house, [.. words[..first], .. clan.Words]) : address;
    }

    /// <summary>"54 Đỉnh Tiên Hoàng", where the engine held "Đinh" possible: a street behind its house bears a person's name, and of the readings one alone is a family's.</summary>
    private static string[]? WithFamily(string[] words, IReadOnlyList<TextWord> read, Gazetteer gazetteer)
    {
        if (words.Length is < 3 or > MostWords || !char.IsAsciiDigit(words[0][0]) || !words.Skip(1).All(word => char.IsUpper(word[0])) || gazetteer.IsFamilyName(words[1]))
            return null;
        var offered = (read.FirstOrDefault(word => UnlistedNames.Same(word.Text, words[1]))?.Others ?? []).Select(UnlistedNames.Core)
            .Where(other => gazetteer.IsFamilyName(other) && VietnameseText.Fold(other) == VietnameseText.Fold(words[1])).Distinct().Take(2).ToList();
        return offered is [var family] ? [words[0], family, .. words[2..]] : null;
    }

    private static Found Changed(Found address, string house, string[] words) =>
        address with { Value = string.Join(' ', words) + address.Value[house.Length..], Rule = address.Rule + AddressRepair.Mended };

    /// <summary>The words of the house whose reading decides: not those of a listed street, nor names and common words that the engine held for no others.</summary>
    public static Found Judged(Found address, IReadOnlyList<TextWord> house, Gazetteer gazetteer)
    {
        var street = StreetIn(address.Value.Split(", ")[0], gazetteer);
        var open = house.Where((word, at) => !(at >= house.Count - street) && !IsVouched(word, gazetteer)).ToList();
        return address with { Doubtful = open, Strength = open.Exists(word => HasRival(word, gazetteer)) ? address.Strength * OfRival : address.Strength };
    }

    /// <summary>Of how many words at the end a listed street is.</summary>
    private static int StreetIn(string house, Gazetteer gazetteer)
    {
        var words = house.Split(' ');
        for (var count = Math.Min(MostWords, words.Length); count > 1; count--)
        {
            if (gazetteer.Streets(count).Contains(string.Join(' ', words[^count..])))
                return count;
        }

        return 0;
    }

    private static bool IsVouched(TextWord word, Gazetteer gazetteer)
    {
        var letters = UnlistedNames.Core(word.Text);
        if (word.Text.Any(char.IsAsciiDigit))
            return false;
        return Common.Contains(letters.ToLowerInvariant())
            || (word.Confidence > Faint && gazetteer.IsGivenName(letters) && !(word.Others ?? []).Any(other => !UnlistedNames.Same(other, word.Text) && gazetteer.IsGivenName(UnlistedNames.Core(other))));
    }

    /// <summary>No name, hardly read, and a name was as possible: "Ênuôi" or "Ênuôl".</summary>
    private static bool HasRival(TextWord word, Gazetteer gazetteer)
    {
        var letters = UnlistedNames.Core(word.Text);
        return letters.Length > 1 && char.IsUpper(letters[0]) && word.Confidence < SurelyRead && !gazetteer.IsGivenName(letters)
            && (word.Others ?? []).Select(UnlistedNames.Core).Any(other => gazetteer.IsGivenName(other) && VietnameseText.Fold(other) != VietnameseText.Fold(letters));
    }
}
