using System.Globalization;
using System.Text.Json;
using Docs.Core.Search;
using Docs.Core.Validity;
using Docs.Samples.Archive;
using Xunit.Abstractions;

namespace Docs.Storage.Tests.Contracts.Relevance;

/// <summary>
/// Queries as people at the counter type them, with the paper they mean: 340 entries of a made-up archive and the ten samples'
/// texts, all through the port, so that every adapter is held to the same. What is typed stands in queries.tsv.
/// </summary>
public abstract class RelevanceSuite(ITestOutputHelper output) : SearchFixture
{
    private const int Archive = 340;
    private const int Seed = 7;

    /// <summary>Share of queries whose paper must stand first.</summary>
    private const double Wanted = 0.97;

    [Fact]
    public async Task What_people_type_finds_the_paper_they_mean_first()
    {
        await Index.WriteAsync([.. new ArchiveGenerator(Seed).Take(Archive).Concat(Samples()).Select(document => new IndexChange.Put(document))], default);
        var cases = RelevanceCase.Read(Path.Combine(AppContext.BaseDirectory, "Contracts", "Relevance", "queries.tsv"));
        var missed = new List<string>();
        foreach (var one in cases)
        {
            var page = await Index.SearchAsync(new SearchQuery(one.Query, new(2026, 11, 20)) { All = true, Limit = 5 }, default);
            var hits = page.Hits.Select(hit => hit.Id).ToList();
            if (hits.Count == 0 || !one.First.Contains(hits[0]))
                missed.Add($"{one.Query}: wanted {string.Join(' ', one.First)}, got {string.Join(' ', hits)} ({page.Total}, {page.DidYouMean})");
        }

        foreach (var miss in missed)
            output.WriteLine(miss);
        cases.Count.ShouldBeGreaterThanOrEqualTo(120);
        (1 - (double)missed.Count / cases.Count).ShouldBeGreaterThanOrEqualTo(Wanted, string.Join('\n', missed));
    }

    private static IEnumerable<IndexedDocument> Samples() => SampleIds.Select(one => Sample(one.Id, one.Name));

    private static readonly (string Id, string Name)[] SampleIds =
    [
        ("gpxd-45", "Giấy phép xây dựng 45"), ("cchn-386", "chung-chi-hanh-nghe-duoc-2012"), ("dkkdd-112", "giay-chung-nhan-du-dieu-kien-kinh-doanh-duoc"),
        ("gcn-dat", "giay-chung-nhan-quyen-su-dung-dat"), ("gp-37", "giay-phep-khai-thac-nuoc-duoi-dat"), ("qd-421", "quyet-dinh-gia-han"),
        ("qd-1284", "quyet-dinh-giao-dat"), ("qd-1507", "quyet-dinh-thu-hoi"), ("tb-208", "thong-bao-ho-so-dat-dai"), ("tlks-96", "trich-luc-khai-sinh"),
    ];

    private static IndexedDocument Sample(string id, string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Samples");
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, name + ".json")));
        var fields = truth.RootElement.GetProperty("fields");
        string? Field(string field) => fields.TryGetProperty(field, out var value) ? value.GetString() : null;
        return new IndexedDocument(
            id, 1, Field("number"), Field("type"), Field("agency"), Field("issuedOn") is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null, Field("subject"),
            [.. Present(Field("holder"))], [.. Present(Field("personalId"), Field("taxCode"))], [.. Present(Field("dossier"), Field("landSerial"))],
            "H15", File.ReadAllText(Path.Combine(folder, name + ".txt")), [new DayInterval(null, null)])
        {
            Dossier = Field("dossier"),
        };
    }

    private static IEnumerable<string> Present(params string?[] values) => values.OfType<string>();
}
