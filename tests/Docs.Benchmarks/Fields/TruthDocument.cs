namespace Docs.Benchmarks.Fields;

/// <summary>A scan and what it truly says.</summary>
/// <param name="Values">By field name; a field that is not checked is absent.</param>
/// <param name="Pen">Fields written by hand, wholly or in part: there no answer is as good as the right one.</param>
/// <param name="Relations">Kind and number of each; null where the truth does not tell.</param>
/// <param name="Whole">False where the truth has the head only: a field it lacks may still be on the paper.</param>
internal sealed record TruthDocument(
    string Path,
    string Name,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlySet<string> Pen,
    IReadOnlySet<(string Kind, string Number)>? Relations,
    bool Whole);
