using System.Globalization;
using Docs.Core.Documents;
using Docs.Core.Intake;
using Docs.Core.Settings;
using Docs.Core.Text;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Docs.Hosting.Services;

/// <summary>
/// Takes in what scanners put into an agency's folder. A file is moved only after it was answered; a kill between leaves
/// it in place, and the next round finds it is a duplicate.
/// </summary>
public sealed partial class Inbox(Importer importer, ICatalog catalog, InboxOptions options, LiveSettings settings, TimeProvider clock, ILogger<Inbox> log) : BackgroundService
{
    private const string Done = "done";
    private const string Refused = "refused";

    private readonly Dictionary<string, (long Size, DateTime Written, long Since)> _seen = [];

    /// <summary>One look at all agencies' folders; returns how many files were answered.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellation)
    {
        var answered = 0;
        foreach (var folder in Directory.EnumerateDirectories(options.Root).Order(StringComparer.Ordinal))
        {
            if (!IsAgency(Path.GetFileName(folder)))
                continue;
            answered += await SweepAgencyAsync(folder, cancellation);
        }

        return answered;
    }

    /// <summary>A folder or file that cannot be read or moved now stays where it is and never holds up the others.</summary>
    private async Task<int> SweepAgencyAsync(string folder, CancellationToken cancellation)
    {
        var answered = 0;
        try
        {
            foreach (var path in Waiting(folder).Where(IsSettled).ToList())
                answered += await TakeAsync(folder, path, cancellation) ? 1 : 0;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            LogSweepFailed(Path.GetFileName(folder), error.GetType().Name);
        }

        return answered;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Directory.CreateDirectory(options.Root);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                LogSweepFailed("inbox", error.GetType().Name);
            }

            await Task.Delay(options.Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static bool IsAgency(string name)
    {
        try
        {
            return AgencyCode.Checked(name, "inbox").Length > 0;
        }
        catch (OptionsException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Waiting(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar) is var parts
                && parts[0] is not (Done or Refused)
                && !parts.Any(part => part.StartsWith('.')))
            .Order(StringComparer.Ordinal);

    private bool IsSettled(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            return false;
        var now = clock.GetTimestamp();
        if (_seen.TryGetValue(path, out var seen) && seen.Size == file.Length && seen.Written == file.LastWriteTimeUtc)
            return clock.GetElapsedTime(seen.Since, now) >= options.Settle;
        _seen[path] = (file.Length, file.LastWriteTimeUtc, now);
        return false;
    }

    /// <returns>False when the file changed while it was read: it stays, and is taken in when it has settled again.</returns>
    private async Task<bool> TakeAsync(string folder, string path, CancellationToken cancellation)
    {
        var agency = Path.GetFileName(folder);
        var day = VietnamCalendar.Today(clock).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var batch = await catalog.OpenBatchAsync($"inbox {agency} {day}", agency, await settings.PolicyOfAsync(agency, cancellation), cancellation);
        var relative = Path.GetRelativePath(folder, path);
        IReadOnlyList<BatchFile> answers;
        await using (var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, useAsync: true))
            answers = await importer.TakeStreamAsync(batch, relative, content, null, cancellation);
        var file = new FileInfo(path);
        var unchanged = _seen.Remove(path, out var seen) && file.Exists && seen.Size == file.Length && seen.Written == file.LastWriteTimeUtc;
        if (unchanged)
            Move(folder, path, relative, answers);
        return unchanged;
    }

    private static void Move(string folder, string path, string relative, IReadOnlyList<BatchFile> answers)
    {
        var bad = answers.Where(answer => answer.State is BatchFileStates.Refused or nameof(DocumentState.Quarantined)).ToList();
        var target = Free(Path.Combine(folder, bad.Count == 0 ? Done : Refused, relative));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (bad.Count > 0)
            File.WriteAllLines(target + ".reason.txt", bad.Select(answer => $"{answer.Path}: {answer.Reason}"));
        File.Move(path, target);
    }

    /// <summary>A name not taken yet: scanners count from 1 again every morning.</summary>
    private static string Free(string path)
    {
        var stem = Path.Combine(Path.GetDirectoryName(path)!, Path.GetFileNameWithoutExtension(path));
        var free = path;
        for (var i = 2; File.Exists(free); i++)
            free = $"{stem}-{i}{Path.GetExtension(path)}";
        return free;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The watched folder {Folder} could not be worked off ({Error}); its files stay there, trying again")]
    private partial void LogSweepFailed(string folder, string error);
}
