using System.Diagnostics;
using Docs.Core.Extraction;
using Docs.Core.Recognition;
using Docs.Core.Text;

namespace Docs.Benchmarks.Fields;

/// <summary>Extraction over one set of documents, and what came of it.</summary>
internal sealed class FieldRun(string name)
{
    private static readonly FieldExtractor Extractor = new(DescriptorSet.Default);

    private readonly List<FieldVerdict> verdicts = [];

    private readonly LearnedValues learned = new();

    public string Name => name;

    public int Documents { get; private set; }

    public int Pages { get; private set; }

    public double Milliseconds { get; private set; }

    public IReadOnlyList<FieldVerdict> Verdicts => verdicts;

    public int RelationsTrue { get; private set; }

    public int RelationsGiven { get; private set; }

    public int RelationsRight { get; private set; }

    /// <summary>Documents that no person needs to look at, and the fields of theirs that are given and wrong.</summary>
    public int Sure { get; private set; }

    /// <summary>Documents without a field written by pen: only they can go without a person.</summary>
    public int Printed { get; private set; }

    public int SureFields { get; private set; }

    public int SureWrong { get; private set; }

    /// <summary>The same where persons had confirmed the set's earlier papers.</summary>
    public int SureLearned { get; private set; }

    public int SureLearnedFields { get; private set; }

    public int SureLearnedWrong { get; private set; }

    public List<string> Misses { get; } = [];

    public void Add(TruthDocument truth, IReadOnlyList<RecognisedPage> pages)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var fields = Extractor.Extract(pages);
        Milliseconds += (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
        (Documents, Pages) = (Documents + 1, Pages + pages.Count);
        var own = FieldVerdict.Of(truth, fields).ToList();
        verdicts.AddRange(own);
        Misses.AddRange(own.Where(one => !one.Right && !(one.Pen && one.Given is null)).Select(one => $"{one.Field} | {truth.Name} | {one.Truth} | {one.Given?.Value} | {one.Given?.Confidence}{(one.Pen ? " | pen" : "")}"));
        AddRelations(truth, fields);
        Printed += truth.Pen.Count == 0 ? 1 : 0;
        AddLearned(truth, fields, own);
        if (Decide(fields) is PublishDecision.Unsure unsure)
        {
            Misses.Add($"unsure | {truth.Name} | {(truth.Pen.Count > 0 ? "pen" : string.Join("; ", unsure.Fields.Select(field => Told(field, fields.Values.GetValueOrDefault(field)))))} {string.Join(' ', fields.Doubts)}");
            return;
        }

        Sure++;
        SureFields += own.Count(one => one.Given is not null);
        SureWrong += own.Count(one => one.Wrong);
        Misses.AddRange(own.Where(one => one.Wrong).Select(one => $"SURE {one.Field} | {truth.Name} | {one.Truth} | {one.Given?.Value} | {one.Given?.Confidence}"));
    }

    private static string Told(string field, FieldValue? given) => given is null ? field : $"{field} {given.Confidence} {given.Source} {given.Value}";

    private static PublishDecision Decide(ExtractedFields fields) =>
        PublishDecision.Of(fields, DescriptorSet.Default, new HashSet<string>(), new PublishThresholds());

    private void AddLearned(TruthDocument truth, ExtractedFields fields, List<FieldVerdict> own)
    {
        if (Decide(learned.Raise(fields)) is PublishDecision.Sure)
            (SureLearned, SureLearnedFields, SureLearnedWrong) = (SureLearned + 1, SureLearnedFields + own.Count(one => one.Given is not null), SureLearnedWrong + own.Count(one => one.Wrong));
        learned.Confirm(truth, fields);
    }

    private void AddRelations(TruthDocument truth, ExtractedFields fields)
    {
        if (truth.Relations is not { } known)
            return;
        var given = fields.Relations.Select(relation => (relation.Kind.ToString().ToLowerInvariant(), OfficialNumber.Key(relation.Number))).ToHashSet();
        (RelationsTrue, RelationsGiven, RelationsRight) = (RelationsTrue + known.Count, RelationsGiven + given.Count, RelationsRight + known.Count(given.Contains));
        if (!known.SetEquals(given))
            Misses.Add($"relations | {truth.Name} | {string.Join(' ', known.Except(given))} | {string.Join(' ', given.Except(known))}");
    }
}
