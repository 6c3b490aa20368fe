using Docs.Core.Text;

namespace Docs.Web.Batches;

/// <summary>
/// The name a browser or program gives a file. It is only what reports call it, never a path here; names that try to be
/// one are refused all the same.
/// </summary>
internal static class UploadName
{
    private const int MaxLength = 1_000;

    public const string Rule = "Tên tệp cần có, tối đa 1.000 ký tự, không chứa «..» hay ký tự điều khiển; đường dẫn thư mục con viết bằng dấu /.";

    /// <summary>NFC, folders kept, separated by "/"; null if it cannot be used.</summary>
    public static string? Clean(string? name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > MaxLength || name.Any(char.IsControl) || !name.IsNormalizable())
            return null;
        var parts = name.Split('/', '\\').Select(part => part.Trim()).Where(part => part.Length > 0 && part != ".").ToList();
        return parts.Count == 0 || parts.Contains("..") ? null : VietnameseText.Nfc(string.Join('/', parts));
    }

    /// <summary>False for lone surrogates, which have no normal form.</summary>
    private static bool IsNormalizable(this string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[++i])))
                return false;
        }

        return true;
    }
}
