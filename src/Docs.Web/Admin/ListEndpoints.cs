using System.Text;
using Docs.Core.Audit;
using Docs.Core.References;
using Docs.Web.Audit;
using Docs.Web.Errors;
using Docs.Web.Security;
using Docs.Web.SignIn;

namespace Docs.Web.Admin;

/// <summary>Reference lists: seen, loaded from CSV after a preview, and downloaded in the same shape.</summary>
internal static class ListEndpoints
{
    private const string Csv = "text/csv; charset=utf-8";

    private static readonly Refusal NoSuchList = new(
        StatusCodes.Status404NotFound, "Không có danh mục này", "Các danh mục: cơ quan, thủ tục, loại giấy tờ, xã phường. Hãy mở lại từ trang Quản trị.")
    { Code = "no-such-list" };

    public static void MapLists(this IEndpointRouteBuilder admin)
    {
        admin.MapGet("/danh-muc", IndexAsync).Allow(Rule.Administer);
        admin.MapGet("/danh-muc/{list}", ShowAsync).Allow(Rule.Administer);
        admin.MapPost("/danh-muc/{list}", LoadAsync).Allow(Rule.Administer);
        admin.MapGet("/danh-muc/{list}/csv", DownloadAsync).Allow(Rule.Administer).Audited(AuditAct.Export);
    }

    private static async Task<IResult> IndexAsync(ReferenceLists references, CancellationToken cancellation) =>
        new Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<ListsPage>(new { Lists = await references.NowAsync(cancellation) });

    private static async Task<IResult> ShowAsync(string list, string? saved, string? q, ReferenceLists references, CancellationToken cancellation) =>
        ListNames.KindOf(list) is { } kind
            ? Page(new ListView(kind, (await references.NowAsync(cancellation))[kind], q?.Trim(), saved switch { "1" => "Đã nạp danh mục; có hiệu lực ngay.", "0" => "Tệp giống danh mục đang dùng; không có gì thay đổi.", _ => null }))
            : Refusals.Page(NoSuchList);

    private static async Task<IResult> DownloadAsync(string list, ReferenceLists references, CancellationToken cancellation) =>
        ListNames.KindOf(list) is { } kind
            ? TypedResults.File(Encoding.UTF8.GetBytes('\ufeff' + ReferenceCsv.Write(kind, (await references.NowAsync(cancellation))[kind].Entries)), Csv, $"{list}.csv")
            : Refusals.Page(NoSuchList);

    /// <summary>First with a file: the preview, whose form sends the same text back as <c>content</c> to be applied.</summary>
    private static async Task<IResult> LoadAsync(HttpContext http, string list, ReferenceLists references, CancellationToken cancellation)
    {
        if (ListNames.KindOf(list) is not { } kind)
            return Refusals.Page(NoSuchList);
        var form = await http.Request.ReadFormAsync(cancellation);
        var content = form.Files.GetFile("file") is { } file ? await ReadAsync(file, cancellation) : Encoding.UTF8.GetBytes(form["content"].ToString());
        using var stream = new MemoryStream(content);
        var read = await ReferenceCsv.ReadAsync(kind, stream, cancellation);
        var standing = (await references.NowAsync(cancellation))[kind];
        if (read.Problems.Count > 0)
            return Page(new ListView(kind, standing, null, null) { Problems = read.Problems }, StatusCodes.Status422UnprocessableEntity);
        if (!form.ContainsKey("content"))
            return Page(new ListView(kind, standing, null, null) { Preview = ReferenceChanges.Of(kind, standing.Entries, read.Entries), Content = ReferenceCsv.Write(kind, read.Entries) });
        var changed = await references.ReplaceAsync(kind, read.Entries, http.User.Viewer().Name, cancellation);
        return TypedResults.LocalRedirect($"/quan-tri/danh-muc/{list}?saved={(changed ? 1 : 0)}");
    }

    private static async Task<byte[]> ReadAsync(IFormFile file, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }

