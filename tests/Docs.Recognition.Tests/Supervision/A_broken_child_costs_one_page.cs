using System.Diagnostics;
using Docs.Core.Recognition;
using Docs.Recognition.Worker;

namespace Docs.Recognition.Tests.Supervision;

/// <summary>The children are really broken here: see <see cref="Fault"/>.</summary>
public sealed class A_broken_child_costs_one_page : IDisposable
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
        var limits = new RecognitionLimits { Children = 1, PageTime = TimeSpan.FromSeconds(fault == nameof(Fault.Hang) ? 12 : 60), ChildMemory = 900L << 20 };
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
    public async Task A_child_ends_when_its_input_closes_even_while_it_hangs()
    {
        using var child = Start();
        var job = """{"Number":1,"ImagePath":"","Kind":0,"OutputDirectory":"","ModelFolder":"","MaxPixels":1,"Fault":2}""";
        await child.StandardInput.WriteLineAsync(job);
        await child.StandardInput.FlushAsync();
        await Task.Delay(1000);
        child.HasExited.ShouldBeFalse();
        child.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await child.WaitForExitAsync(patience.Token);
        child.HasExited.ShouldBeTrue();
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
