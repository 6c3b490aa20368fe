using Docs.Core.Search;
using Docs.Core.Text;

namespace Docs.Benchmarks.Search;

public sealed record MixedQuery(string Kind, SearchQuery Query)
{
    /// <summary>Pages in front of the one that is meant.</summary>
    public int Behind { get; init; }
}

/// <summary>Queries as a one-stop counter types them, made from entries that are in the index; the same seed gives the same.</summary>
public sealed class QueryMix(int seed, IReadOnlyList<IndexedDocument> known, DateOnly today)
{
    private const int MaxBehind = 40;

    private readonly Random random = new(seed);

    private static readonly string[] Frequent =
        ["quyết định", "giấy phép xây dựng", "ủy ban nhân dân", "quyet dinh giao dat", "đất", "cộng hòa xã hội chủ nghĩa việt nam", "nguyễn", "luật đất đai", "tỉnh đắk lắk"];

    /// <summary>Which no paper holds, or every second one.</summary>
    private static readonly string[] Phrases =
        ["mật độ xây dựng 80%", "định quyết", "nước thải sau xử lý", "chịu trách nhiệm thi hành", "phép giấy xây", "tại bộ phận tiếp nhận", "tờ bản đồ số 12", "trong thời hạn 15 ngày"];

    /// <summary>Name of the kind, how many of a hundred, and how one is made.</summary>
    private (string Kind, int Share, Func<IndexedDocument, SearchQuery> Make)[] Kinds =>
    [
        ("whole number", 9, one => Query(one.Number!)),
        ("number, bare", 5, one => Query(OfficialNumber.Key(one.Number!).ToLowerInvariant().Replace('/', ' ').Replace('-', ' '))),
        ("half number", 6, one => Query(one.Number!.Split('-')[0])),
        ("digits", 2, one => Query(one.Number!.Split('/')[0])),
        ("name", 9, one => Query(one.Holders[0])),
        ("name, no marks", 9, one => Query(Plain(one.Holders[0]))),
        ("name and place", 7, one => Query($"{one.Holders[0]} {Words(one.Agency!, 2)}")),
        ("ward", 5, one => Query(Maybe(Words(one.Agency!, 3)))),
        ("identifier", 4, one => Query(one.HolderIds[0])),
        ("dossier", 3, one => Query(one.Dossier ?? one.Number!)),
        ("frequent words", 7, _ => Query(Pick(Frequent))),
        ("phrase", 5, one => Query($"\"{(random.Next(4) == 0 ? Pick(Phrases) : Run(one.Body, _ => true))}\"")),
        ("phrase, number in it", 3, one => Query($"\"{Run(one.Body, words => words.Any(word => word.Any(char.IsDigit)))}\"")),
        ("unfinished", 4, one => Query(Plain(one.Holders[0])[..^1])),
        ("filters", 5, one => Query(Words(one.Subject!, 3)) with { Type = one.Type, Agency = one.Agency }),
        ("filters alone", 2, one => Query("") with { Type = one.Type, Procedure = one.Procedure, IssuedFrom = one.IssuedOn, IssuedTo = one.IssuedOn!.Value.AddDays(random.Next(2_000)), Sort = Pick(Enum.GetValues<SearchSort>()) }),
        ("past day", 5, one => Query(Pick([one.Type!, Plain(one.Subject!), one.Holders[0]])) with { AsOf = Day(one.IssuedOn!.Value) }),
        ("ends soon", 2, one => Query("") with { EndsWithinDays = 90, Sort = SearchSort.EndsSoonest, Type = random.Next(2) == 0 ? one.Type : null }),
        ("slip", 3, one => Query(Slip(Plain(one.Holders[0])))),
        ("slip in a subject", 1, one => Query(Slip(Maybe(Words(one.Subject!, 6))))),
        ("deep page", 2, one => Query(Pick([Pick(Frequent), one.Type!, Words(one.Agency!, 2), one.Holders[0].Split(' ')[0]]))),
        ("own results", 1, one => Query("") with { OwnedBy = one.HolderIds }),
        ("own agency's", 1, one => Query(one.Type!) with { CustodiedBy = [one.Custodian] }),
    ];

    public IEnumerable<MixedQuery> Take(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var at = random.Next(100);
            var kind = Kinds.First(kind => (at -= kind.Share) < 0);

            // The search page counts facets and what is not in force; programs mostly do not.
            var page = random.Next(2) == 0;
            var query = kind.Make(known[random.Next(known.Count)]) with { Facets = page, CountNotInForce = page };
            yield return new(kind.Kind, query) { Behind = kind.Kind == "deep page" ? random.Next(1, MaxBehind) : 0 };
        }
    }

    private SearchQuery Query(string text) => new(text, today);

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];

    private static string Words(string text, int last) => string.Join(' ', text.Split(' ').TakeLast(last));

    private static string Plain(string text) => VietnameseText.Fold(text);

    /// <summary>Half of what is typed has no marks.</summary>
    private string Maybe(string text) => random.Next(2) == 0 ? text : Plain(text);

    private DateOnly Day(DateOnly issued) => issued.AddDays(random.Next(Math.Max(1, today.DayNumber - issued.DayNumber)));

    /// <summary>Two to six words as they stand side by side in a line; the first two of the text where no run is wanted.</summary>
    private string Run(string body, Func<string[], bool> wanted)
    {
        var length = random.Next(2, 7);
        string[][] runs =
        [
            .. body.Split('\n').Select(line => line.Replace("\"", "", StringComparison.Ordinal).Split(' ')).Where(words => words.Length >= length)
                .SelectMany(words => Enumerable.Range(0, words.Length - length + 1).Select(start => words[start..(start + length)])).Where(wanted),
        ];
        return string.Join(' ', runs.Length == 0 ? body.Split(' ')[..2] : Pick(runs));
    }

    private string Slip(string text)
    {
        var at = random.Next(1, text.Length - 1);
        return text[..at] + (char)('a' + random.Next(26)) + text[(at + 1)..];
    }
}
