using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Docs.Core.Recognition;
using Docs.Recognition.Worker;

namespace Docs.Recognition.Supervision;

/// <summary>One warm page worker. Serves one page at a time; whatever goes wrong, it is killed and never used again.</summary>
internal sealed class ChildProcess : IDisposable
{
    /// <summary>Often enough that a child allocating at full speed passes its limit by 100 MB at most.</summary>
    private static readonly TimeSpan MemoryCheck = TimeSpan.FromMilliseconds(50);

    /// <summary>So often within the time of a page is looked at how much of it is used.</summary>
    private const int Looks = 10;

    /// <summary>SIGKILL takes at once, but for a process that the kernel holds in a disk it cannot reach.</summary>
    private static readonly TimeSpan Reaping = TimeSpan.FromSeconds(5);

    /// <summary>A page with 50,000 words answers with 10 MB; more is not an answer.</summary>
    private const int LongestAnswer = 64 << 20;

    private readonly Process process;
    private readonly RecognitionLimits limits;
    private readonly TimeProvider clock;
    private readonly LastWords lastWords = new();

    private ChildProcess(Process process, RecognitionLimits limits, TimeProvider clock)
    {
        (this.process, this.limits, this.clock) = (process, limits, clock);
        process.ErrorDataReceived += (_, heard) =>
        {
            if (heard.Data is { Length: > 0 } line)
                lastWords.Hear(line);
        };
        process.BeginErrorReadLine();
    }

    /// <summary>What it wrote to standard error, fit for a log.</summary>
    public string Errors => lastWords.ToString();

    public int PagesServed { get; private set; }

    /// <exception cref="RecognitionUnavailableException">The worker program is missing or does not start.</exception>
    public static ChildProcess Start(RecognitionLimits limits, TimeProvider clock)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Docs.Recognition.dll");
        if (!File.Exists(program))
            throw new RecognitionUnavailableException($"Thiếu {program}: hãy biên dịch lại chương trình.");

        // .../dotnet/shared/Microsoft.NETCore.App/10.0.x/ → .../dotnet/dotnet: the very runtime this process runs on.
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet"));
        // What no other wants, and at once given back: a processor that runs one counts as free. Merely nice, it kept its turn for
        // some milliseconds while searches waited, and had a sixth of a busy machine.
        var start = new ProcessStartInfo("chrt", ["--idle", "0", dotnet, "exec", program])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        // The service's ways are for its many short requests; here they would only hold memory.
        start.Environment.Remove("DOTNET_GCgen0size");
        try
        {
            return new ChildProcess(Process.Start(start)!, limits, clock);
        }
        catch (System.ComponentModel.Win32Exception cause)
        {
            throw new RecognitionUnavailableException($"Không khởi động được tiến trình nhận dạng ({dotnet}).", cause);
        }
    }

    /// <exception cref="ChildFailedException">The child broke its limits or its word; it is dead now.</exception>
    public async Task<PageAnswer> RunAsync(PageJob job, CancellationToken cancellation)
    {
        PagesServed++;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var exchange = ExchangeAsync(job, stop.Token);
        var memory = MemoryExceededAsync(stop.Token);
        var time = TimeExceededAsync(stop.Token);
        try
        {
            var first = await Task.WhenAny(exchange, memory, time);
            cancellation.ThrowIfCancellationRequested();
            if (first == memory && await memory)
                throw new ChildFailedException(ChildFailure.Memory);
            if (first == time)
                throw new ChildFailedException(ChildFailure.Time);
            return await exchange;
        }
        catch (Exception)
        {
            Dispose();
            throw;
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(exchange, memory, time).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    private async Task<PageAnswer> ExchangeAsync(PageJob job, CancellationToken cancellation)
    {
        try
        {
            await process.StandardInput.WriteAsync((JsonSerializer.Serialize(job, WorkerJson.Default.PageJob) + "\n").AsMemory(), cancellation);
            await process.StandardInput.FlushAsync(cancellation);
            var line = await ReadLineAsync(process.StandardOutput.BaseStream, cancellation);
            var answer = JsonSerializer.Deserialize(line, WorkerJson.Default.PageAnswer);
            return answer is { Refusal: not null } or { Page: not null, ImageFile: not null, Image: not null, PreviewFile: not null }
                ? answer
                : throw new ChildFailedException(ChildFailure.Nonsense);
        }
        catch (IOException)
        {
            throw new ChildFailedException(ChildFailure.Crash);
        }
        catch (Exception nonsense) when (nonsense is JsonException or DecoderFallbackException)
        {
            throw new ChildFailedException(ChildFailure.Nonsense);
        }
    }

    private static async Task<byte[]> ReadLineAsync(Stream output, CancellationToken cancellation)
    {
        using var line = new MemoryStream();
        var buffer = new byte[64 << 10];
        while (line.Length <= LongestAnswer)
        {
            var count = await output.ReadAsync(buffer, cancellation);
            if (count == 0)
                throw new ChildFailedException(ChildFailure.Crash);
            line.Write(buffer, 0, count);
            if (buffer[count - 1] == (byte)'\n')
                return line.ToArray();
        }

        throw new ChildFailedException(ChildFailure.Nonsense);
    }

    /// <summary>
    /// By the time it had a processor: where all are busy, a child that comes last may stand still for minutes, and its page is none
    /// the worse. One that uses none for as long does not work.
    /// </summary>
    private async Task TimeExceededAsync(CancellationToken cancellation)
    {
        var first = Used();
        var before = first;
        for (var look = 1; ; look++)
        {
            await Task.Delay(limits.PageTime / Looks, clock, cancellation);
            var now = Used();
            if (now - first >= limits.PageTime || (look % Looks == 0 && now - before < limits.PageTime / 100))
                return;
            before = look % Looks == 0 ? now : before;
        }
    }

    /// <summary>Nothing when the process has ended: the exchange reports that.</summary>
    private TimeSpan Used()
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (Exception ended) when (ended is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return TimeSpan.Zero;
        }
    }

    private async Task<bool> MemoryExceededAsync(CancellationToken cancellation)
    {
        while (Resident() <= limits.ChildMemory)
            await Task.Delay(MemoryCheck, clock, cancellation);
        return true;
    }

    /// <summary>0 when the process has ended: the exchange reports that.</summary>
    private long Resident()
    {
        try
        {
            var line = File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.AsSpan(6, line.Length - 6 - " kB".Length).Trim(), NumberStyles.None, CultureInfo.InvariantCulture) << 10;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    /// <summary>
    /// Kills the child and waits until the kernel has taken it away: else it would outlive a parent that ends now, holding
    /// memory, and its processor time would be counted to nobody.
    /// </summary>
    public void Dispose()
    {
        process.Kill();
        process.WaitForExit(Reaping);
        process.Dispose();
    }
}
