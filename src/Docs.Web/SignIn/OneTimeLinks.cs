using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Docs.Web.SignIn;

internal enum LinkAnswer
{
    Accepted,
    Unknown,

    /// <summary>Too many wrong links: none is looked at for a while.</summary>
    Locked,
}

/// <summary>Tokens that sign one browser in, once. Only their hashes are kept, in memory: a restart forgets them.</summary>
internal sealed class OneTimeLinks(TimeProvider clock)
{
    /// <summary>256 random bits.</summary>
    private const int TokenBytes = 32;

    private const int MaxOpen = 50;

    private const int MaxFailures = 10;

    private static readonly TimeSpan LockTime = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly List<(byte[] Hash, DateTimeOffset? Until)> _open = [];
    private int _failures;
    private DateTimeOffset _lockedUntil;

    /// <param name="lifetime">Null: until used or the process ends.</param>
    public string Issue(TimeSpan? lifetime)
    {
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(TokenBytes));
        lock (_gate)
        {
            if (_open.Count == MaxOpen)
                _open.RemoveAt(0);
            _open.Add((Hash(token), lifetime is { } time ? clock.GetUtcNow() + time : null));
        }

        return token;
    }

    public LinkAnswer Redeem(string token)
    {
        var hash = Hash(token);
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (now < _lockedUntil)
                return LinkAnswer.Locked;
            if (Find(hash, now) is { } index)
            {
                _open.RemoveAt(index);
                _failures = 0;
                return LinkAnswer.Accepted;
            }

            if (++_failures == MaxFailures)
                (_failures, _lockedUntil) = (0, now + LockTime);
            return LinkAnswer.Unknown;
        }
    }

    /// <summary>Compares with every open link whatever it finds, so that time tells nothing.</summary>
    private int? Find(byte[] hash, DateTimeOffset now)
    {
        int? found = null;
        for (var i = 0; i < _open.Count; i++)
        {
            if (CryptographicOperations.FixedTimeEquals(_open[i].Hash, hash) && !(_open[i].Until <= now))
                found = i;
        }

        return found;
    }

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
