using System.Globalization;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Recognition;

namespace Docs.Web.Tests;

/// <summary>A result to seed with; the people are invented.</summary>
/// <param name="Number">Empty: it was not read.</param>
public sealed record Paper(string Number)
{
    public const string HolderId = "066185009468";

    public string Type { get; init; } = "Quyết định";

    public string Subject { get; init; } = "Về việc giao đất ở";

    public DateOnly IssuedOn { get; init; } = new(2024, 3, 5);

    public string Text { get; init; } = "Giao đất ở cho bà Phạm Thị Mỹ Diệu, số định danh 066185009468, tại xã Ea Kar.";

    public string FileName { get; init; } = "quyết định giao đất.pdf";

    public string Custodian { get; init; } = "H15";

    public string Engine { get; init; } = "tesseract 5.3.0 vie";

    public double NumberConfidence { get; init; } = 0.97;

    public DocumentState State { get; init; } = DocumentState.Published;

    public string? Reason { get; init; }

    public IReadOnlyList<Holder> Holders { get; init; } = [new Holder("Phạm Thị Mỹ Diệu", HolderId, null, 1985, null)];

    public IReadOnlyList<Relation> Relations { get; init; } = [];

    /// <summary>What a person stated; empty = nothing, so that no citizen sees it.</summary>
    public IReadOnlyDictionary<string, string> Manifest { get; init; } = new Dictionary<string, string>();

    /// <summary>The holder's id as a manifest states it.</summary>
    public Paper Owned() => this with { Manifest = new Dictionary<string, string> { [FieldNames.PersonalId] = HolderId } };

    /// <summary>What the engine held possible besides for the number; null: the page's words are not kept.</summary>
    public IReadOnlyList<string>? OtherNumbers { get; init; }

    public RecognisedPage ReadPage => new()
    {
        Number = 1,
        Width = 2480,
        Height = 3508,
        Dpi = 300,
        Engine = Engine,
        Blocks = OtherNumbers is null ? [] : [new TextBlock(default, [new TextLine(default, [new TextWord(Number, Number, NumberConfidence, default) { Others = OtherNumbers }])])],
    };

    public ExtractedFields Fields => ManifestFields.Apply(
        new(
            new Dictionary<string, FieldValue>
            {
                [FieldNames.Number] = Read(Number) with { Confidence = NumberConfidence, Spans = OtherNumbers is null ? [] : [new TextSpan(0, Number.Length)] },
                [FieldNames.Type] = Read(Type),
                [FieldNames.Agency] = Read("Ủy ban nhân dân huyện Ea Kar"),
                [FieldNames.Subject] = Read(Subject),
                [FieldNames.IssuedOn] = Read(IssuedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            }.Where(one => one.Value.Value.Length > 0).ToDictionary(),
            Holders,
            Relations),
        Manifest);

    private static FieldValue Read(string value) => new(value, 0.97, 1, null, "head");
}
