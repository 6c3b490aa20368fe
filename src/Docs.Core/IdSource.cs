using System.Security.Cryptography;

namespace Docs.Core;

/// <summary>
/// Makes ids that sort by time: 26 characters of Crockford base 32 in lower case, the first 10 the
/// milliseconds since 1970, the other 16 random (80 bits) — the shape of a ULID.
/// </summary>
public sealed class IdSource(TimeProvider clock, RandomNumberGenerator random)
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public string Next()
    {
        Span<char> id = stackalloc char[26];
        var time = clock.GetUtcNow().ToUnixTimeMilliseconds();
        for (var i = 9; i >= 0; i--, time >>= 5)
            id[i] = Alphabet[(int)(time & 31)];

        Span<byte> noise = stackalloc byte[16];
        random.GetBytes(noise);
        for (var i = 0; i < 16; i++)
            id[10 + i] = Alphabet[noise[i] & 31];
        return new string(id);
    }
}
