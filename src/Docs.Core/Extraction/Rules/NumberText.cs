using System.Text.RegularExpressions;

namespace Docs.Core.Extraction.Rules;

/// <summary>Reads what is printed behind "Số:".</summary>
/// <param name="Text">Without spaces; null where the number itself is a gap: "Số:      /QĐ-UBND".</param>
/// <param name="Symbol">What follows the number, null where nothing does.</param>
/// <param name="Length">Characters of the printed text that were read.</param>
/// <param name="Corrected">A letter was read as a digit, or a letter as the slash.</param>
internal sealed record NumberText(string? Text, string? Symbol, int Length, bool Corrected)
{
    /// <summary>On printed text: capitals tell a symbol from a word.</summary>
    private static readonly Regex Official = Layout.Patterns.Of(
        @"^(?<number>[0-9OolI|][0-9OolI|. ]{0,11}[A-Z]?)\s*(/\s*(?<year>(19|20)[0-9OolI]{2}))?\s*(?<slash>[/\\]|[-–]\s?|[I|lJ])\s*(?<symbol>[A-ZĐÐ][A-Za-zĐđÐ0-9]*([.&][A-ZĐÐ][A-Za-zĐđÐ0-9]*)*(\s?[-–—/_]\s?[A-ZĐÐ0-9][A-Za-zĐđÐ0-9]*([.&][A-ZĐÐ0-9][A-Za-zĐđÐ0-9]*)*)*)");

    private static readonly Regex Gap = Layout.Patterns.Of(@"^[\s.…_,:;-]*[/]\s*(?<symbol>[A-ZĐÐ][A-Za-zĐđÐ0-9]*([-–—/]\s?[A-ZĐÐ0-9][A-Za-zĐđÐ0-9]*)*)");

    private static readonly Regex YearOnly = Layout.Patterns.Of(@"^(?<number>[0-9]{1,6})\s*/\s*(?<year>(19|20)[0-9]{2})\b");

    private static readonly Regex Serial = Layout.Patterns.Of(@"^[0-9]{2}[A-ZĐ][0-9]{6,7}\s?/\s?[A-ZĐ]{2,6}\b|^[0-9A-ZĐ]{1,4}[0-9A-Z]?[0-9][0-9 .\-]{4,16}[0-9]|^[0-9]{6,14}\b|^[A-ZĐ]{2,6}\s?[-–]\s?([0-9]{1,4}\s?[-–]\s?){0,2}[0-9]{5,10}\b|^[A-ZĐ]{2,4}\s?[-–]\s?[0-9]{3,6}\s*$");

    /// <summary>A cell for each digit, its rules read as bars: "0|3|6|4|1|9/ĐL-GPHN".</summary>
    private static readonly Regex Cells = Layout.Patterns.Of(@"^[0-9](\s?\|\s?[0-9]){2,}");

    private static readonly Regex Bare = Layout.Patterns.Of(@"^[0-9]{1,6}\s*$");

    /// <param name="form">Certificates may have a serial or a bare number where documents of NĐ 30/2020 have a symbol.</param>
    public static NumberText? Read(string printed, bool form)
    {
        if (Matched(Cells, printed) is { } cells)
            printed = cells.Value.Replace('|', ' ') + printed[cells.Length..];
        if (Matched(Official, printed) is { } official && IsPlausible(official))
            return Of(official);
        if (Matched(YearOnly, printed) is { } year)
            return new(Squeeze(year.Value), null, year.Length, false);
        if (Matched(Gap, printed) is { } gap)
            return new(null, Squeeze(gap.Groups["symbol"].Value), gap.Length, false);
        if (form && (Matched(Serial, printed) ?? Matched(Bare, printed)) is { } serial)
            return new(Squeeze(serial.Value.TrimEnd('.', '-', ' ')), null, serial.Length, false);
        return null;
    }

    /// <summary>The type is known by its title: "QD" and "QĐĐ" behind the number of a decision are its "QĐ".</summary>
    public NumberText WithCode(DocumentDescriptor? type)
    {
        if (Symbol is not null && type is { Code: { Length: > 2 } glued } && Symbol.Length > glued.Length + 2 && Symbol.StartsWith(glued, StringComparison.Ordinal) && !Symbol.Contains('-') && Symbol[glued.Length..] is "UBND" or "SXD" or "STNMT" or "SYT")
            return this with { Symbol = $"{glued}-{Symbol[glued.Length..]}", Text = Text?.Replace(Symbol, $"{glued}-{Symbol[glued.Length..]}", StringComparison.Ordinal), Corrected = true };
        if (Symbol is null || type is not { Code: { } code, Family: DocumentFamily.Administrative })
            return this;
        var end = Symbol.IndexOf('-', StringComparison.Ordinal);
        var own = end < 0 ? Symbol : Symbol[..end];
        if (own == code || !Layout.Fuzzy.Within(Fold(own), Fold(code), 1) || (Core.Text.NumberCodes.TypeOf(own) is { } known && known != code))
            return this;
        var symbol = code + Symbol[own.Length..];
        return this with { Symbol = symbol, Text = Text?.Replace(Symbol, symbol, StringComparison.Ordinal), Corrected = Corrected || Fold(own) != Fold(code) };
    }

    /// <summary>"40A8012345", "40G835025/HKD": a business household's number, printed by the register; of such a shape a slip leaves little.</summary>
    public bool IsRegistered => Text is not null && Symbol is null && Registered.IsMatch(Text);

    private static readonly Regex Registered = Layout.Patterns.Of(@"^[0-9]{2}[A-ZĐ][0-9]{6,7}(/[A-ZĐ]{2,6})?$");

    private static string Fold(string text) => Core.Text.VietnameseText.Fold(text);

    private static NumberText Of(Match match)
    {
        var digits = Digits(Squeeze(match.Groups["number"].Value));
        var year = match.Groups["year"].Success ? "/" + Digits(match.Groups["year"].Value) : "";
        var symbol = Squeeze(match.Groups["symbol"].Value);
        var slash = match.Groups["slash"].Value.Trim();
        var separator = slash is "-" or "–" ? "-" : "/";
        var corrected = digits != Squeeze(match.Groups["number"].Value) || slash is not ("/" or "-" or "–" or "J");
        return new(digits.TrimEnd('.') + year + separator + symbol, symbol, match.Length, corrected);
    }

    /// <summary>A letter stands for the slash only right before a known type: "2406IQĐ-SXD".</summary>
    private static bool IsPlausible(Match match) =>
        match.Groups["slash"].Value is not ("I" or "l" or "|" or "J") || match.Groups["symbol"].Value is ['Q', 'Đ' or 'D', ..] or ['G', 'P', ..] or ['G', 'C', 'N', ..] or ['T', 'B', ..];

    private static Match? Matched(Regex pattern, string text)
    {
        var match = pattern.Match(text);
        return match.Success ? match : null;
    }

    private static string Digits(string text) =>
        string.Concat(text.Select(character => character switch { 'O' or 'o' => '0', 'l' or 'I' or '|' => '1', _ => character }));

    private static string Squeeze(string text) =>
        string.Concat(text.Where(character => !char.IsWhiteSpace(character)).Select(character => character is '–' or '—' or '_' ? '-' : character is 'Ð' ? 'Đ' : character));
}