    private static Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<ListPage> Page(ListView view, int status = StatusCodes.Status200OK) => new(new { View = view }) { StatusCode = status };
}

/// <param name="Query">Words that a shown line must hold; null: all.</param>
public sealed record ListView(ReferenceKind Kind, ReferenceList List, string? Query, string? Notice)
{
    public IReadOnlyList<ReferenceProblem> Problems { get; init; } = [];

    /// <summary>What the file just read would change; null where none was.</summary>
    public ReferenceChanges? Preview { get; init; }

    public string Content { get; init; } = "";
}

/// <summary>Lists as addresses and people name them.</summary>
internal static class ListNames
{
    public static ReferenceKind? KindOf(string address) => address switch
    {
        "co-quan" => ReferenceKind.Agencies,
        "thu-tuc" => ReferenceKind.Procedures,
        "loai-giay-to" => ReferenceKind.PaperTypes,
        "xa-phuong" => ReferenceKind.Wards,
        _ => null,
    };

    public static string AddressOf(ReferenceKind kind) => kind switch
    {
        ReferenceKind.Agencies => "co-quan",
        ReferenceKind.Procedures => "thu-tuc",
        ReferenceKind.PaperTypes => "loai-giay-to",
        ReferenceKind.Wards => "xa-phuong",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Title(ReferenceKind kind) => kind switch
    {
        ReferenceKind.Agencies => "Cơ quan",
        ReferenceKind.Procedures => "Thủ tục hành chính",
        ReferenceKind.PaperTypes => "Loại giấy tờ",
        ReferenceKind.Wards => "Xã, phường",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Purpose(ReferenceKind kind) => kind switch
    {
        ReferenceKind.Agencies => "Tên qua các thời kỳ, cấp và cơ quan kế thừa: tên hiện thay cho mã, chỉ tiêu theo cấp, ai được ghi sự kiện hiệu lực.",
        ReferenceKind.Procedures => "Tên hiện cạnh mã thủ tục trong bộ lọc tra cứu.",
        ReferenceKind.PaperTypes => "Mã và thời hạn mặc định kèm căn cứ pháp lý, dùng khi văn bản không ghi thời hạn.",
        ReferenceKind.Wards => "Xã, phường cũ và mới để đối chiếu địa chỉ trên giấy cũ.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Column(string column) => column switch
    {
        "code" => "Mã",
        "name" => "Tên",
        "level" => "Cấp",
        "parent" => "Thuộc",
        "successor" => "Kế thừa",
        "term" => "Thời hạn mặc định",
        "basis" => "Căn cứ",
        "from" => "Từ ngày",
        "until" => "Đến hết ngày",
        _ => column,
    };

    /// <summary>What a column of the file holds, for who fills one in.</summary>
    public static string Meaning(string column) => column switch
    {
        "level" => "Cấp: central, province, district hoặc commune",
        "parent" => "Thuộc: mã cấp trên",
        "successor" => "Kế thừa: mã, nhiều mã cách nhau bằng dấu chấm phẩy",
        "term" => "Thời hạn mặc định: P5Y, P6M, P15D, none hoặc undetermined",
        _ => Column(column),
    };

    public static string Cell(ReferenceEntry entry, string column) => column switch
    {
        "code" => entry.Code,
        "name" => entry.Name,
        "level" => entry.Level is { } level ? AgencyLevels.Label(level) : "",
        "parent" => entry.Parent ?? "",
        "successor" => string.Join(", ", entry.Successors),
        "term" => entry.Term switch { null => "", "undetermined" => "Chưa xác định", var term => Docs.Web.Shell.Labels.Term(term) },
        "basis" => entry.Basis ?? "",
        "from" => entry.From is { } from ? Docs.Web.Shell.Labels.Day(from) : "",
        "until" => entry.Until is { } until ? Docs.Web.Shell.Labels.Day(until) : "",
        _ => "",
    };
}
