using Docs.Cli.Output;
using Docs.Core.Search;
using Docs.Core.Verification;
using Docs.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Docs.Cli.Commands;

/// <summary>What is done with an archive that has just been brought to its place: its index is built, and all of it verified.</summary>
internal static class Arrival
{
    public static async Task<VerificationReport> FinishAsync(DocsOptions options, CancellationToken cancellation)
    {
        await using var services = await CommandOptions.ServicesAsync(options, cancellation);
        await services.GetRequiredService<Indexer>().DrainAsync(cancellation);
        return await services.GetRequiredService<Verifier>().VerifyAsync(new VerifyOptions(), new Counter(services.GetRequiredService<TimeProvider>()).Report, cancellation);
    }

    /// <param name="lost">Objects that could not be brought.</param>
    /// <returns>The exit code.</returns>
    public static int Tell(IReadOnlyList<string> lost, VerificationReport check, bool quiet)
    {
        if (!quiet)
        {
            foreach (var key in lost)
                Print.Line($"  {key}: tệp này ở nguồn bị mất hoặc hỏng.");
            Print.Line(check.Found == 0 ? $"Đối chiếu: {check.Documents} kết quả, {check.Objects} tệp, {check.IndexEntries} trong chỉ mục, khớp." : $"Đối chiếu: {check.Found} chỗ lệch; chạy docs verify để xem.");
        }

        return lost.Count > 0 || check.Found > 0 ? ExitCodes.WithRefusals : ExitCodes.Done;
    }
}
