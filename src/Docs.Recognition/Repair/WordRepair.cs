using System.Globalization;
using System.Text.RegularExpressions;
using Docs.Recognition.Pipeline;

namespace Docs.Recognition.Repair;

/// <summary>What of one word is surely a slip of the engine, and its reason in Vietnamese. Nothing is invented: letters stay the letters they are, only marks, case or look-alikes change, or what the engine itself held possible is taken.</summary>
internal static partial class WordRepair
{
    public const string DoubledD = "chữ Đ bị đọc đôi hoặc đọc thành Ð";
    public const string Case = "chữ hoa, chữ thường lẫn trong một tiếng";
    public const string Digits = "chữ giống số (l, I, O) giữa các chữ số";
    public const string Marks = "dấu sai, sửa theo tiếng đứng cạnh";
    public const string Apostrophe = "thiếu dấu nháy trong địa danh";
    public const string Offered = "máy còn đọc được cách khác, chọn theo tiếng đứng cạnh";
    public const string Power = "số mũ của đơn vị đo bị đọc sai";

    /// <summary>A reading this sure is changed only if both neighbours speak for it.</summary>
    private const double Sure = 0.93;

    /// <param name="startsLine">It is the first of its line.</param>
    /// <param name="offers">What else the engine held possible.</param>
    /// <returns>The word as it is to stand, and why it changed; the reason is null where it did not.</returns>
    public static (string Text, string? Reason) Of(string raw, double confidence, string? before, string? after, bool startsLine = false, IReadOnlyList<Offer>? offers = null)
    {
        string? reason = null;
        var text = EthSlip().Replace(raw, "Đ").Replace('\u00D0', 'Đ');
        if (text != raw)
            reason = DoubledD;
        var digits = IsZone(text, before) ? text : DigitSlip().Replace(text, match => match.Value.Replace('l', '1').Replace('I', '1').Replace('O', '0'));
        if (digits != text)
            (text, reason) = (digits, Digits);

        if (CubicRate().Match(text) is { Success: true } rate)
            return ($"{rate.Groups[1].Value}m³/{rate.Groups[2].Value}", Power);
        var word = WordParts.Of(text);
        if (!word.IsLetters)
            return (text, reason);
        if (Phrases.Known.WithApostrophe(word.Core) is { } place && Phrases.Known.HasPair(before, place))
            return ((word with { Core = CasedAs(place, word.Core) }).ToString(), Apostrophe);
        if (Levelled(word, before, after, startsLine) is { } level)
            (word, reason) = (word with { Core = level }, Case);
        if (word.IsMixedCase && WithCase(word.Core) is { } levelled)
            (word, reason) = (word with { Core = levelled }, Case);
        if (WithMarks(word.Core, confidence, before, after) is { } marked)
            (word, reason) = (word with { Core = marked }, Marks);
        else if (reason is null && EngineOffers.Best(word, before, after, offers ?? []) is { } offered)
            (word, reason) = (word with { Core = offered }, Offered);
        return (word.ToString(), reason);
    }

    /// <summary>"khu I1": a capital I before one digit is a number only where a number is expected.</summary>
    private static bool IsZone(string text, string? before) =>
        text.Length == 2 && text[0] == 'I' && before?.ToLowerInvariant() is not ("ngày" or "tháng" or "năm" or "số" or "điều" or "khoản");

    /// <summary>Only a syllable: "UBNDt" or "kWh" are none.</summary>
    private static string? WithCase(string core)
    {
        if (!Syllable.IsLegal(core))
            return null;
        var lower = core.ToLower(CultureInfo.InvariantCulture);
        var capitals = core.Count(char.IsUpper);
        if (capitals >= 2 && capitals == core.Length - 1)
            return core.Length > 3 ? core.ToUpper(CultureInfo.InvariantCulture) : char.IsUpper(core[0]) ? char.ToUpper(core[0], CultureInfo.InvariantCulture) + lower[1..] : lower;
        return char.IsUpper(core[0]) ? char.ToUpper(core[0], CultureInfo.InvariantCulture) + lower[1..] : lower;
    }

