using System.Collections.Concurrent;
using Docs.Core.Documents;

namespace Docs.Storage.Transfer;

/// <param name="Copied">Objects that were not there before.</param>
/// <param name="Lost">Keys of objects that are missing or damaged where they come from.</param>
internal sealed record CopiedObjects(long Objects, long Bytes, long Copied, IReadOnlyList<string> Lost);

/// <summary>Copies objects that the target does not have yet; each is hashed on its way. Stopped and run again it goes on.</summary>
internal static class ObjectCopy
{
    private const int AtOnce = 4;

    public static async Task<CopiedObjects> RunAsync(IAsyncEnumerable<StoredObject> wanted, IObjectStore from, IObjectStore to, Action<string, long> progress, CancellationToken cancellation)
    {
        var lost = new ConcurrentBag<string>();
        var (objects, bytes, copied) = (0L, 0L, 0L);
        await Parallel.ForEachAsync(wanted, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (one, token) =>
        {
            if (await to.SizeAsync(one.Sha256, token) != one.Size)
            {
                if (!await CopyAsync(one, from, to, token))
                {
                    lost.Add(one.Sha256);
                    return;
                }

                Interlocked.Increment(ref copied);
            }

            Interlocked.Add(ref bytes, one.Size);
            progress("objects", Interlocked.Increment(ref objects));
        });
        return new(objects, bytes, copied, [.. lost.Order(StringComparer.Ordinal)]);
    }

    private static async Task<bool> CopyAsync(StoredObject one, IObjectStore from, IObjectStore to, CancellationToken cancellation)
    {
        try
        {
            await using var content = await from.StreamAsync(one.Sha256, cancellation);
            if (content is null)
                return false;
            await to.PutAsync(content, cancellation);
            return true;
        }
        catch (ObjectDamagedException)
        {
            return false;
        }
    }
}
