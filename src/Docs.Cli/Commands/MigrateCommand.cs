using System.CommandLine;
using System.Security.Cryptography;
using Docs.Cli.Output;
using Docs.Core;
using Docs.Hosting;
using Docs.Storage;
using Docs.Storage.Transfer;

namespace Docs.Cli.Commands;

/// <summary>docs migrate --from embedded --to cluster : moves the archive of the data folder to the servers the settings name.</summary>
internal static class MigrateCommand
{
    private static readonly Option<string> From = new("--from") { Description = "Từ: embedded (thư mục dữ liệu)", Required = true };
    private static readonly Option<string> To = new("--to") { Description = "Sang: cluster (cụm máy chủ)", Required = true };
    private static readonly Option<bool> Json = CommandOptions.Json();

    public static Command Create()
    {
        From.AcceptOnlyFromAmong("embedded");
        To.AcceptOnlyFromAmong("cluster");
        var command = new Command("migrate", "Chuyển kho từ thư mục dữ liệu sang cụm máy chủ (DOCS_POSTGRES, DOCS_S3_…, DOCS_ELASTIC_…)") { From, To, Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var options = CommandOptions.Read(parsed);
        if (options.Cluster is null)
            throw new UsageException("Chưa có DOCS_POSTGRES: hãy đặt các biến của cụm (DOCS_POSTGRES, DOCS_S3_…, DOCS_ELASTIC_…) rồi chạy lại; --data là thư mục của kho cũ.");
        if (!File.Exists(Path.Combine(options.DataDirectory, "catalog.db")))
            throw new UsageException($"{options.DataDirectory} không có kho nào để chuyển; hãy chỉ đúng thư mục bằng --data.");
        var report = await MoveAsync(options, cancellation);
        if (report.InUse)
        {
            Print.Message($"Đã chép sẵn {report.Objects} tệp ({report.NewObjects} tệp mới). Chương trình khác còn dùng kho này: hãy dừng docs serve rồi chạy lại cùng lệnh; phần còn lại chỉ là danh mục.");
            return ExitCodes.WithRefusals;
        }

        if (options.Audit.Secret is null)
            Print.Message($"Nhật ký đã chuyển giữ khóa cũ: hãy đặt DOCS_AUDIT_KEY_FILE={Path.Combine(options.DataDirectory, "audit.key")} (hoặc chép tệp ấy) cho mọi tiến trình của cụm.");
        var check = await Arrival.FinishAsync(options, cancellation);
        if (parsed.GetValue(Json))
            Print.Json(new { report.Rows, report.Objects, report.Bytes, report.NewObjects, report.Lost, Verification = check });
        else
            Print.Line($"Đã chuyển kho {options.DataDirectory}: {report.Rows} dòng, {report.Objects} tệp. Kho cũ còn nguyên và không mở được nữa.");
        return Arrival.Tell(report.Lost, check, parsed.GetValue(Json));
    }

    private static async Task<MigrationReport> MoveAsync(DocsOptions options, CancellationToken cancellation)
    {
        var clock = TimeProvider.System;
        var ids = new IdSource(clock, RandomNumberGenerator.Create());
        using var source = await EmbeddedStorage.OpenAsync(new StorageOptions(options.DataDirectory) { Transferring = true }, clock, ids, cancellation);
        using var target = await DocsServices.OpenStorageAsync(options, ids, receiving: true, cancellation);
        return await ArchiveMigration.RunAsync(source, target, clock, new Counter(clock).Report, cancellation);
    }
}
