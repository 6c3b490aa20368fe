using System.Security.Cryptography;
using System.Text;

namespace Docs.Core.Reuse;

/// <summary>
/// A code on paper by which anyone may ask whether the result is in force: 20 characters of Crockford base 32, 100 random
/// bits, in four groups. Stored as its hash only: who reads the catalogue learns no code.
/// </summary>
public sealed record VerificationCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 20;
    private const int Group = 5;

    /// <summary>More than a person types with spaces and dashes; longer text is no code.</summary>
    private const int MaxTyped = 64;

    private readonly string characters;

    private VerificationCode(string characters) => this.characters = characters;

    /// <summary>SHA-256, 64 hexadecimal digits; a hundred random bits need no salt.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(characters)));

    public static VerificationCode Create(RandomNumberGenerator random)
    {
        Span<byte> noise = stackalloc byte[Length];
        random.GetBytes(noise);
        var text = new StringBuilder(Length);
        foreach (var value in noise)
            text.Append(Alphabet[value & 31]);
        return new(text.ToString());
    }

    /// <summary>As typed from paper: any case, spaces and dashes anywhere, O for 0, I and L for 1. Null if it is no code.</summary>
    public static VerificationCode? Parse(string typed)
    {
        if (typed.Length > MaxTyped)
            return null;

        var text = new StringBuilder(Length);
        foreach (var character in typed.ToUpperInvariant().Where(character => !char.IsWhiteSpace(character) && character != '-'))
            text.Append(character switch { 'O' => '0', 'I' or 'L' => '1', _ => character });
        return text.Length == Length && text.ToString().All(Alphabet.Contains) ? new(text.ToString()) : null;
    }

    /// <summary>"0A1B2-C3D4E-F5G6H-J7K8M".</summary>
    public override string ToString() => string.Join('-', characters.Chunk(Group).Select(group => new string(group)));
}
