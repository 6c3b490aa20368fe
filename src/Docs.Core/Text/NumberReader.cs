using System.Globalization;

namespace Docs.Core.Text;

/// <summary>
/// Reads a number that starts at a given token. In running text (<paramref name="running"/>) a word must not be taken for a
/// code, so only known or code-like abbreviations count; a text that is said to be a number is trusted further.
/// </summary>
internal sealed class NumberReader(IReadOnlyList<NumberToken> tokens, bool running)
{
    /// <summary>Agencies within agencies: "QĐ-UBND-TH-NC" is about as long as it gets.</summary>
    private const int MaxSymbolTokens = 5;

    /// <summary>No agency numbers a million documents a year; longer runs of digits are other codes.</summary>
    private const int MaxDigits = 7;

    public OfficialNumberParts? Read(int at, out int next)
    {
        next = at;
        if (ReadNumber(ref next) is not { } number || Gap(next) is not (NumberGap.Slash or NumberGap.Space or NumberGap.Dash))
            return null;

        var slash = Gap(next) == NumberGap.Slash;
        var year = ReadYear(ref next, ref slash);
        return ReadSymbol(ref next, slash) is { Count: > 0 } symbol ? Build(number, year, symbol) : null;
    }

    private NumberGap Gap(int index) => index < tokens.Count ? tokens[index].Before : NumberGap.Break;

    private string? ReadNumber(ref int next)
    {
        var text = tokens[next++].Text;
        while (next < tokens.Count && Gap(next) == NumberGap.Dot && tokens[next].Text.Length == 3 && text.Length <= MaxDigits)
            text += tokens[next++].Text;

        var suffix = text.Length > 1 && char.IsAsciiLetter(text[^1]) && OcrDigits.Read(text[^1]) is null ? text[^1..].ToUpperInvariant() : "";
        var body = text.AsSpan(0, text.Length - suffix.Length);
        if (body.Length > MaxDigits || (!OcrDigits.HasDigit(body) && (running || Gap(next) != NumberGap.Slash)))
            return null;
        return OcrDigits.Read(body) is { } digits ? OcrDigits.WithoutLeadingZeros(digits) + suffix : null;
    }

    /// <summary>A year only if something follows it: "12/2021" alone is a month; of "1941 1961/QĐ-UBND" the first is another cell's.</summary>
    private int? ReadYear(ref int next, ref bool slash)
    {
        if (next + 1 >= tokens.Count || (running && Gap(next) == NumberGap.Space && Gap(next + 1) == NumberGap.Slash) || Gap(next + 1) is not (NumberGap.Slash or NumberGap.Space or NumberGap.Dash) || YearOf(tokens[next].Text) is not { } year)
            return null;

        slash |= Gap(++next) == NumberGap.Slash;
        return year;
    }

    private static int? YearOf(string text) =>
        text.Length == 4 && OcrDigits.HasDigit(text) && OcrDigits.Read(text) is { } digits && int.Parse(digits, CultureInfo.InvariantCulture) is var year and >= 1945 and < 2100 ? year : null;

    private List<string> ReadSymbol(ref int next, bool slash)
    {
        var symbol = new List<string>();
        if (next >= tokens.Count || !char.IsLetter(tokens[next].Text[0]) || !StartsSymbol(next, slash))
            return symbol;

        symbol.Add(tokens[next++].Text);
        while (next < tokens.Count && symbol.Count < MaxSymbolTokens && (Continues(tokens[next], symbol) || GoesOnBelow(next)))
            symbol.Add(tokens[next++].Text);
        return symbol;
    }

    private bool StartsSymbol(int at, bool slash)
    {
        var token = tokens[at];
        if (!NumberCodes.IsPlain(token.Text))
            return false;

        var known = NumberCodes.TypeOf(token.Text) is not null || NumberCodes.IsAgency(token.Text);
        var joined = Gap(at + 1) == NumberGap.Dash && (!tokens[at + 1].Spaced || (NumberCodes.LooksLikeCode(token.Text) && NumberCodes.LooksLikeCode(tokens[at + 1].Text)));
        if (slash)
            return !running || known || joined;

        // Without a slash only a known code with another code behind it makes a number of "05 qd ubnd".
        return known && Gap(at + 1) is NumberGap.Space or NumberGap.Dash && NumberCodes.LooksLikeCode(tokens[at + 1].Text);
    }

    private static bool Continues(NumberToken token, List<string> symbol) => token.Before switch
    {
        NumberGap.Dash when !token.Spaced => token.Text.All(char.IsAsciiDigit) || NumberCodes.IsPlain(token.Text),
        NumberGap.Dash => NumberCodes.LooksLikeCode(token.Text),
        NumberGap.Space => symbol.Count == 1 && NumberCodes.LooksLikeCode(token.Text),
        _ => false,
    };

    /// <summary>"100/CCHN-" / "D-SYT-ĐL": a line ends behind a dash, and what begins the next is one capital with a code behind it.</summary>
    private bool GoesOnBelow(int at) =>
        tokens[at] is { Before: NumberGap.Dash, Spaced: true, Text: [>= 'A' and <= 'Z' or 'Đ'] } && at + 1 < tokens.Count
        && tokens[at + 1] is { Before: NumberGap.Dash, Spaced: false } next && NumberCodes.LooksLikeCode(next.Text);

    private static OfficialNumberParts Build(string number, int? year, List<string> symbol)
    {
        var type = NumberCodes.TypeOf(symbol[0]);
        var agency = string.Join('-', type is null ? symbol : symbol.Skip(1));
        return new(number, year, type, agency.Length == 0 ? null : agency);
    }
}
