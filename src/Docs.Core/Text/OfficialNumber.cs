using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace Docs.Core.Text;

/// <summary>Numbers and notations of official documents: "123/QĐ-UBND", "01/2023/TT-VPCP", "12/UBND-VX".</summary>
public static partial class OfficialNumber
{
    /// <summary>Longer input names no document; the longest notation the law allows has 11 + 30 characters (NĐ 30/2020, Phụ lục VI).</summary>
    private const int MaxLength = 200;

    /// <summary>
    /// The one key all spellings of a number share: folded, upper case, without spaces and "Số:", number without leading
    /// zeros, parts joined as printed. "Số: 05/QĐ - UBND" and "5/qd-ubnd" give "5/QD-UBND". Where the number stands, O is
    /// read as 0 and l, I as 1. What is no number of the known form (a certificate's serial) is folded and squeezed alike.
    /// The key of a key is itself.
    /// </summary>
    public static string Key(string number)
    {
        if (TryParse(number, out var parts))
            return parts.Key;

        var squeezed = Squeeze(WithoutLabel(VietnameseText.Nfc(number)));
        var slash = squeezed.IndexOf('/');
        var head = slash < 0 ? squeezed : squeezed[..slash];
        var digits = slash < 0 && !OcrDigits.HasDigit(head) ? null : OcrDigits.Read(head);
        head = digits is null ? VietnameseText.Fold(head).ToUpperInvariant() : OcrDigits.WithoutLeadingZeros(digits);
        return slash < 0 ? head : head + VietnameseText.Fold(squeezed[slash..]).ToUpperInvariant();
    }

    /// <summary>Reads a text that is a number as a whole, "Số:" in front and spaces or missing signs within allowed.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out OfficialNumberParts? parts)
    {
        parts = null;
        if (text.Length > MaxLength)
            return false;

        var tokens = NumberTokens.Of(WithoutLabel(VietnameseText.Nfc(text)));
        if (tokens.Count < 2)
            return false;

        var read = new NumberReader(tokens, running: false).Read(0, out var next);
        parts = next == tokens.Count ? read : null;
        return parts is not null;
    }

    /// <summary>
    /// Numbers in running text or in a query as typed ("so 05 qd ubnd", "2406/QĐ"), in order, never overlapping. Linear in
    /// the text. Dates, fractions and dossier codes are not taken for numbers.
    /// </summary>
    public static IReadOnlyList<NumberMention> Find(string text)
    {
        var found = new List<NumberMention>();
        var tokens = NumberTokens.Of(VietnameseText.Nfc(text));
        var reader = new NumberReader(tokens, running: true);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (GluedToWhatStandsBefore(tokens[i]) || reader.Read(i, out var next) is not { } parts)
                continue;

            found.Add(new(tokens[i].Start, tokens[next - 1].End - tokens[i].Start, parts));
            i = next - 1;
        }

        return found;
    }

    private static bool GluedToWhatStandsBefore(NumberToken token) =>
        !token.Spaced && token.Before is NumberGap.Slash or NumberGap.Dash or NumberGap.Dot;

    private static string WithoutLabel(string text)
    {
        var label = Label().Match(VietnameseText.Fold(text));
        return text[label.Length..];
    }

    private static string Squeeze(string text)
    {
        var squeezed = new StringBuilder(text.Length);
        foreach (var character in text.Trim(' ', '.', ',', ';', ':', '\u00a0'))
        {
            if (NumberTokens.IsDash(character))
                squeezed.Append('-');
            else if (!char.IsWhiteSpace(character))
                squeezed.Append(character is '\u2044' or '\u2215' or '\uff0f' ? '/' : character);
        }

        return squeezed.ToString();
    }

    /// <summary>"Số:", "Số hiệu:", "S0 " and the like, where a colon or a digit shows that a number follows.</summary>
    [GeneratedRegex(@"^\s*s[o0](?:\s+(?:ky\s+)?hieu)?\s*(?:[:;.]\s*|(?=[0-9])|\s(?=[oli]+/))", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
