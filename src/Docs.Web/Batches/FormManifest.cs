using Docs.Core.Intake;
using Docs.Web.Errors;
using Docs.Web.Shell;

namespace Docs.Web.Batches;

/// <summary>The manifest among the files of a form: it counts for what comes after it.</summary>
internal static class FormManifest
{
    public static readonly Refusal TooLate = Refusal.BadInput(
        "Bảng kê đến sau bản quét nên không đối chiếu được và không được ghi; các bản quét vẫn được nhận. Lần sau hãy chọn bảng kê ở ô «Bảng kê CSV», riêng với bản quét.");

    private const int BufferBytes = 1 << 16;

    public static bool Is(string fileName) => Path.GetExtension(fileName).Equals(".csv", StringComparison.OrdinalIgnoreCase);

    /// <summary>What it declares, or what is wrong with it.</summary>
    public static async Task<(List<DeclaredFile>? Declared, Refusal? Wrong)> ReadAsync(FormPart part, CancellationToken cancellation)
    {
        if (UploadName.Clean(part.FileName) is not { } name)
            return (null, Refusal.BadInput(UploadName.Rule));
        using var bytes = new MemoryStream();
        var buffer = new byte[BufferBytes];
        for (int read; (read = await part.Body.ReadAsync(buffer, cancellation)) > 0; bytes.Write(buffer, 0, read))
        {
            if (bytes.Length + read > ManifestApi.MostBytes)
                return (null, ManifestApi.Wrong($"Bảng kê {name} quá lớn: tối đa {Labels.Size(ManifestApi.MostBytes)}."));
        }

        try
        {
            return (ManifestApi.Read(name, Manifest.Utf8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length)), null);
        }
        catch (ManifestException problem)
        {
            return (null, ManifestApi.Wrong(problem.Message));
        }
        catch (System.Text.DecoderFallbackException)
        {
            return (null, ManifestApi.Wrong($"Bảng kê {name} không phải UTF-8. Hãy lưu lại dạng CSV UTF-8."));
        }
    }
}
