using System.Security.Cryptography;

namespace Docs.Core;

/// <summary>
/// Makes ids that sort by time: 26 characters of Crockford base 32 in lower case, the first 10 the
/// milliseconds since 1970, the other 16 random (80 bits) — the shape of a ULID.
/// </summary>
public sealed class IdSource(TimeProvider clock, RandomNumberGenerator random)
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    private const int TimeLength = 10;

    public string Next()
    {
        Span<char> id = stackalloc char[26];
        WriteTime(id, clock.GetUtcNow());
        Span<byte> noise = stackalloc byte[16];
        random.GetBytes(noise);
        for (var i = 0; i < 16; i++)
            id[10 + i] = Alphabet[noise[i] & 31];
        return new string(id);
    }

    /// <summary>Sorts before every id made at this moment or later, and behind every earlier one.</summary>
    public static string Lowest(DateTimeOffset instant)
    {
        Span<char> time = stackalloc char[TimeLength];
        WriteTime(time, instant);
        return new string(time);
    }

    private static void WriteTime(Span<char> id, DateTimeOffset instant)
    {
        var time = instant.ToUnixTimeMilliseconds();
        for (var i = TimeLength - 1; i >= 0; i--, time >>= 5)
            id[i] = Alphabet[(int)(time & 31)];
    }
}
