using Docs.Core.Search;
using Docs.Core.Text;

namespace Docs.Benchmarks.Search;

/// <summary>Queries as a one-stop counter types them, made from entries that are in the index; the same seed gives the same.</summary>
public sealed class QueryMix(int seed, IReadOnlyList<IndexedDocument> known, DateOnly today)
{
    private readonly Random random = new(seed);

    private static readonly string[] Frequent =
        ["quyết định", "giấy phép xây dựng", "ủy ban nhân dân", "quyet dinh giao dat", "đất", "cộng hòa xã hội chủ nghĩa việt nam", "nguyễn", "luật đất đai", "tỉnh đắk lắk"];

    private static readonly string[] Phrases =
        ["\"mật độ xây dựng 80%\"", "\"định quyết\"", "\"nước thải sau xử lý\"", "\"chịu trách nhiệm thi hành\"", "\"phép giấy xây\"", "\"tại bộ phận tiếp nhận\""];

    /// <summary>Name of the kind, how many of a hundred, and how one is made.</summary>
    private (string Kind, int Share, Func<IndexedDocument, SearchQuery> Make)[] Kinds =>
    [
        ("whole number", 12, one => Query(one.Number!)),
        ("number, bare", 7, one => Query(OfficialNumber.Key(one.Number!).ToLowerInvariant().Replace('/', ' ').Replace('-', ' '))),
        ("half number", 8, one => Query(one.Number!.Split('-')[0])),
        ("digits", 2, one => Query(one.Number!.Split('/')[0])),
        ("name", 12, one => Query(one.Holders[0])),
        ("name, no marks", 12, one => Query(VietnameseText.Fold(one.Holders[0]))),
        ("name and place", 9, one => Query($"{one.Holders[0]} {Words(one.Agency!, 2)}")),
        ("identifier", 5, one => Query(one.HolderIds[0])),
        ("dossier", 4, one => Query(one.Dossier ?? one.Number!)),
        ("frequent words", 8, _ => Query(Pick(Frequent))),
        ("phrase", 4, _ => Query(Pick(Phrases))),
        ("unfinished", 5, one => Query(VietnameseText.Fold(one.Holders[0])[..^1])),
        ("filters", 5, one => Query(Words(one.Subject!, 3)) with { Type = one.Type, Agency = one.Agency }),
        ("as of", 3, one => Query(one.Type!) with { AsOf = one.IssuedOn!.Value.AddDays(30) }),
        ("ends soon", 2, one => Query("") with { EndsWithinDays = 90, Sort = SearchSort.EndsSoonest, Type = random.Next(2) == 0 ? one.Type : null }),
        ("slip", 2, one => Query(Slip(VietnameseText.Fold(one.Holders[0])))),
    ];

    public IEnumerable<(string Kind, SearchQuery Query)> Take(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var at = random.Next(100);
            var kind = Kinds.First(kind => (at -= kind.Share) < 0);

            // The search page counts facets and what is not in force; programs mostly do not.
            var page = random.Next(2) == 0;
            yield return (kind.Kind, kind.Make(known[random.Next(known.Count)]) with { Facets = page, CountNotInForce = page });
        }
    }

    private SearchQuery Query(string text) => new(text, today);

    private string Pick(string[] from) => from[random.Next(from.Length)];

    private static string Words(string text, int last) => string.Join(' ', text.Split(' ').TakeLast(last));

    private string Slip(string text)
    {
        var at = random.Next(1, text.Length - 1);
        return text[..at] + (char)('a' + random.Next(26)) + text[(at + 1)..];
    }
}
