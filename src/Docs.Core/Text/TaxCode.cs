using System.Diagnostics.CodeAnalysis;

namespace Docs.Core.Text;

/// <summary>
/// Mã số thuế of an organisation: 10 digits, the last a check digit, and for a dependent unit a dash and 3 more
/// (TT 105/2020/TT-BTC, Điều 5). People and households use their 12-digit id since 2025-07-01: that is a <see cref="PersonalId"/>.
/// </summary>
public sealed record TaxCode
{
    private static readonly int[] Weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

    private TaxCode(string organisation, string? unit) => (Organisation, Unit) = (organisation, unit);

    /// <summary>The 10 digits.</summary>
    public string Organisation { get; }

    /// <summary>"001" to "999", null for the organisation itself.</summary>
    public string? Unit { get; }

    public string Key => Unit is null ? Organisation : $"{Organisation}-{Unit}";

    public override string ToString() => Key;

    /// <summary>Tolerates spaces, a missing or another dash, O for 0 and l for 1; refuses a wrong check digit and unit 000.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out TaxCode? code)
    {
        code = null;
        var digits = CodeText.Digits(text);
        if (digits is not ({ Length: 10 } or { Length: 13 }) || !HasRightCheckDigit(digits))
            return false;

        var unit = digits.Length == 13 ? digits[10..] : null;
        code = unit == "000" ? null : new(digits[..10], unit);
        return code is not null;
    }

    /// <summary>10 less the remainder by 11; a remainder of 0 would need a check digit of 10, so such numbers are not given out.</summary>
    private static bool HasRightCheckDigit(string digits)
    {
        var remainder = Weights.Select((weight, i) => weight * (digits[i] - '0')).Sum() % 11;
        return remainder != 0 && digits[9] - '0' == 10 - remainder;
    }
}
