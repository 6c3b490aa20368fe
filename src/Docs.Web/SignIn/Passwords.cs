using System.Security.Cryptography;
using Docs.Core.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Docs.Web.SignIn;

/// <summary>Hashes of passwords: PBKDF2 with HMAC-SHA-512 and a salt each, as the framework stores them.</summary>
public sealed class Passwords
{
    /// <summary>OWASP's figure for this hash; about a tenth of a second.</summary>
    private const int Iterations = 210_000;

    /// <summary>Groups of four letters: 16 of them are 78 bits, more than three days of trying at any rate reach.</summary>
    private const int OneTimeGroups = 4;

    /// <summary>A first password waits for its person over a weekend, not for ever (ASVS 2.3.1).</summary>
    private static readonly TimeSpan OneTimeLife = TimeSpan.FromHours(72);

    private readonly IPasswordHasher<string> _hasher;
    private readonly RandomNumberGenerator _random;
    private readonly TimeProvider _clock;
    private readonly Lazy<string> _nobodys;

    public Passwords(IPasswordHasher<string> hasher, RandomNumberGenerator random, TimeProvider clock)
    {
        (_hasher, _random, _clock) = (hasher, random, clock);
        _nobodys = new(() => Hash(Secrets.Token(random)));
    }

    public static IPasswordHasher<string> Hasher() =>
        new PasswordHasher<string>(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));

    public string Hash(string password) => _hasher.HashPassword("", password);

    /// <summary>As much work for an account that is not there or has no password.</summary>
    public bool Verify(string? hash, string password) =>
        _hasher.VerifyHashedPassword("", hash ?? _nobodys.Value, password) != PasswordVerificationResult.Failed && hash is not null;

    /// <summary>A password to be handed over, used once and changed; until when it can be.</summary>
    public (string Password, string Hash, DateTimeOffset Until) OneTime()
    {
        var password = Secrets.Readable(_random, OneTimeGroups);
        return (password, Hash(password), _clock.GetUtcNow() + OneTimeLife);
    }
}
