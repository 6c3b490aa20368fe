using System.Text.RegularExpressions;

namespace Docs.Core.Intake;

/// <summary>
/// What a separator sheet says in its QR code: <c>DOCS-SEP;1;agency;batch</c>. The 1 is the version of this form.
/// </summary>
public sealed partial record SeparatorSheet
{
    private const string Mark = "DOCS-SEP;1;";

    /// <param name="agency">Code of the agency, such as "H15.12": 1–64 ASCII letters, digits, ".", "-", "_".</param>
    /// <param name="batch">Token of the batch, by the same rule.</param>
    public SeparatorSheet(string agency, string batch)
    {
        if (!Code().IsMatch(agency))
            throw new ArgumentException("Mã cơ quan phải gồm 1–64 chữ cái không dấu, chữ số, dấu chấm, gạch nối hoặc gạch dưới.", nameof(agency));
        if (!Code().IsMatch(batch))
            throw new ArgumentException("Mã lô phải gồm 1–64 chữ cái không dấu, chữ số, dấu chấm, gạch nối hoặc gạch dưới.", nameof(batch));
        Agency = agency;
        Batch = batch;
    }

    public string Agency { get; }

    public string Batch { get; }

    /// <summary>The text of the QR code.</summary>
    public string QrText => $"{Mark}{Agency};{Batch}";

    /// <summary>Null for the text of any other code.</summary>
    public static SeparatorSheet? TryParse(string qrText)
    {
        if (!qrText.StartsWith(Mark, StringComparison.Ordinal))
            return null;

        var parts = qrText[Mark.Length..].Split(';');
        return parts.Length == 2 && Code().IsMatch(parts[0]) && Code().IsMatch(parts[1]) ? new SeparatorSheet(parts[0], parts[1]) : null;
    }

    [GeneratedRegex(@"^[A-Za-z0-9._-]{1,64}\z")]
    private static partial Regex Code();
}
