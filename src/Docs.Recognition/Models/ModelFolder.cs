using Docs.Core.Recognition;

namespace Docs.Recognition.Models;

/// <summary>Where the engine's models stand: the setting, else tessdata/ above the program, else Debian's folder.</summary>
internal static class ModelFolder
{
    public const string Setting = "DOCS_TESSDATA";
    public const string Fast = "vie";
    public const string Better = "vie_best";
    private const string Debian = "/usr/share/tesseract-ocr/5/tessdata";

    /// <exception cref="RecognitionUnavailableException">No folder holds the Vietnamese model.</exception>
    public static string Find(string? configured)
    {
        var asked = configured ?? Environment.GetEnvironmentVariable(Setting);
        if (!string.IsNullOrEmpty(asked))
        {
            return Holds(asked)
                ? Path.GetFullPath(asked)
                : throw new RecognitionUnavailableException($"Thư mục mô hình {asked} ({Setting}) không có tệp {Fast}.traineddata. Hãy sửa cài đặt hoặc chạy: bash infra/run.sh");
        }

        return AboveProgram() ?? (Holds(Debian) ? Debian : throw new RecognitionUnavailableException(
            $"Chưa có mô hình nhận dạng tiếng Việt ({Fast}.traineddata). Hãy chạy: apt-get install tesseract-ocr-vie"));
    }

    private static string? AboveProgram()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var models = Path.Combine(folder.FullName, "tessdata");
            if (Holds(models))
                return models;
        }

        return null;
    }

    public static bool Holds(string folder, string model = Fast) => File.Exists(Path.Combine(folder, model + ".traineddata"));
}
