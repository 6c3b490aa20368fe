using Docs.Core.Documents;

namespace Docs.Core.Validity;

/// <summary>The validity of documents of the catalogue: their events, less those whose act was annulled.</summary>
public sealed class Validities(ICatalog catalog)
{
    public async Task<ValidityAnswer> OfAsync(Document document, DateOnly asOf, DateTimeOffset? knownAt, CancellationToken cancellation) =>
        (await OfManyAsync([document], asOf, knownAt, cancellation))[document.Id];

    public async Task<IReadOnlyDictionary<string, ValidityAnswer>> OfManyAsync(IReadOnlyCollection<Document> documents, DateOnly asOf, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var annulled = await AnnulledAsync(documents, knownAt, cancellation);
        return documents.ToDictionary(
            document => document.Id,
            document => ValidityTimeline.At(document.Events, asOf, knownAt, annulled.Contains));
    }

    /// <summary>Its whole calendar; see <see cref="ValidityTimeline.Periods"/>.</summary>
    public async Task<IReadOnlyList<ValidityPeriod>> PeriodsOfAsync(Document document, DateTimeOffset? knownAt, CancellationToken cancellation) =>
        ValidityTimeline.Periods(document.Events, knownAt, (await AnnulledAsync([document], knownAt, cancellation)).Contains);

    private async Task<IReadOnlySet<string>> AnnulledAsync(IReadOnlyCollection<Document> documents, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var acts = documents.SelectMany(document => document.Events).Select(found => found.ByDocument).OfType<string>().ToHashSet();
        return acts.Count == 0 ? new HashSet<string>() : await catalog.AnnulledAsync(acts, knownAt, cancellation);
    }
}
