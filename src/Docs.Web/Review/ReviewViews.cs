using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Recognition;
using Docs.Core.Review;
using Docs.Core.Settings;
using Docs.Web.Results;
using Docs.Web.Shell;

namespace Docs.Web.Review;

/// <param name="Records">The reviewer's own last decisions, newest first.</param>
/// <param name="Named">What they decided on, by id of the document.</param>
/// <param name="Undoable">Ids of those that can still be taken back.</param>
public sealed record QueueView(ReviewCounts Counts, IReadOnlyList<ReviewRecord> Records, IReadOnlyDictionary<string, string> Named, IReadOnlySet<string> Undoable, string? Notice)
{
    /// <summary>What is open before somebody, the longest open first.</summary>
    public IReadOnlyList<HeldDocument> Held { get; init; } = [];

    /// <summary>Who looks.</summary>
    public string Reviewer { get; init; } = "";

    /// <summary>Events that wait for somebody to decide; counted no further than a page of them.</summary>
    public int Proposals { get; init; }

    public bool MoreProposals { get; init; }
}

/// <summary>One field as the reviewer meets it.</summary>
/// <param name="Text">As it stands in the box: days as dd/mm/yyyy, terms in words.</param>
/// <param name="Unsure">A person must look: absent though required, or below its threshold.</param>
/// <param name="Alternatives">Other values that someone gave it, then what the engine held possible besides where it is unsure; chosen by a key.</param>
/// <param name="Suggestions">Values persons confirmed before for fields like this.</param>
public sealed record FieldBox(
    string Name,
    string Text,
    FieldValue? Value,
    bool Unsure,
    IReadOnlyList<string> Alternatives,
    IReadOnlyList<string> Suggestions,
    string? Problem);

/// <param name="Previous">Just decided: can be taken back here.</param>
public sealed record DeskView(
    Document Document,
    ReviewHold Hold,
    IReadOnlyList<FieldBox> Fields,
    IReadOnlyList<RelationBox> Relations,
    HolderBoxes Holders,
    IReadOnlyList<string> Hidden,
    ReviewCounts Counts,
    ReviewRecord? Previous,
    string? Problem)
{
    /// <inheritdoc cref="DeskInput.TurnsDown"/>
    public bool TurnsDown { get; init; }

    /// <summary>What is wrong with the reason given for not publishing.</summary>
    public string? ReasonProblem { get; init; }

    /// <inheritdoc cref="DeskInput.Blank"/>
    public IReadOnlySet<string> Blank { get; init; } = new HashSet<string>();

    /// <summary>What people call the results that the document's reason names by id.</summary>
    public IReadOnlyDictionary<string, string> Named { get; init; } = NamedResults.None;
}

/// <summary>Puts together what the review pages show.</summary>
internal sealed class ReviewViews(IReviewDesk desk, ReadPages read, DescriptorSet descriptors, LiveSettings settings)
{
    /// <summary>A field; the browser narrows them down by what is typed.</summary>
    private const int Suggestions = 40;

    /// <param name="typed">What the reviewer had typed where the form comes back; null at first sight.</param>
    public async Task<IReadOnlyList<FieldBox>> FieldsAsync(
        Document document, IReadOnlyDictionary<string, string>? typed, IReadOnlyDictionary<string, string> problems, CancellationToken cancellation)
    {
        var open = PublishDecision.Of(document.Fields, descriptors, new HashSet<string>(), (await settings.NowAsync(cancellation)).Thresholds) is PublishDecision.Unsure unsure ? unsure.Fields : [];
        var pages = open.Any(document.Fields.Values.ContainsKey) ? (await read.AllAsync(document, cancellation)).DistinctBy(page => page.Number).ToDictionary(page => page.Number) : [];
        var history = (await desk.HistoryAsync(document.Id, cancellation)).ToLookup(said => said.Field);
        var suggestions = await desk.SuggestAsync(document.Custodian, Suggestions, cancellation);
        var boxes = new List<FieldBox>();
        foreach (var name in FieldNames.All)
        {
            var value = document.Fields.Values.GetValueOrDefault(name);
            var text = typed?.GetValueOrDefault(name) ?? Print(name, value?.Value);
            var readings = open.Contains(name) && value?.Page is { } number && pages.TryGetValue(number, out var page) ? OtherReadings.Of(value, page) : [];
            var others = history[name].Select(said => said.Value).Concat(readings).Select(other => Print(name, other)).Where(other => other.Length > 0 && other != text).Distinct().ToList();
            boxes.Add(new FieldBox(name, text, value, open.Contains(name), others, suggestions.GetValueOrDefault(name, []), problems.GetValueOrDefault(name)));
        }

        return boxes;
    }

    /// <summary>The page as the machine read it, for its words; null where there is none.</summary>
    public async Task<RecognisedPage?> PageAsync(Document document, int number, CancellationToken cancellation) =>
        (await read.AllAsync(document, cancellation)).FirstOrDefault(page => page.Number == number);

    private static string Print(string name, string? value) => value switch
    {
        null => "",
        _ when FieldNames.Dates.Contains(name) && DateOnly.TryParseExact(value, "yyyy-MM-dd", out var day) => Labels.Day(day),
        _ when name == FieldNames.Term => Labels.Term(value),
        _ => value,
    };
}

/// <summary>What a reviewer had typed where a form comes back.</summary>
/// <param name="Fields">By field name; null at first sight, like the rest.</param>
internal sealed record DeskInput(IReadOnlyDictionary<string, string>? Fields, IReadOnlyList<TypedRow>? Relations, IReadOnlyList<TypedHolderRow>? Holders)
{
    public static readonly DeskInput None = new(null, null, null);

    /// <summary>What was refused is another decision than to publish.</summary>
    public bool TurnsDown { get; init; }

    /// <summary>Required fields that the reviewer was asked for: who sends the form again with one of them empty means it so.</summary>
    public IReadOnlySet<string> Blank { get; init; } = new HashSet<string>();
}

/// <summary>What the desk's page is put together from.</summary>
internal sealed record DeskParts(IReviewDesk Desk, ReviewViews Fields, RelationViews Relations, HolderViews Holders, NamedResults Named);
