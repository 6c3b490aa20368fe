using System.Text.Json;
using Docs.Core.Search;

namespace Docs.Storage.Search;

/// <summary>
/// Pages answered from one state of the index: whoever turns back, takes a filter off, or asks what a neighbour just asked, gets what
/// was worked out. A change of the index is another state, which begins with none. Who may see what is part of the query, and each hit
/// is checked against the catalogue all the same.
/// </summary>
internal sealed class GivenAnswers
{
    /// <summary>Characters of snippets and labels, of two bytes: some eight thousand pages.</summary>
    private const long MostLetters = 32 << 20;

    private readonly RecentlyUsed<string, SearchPage> pages = new(MostLetters, Letters);

    /// <summary>Every part of a query decides what is answered.</summary>
    public static string KeyOf(SearchQuery query) => JsonSerializer.Serialize(query);

    public SearchPage? Find(string key) => pages.Find(key);

    public SearchPage Keep(string key, SearchPage page) => pages.Keep(key, page);

    private static int Letters(SearchPage page) =>
        200 + page.Hits.Sum(hit => hit.Snippet.Length + hit.Id.Length) + page.Facets.Sum(facet => facet.Values.Sum(value => value.Value.Length));
}
