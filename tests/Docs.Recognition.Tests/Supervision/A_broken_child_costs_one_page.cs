using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Docs.Core.Recognition;
using Docs.Recognition.Tests.Composition;
using Docs.Recognition.Worker;
using Microsoft.Extensions.Logging;

namespace Docs.Recognition.Tests.Supervision;

/// <summary>The children are really broken here: see <see cref="Fault"/>. Alone, for children of other tests would be counted as its own.</summary>
[Collection(nameof(AloneCollection))]
public sealed partial class A_broken_child_costs_one_page : IDisposable
{
    private readonly TestFiles files = new();

    public A_broken_child_costs_one_page() => Environment.SetEnvironmentVariable("DOCS_FAULTS", "1");

    [Theory]
    [InlineData(nameof(Fault.Crash), "dừng đột ngột")]
    [InlineData(nameof(Fault.Hang), "quá thời gian")]
    [InlineData(nameof(Fault.Memory), "bộ nhớ")]
    [InlineData(nameof(Fault.Garbage), "trả lời sai")]
    [InlineData(nameof(Fault.BadUtf8), "trả lời sai")]
    public async Task The_page_is_named_and_the_others_live_on(string fault, string reason)
    {
        var limits = new RecognitionLimits { Children = 1, PageTime = TimeSpan.FromSeconds(fault == nameof(Fault.Hang) ? 8 : 60), ChildMemory = 900L << 20 };
        using var recogniser = new Recogniser(limits, TimeProvider.System, page => page == 2 ? Enum.Parse<Fault>(fault) : Fault.None);
        var reading = await recogniser.RecogniseAsync(files.Tiff("three.tif", 3), files.At("work"), new RecognitionOptions(), null, default);
        reading.Pages.Select(page => page.Number).ShouldBe([1, 3]);
        var failure = reading.Failures.ShouldHaveSingleItem();
        failure.Page.ShouldBe(2);
        failure.Reason.ShouldContain(reason);
    }

    [Fact]
    public async Task A_page_that_breaks_once_is_read_the_second_time_with_safe_settings()
    {
        using var recogniser = new Recogniser(new RecognitionLimits { Children = 1 }, TimeProvider.System, _ => Fault.CrashUnlessSafe);
        var reading = await recogniser.RecogniseAsync(TestFiles.Resource("decision.png"), files.At("work"), new RecognitionOptions(), null, default);
        reading.Pages.ShouldHaveSingleItem().Settings.ShouldContain("safe");
    }

    [Fact]
    public async Task A_child_that_seldom_gets_a_processor_is_waited_for()
    {
        var limits = new RecognitionLimits { Children = 1, PageTime = TimeSpan.FromSeconds(8) };
        using var recogniser = new Recogniser(limits, TimeProvider.System);
        var begun = Stopwatch.StartNew();
        var reading = recogniser.RecogniseAsync(TestFiles.Resource("decision.png"), files.At("work"), new RecognitionOptions(), null, default);
        // A twentieth of a processor until well behind the limit, and then all it wants: however fast the machine, it is late.
        for (var runs = false; !reading.IsCompleted; runs = !runs)
        {
            var isStarved = begun.Elapsed < limits.PageTime * 1.25;
            foreach (var child in Directory.EnumerateDirectories("/proc").Where(IsChildOfThisTest))
                _ = Signal(int.Parse(Path.GetFileName(child), CultureInfo.InvariantCulture), runs || !isStarved ? Continue : Stop);
            await Task.Delay(runs ? 10 : 200);
        }

        (await reading).Pages.ShouldHaveSingleItem().Settings.ShouldNotContain("safe");
        begun.Elapsed.ShouldBeGreaterThan(limits.PageTime, "or nothing was shown");
    }

    private const int Stop = 19, Continue = 18;

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);

    [Fact]
    public async Task A_child_ends_when_its_input_closes_even_while_it_hangs()
    {
        using var child = Start();
        var job = """{"Number":1,"As":1,"ImagePath":"","Kind":0,"OutputDirectory":"","ModelFolder":"","MaxPixels":1,"Fault":2}""";
        await child.StandardInput.WriteLineAsync(job);
        await child.StandardInput.FlushAsync();
        await Task.Delay(1000);
        child.HasExited.ShouldBeFalse();
        child.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await child.WaitForExitAsync(patience.Token);
        child.HasExited.ShouldBeTrue();
    }

    [Fact]
    public async Task No_child_is_left_when_the_recogniser_is_gone_and_their_last_words_are_logged_without_what_they_worked_on()
    {
        var log = new Hearing();
        using (var recogniser = new Recogniser(new RecognitionLimits { Children = 1 }, TimeProvider.System, page => page == 1 ? Fault.Crash : Fault.None, log))
            (await recogniser.RecogniseAsync(files.Tiff("Nguyễn Văn A.tif", 2), files.At("work"), new RecognitionOptions(), null, default)).Failures.ShouldHaveSingleItem();

        Directory.EnumerateDirectories("/proc").Count(IsChildOfThisTest).ShouldBe(0);
        log.Lines.Count.ShouldBe(2);
        log.Lines.ShouldAllBe(line => line.Contains("page 1") && line.Contains("FailFast") && !line.Contains("Nguyễn") && !line.Contains(files.Folder));
    }

    private static bool IsChildOfThisTest(string folder)
    {
        try
        {
            return File.ReadAllText($"{folder}/stat").Split(") ")[1].Split(' ')[1] == $"{Environment.ProcessId}" && File.ReadAllText($"{folder}/cmdline").Contains("Docs.Recognition.dll");
        }
        catch (Exception gone) when (gone is IOException or IndexOutOfRangeException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private sealed class Hearing : ILogger<Recogniser>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }

    [Fact]
    public async Task Cancelling_stops_the_run_and_leaves_no_temporary_files()
    {
        using var recogniser = new Recogniser(new RecognitionLimits { Children = 1 }, TimeProvider.System, _ => Fault.Hang);
        using var cancel = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        await Should.ThrowAsync<OperationCanceledException>(() =>
            recogniser.RecogniseAsync(TestFiles.Resource("decision.pdf"), files.At("work"), new RecognitionOptions(), null, cancel.Token));
        Directory.GetFileSystemEntries(files.At("work")).ShouldBeEmpty();
    }

    private static Process Start()
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "Docs.Recognition.dll")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["DOCS_FAULTS"] = "1";
        return Process.Start(start)!;
    }

    public void Dispose() => files.Dispose();
}
