using System.Security.Cryptography;
using Docs.Core.Audit;
using Microsoft.Extensions.DependencyInjection;

namespace Docs.Hosting.Audit;

internal static class AuditServices
{
    /// <summary>The trail's keys, writer, anchors and verifier, on the trail of the open store.</summary>
    public static IServiceCollection AddAudit(this IServiceCollection services, DocsOptions options)
    {
        services.AddSingleton(options.Audit);
        services.AddSingleton(provider =>
        {
            var random = provider.GetRequiredService<RandomNumberGenerator>();
            return new AuditKeys(options.Audit.Secret ?? AuditSecretFile.ReadOrCreate(options.DataDirectory, random), random);
        });
        services.AddSingleton<AuditLog>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<AuditAnchors>(
            provider, options.Audit.AnchorFolder ?? Path.Combine(options.DataDirectory, "anchors")));
        services.AddSingleton<AuditVerifier>();
        return services;
    }
}
