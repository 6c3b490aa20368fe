using System.Diagnostics.CodeAnalysis;
using Docs.Core.Text;
using Docs.Hosting;

namespace Docs.Web.Batches;

/// <param name="Name">NFC; null: the catalogue names the batch.</param>
internal sealed record BatchRequest(string? Name, string Agency)
{
    private const int MaxNameLength = 200;

    public static bool TryRead(string? name, string? agency, DocsOptions options, [NotNullWhen(true)] out BatchRequest? request, [NotNullWhen(false)] out string? refusal)
    {
        request = null;
        var trimmed = string.IsNullOrWhiteSpace(name) ? null : name.Trim();
        if (trimmed?.Length > MaxNameLength || trimmed?.Any(character => char.IsControl(character) || char.IsSurrogate(character)) == true)
        {
            refusal = $"Tên lô tối đa {MaxNameLength} ký tự, không chứa ký tự điều khiển.";
            return false;
        }

        try
        {
            var code = string.IsNullOrWhiteSpace(agency) ? options.Agency : AgencyCode.Checked(agency.Trim(), "agency");
            request = new BatchRequest(trimmed is null ? null : VietnameseText.Nfc(trimmed), code);
            refusal = null;
            return true;
        }
        catch (OptionsException error)
        {
            refusal = error.Message;
            return false;
        }
    }
}
