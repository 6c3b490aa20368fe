using System.Security.Cryptography;
using Docs.Core.Recognition;
using Docs.Recognition;
using Microsoft.Extensions.Logging.Abstractions;

namespace Docs.Benchmarks.Fields;

/// <summary>
/// Recognised pages by the scan's hash in a folder that outlives the run: the recogniser resumes finished pages, so the
/// second run measures extraction alone. After a change of recognition: --refresh.
/// </summary>
internal sealed class PageCache(string folder, int parallel) : IDisposable
{
    private readonly Recogniser recogniser = new(new RecognitionLimits { Children = parallel }, TimeProvider.System, NullLogger<Recogniser>.Instance);

    public async Task<IReadOnlyList<RecognisedPage>> PagesAsync(string scan)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(scan)));
        var reading = await recogniser.RecogniseAsync(scan, Path.Combine(folder, hash), new RecognitionOptions(parallel), null, CancellationToken.None);
        foreach (var failure in reading.Failures)
            await Console.Error.WriteLineAsync($"{scan}, page {failure.Page}: {failure.Reason}");
        return reading.Pages;
    }

    /// <summary>Longer documents of a corpus would cost more time than they tell of fields.</summary>
    public async Task<bool> IsShortAsync(string scan, int most) =>
        await recogniser.InspectAsync(scan, CancellationToken.None) is Inspection.Readable readable && readable.Pages <= most;

    public void Dispose() => recogniser.Dispose();
}
