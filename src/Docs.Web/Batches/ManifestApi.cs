using Docs.Core.Documents;
using Docs.Core.Intake;
using Docs.Core.Text;
using Docs.Web.Errors;
using Docs.Web.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Docs.Web.Batches;

/// <param name="Name">The manifest's own name, with its folder: what it names is relative to that.</param>
/// <param name="Content">The CSV.</param>
/// <param name="Files">Names of the files about to be sent, with their folders; null: not known yet.</param>
internal sealed record NewManifestWire(string? Name, string? Content, IReadOnlyList<string>? Files);

/// <param name="Missing">Declared, but neither about to be sent nor in the batch already.</param>
/// <param name="Undeclared">About to be sent, but not declared.</param>
internal sealed record ManifestCheckWire(int Declared, IReadOnlyList<string> Missing, IReadOnlyList<string> Undeclared);

/// <summary>
/// The manifest goes ahead of the files: what is wrong with it is known before hours of sending, and each file is held against
/// it as it comes in.
/// </summary>
internal static class ManifestApi
{
    /// <summary>Some hundred thousand lines.</summary>
    public const int MostBytes = 32 << 20;

    public static Refusal Wrong(string message) => Refusal.BadInput($"{message} Chưa ghi gì và chưa nhận tệp nào; hãy sửa bảng kê rồi nộp lại cùng các tệp.");

    public static void MapManifest(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/v1/batches/{id}/manifest", DeclareAsync).Allow(Rule.HandIn).WithTags("batches").WithName("declareFiles")
            .WithSummary("Nộp bảng kê trước khi gửi tệp: nói ngay tệp nào thiếu, tệp nào không khai")
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes))
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);

    private static async Task<Results<Ok<ManifestCheckWire>, ProblemHttpResult>> DeclareAsync(
        HttpContext http, string id, NewManifestWire manifest, ICatalog catalog, CancellationToken cancellation)
    {
        if (UploadName.Clean(manifest.Name ?? "manifest.csv") is not { } name || manifest.Content is not { } content)
            return Refusals.Problem(Refusal.BadInput($"Bảng kê cần tên và nội dung. {UploadName.Rule}"));
        List<DeclaredFile> declared;
        try
        {
            declared = Read(name, content);
        }
        catch (ManifestException problem)
        {
            return Refusals.Problem(Wrong(problem.Message));
        }

        await catalog.DeclareAsync(id, declared, cancellation);
        var sent = (manifest.Files ?? []).Select(UploadName.Clean).OfType<string>().Where(file => file != name).ToHashSet(StringComparer.Ordinal);
        var there = (await catalog.ListBatchFilesAsync(id, cancellation)).Select(file => file.Path);
        var paths = declared.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return TypedResults.Ok(new ManifestCheckWire(
            declared.Count, [.. paths.Except(sent).Except(there).Order(StringComparer.Ordinal)], [.. sent.Except(paths).Order(StringComparer.Ordinal)]));
    }

    /// <summary>Paths as the report names files: with folders, relative to what was handed in. One that leads out of it is no file of it.</summary>
    /// <exception cref="ManifestException">It cannot be used.</exception>
    public static List<DeclaredFile> Read(string name, string content)
    {
        const string root = "/";
        var folder = Path.GetFullPath(Path.Combine(root, Path.GetDirectoryName(name) ?? ""));
        using var reader = new StringReader(content.TrimStart('\ufeff'));
        return [.. Manifest.Parse(reader, folder, name).Entries.Select(entry => DeclaredFile.Of(entry, VietnameseText.Nfc(entry.FullPath[root.Length..])))];
    }
}
