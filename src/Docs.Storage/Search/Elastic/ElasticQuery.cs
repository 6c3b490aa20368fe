using Docs.Core.Search;

namespace Docs.Storage.Search.Elastic;

/// <summary>A query of Docs in Elasticsearch's language. Every value is data in it, so none can be an operator.</summary>
/// <param name="unfinished">The last word may be the beginning of a longer one.</param>
internal sealed class ElasticQuery(SearchQuery query, SearchText text, bool unfinished = false)
{
    private const int MaxExpansions = 50;

    /// <summary>A value no document has.</summary>
    private const string Nothing = "\u0001";

    private static readonly string[] Fields = ["what", "who"];
    private static readonly string[] Everything = ["body", "what", "who"];

    /// <summary>What matches, in force or not as asked.</summary>
    public object InForce => Bool([.. Filters(), .. Validity()], []);

    /// <summary>What matches and is not in force on the day.</summary>
    public object NotInForce => Bool(Filters(), [HoldsOnDay]);

    /// <summary>The order, and what makes it total: the id, for no two documents share one.</summary>
    public object[] Sort => query.Sort switch
    {
        SearchSort.Newest => [By("issued", "desc"), By("id", "desc")],
        SearchSort.Oldest => [By("issued", "asc"), By("id", "desc")],
        SearchSort.EndsSoonest => [By("ends", "asc"), By("issued", "desc"), By("id", "desc")],
        _ => [new { _score = "desc" }, By("issued", "desc"), By("id", "desc")],
    };

    private object HoldsOnDay => Term("in_force", ElasticDocument.Day(query.AsOf)!);

    /// <summary>Best reading of the text first: the score of a hit is its <see cref="MatchTier"/>.</summary>
    private object Text()
    {
        var tiers = new List<object>();
        void Add(MatchTier tier, object? match)
        {
            if (match is not null)
                tiers.Add(new { constant_score = new { filter = match, boost = (int)tier } });
        }

        var whole = Terms("keys", text.Codes.WholeNumbers);
        Add(MatchTier.WholeNumber, whole);
        Add(MatchTier.Code, Terms("keys", text.Codes.Codes));
        Add(MatchTier.CodeBeginning, AnyOf([.. text.Codes.Beginnings.Select(key => (object)new { prefix = new { keys = key } }), .. Present(Terms("keys", text.Codes.Digits))]));
        if (text.Terms.Count > 0)
        {
            if (whole is not null && text.Required.Count > 1)
                Add(MatchTier.NumberAndWords, AllOf([whole, Words(text.Required, Folded)]));
            AddWords(Add, exact: true);
            AddWords(Add, exact: false);
            Add(MatchTier.AllWords, Words(text.Terms, Folded));
            Add(MatchTier.Words, Words(text.Required, Folded));
            if (unfinished && text.HasBeginning)
                AddBeginnings(Add);
        }

        return new { dis_max = new { queries = tiers } };
    }

    private void AddWords(Action<MatchTier, object?> add, bool exact)
    {
        Spelling spelled = exact ? Exact : Folded;
        var suffix = exact ? "_exact" : "";
        var all = text.Terms.SelectMany(term => spelled(term)).ToList();
        var names = Terms($"names{suffix}", MatchExpressions.Runs(all).Select(run => SearchKeys.Name(run)!));
        add(exact ? MatchTier.ExactHolder : MatchTier.Holder, names is null ? null : AllOf([names, Words(text.Required, Folded)]));
        if (all.Count <= TextJudge.MaxPhrase)
        {
            add(exact ? MatchTier.ExactPhraseWho : MatchTier.PhraseWho, Phrase($"who{suffix}", all));
            add(exact ? MatchTier.ExactPhraseWhat : MatchTier.PhraseWhat, Phrase($"what{suffix}", all));
        }

        if (all.Count <= TextJudge.MaxPhrase || exact)
            add(exact ? MatchTier.ExactPhrase : MatchTier.Phrase, all.Count > 1 || exact ? Phrase($"body{suffix}", all) : null);
        if (text.Required.Count > 1)
            add(exact ? MatchTier.ExactFields : MatchTier.Fields, Words(text.Required, spelled, suffix, Fields));
        if (exact)
            add(MatchTier.ExactWords, Words(text.Required, spelled, suffix));
    }

    private void AddBeginnings(Action<MatchTier, object?> add)
    {
        var all = text.Terms.SelectMany(Folded).ToList();
        if (text.Terms.Count > 1 && all.Count <= TextJudge.MaxPhrase)
        {
            add(MatchTier.BeginningWho, Beginning("who", all));
            add(MatchTier.BeginningWhat, Beginning("what", all));
        }

        add(MatchTier.Beginning, AllOf([.. text.Required.SkipLast(1).Select(term => AnyField(Folded(term), Everything)), AnyOf(Everything.Select(field => Unfinished(field, Folded(text.Required[^1]))))!]));
    }

