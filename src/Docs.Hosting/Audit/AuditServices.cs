using System.Security.Cryptography;
using Docs.Core.Audit;
using Docs.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Docs.Hosting.Audit;

internal static class AuditServices
{
    /// <summary>The trail's keys, writer, anchors and verifier, on the trail of the open store.</summary>
    /// <exception cref="OptionsException">Another process of the cluster writes with another key.</exception>
    public static async Task AddAuditAsync(this IServiceCollection services, DocsOptions options, StoragePorts storage, RandomNumberGenerator random, CancellationToken cancellation)
    {
        services.AddSingleton(options.Audit);
        var keys = new AuditKeys(options.Audit.Secret ?? AuditSecretFile.ReadOrCreate(options.DataDirectory, random), random);
        if (options.Cluster is not null && !options.Audit.NewKey)
            await AuditKeyCheck.CheckAsync(storage.Audit, keys, cancellation);
        storage.SignChangesWith(keys);
        services.AddSingleton(keys);
        services.AddSingleton<AuditLog>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<AuditAnchors>(
            provider, options.Audit.AnchorFolder ?? Path.Combine(options.DataDirectory, "anchors")));
        services.AddSingleton<AuditVerifier>();
    }
}
