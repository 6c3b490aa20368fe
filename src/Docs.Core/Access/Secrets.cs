using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Docs.Core.Access;

/// <summary>Secrets made here: what the catalogue keeps of them is a hash.</summary>
public static class Secrets
{
    /// <summary>Without letters that are read for one another.</summary>
    private const string Typed = "23456789abcdefghjkmnpqrstuvwxyz";

    /// <summary>256 random bits, for cookies and programs.</summary>
    public static string Token(RandomNumberGenerator random)
    {
        Span<byte> noise = stackalloc byte[32];
        random.GetBytes(noise);
        return Base64Url.EncodeToString(noise);
    }

    /// <summary>"k7wm-2hqs-9tdx-r4np": to be typed by a person; about five bits a letter.</summary>
    public static string Readable(RandomNumberGenerator random, int groups)
    {
        var text = new StringBuilder();
        for (var i = 0; i < groups * 4; i++)
            text.Append(i > 0 && i % 4 == 0 ? "-" : "").Append(Typed[Below(random, Typed.Length)]);
        return text.ToString();
    }

    /// <summary>As typed again: case, spaces and dashes do not matter.</summary>
    public static string Plain(string typed) => string.Concat(typed.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>SHA-256 in hexadecimal digits.</summary>
    /// <param name="salt">For secrets of fewer than 112 bits (ASVS 2.6.2): something random of their owner.</param>
    public static string Hash(string secret, string salt = "") => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(salt + secret)));

    /// <summary>Every value as likely as any other.</summary>
    private static int Below(RandomNumberGenerator random, int limit)
    {
        Span<byte> one = stackalloc byte[1];
        do
            random.GetBytes(one);
        while (one[0] >= 256 / limit * limit);
        return one[0] % limit;
    }
}
