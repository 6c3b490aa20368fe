using System.Security.Cryptography;
using Docs.Core;
using Docs.Core.Export;
using Docs.Core.Extraction;
using Docs.Core.Intake;
using Docs.Core.Jobs;
using Docs.Core.Recognition;
using Docs.Core.References;
using Docs.Core.Reuse;
using Docs.Core.Review;
using Docs.Core.Search;
using Docs.Core.Settings;
using Docs.Core.Validity;
using Docs.Core.Verification;
using Docs.Hosting.Audit;
using Docs.Hosting.Health;
using Docs.Hosting.Services;
using Docs.Recognition;
using Docs.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Docs.Hosting;

/// <summary>Options to adapters: the one place that says what stands behind each port.</summary>
public static class DocsServices
{
    /// <summary>Recognition and extraction only: no store is opened.</summary>
    public static IServiceCollection AddDocsRecognition(this IServiceCollection services, RecognitionLimits limits, DescriptorSet descriptors)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IRecogniser>(provider => ActivatorUtilities.CreateInstance<Recogniser>(provider, limits));
        services.AddSingleton(descriptors);
        services.AddSingleton<FieldExtractor>();
        return services;
    }

    /// <summary>Opens the store that the options name and adds everything on it but the loops: see <see cref="AddDocsWorkers"/>.</summary>
    public static async Task<IServiceCollection> AddDocsAsync(this IServiceCollection services, DocsOptions options, CancellationToken cancellation)
    {
        services.AddDocsRecognition(options.Limits, options.Descriptors);
        services.AddSingleton(options);
        var random = RandomNumberGenerator.Create();
        services.AddSingleton(random);
        var ids = new IdSource(TimeProvider.System, random);
        services.AddSingleton(ids);
        var storage = await OpenStorageAsync(options, ids, false, cancellation);
        services.AddStorage(storage);
        await services.AddAuditAsync(options, storage, random, cancellation);
        services.AddSingleton<RecordIntake>();
        services.AddSingleton<Importer>();
        services.AddSingleton<Exporter>();
        services.AddSingleton(new SettingDefaults(new PublishThresholds(), options.SelfVerify, options.ReviewSample));
        services.AddSingleton<LiveSettings>();
        services.AddSingleton<ReferenceLists>();
        services.AddSingleton<SystemHealth>();
        services.AddSingleton<Reviewing>();
        services.AddSingleton<DocumentConclusion>();
        services.AddSingleton<ConfirmedReadings>();
        services.AddSingleton<PlannedReading>();
        services.AddSingleton<PageArranging>();
        services.AddSingleton<IndexedDocuments>();
        services.AddSingleton<Indexer>();
        services.AddSingleton<Reindexer>();
        services.AddSingleton<ResultSearch>();
        services.AddSingleton<Verifier>();
        services.AddSingleton<Repairer>();
        services.AddSingleton<ReprocessSelection>();
        services.AddSingleton<Validities>();
        services.AddSingleton(new WatchSettings(options.Webhook is not null));
        services.AddSingleton<ValidityWatch>();
        if (options.Webhook is { } webhook)
            services.AddSingleton(webhook).AddSingleton<WebhookSender>();
        services.AddSingleton<ImportWait>();
        services.AddSingleton<EmbeddedWorkers>();
        services.AddSingleton<Func<int, RecognitionWorker>>(provider => slot =>
            ActivatorUtilities.CreateInstance<RecognitionWorker>(provider, Worker(options, slot)));
        services.AddSingleton<WorkerLoops>();
        return services;
    }

    /// <summary>The store that the options name, alone.</summary>
    /// <param name="receiving">To bring an archive in.</param>
    public static async Task<StoragePorts> OpenStorageAsync(DocsOptions options, IdSource ids, bool receiving, CancellationToken cancellation)
    {
        if (options.Cluster is null)
            return await EmbeddedStorage.OpenAsync(new StorageOptions(options.DataDirectory) { Transferring = receiving }, TimeProvider.System, ids, cancellation);
        var cluster = await ClusterStorage.OpenAsync(options.Cluster with { Receiving = receiving }, TimeProvider.System, ids, cancellation);
        if (cluster.SearchTrouble is { } trouble)
            await Console.Error.WriteLineAsync(trouble);
        return cluster;
    }

    /// <summary>Recognition, indexing and watched folders as background services of this host.</summary>
    public static IServiceCollection AddDocsWorkers(this IServiceCollection services, DocsOptions options)
    {
        services.AddHostedService(provider => provider.GetRequiredService<EmbeddedWorkers>());
        services.AddSingleton(new InboxOptions(Path.Combine(options.DataDirectory, "inbox")));
        services.AddHostedService<Inbox>();
        services.AddHostedService<AnchorService>();
        return services;
    }

    private static WorkerSettings Worker(DocsOptions options, int slot) =>
        new($"{Environment.MachineName}/{Environment.ProcessId}/{slot}", options.WorkDirectory) { Parallelism = options.Workers, Lease = TimeSpan.FromSeconds(options.LeaseSeconds) };
}
