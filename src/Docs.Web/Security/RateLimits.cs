using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Docs.Hosting;
using Docs.Web.Errors;

namespace Docs.Web.Security;

/// <summary>
/// How often one caller may call, counted in this process. A signed-in caller is counted by account, since an office
/// stands behind one address; a stranger by address.
/// </summary>
internal static class RateLimits
{
    public const string Api = "api";
    public const string Verify = "verify";
    public const string SignIn = "sign-in";

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static void AddRateLimits(this IServiceCollection services, DocsOptions options) => services.AddRateLimiter(limiter =>
    {
        limiter.AddPolicy(Api, http => Flowing(CallerOf(http), options.CallsPerMinute));
        limiter.AddPolicy(Verify, http => Attempts(AddressOf(http), options.VerificationsPerMinute));
        limiter.AddPolicy(SignIn, http => Attempts(AddressOf(http), options.SignInsPerMinute));
        limiter.OnRejected = async (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 60;
            rejected.HttpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
            await Refusals.WriteAsync(rejected.HttpContext, Refusal.TooOften(wait));
        };
    });

    /// <summary>A bucket that a quiet minute fills: a page with twenty previews opens at once, a loop is slowed.</summary>
    private static RateLimitPartition<string> Flowing(string caller, int calls) =>
        RateLimitPartition.GetTokenBucketLimiter(caller, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = calls,
            TokensPerPeriod = Math.Max(1, calls / 60),
            ReplenishmentPeriod = Minute / Math.Min(60, calls),
            QueueLimit = 0,
        });

    /// <summary>A person types a few; who tries them all shall need longer than a code or link lives.</summary>
    private static RateLimitPartition<string> Attempts(string address, int attempts) =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = attempts, Window = Minute, QueueLimit = 0 });

    private static string CallerOf(HttpContext http) =>
        http.User.Identity is { IsAuthenticated: true, Name: { Length: > 0 } name } ? "account " + name : AddressOf(http);

    /// <summary>One subscriber has a whole /64 of IPv6 addresses.</summary>
    private static string AddressOf(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } address)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return bytes.Length == 16 ? new IPAddress([.. bytes[..8], .. new byte[8]]).ToString() : address.ToString();
    }
}
