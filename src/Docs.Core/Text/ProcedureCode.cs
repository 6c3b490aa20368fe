using System.Diagnostics.CodeAnalysis;

namespace Docs.Core.Text;

/// <summary>Mã thủ tục hành chính of the national database: "1.009994", with a province's own mark "1.009994.000.00.00.H15".</summary>
public sealed record ProcedureCode
{
    private ProcedureCode(string key, string? agency) => (Key, Agency) = (key, agency);

    /// <summary>"1.009994": the procedure, whichever agency carries it out.</summary>
    public string Key { get; }

    /// <summary>"000.00.00.H15" where stated.</summary>
    public string? Agency { get; }

    public override string ToString() => Agency is null ? Key : $"{Key}.{Agency}";

    /// <summary>Tolerates case, spaces, O for 0 and l for 1.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ProcedureCode? code)
    {
        code = null;
        var groups = CodeText.Groups(text);
        if (groups.Length is not (2 or 6) || Digits(groups[0], 1) is not { } first || Digits(groups[1], 6) is not { } second)
            return false;

        var agency = groups.Length == 2 ? null : ReadAgency(groups[2..]);
        if (groups.Length == 6 && agency is null)
            return false;

        code = new($"{first}.{second}", agency);
        return true;
    }

    private static string? ReadAgency(string[] groups) =>
        Digits(groups[0], 3) is { } first && Digits(groups[1], 2) is { } second && Digits(groups[2], 2) is { } third
        && CodeText.Province(groups[3]) is { } province
            ? $"{first}.{second}.{third}.{province}"
            : null;

    private static string? Digits(string group, int length) => group.Length == length ? OcrDigits.Read(group) : null;
}
