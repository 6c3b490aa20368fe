using System.CommandLine;
using Docs.Cli.Output;
using Docs.Core.Documents;
using Docs.Core.Intake;
using Docs.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Docs.Cli.Commands;

/// <summary>docs import PATH... : takes scans in and, with --wait, stays until they are searchable.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string[]> Paths = new("PATH") { Description = "Tệp hoặc thư mục (đệ quy), cả tệp .zip", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<string?> Manifest = new("--manifest") { Description = "Bảng kê CSV" };
    private static readonly Option<string?> BatchName = new("--batch") { Description = "Tên lô" };
    private static readonly Option<string?> Agency = new("--agency") { Description = "Mã cơ quan quản lý (mặc định DOCS_AGENCY hoặc H15)" };
    private static readonly Option<string> Publish = new("--publish") { Description = "sure: công bố bản chắc chắn · all: công bố hết · none: để đối soát hết", DefaultValueFactory = _ => "sure" };
    private static readonly Option<bool> Urgent = new("--urgent") { Description = "Quầy một cửa đang chờ: đọc trước các lô số hóa kho lưu trữ" };
    private static readonly Option<bool> Wait = new("--wait") { Description = "Chờ đến khi mọi tệp xử lý xong và tra cứu được" };
    private static readonly Option<bool> Json = CommandOptions.Json();

    public static Command Create()
    {
        Publish.AcceptOnlyFromAmong("sure", "all", "none");
        var command = new Command("import", "Nhận bản quét vào kho") { Paths, Manifest, BatchName, Agency, Publish, Urgent, Wait, Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var options = CommandOptions.Read(parsed);
        var request = RequestOf(parsed, options);
        await using var services = await CommandOptions.ServicesAsync(options, cancellation);
        var receipt = await TakeInAsync(services, request, cancellation);

        if (receipt.Skipped.Count > 0)
            Print.Message($"Bỏ qua {receipt.Skipped.Count} tệp không phải bản quét: {string.Join(", ", receipt.Skipped.Take(5).Select(Path.GetFileName))}{(receipt.Skipped.Count > 5 ? ", …" : "")}");
        var stuck = parsed.GetValue(Wait) ? await WorkOff.FinishAsync(services, receipt.Files.Select(file => file.DocumentId).OfType<string>(), cancellation) : null;
        var report = await ImportReport.OfAsync(receipt, services.GetRequiredService<ICatalog>(), cancellation);
        if (parsed.GetValue(Json))
            Print.Json(report);
        else
            report.Print();

        if (stuck is not null)
            Print.Message($"Chưa xử lý xong: {stuck} Các tệp đã nhận vẫn còn; chạy lại hoặc mở docs serve để làm tiếp.");
        else if (!parsed.GetValue(Wait) && report.Accepted > 0)
            Print.Message("Các tệp đã nhận đang chờ xử lý: `docs serve` (hoặc `docs import … --wait`) trên cùng thư mục dữ liệu sẽ nhận dạng và lập chỉ mục.");
        return stuck is not null ? ExitCodes.Unreachable : report.Quarantined + report.Refused > 0 ? ExitCodes.WithRefusals : ExitCodes.Done;
    }

    private static ImportRequest RequestOf(ParseResult parsed, DocsOptions options)
    {
        var paths = parsed.GetValue(Paths) ?? [];
        var manifest = parsed.GetValue(Manifest);
        if (paths.Length == 0 && manifest is null)
            throw new UsageException("Hãy nêu ít nhất một tệp hoặc thư mục, hoặc --manifest.");
        var policy = Enum.Parse<PublishPolicy>(parsed.GetValue(Publish)!, ignoreCase: true);
        var agency = AgencyCode.Checked(parsed.GetValue(Agency) ?? options.Agency, "--agency");
        return new ImportRequest(paths, manifest, parsed.GetValue(BatchName), agency, policy, parsed.GetValue(Urgent) ? Lane.Counter : Lane.Bulk) { TakesRecords = true };
    }

    private static Task<ImportReceipt> TakeInAsync(IServiceProvider services, ImportRequest request, CancellationToken cancellation) =>
        new ProgressBar("Nhận tệp", "tệp", services.GetRequiredService<TimeProvider>()).RunAsync(report =>
            services.GetRequiredService<Importer>().ImportAsync(request, new DirectProgress<ImportProgress>(done => report(done.Done, done.Total)), cancellation));
}
