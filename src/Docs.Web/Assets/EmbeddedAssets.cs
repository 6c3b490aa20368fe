using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;

namespace Docs.Web.Assets;

/// <summary>
/// Styles and scripts out of the assembly, below one folder named after the hash of them all: a changed file has a new
/// address, modules import each other relatively, and browsers may keep every file for good.
/// </summary>
internal sealed class EmbeddedAssets
{
    private const string Prefix = "assets/";

    private readonly FrozenDictionary<string, byte[]> _files;
    private readonly FrozenDictionary<string, byte[]> _small;

    public EmbeddedAssets(Assembly assembly)
    {
        _files = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[Prefix.Length..], name => Read(assembly, name));
        _small = _files.ToFrozenDictionary(file => file.Key, file => Brotli(file.Value));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, bytes) in _files.OrderBy(file => file.Key, StringComparer.Ordinal))
            hash.AppendData(bytes);
        Version = Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    public string Version { get; }

    public byte[]? Find(string version, string name) => version == Version ? _files.GetValueOrDefault(name) : null;

    /// <summary>The same in Brotli, as small as it gets: made once, asked for by every first visit over a slow line.</summary>
    public byte[]? FindSmall(string version, string name) => version == Version ? _small.GetValueOrDefault(name) : null;

    public string Url(string name) => $"/tai-san/{Version}/{name}";

    private static byte[] Brotli(byte[] bytes)
    {
        using var small = new MemoryStream();
        using (var brotli = new BrotliStream(small, CompressionLevel.SmallestSize))
            brotli.Write(bytes);
        return small.ToArray();
    }

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
