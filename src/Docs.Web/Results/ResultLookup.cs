using System.Text.Json.Serialization;
using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Text;
using Docs.Web.Shell;

namespace Docs.Web.Results;

/// <param name="Items">1–1,000 questions.</param>
internal sealed record LookupRequestWire(IReadOnlyList<LookupItemWire?>? Items);

/// <summary>Either an id or a number. An unknown member is refused: a filter misspelt would widen the question.</summary>
/// <param name="Number">Official number or land certificate serial, however spelt.</param>
/// <param name="Agency">Whole name of the issuing agency; with a number only.</param>
/// <param name="Year">Of issue; with a number only.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record LookupItemWire(string? Id, string? Number, string? Agency, int? Year);

internal enum LookupStatus
{
    Found,

    /// <summary>There is none, or the caller may not see it.</summary>
    NotFound,

    /// <summary>Several results have the number; agency and year may tell them apart.</summary>
    Ambiguous,
}

/// <param name="Result">Where found.</param>
/// <param name="Candidates">Where ambiguous: the newest, at most 5.</param>
internal sealed record LookupAnswerWire(LookupStatus Status, ResultRefWire? Result, IReadOnlyList<ResultRefWire>? Candidates);

/// <param name="AsOf">The day of every validity: today.</param>
/// <param name="Items">An answer to each question, in order.</param>
internal sealed record LookupWire(DateOnly AsOf, IReadOnlyList<LookupAnswerWire> Items);

/// <summary>Many published results at once, for other systems: by id, or by number with what is known beside it.</summary>
internal sealed class ResultLookup(ICatalog catalog, VisibleResults visible, TimeProvider clock)
{
    public const int MaxItems = 1_000;

    private const int MaxCandidates = 5;

    /// <summary>A citizen owns few of the results of one number; of more the agency or year must be said.</summary>
    private const int MaxCandidatesOfCitizens = 50;

    /// <summary>Longer than the longest name of an agency, number or id.</summary>
    private const int MaxText = 500;

    /// <summary>What is wrong with the questions, in a sentence; null if nothing is.</summary>
    public static string? ProblemOf(LookupRequestWire asked)
    {
        if (asked.Items is not { Count: >= 1 and <= MaxItems } items)
            return $"items phải có từ 1 đến {MaxItems} mục.";
        for (var i = 0; i < items.Count; i++)
        {
            if (ProblemOf(items[i]) is { } problem)
                return $"items[{i}]: {problem}";
        }

        return null;
    }

    public async Task<LookupWire> AnswerAsync(LookupRequestWire asked, Viewer viewer, CancellationToken cancellation)
    {
        var today = VietnamCalendar.Today(clock);
        var items = asked.Items!.OfType<LookupItemWire>().ToList();
        var candidates = await CandidatesAsync(items, viewer, cancellation);
        var seen = await visible.OfAsync(viewer, [.. candidates.SelectMany(ids => ids)], today, cancellation);
        return new LookupWire(today, [.. candidates.Select(ids => Answer(
            [.. ids.Where(seen.ContainsKey).Select(id => seen[id]).Where(one => one.Document.State == DocumentState.Published)
                .Select(one => ResultRefWire.Of(one.Document, one.Today))]))]);
    }

    private async Task<IReadOnlyList<IReadOnlyList<string>>> CandidatesAsync(List<LookupItemWire> items, Viewer viewer, CancellationToken cancellation)
    {
        var anywhere = viewer.Is(Role.Officer) || viewer.Is(Role.Administrator) || !viewer.IsStaff;
        var questions = items.Where(item => item.Number is not null)
            .Select(item => new NumberQuestion(item.Number!, item.Agency, item.Year, anywhere ? null : viewer.Agencies)).ToList();
        var byNumber = new Queue<IReadOnlyList<string>>(
            await catalog.FindByNumberAsync(questions, viewer.IsStaff ? MaxCandidates : MaxCandidatesOfCitizens, cancellation));
        return [.. items.Select(item => item.Id is { } id ? [id] : byNumber.Dequeue())];
    }

    private static LookupAnswerWire Answer(IReadOnlyList<ResultRefWire> found) => found switch
    {
        [] => new(LookupStatus.NotFound, null, null),
        [var only] => new(LookupStatus.Found, only, null),
        _ => new(LookupStatus.Ambiguous, null, [.. found.Take(MaxCandidates)]),
    };

    private static string? ProblemOf(LookupItemWire? item)
    {
        if (item is null || string.IsNullOrWhiteSpace(item.Id) == string.IsNullOrWhiteSpace(item.Number))
            return "phải có đúng một trong id và number.";
        if (item.Id is not null && (item.Agency is not null || item.Year is not null))
            return "agency và year chỉ đi cùng number.";
        if (new[] { item.Id, item.Number, item.Agency }.OfType<string>().FirstOrDefault(text => text.Length > MaxText || text.Any(char.IsControl)) is not null)
            return $"chữ không được dài quá {MaxText} ký tự hay chứa ký tự điều khiển.";
        return item.Year is < Days.FirstYear or > Days.LastYear ? $"year phải từ {Days.FirstYear} đến {Days.LastYear}." : null;
    }
}
