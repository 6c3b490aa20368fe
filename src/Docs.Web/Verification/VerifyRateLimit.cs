using System.Globalization;
using System.Threading.RateLimiting;
using Docs.Web.Errors;
using Microsoft.AspNetCore.RateLimiting;

namespace Docs.Web.Verification;

/// <summary>
/// How often one address may ask about codes: a person types a few; who tries them all shall need longer than the paper
/// lasts.
/// </summary>
internal static class VerifyRateLimit
{
    public const string Policy = "verify";

    public const int PerMinute = 10;

    private static readonly Refusal TooMany = new(
        StatusCodes.Status429TooManyRequests, "Hỏi quá nhiều lần", $"Mỗi địa chỉ được kiểm tra {PerMinute} lần mỗi phút. Hãy chờ một phút rồi thử lại.");

    public static void AddVerifyRateLimit(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { });
        services.Configure<RateLimiterOptions>(limiter => limiter.AddPolicy(Policy, new PerAddress()));
    }

    private sealed class PerAddress : IRateLimiterPolicy<string>
    {
        public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = async (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            await Refusals.WriteAsync(rejected.HttpContext, TooMany);
        };

        public RateLimitPartition<string> GetPartition(HttpContext httpContext) => RateLimitPartition.GetFixedWindowLimiter(
            httpContext.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 });
    }
}
