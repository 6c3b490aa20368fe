using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Docs.Core.Text;

/// <summary>
/// Mã hồ sơ: "H15.23-200922-1488", before that "000.00.53.H15-200922-0001" (TT 01/2018/TT-VPCP): agency, day of receipt, sequence.
/// </summary>
public sealed record DossierCode
{
    /// <summary>Room for a hundred million dossiers of one agency on one day; longer runs are other numbers.</summary>
    private const int MaxSequence = 8;

    private DossierCode(string agency, DateOnly receivedOn, string sequence) =>
        (Agency, ReceivedOn, Sequence) = (agency, receivedOn, sequence);

    /// <summary>"H15.23" or "000.00.53.H15".</summary>
    public string Agency { get; }

    /// <summary>The code has two digits for the year; the first codes were given in 2018, so they are of this century.</summary>
    public DateOnly ReceivedOn { get; }

    /// <summary>At least four digits, not capped.</summary>
    public string Sequence { get; }

    /// <summary>As the portal writes it: upper case, full stops within the agency, dashes around the day.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Agency}-{ReceivedOn:yyMMdd}-{Sequence}");

    public override string ToString() => Key;

    /// <summary>Tolerates case, spaces, other dashes, O for 0 and l for 1. An impossible day makes it no dossier code.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out DossierCode? code)
    {
        code = null;
        var groups = CodeText.Groups(text);
        if (groups.Length < 3 || ReadAgency(groups[..^2]) is not { } agency || ReadDay(groups[^2]) is not { } day || ReadSequence(groups[^1]) is not { } sequence)
            return false;

        code = new(agency, day, sequence);
        return true;
    }

    private static string? ReadAgency(string[] groups)
    {
        var read = new string[groups.Length];
        for (var i = 0; i < groups.Length; i++)
        {
            var end = i == 0 || i == groups.Length - 1;
            if ((end ? CodeText.Province(groups[i]) : null) is { } province)
                read[i] = province;
            else if (groups[i].Length <= 3 && OcrDigits.Read(groups[i]) is { } digits)
                read[i] = digits;
            else
                return null;
        }

        return read.Count(group => char.IsAsciiLetterUpper(group[0])) == 1 ? string.Join('.', read) : null;
    }

    private static DateOnly? ReadDay(string group) =>
        OcrDigits.Read(group) is { Length: 6 } digits
        && DateOnly.TryParseExact("20" + digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static string? ReadSequence(string group) =>
        group.Length <= MaxSequence && OcrDigits.Read(group) is { } digits ? digits.TrimStart('0').PadLeft(4, '0') : null;
}
