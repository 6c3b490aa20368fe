using Docs.Core.Extraction.Gazetteers;
using Docs.Core.Extraction.Layout;
using Docs.Core.Extraction.Rules;
using Docs.Core.Recognition;

namespace Docs.Core.Extraction;

/// <summary>
/// Reads the fields of one document from its recognised pages, by where things stand (NĐ 30/2020, Phụ lục I) and by their
/// wording. Pure and deterministic: same pages, same fields. Every pattern is linear in the text, so no scan can stall it.
/// </summary>
public sealed class FieldExtractor(DescriptorSet descriptors)
{
    // Head, body, signature and the acts it touches stand before the annexes, a signature behind them on the last pages. What
    // lies between is searched as text but asked for no field: a thousand dense pages cost 290 MB and 6 CPU-seconds otherwise.
    private const int FirstPages = 100;
    private const int LastPages = 20;

    /// <summary>Does ahead what the first document of a process would wait for; a second of one processor.</summary>
    public static void GetReady() => Patterns.MakeAll();

    /// <summary>Whether that is done.</summary>
    public static bool IsReady => Patterns.AreAllMade;

    /// <summary>
    /// The pages of one document in order; blank ones and pages without a word say nothing. Of a document of more than 120
    /// pages the first 100 and the last 20 are read.
    /// </summary>
    /// <returns>Fields by name, absent when not found. Never throws for what a page holds.</returns>
    public ExtractedFields Extract(IReadOnlyList<RecognisedPage> pages)
    {
        var sheets = Asked(pages).Select(page => BrokenNumbers.Mended(Glosses.Without(Sheet.LinesOf(page), descriptors.Gazetteer))).ToList();
        var all = sheets.SelectMany(lines => lines).ToList();
        if (all.Count == 0)
            return new ExtractedFields(PageCodeFields.Over(ExtractedFields.None.Values, pages), [], []);

        var head = Head.Of(sheets, descriptors);
        var type = head.Title?.Descriptor;
        var captions = new Captions(descriptors, type);
        var rows = sheets.SelectMany(TwinColumns.Parted).SelectMany(lines => captions.Merged(FormRows.Merged(lines))).ToList();
        var whole = new Passage(rows);
        var body = new Passage(rows.Where(head.IsBelow));
        var found = new Fields();

        found.Add(FieldNames.Type, TypeRule.Find(head));
        found.AddNumber(NumberRule.Find(head, descriptors), type);
        found.AddAgencies(AgencyRule.Find(head, descriptors.Gazetteer), head, descriptors.Gazetteer);
        found.AddPlaceAndDate(PlaceAndDateRule.Find(head, all, body, DescriptorSet.OwnLabels(type, FieldNames.IssuedOn), descriptors.Labels(null, FieldNames.IssuedOn)), descriptors.Gazetteer);
        found.Add(FieldNames.Subject, SubjectAgain.Weighed(SubjectRule.Find(head), whole));
        found.AddSignature(SignatureRule.Find(sheets, head, descriptors.Gazetteer));
        found.AddAgenciesElsewhere(() => AgencyElsewhereRule.Find(head, all, body, descriptors.Labels(type, FieldNames.Agency), found.Get(FieldNames.Place), descriptors.Gazetteer));
        PlaceAgain.Weigh(found, whole);
        found.AddCodes(whole);
        found.AddLand(whole, new Passage(rows.Where(line => line.Left < 0.5 && line.Centre < 0.46)), type);
        found.AddValidity(ValidityRule.Find(body, found.Get(FieldNames.IssuedOn), type?.Family == DocumentFamily.Land));
        found.Add(FieldNames.Scope, LabelledRule.Find(body, descriptors.Labels(type, FieldNames.Scope), FieldNames.Scope));
        found.Add(FieldNames.LegalBases, LegalBasesRule.Find(body));
        found.Add(FieldNames.Location, LocationRule.Find(all));
        var holders = HolderFields.Add(found, body, descriptors.Labels(type, FieldNames.Holder), descriptors.Gazetteer, type?.Family);
        found.Put(FieldNames.Address, address => AddressAgain.Weighed(address, whole));
        var spans = new SourceSpans(pages);
        var (relations, doubts) = RelationCount.Held(spans.Of(Relations(sheets, head, body, found, descriptors.Gazetteer)), body, found.Get(FieldNames.Subject));
        DigitProof.Settle(found);
        var values = CrossCheck.Of(found, descriptors.Gazetteer);
        NumberAgain.Weigh(values, body);
        PersonalIdAgain.Weigh(values, whole);
        spans.Add(values, found);
        Calibrate(values);
        return new ExtractedFields(PageCodeFields.Over(values, pages), holders, relations) { Doubts = doubts };
    }

    private static void Calibrate(Dictionary<string, FieldValue> values)
    {
        foreach (var (field, value) in values)
            values[field] = value with { Confidence = Scoring.Calibrated(value.Confidence) };
    }

    /// <summary>A table of results may look like a form, whose labels and values are joined over rows: it is read as it stands too.</summary>
    private static IReadOnlyList<Relation> Relations(List<IReadOnlyList<Line>> sheets, Head head, Passage body, Fields found, Gazetteer gazetteer)
    {
        var asForm = RelationsRule.Find(body, found.Get(FieldNames.Subject), found.Get(FieldNames.Number), gazetteer);
        if (head.Title is not { Descriptor.Family: DocumentFamily.Administrative })
            return asForm;
        var plain = new Passage(sheets.SelectMany(lines => lines).Where(head.IsBelow));
        var asTable = RelationsRule.Find(plain, found.Get(FieldNames.Subject), found.Get(FieldNames.Number), gazetteer);
        return asTable.Count > asForm.Count ? asTable : asForm;
    }

    private static IEnumerable<RecognisedPage> Asked(IReadOnlyList<RecognisedPage> pages) =>
        pages.Where((_, index) => index < FirstPages || index >= pages.Count - LastPages);
}