    private List<object> Filters()
    {
        List<object> filters = [Term("searchable", true)];
        void Add(string field, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                filters.Add(Term(field, value));
        }

        if (!text.IsEmpty)
            filters.Insert(0, Text());
        Add("type", Named(query.Type));
        Add("agency", Named(query.Agency));
        Add("procedure", query.Procedure is { Length: > 0 } code ? Named(SearchKeys.Procedure(code)) ?? Nothing : null);
        if (query.HolderId is { Length: > 0 } holder)
            filters.Add(new { terms = new { holders = query.LinkedIds.Prepend(holder).Select(SearchKeys.Holder) } });
        Add("dossier", query.Dossier is { Length: > 0 } dossier ? SearchKeys.Dossier(dossier) : null);
        if (query.OwnedBy is { } owners)
            filters.Add(new { terms = new { owners = owners.Select(SearchKeys.Owner) } });
        if (query.CustodiedBy is { } custodians)
            filters.Add(new
            {
                @bool = new
                {
                    should = new object[]
            {
                new { terms = new { custodian = custodians.Select(SearchLabels.Words).OfType<string>() } },
                new { terms = new { agency = query.OrIssuedBy.Select(SearchLabels.Words).OfType<string>() } },
            }
                }
            });
        if (query.IssuedFrom is not null || query.IssuedTo is not null)
            filters.Add(new { range = new { issued = new Dictionary<string, int> { ["gte"] = query.IssuedFrom?.DayNumber ?? 0, ["lte"] = query.IssuedTo?.DayNumber ?? int.MaxValue } } });
        return filters;
    }

    private IEnumerable<object> Validity()
    {
        if (!query.All || query.EndsWithinDays is not null)
            yield return HoldsOnDay;
        if (query.EndsWithinDays is { } days)
            yield return new { range = new { ends = new { lte = query.AsOf.DayNumber + days + 1 } } };
    }

    /// <summary>The text scores, the rest only leaves out.</summary>
    private object Bool(List<object> filters, object[] not) => text.IsEmpty
        ? new { @bool = new { filter = filters, must_not = not } }
        : new { @bool = new { must = filters[..1], filter = filters[1..], must_not = not } };

    /// <summary>A value that has no words names nothing; it must not be taken for no filter.</summary>
    private static string? Named(string? value) => string.IsNullOrEmpty(value) ? null : SearchLabels.Words(value) ?? Nothing;

    private static object Words(IEnumerable<SearchTerm> terms, Spelling spelled, string suffix = "", string[]? fields = null) =>
        AllOf([.. terms.Select(term => AnyField(spelled(term), [.. (fields ?? Everything).Select(field => field + suffix)]))]);

    private static object AnyField(IReadOnlyList<string> words, IEnumerable<string> fields) => AnyOf(fields.Select(field => Phrase(field, words)))!;

    private static object Phrase(string field, IReadOnlyList<string> words) => words.Count == 1
        ? Term(field, words[0])
        : new { match_phrase = new Dictionary<string, object> { [field] = string.Join(' ', words) } };

    private static object Beginning(string field, IReadOnlyList<string> words) =>
        new { match_phrase_prefix = new Dictionary<string, object> { [field] = new { query = string.Join(' ', words), max_expansions = MaxExpansions } } };

    /// <summary>Every word that begins so; a phrase takes the first of them only.</summary>
    private static object Unfinished(string field, IReadOnlyList<string> words) =>
        words.Count == 1 ? new { prefix = new Dictionary<string, object> { [field] = words[0] } } : Beginning(field, words);

    private static object Term(string field, object value) => new { term = new Dictionary<string, object> { [field] = value } };

    private static object? Terms(string field, IEnumerable<string> values) =>
        values.ToList() is { Count: > 0 } all ? new { terms = new Dictionary<string, object> { [field] = all } } : null;

    private static object AllOf(object[] all) => new { @bool = new { filter = all } };

    private static object? AnyOf(IEnumerable<object> any) =>
        any.ToList() is { Count: > 0 } all ? new { @bool = new { should = all, minimum_should_match = 1 } } : null;

    private static IEnumerable<object> Present(object? one) => one is null ? [] : [one];

    private static Dictionary<string, object> By(string field, string order) =>
        new() { [field] = field == "id" ? new { order } : new { order, missing = "_last" } };

    private static IReadOnlyList<string> Exact(SearchTerm term) => term.Exact;

    private static IReadOnlyList<string> Folded(SearchTerm term) => term.Folded;

    private delegate IReadOnlyList<string> Spelling(SearchTerm term);
}
