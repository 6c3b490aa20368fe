using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Docs.Core.Access;

/// <summary>Time-based one-time codes (RFC 6238): HMAC-SHA-1, 30 seconds, 6 digits, which every authenticator app knows.</summary>
public static class OneTimeCode
{
    public const int Digits = 6;

    /// <summary>RFC 4226, 4: the length of the hash.</summary>
    public const int SecretBytes = 20;

    private const int StepSeconds = 30;

    /// <summary>Steps before and after: telephones' clocks differ, and typing takes time (RFC 6238, 5.2).</summary>
    private const int Drift = 1;

    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <returns>The time step whose code it is; null: of none near now. A step must be used once only.</returns>
    public static long? StepOf(string typed, ReadOnlySpan<byte> secret, DateTimeOffset now)
    {
        var code = string.Concat(typed.Where(char.IsAsciiDigit));
        var current = now.ToUnixTimeSeconds() / StepSeconds;
        long? found = null;
        // All are tried, whichever fits: time tells nothing.
        for (var step = current - Drift; step <= current + Drift; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(Of(secret, step)), System.Text.Encoding.ASCII.GetBytes(code)))
                found = step;
        }

        return found;
    }

    public static string At(ReadOnlySpan<byte> secret, DateTimeOffset instant) => Of(secret, instant.ToUnixTimeSeconds() / StepSeconds);

    /// <summary>What an authenticator app reads from a QR code.</summary>
    public static string Uri(string account, ReadOnlySpan<byte> secret) =>
        $"otpauth://totp/Docs:{System.Uri.EscapeDataString(account)}?secret={ToBase32(secret)}&issuer=Docs";

    public static string ToBase32(ReadOnlySpan<byte> bytes)
    {
        var text = new System.Text.StringBuilder();
        for (var bit = 0; bit < bytes.Length * 8; bit += 5)
        {
            var window = bytes[bit / 8] << 8 | (bit / 8 + 1 < bytes.Length ? bytes[bit / 8 + 1] : 0);
            text.Append(Base32[window >> (11 - bit % 8) & 31]);
        }

        return text.ToString();
    }

    /// <summary>RFC 4226, 5.3.</summary>
    private static string Of(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // What the standard and every app use; HMAC does not rest on the collisions that SHA-1 has.
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 15)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }
}