    /// <summary>
    /// Letters whose capital looks the same, only larger: the words beside them tell which was meant. "TỜ trình" and "Nghị định
    /// SỐ 5" stand in no paper, and the caption of a number begins its line with a capital.
    /// </summary>
    private static string? Levelled(WordParts word, string? before, string? after, bool startsLine)
    {
        var core = word.Core;
        if (startsLine && core == "số" && word.After is ":")
            return "Số";
        if (!core.All(char.IsUpper) || core.Length > 2 || !Syllable.IsLegal(core))
            return null;
        var lower = core.ToLower(CultureInfo.InvariantCulture);
        if (core.Length > 1 && IsLower(after) && Phrases.Known.HasPair(core, after))
            return core[0] + lower[1..];
        return lower is "số" or "ở" && EndsLower(before) && !EndsUpper(after) && Phrases.Known.HasPair(before, lower) ? lower : null;
    }

    private static bool IsLower(string? word) => word is { Length: > 1 } && word.All(char.IsLower);

    private static bool EndsLower(string? word) => word is { Length: > 1 } && char.IsLower(word[^1]);

    private static bool EndsUpper(string? word) => word is { Length: > 1 } && char.IsUpper(word[^1]);

    /// <summary>All capitals, or a capital first as names have it.</summary>
    private static string CasedAs(string place, string core) => core.Length > 1 && core.All(char.IsUpper)
        ? place.ToUpper(CultureInfo.InvariantCulture)
        : char.ToUpper(place[0], CultureInfo.InvariantCulture) + place[1..];

    private static string? WithMarks(string core, double confidence, string? before, string? after)
    {
        var known = Phrases.Known;
        var legal = Syllable.IsLegal(core);
        var spoken = (known.HasPair(before, core) ? 1 : 0) + (known.HasPair(core, after) ? 1 : 0);
        if (spoken > 0 && legal && confidence >= Sure)
            return null;
        var needed = Math.Max(spoken + 1, legal && confidence >= Sure && !IsHeading(core, before) ? 2 : 1);
        var (best, votes, tie) = ((string?)null, 0, false);
        foreach (var candidate in known.SameLetters(core))
        {
            if (Syllable.Key(candidate) == Syllable.Key(core))
                continue;
            var voted = (known.HasPair(before, candidate) ? 1 : 0) + (known.HasPair(candidate, after) ? 1 : 0);
            tie = voted == votes && voted > 0 || (tie && voted < votes);
            if (voted > votes)
                (best, votes, tie) = (candidate, voted, false);
        }

        return best is null || tie || votes < needed || (needed == 1 && legal && IsName(core, before, after)) ? null : Cased(best, core);
    }

    /// <summary>In capitals marks are small and lost even where the engine is sure: one neighbour is enough, but for a name's last word.</summary>
    private static bool IsHeading(string core, string? before) =>
        core.Length > 2 && core.All(char.IsUpper) && before is not ("VĂN" or "THỊ");

    /// <summary>A capital in the middle of a line is a name, and names may be any syllable.</summary>
    internal static bool IsName(string core, string? before, string? after) =>
        char.IsUpper(core[0]) && !core.Skip(1).Any(char.IsUpper) && (Starts(before) || Starts(after));

    private static bool Starts(string? word) => word is { Length: > 0 } && char.IsUpper(word[0]);

    /// <summary>Letter by letter: the letters are the same, so are their places.</summary>
    private static string Cased(string candidate, string core) => string.Concat(candidate.Select((c, i) =>
        char.IsUpper(core[Math.Min(i, core.Length - 1)]) ? char.ToUpper(c, CultureInfo.InvariantCulture) : c));

    /// <summary>A volume by the time: no area is, so the power can only be three.</summary>
    [GeneratedRegex(@"^([(\d.,]*)m[3°º*’'""?ˆ]{1,2}[/i](ngày|giờ|năm|tháng)(?=\W|$)")]
    private static partial Regex CubicRate();

    [GeneratedRegex("Đ\u00D0|\u00D0Đ")]
    private static partial Regex EthSlip();

    /// <summary>
    /// A look-alike in a token that has nothing but digits, look-alikes and the signs of dates and sums. Every group has a digit
    /// of its own: "I.1" is the first part of chapter I.
    /// </summary>
    [GeneratedRegex(@"(?<![\p{L}\d./,-])(?=[\dIlO./,-]*[IlO])(?:[IlO]*\d[\dIlO]*[./,-])*[IlO]*\d[\dIlO]*(?![\p{L}\d])")]
    private static partial Regex DigitSlip();
}
