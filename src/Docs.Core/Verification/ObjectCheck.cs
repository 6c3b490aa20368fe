using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Docs.Core.Documents;

namespace Docs.Core.Verification;

/// <summary>
/// Holds the objects the catalogue names against those the store has, and each one's bytes against its key. Keys are taken a
/// part at a time (by how they begin), so that memory does not grow with the archive.
/// </summary>
internal sealed class ObjectCheck(IObjectStore objects, IObjectLedger ledger, int parallelism, Action<string, long> progress)
{
    /// <summary>Of 24 bytes each in memory at once, about.</summary>
    private const int KeysAtOnce = 1_000_000;

    private readonly Lock adding = new();
    private readonly List<(string Sha256, string Kind)> damaged = [];
    private long stored;
    private long unreferenced;

    public long Stored => stored;

    public long Unreferenced => unreferenced;

    /// <param name="documents">In the catalogue.</param>
    /// <returns>Keys of what is missing or not what it should be, and how.</returns>
    public async Task<IReadOnlyList<(string Sha256, string Kind)>> RunAsync(int documents, CancellationToken cancellation)
    {
        foreach (var prefix in Prefixes(documents))
            await CheckAsync(prefix, cancellation);
        return damaged;
    }

    private async Task CheckAsync(string prefix, CancellationToken cancellation)
    {
        var named = new Dictionary<UInt128, long>();
        await foreach (var one in ledger.NamedAsync(prefix, cancellation))
            named[KeyOf(one.Sha256)] = one.Size;

        var options = new ParallelOptions { MaxDegreeOfParallelism = parallelism > 0 ? parallelism : Environment.ProcessorCount, CancellationToken = cancellation };
        await Parallel.ForEachAsync(FoundAsync(prefix, named, cancellation), options, async (found, token) =>
        {
            if (await FaultAsync(found.Object, found.Size, token) is { } kind)
                Add(found.Object.Sha256, kind);
            progress("objects", Interlocked.Read(ref stored));
        });
        if (named.Count == 0)
            return;

        // What is left was not listed. The row came after the bytes, so it is missing; but ask, as lists of some services lag.
        await foreach (var one in ledger.NamedAsync(prefix, cancellation))
        {
            if (named.Remove(KeyOf(one.Sha256)) && await objects.SizeAsync(one.Sha256, cancellation) is null)
                Add(one.Sha256, "objectMissing");
        }
    }

    /// <summary>Stored objects that are named, with the size they should have; asked for by one task at a time.</summary>
    private async IAsyncEnumerable<(StoredObject Object, long Size)> FoundAsync(string prefix, Dictionary<UInt128, long> named, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var one in objects.ListAsync(prefix, cancellation))
        {
            Interlocked.Increment(ref stored);
            if (named.Remove(KeyOf(one.Sha256), out var size))
                yield return (one, size);
            else
                unreferenced++;
        }
    }

    private async Task<string?> FaultAsync(StoredObject one, long size, CancellationToken cancellation)
    {
        if (one.Size != size)
            return "objectSize";
        return await IsSoundAsync(one.Sha256, cancellation) ? null : await SecondLookAsync(one, cancellation);
    }

    private async Task<bool> IsSoundAsync(string sha256, CancellationToken cancellation)
    {
        try
        {
            await using var content = await objects.StreamAsync(sha256, cancellation);
            if (content is null)
                return false;
            await content.CopyToAsync(Stream.Null, cancellation);
            return true;
        }
        catch (Exception error) when (error is (IOException or HttpRequestException) and not (StorageUnreachableException or StorageFullException))
        {
            return false;
        }
    }

    /// <summary>A connection that broke off is no damage: it is fetched whole before that is said.</summary>
    private async Task<string?> SecondLookAsync(StoredObject one, CancellationToken cancellation)
    {
        try
        {
            await using var content = await objects.OpenAsync(one.Sha256, cancellation);
            if (content is null)
                return "objectMissing";
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation)) == one.Sha256 ? null : "objectCorrupt";
        }
        catch (IOException error) when (error is not (StorageUnreachableException or StorageFullException))
        {
            // Bytes that the disk does not give out, or the store found to be others.
            return "objectCorrupt";
        }
    }

    private void Add(string sha256, string kind)
    {
        lock (adding)
        {
            if (damaged.Count < VerificationReport.MaxListed)
                damaged.Add((sha256, kind));
        }
    }

    /// <summary>A document has some ten objects.</summary>
    private static IEnumerable<string> Prefixes(int documents)
    {
        const string Hex = "0123456789abcdef";
        return documents switch
        {
            < KeysAtOnce / 10 => [""],
            < KeysAtOnce / 10 * 16 => Hex.Select(one => $"{one}"),
            _ => Hex.SelectMany(one => Hex.Select(other => $"{one}{other}")),
        };
    }

    /// <summary>Half of a hash tells objects apart as well as all of it.</summary>
    private static UInt128 KeyOf(string sha256) => UInt128.Parse(sha256.AsSpan(0, 32), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
