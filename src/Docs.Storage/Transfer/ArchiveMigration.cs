namespace Docs.Storage.Transfer;

/// <param name="Lost">Objects that are missing or damaged in the source.</param>
/// <param name="InUse">Only the objects were copied, because other processes work on the source: stop them and run again.</param>
public sealed record MigrationReport(long Rows, long Objects, long Bytes, long NewObjects, IReadOnlyList<string> Lost, bool InUse);

/// <summary>
/// Moves an embedded archive to a cluster. The objects, which take the time, are copied while the archive is in use; the rows
/// when nobody else has it open, in one transaction. The old archive is not changed, and from then on not opened any more.
/// </summary>
public static class ArchiveMigration
{
    /// <param name="target">Opened as receiving.</param>
    /// <exception cref="TransferRefusedException">The target is not empty, or not this migration's.</exception>
    public static async Task<MigrationReport> RunAsync(
        EmbeddedStorage source, StoragePorts target, TimeProvider clock, Action<string, long> progress, CancellationToken cancellation)
    {
        var loader = new ArchiveLoader(target, clock, progress);
        await loader.PrepareAsync(source.Name, cancellation);
        var live = await CopyAsync(source, target, progress, cancellation);
        if (!source.TakeAlone())
            return new(0, live.Objects, live.Bytes, live.Copied, live.Lost, InUse: true);

        var last = await CopyAsync(source, target, progress, cancellation);
        await using var snapshot = await ArchiveSnapshot.TakeAsync(source, source.Name, cancellation);
        var rows = await loader.LoadAsync(snapshot, () => Task.Run(() => MovedMark.Set(source.DataDirectory, target.Name, clock), cancellation), cancellation);
        return new(rows.Values.Sum(digest => digest.Rows), last.Objects, last.Bytes, live.Copied + last.Copied, last.Lost, InUse: false);
    }

    private static Task<CopiedObjects> CopyAsync(EmbeddedStorage source, StoragePorts target, Action<string, long> progress, CancellationToken cancellation) =>
        ObjectCopy.RunAsync(source.Objects.ListAsync("", cancellation), source.Objects, target.Objects, progress, cancellation);
}
