using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Docs.Core;
using Docs.Recognition.Native;
using Docs.Recognition.Pipeline;

namespace Docs.Recognition.Worker;

/// <summary>
/// The supervised child: one page job a line in, one answer a line out. Native code is called here and nowhere else. It
/// ends when standard input closes — also while a native call runs, so that no child outlives a killed parent.
/// </summary>
internal static class PageWorker
{
    public static async Task<int> RunAsync(Stream input, Stream output, TimeProvider clock)
    {
        _ = Leptonica.setMsgSeverity(Leptonica.SeverityNone);
        var jobs = Channel.CreateUnbounded<string>();
        var listener = new Thread(() => Listen(input, jobs.Writer)) { IsBackground = true };
        listener.Start();

        using var pipeline = new PagePipeline(clock);
        await foreach (var line in jobs.Reader.ReadAllAsync())
        {
            var job = JsonSerializer.Deserialize(line, WorkerJson.Default.PageJob)!;
            if (Faults.Allowed)
                Faults.Happen(job.Fault, job.Safe, output);
            var answer = Answer(pipeline, job);
            await output.WriteAsync(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(answer, WorkerJson.Default.PageAnswer) + "\n"));
            await output.FlushAsync();
        }

        return 0;
    }

    private static PageAnswer Answer(PagePipeline pipeline, PageJob job)
    {
        try
        {
            return pipeline.Run(job);
        }
        catch (PageRefusedException refused)
        {
            return new PageAnswer(null, null, null, null, refused.Refusal);
        }
        catch (IOException error) when (error.HResult == IoErrors.NoSpace)
        {
            return new PageAnswer(null, null, null, null, PageRefusal.NoSpace);
        }
    }

    private static void Listen(Stream input, ChannelWriter<string> jobs)
    {
        using var reader = new StreamReader(input, new UTF8Encoding(false, throwOnInvalidBytes: true));
        while (reader.ReadLine() is { } line)
            jobs.TryWrite(line);
        LibC.ExitNow(0);
    }
}
