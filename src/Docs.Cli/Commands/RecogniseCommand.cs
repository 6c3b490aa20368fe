using System.CommandLine;
using Docs.Cli.Output;
using Docs.Core.Extraction;
using Docs.Core.Recognition;
using Docs.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Docs.Cli.Commands;

/// <summary>docs recognise FILE... : searchable PDF/A, ALTO, text and fields of scans, without a catalogue.</summary>
internal static class RecogniseCommand
{
    private static readonly Argument<string[]> Files = new("FILE") { Description = "Bản quét: PDF, TIFF, JPEG, PNG, WebP", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string> Out = new("--out") { Required = true, Description = "Thư mục ghi kết quả" };
    private static readonly Option<int> Jobs = new("--jobs") { Description = "Số trang xử lý cùng lúc (0 = mỗi nhân một trang)" };
    private static readonly Option<bool> NoRepair = new("--no-repair") { Description = "Giữ nguyên chữ máy đọc, không sửa lỗi nhận dạng" };
    private static readonly Option<string?> Images = new("--images") { Description = "Ảnh trang trong PDF/A: as-is giữ nguyên · lossless nhỏ hơn, không mất điểm ảnh · smaller nhỏ hơn nữa, khác biệt có giới hạn" };
    private static readonly Option<bool> Json = CommandOptions.Json();

    public static Command Create()
    {
        Jobs.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 256)
                result.AddError("--jobs phải từ 0 đến 256.");
        });
        Images.AcceptOnlyFromAmong("as-is", "lossless", "smaller");
        var command = new Command("recognise", "Nhận dạng bản quét, không cần kho") { Files, Out, Jobs, NoRepair, Images, Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var files = parsed.GetValue(Files)!;
        var jobs = parsed.GetValue(Jobs) is > 0 and var asked ? asked : Environment.ProcessorCount;
        var output = Directory.CreateDirectory(Path.GetFullPath(parsed.GetValue(Out)!)).FullName;
        var options = CommandOptions.Read(parsed);
        var limits = options.Limits;
        if (parsed.GetValue(Images) is { } images)
            limits = limits with { Images = DocsOptions.Images(images, "--images") };
        await using var services = new ServiceCollection()
            .AddStderrLogging()
            .AddDocsRecognition(limits with { Children = jobs }, options.Descriptors)
            .BuildServiceProvider();
        var recognition = new FileRecognition(services.GetRequiredService<IRecogniser>(), services.GetRequiredService<FieldExtractor>(), services.GetRequiredService<TimeProvider>(), new RecognitionOptions(jobs, Repair: !parsed.GetValue(NoRepair)));
        var names = OutputNames.For(files, output);

        // Files run side by side so that single-page scans fill all cores; answers leave in the order given.
        using var room = new SemaphoreSlim(jobs);
        var answers = files.Select(async (file, index) =>
        {
            await room.WaitAsync(cancellation);
            try
            {
                return await recognition.RunAsync(file, output, names[index], cancellation);
            }
            finally
            {
                room.Release();
            }
        }).ToList();

        var refused = 0;
        foreach (var pending in answers)
        {
            var answer = await pending;
            refused += answer is RefusedFile ? 1 : 0;
            Report(answer, parsed.GetValue(Json));
        }

        return refused > 0 ? ExitCodes.WithRefusals : ExitCodes.Done;
    }

    private static void Report(object answer, bool json)
    {
        if (json)
            Print.Json(answer);
        else if (answer is RefusedFile refused)
            Print.Message($"{refused.File}: {refused.Error}");
        else if (answer is RecognisedFile done)
            Print.Line($"{done.File}: {done.Pages.Count} trang, {done.Pages.Sum(page => page.Words)} từ, {done.Pages.Sum(page => page.Seconds):0.0} giây");
    }
}
