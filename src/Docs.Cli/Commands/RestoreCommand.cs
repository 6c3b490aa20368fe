using System.CommandLine;
using System.Security.Cryptography;
using Docs.Cli.Output;
using Docs.Core;
using Docs.Hosting;
using Docs.Storage.Transfer;

namespace Docs.Cli.Commands;

/// <summary>docs restore DIR : a backup into an empty place of either mode, verified.</summary>
internal static class RestoreCommand
{
    private static readonly Argument<string> Folder = new("DIR") { Description = "Thư mục sao lưu" };
    private static readonly Option<string?> At = new("--at") { Description = "Tên bản sao lưu, ví dụ 20261127T183000Z (mặc định bản mới nhất)" };
    private static readonly Option<bool> Json = CommandOptions.Json();

    public static Command Create()
    {
        var command = new Command("restore", "Khôi phục một bản sao lưu vào kho trống, rồi đối chiếu") { Folder, At, Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var options = CommandOptions.Read(parsed);
        var clock = TimeProvider.System;
        var ids = new IdSource(clock, RandomNumberGenerator.Create());
        RestoreReport report;
        using (var target = await DocsServices.OpenStorageAsync(options, ids, receiving: true, cancellation))
            report = await ArchiveRestore.RunAsync(target, parsed.GetValue(Folder)!, parsed.GetValue(At), ids, clock, new Counter(clock).Report, cancellation);

        var check = await Arrival.FinishAsync(options, cancellation);
        if (parsed.GetValue(Json))
            Print.Json(new { report.Name, report.TakenAt, report.Rows, report.Objects, report.Bytes, report.Lost, Verification = check });
        else
            Print.Line($"Đã khôi phục bản sao lưu {report.Name}: {report.Rows} dòng, {report.Objects} tệp.");
        Print.Message("Trước khi mở docs serve, hãy đặt lại khóa nhật ký cũ (audit.key vào thư mục dữ liệu, hoặc DOCS_AUDIT_KEY), các mốc (anchors/) và keys/: thiếu khóa cũ, chuỗi nhật ký vẫn kiểm được nhưng câu tra cứu và người được tra cứu trước đây không đọc được nữa.");
        return Arrival.Tell(report.Lost, check, parsed.GetValue(Json));
    }
}
