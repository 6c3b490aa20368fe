using System.Security.Cryptography;
using System.Text;
using Docs.Core.Text;

namespace Docs.Core.Audit;

/// <summary>
/// The keys of the trail, derived from one secret: ids of people are stored as keyed hashes, so that the trail can be asked
/// about a person but not read for people; what was typed is encrypted for the auditor; and each entry carries a code that
/// only Docs can make, so that who owns the database can add none.
/// </summary>
public sealed class AuditKeys
{
    public const int SecretBytes = 32;

    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly byte[] hashing;
    private readonly byte[] encrypting;
    private readonly byte[] signing;
    private readonly RandomNumberGenerator random;

    /// <param name="secret"><see cref="SecretBytes"/> random bytes.</param>
    public AuditKeys(byte[] secret, RandomNumberGenerator random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(secret.Length, SecretBytes);
        hashing = Derive(secret, "docs audit: ids of holders");
        encrypting = Derive(secret, "docs audit: text of queries");
        signing = Derive(secret, "docs audit: entries");
        Fingerprint = Convert.ToHexStringLower(Derive(secret, "docs audit: fingerprint"))[..16];
        this.random = random;
    }

    /// <summary>Tells whether two processes have the same secret, and nothing of it.</summary>
    public string Fingerprint { get; }

    /// <summary>64 hex digits; the same id in another spelling has the same.</summary>
    public string HashOfHolder(string id) => Hash(KeyOf(id));

    public string Hash(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(hashing, Encoding.UTF8.GetBytes(VietnameseText.Nfc(text))));

    /// <summary>HMAC-SHA-256 of an entry at its place, hex: over the hash before it and its canonical JSON without this code.</summary>
    public string Mac(string previous, AuditEntry entry) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(signing, Encoding.UTF8.GetBytes(previous + (entry with { Mac = null }).ToCanonical())));

    /// <summary>AES-256-GCM, bound to the entry it stands in: nonce, tag, ciphertext in base 64.</summary>
    public string Encrypt(string text, string entryId)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var sealedText = new byte[NonceBytes + TagBytes + plain.Length];
        random.GetBytes(sealedText, 0, NonceBytes);
        using var aes = new AesGcm(encrypting, TagBytes);
        aes.Encrypt(
            sealedText.AsSpan(0, NonceBytes), plain, sealedText.AsSpan(NonceBytes + TagBytes), sealedText.AsSpan(NonceBytes, TagBytes), Encoding.UTF8.GetBytes(entryId));
        return Convert.ToBase64String(sealedText);
    }

    /// <summary>Null: written with another secret, or tampered with.</summary>
    public string? Decrypt(string ciphertext, string entryId)
    {
        var bytes = new byte[ciphertext.Length];
        if (!Convert.TryFromBase64String(ciphertext, bytes, out var length) || length < NonceBytes + TagBytes)
            return null;
        var plain = new byte[length - NonceBytes - TagBytes];
        using var aes = new AesGcm(encrypting, TagBytes);
        try
        {
            aes.Decrypt(
                bytes.AsSpan(0, NonceBytes), bytes.AsSpan(NonceBytes + TagBytes, plain.Length), bytes.AsSpan(NonceBytes, TagBytes), plain, Encoding.UTF8.GetBytes(entryId));
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        return Encoding.UTF8.GetString(plain);
    }

    private static string KeyOf(string id)
    {
        if (PersonalId.TryParse(id, out var person))
            return person.Key;
        return TaxCode.TryParse(id, out var organisation) ? organisation.Key : string.Concat(id.Where(char.IsLetterOrDigit));
    }

    private static byte[] Derive(byte[] secret, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, SecretBytes, info: Encoding.UTF8.GetBytes(purpose));
}
