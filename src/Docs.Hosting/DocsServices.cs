using System.Security.Cryptography;
using Docs.Core;
using Docs.Core.Extraction;
using Docs.Core.Intake;
using Docs.Core.Jobs;
using Docs.Core.Recognition;
using Docs.Core.Search;
using Docs.Core.Validity;
using Docs.Core.Verification;
using Docs.Hosting.Services;
using Docs.Recognition;
using Docs.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Docs.Hosting;

/// <summary>Options to adapters: the one place that says what stands behind each port.</summary>
public static class DocsServices
{
    /// <summary>Recognition and extraction only: no store is opened.</summary>
    public static IServiceCollection AddDocsRecognition(this IServiceCollection services, RecognitionLimits limits)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IRecogniser>(provider => new Recogniser(limits, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(_ => DescriptorSet.Default);
        services.AddSingleton<FieldExtractor>();
        services.AddSingleton<PublishDecision>();
        services.AddSingleton(_ => DefaultTerms.Embedded);
        return services;
    }

    /// <summary>Everything of the embedded mode but the loops: see <see cref="AddDocsWorkers"/>.</summary>
    public static IServiceCollection AddDocs(this IServiceCollection services, DocsOptions options)
    {
        services.AddDocsRecognition(new RecognitionLimits { MaxPages = options.MaxPages, Processes = options.Workers });
        services.AddSingleton(options);
        services.AddSingleton(provider => new IdSource(provider.GetRequiredService<TimeProvider>(), RandomNumberGenerator.Create()));
        services.AddEmbeddedStorage(new StorageOptions(options.DataDirectory));
        services.AddSingleton<Importer>();
        services.AddSingleton<DocumentConclusion>();
        services.AddSingleton<IndexedDocuments>();
        services.AddSingleton<Indexer>();
        services.AddSingleton<ResultSearch>();
        services.AddSingleton<Verifier>();
        services.AddSingleton<Validities>();
        services.AddSingleton<ImportWait>();
        services.AddSingleton<EmbeddedWorkers>();
        services.AddSingleton<Func<int, RecognitionWorker>>(provider => slot =>
            ActivatorUtilities.CreateInstance<RecognitionWorker>(provider, Worker(options, slot)));
        services.AddSingleton<WorkerLoops>();
        return services;
    }

    /// <summary>Recognition, indexing and watched folders as background services of this host.</summary>
    public static IServiceCollection AddDocsWorkers(this IServiceCollection services, DocsOptions options)
    {
        services.AddHostedService(provider => provider.GetRequiredService<EmbeddedWorkers>());
        services.AddSingleton(new InboxOptions(Path.Combine(options.DataDirectory, "inbox")));
        services.AddHostedService<Inbox>();
        return services;
    }

    private static WorkerSettings Worker(DocsOptions options, int slot) =>
        new($"{Environment.MachineName}/{Environment.ProcessId}/{slot}", Path.Combine(options.DataDirectory, "work")) { Parallelism = options.Workers };
}
