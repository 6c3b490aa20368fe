using System.Globalization;
using Docs.Core.Documents;
using Docs.Core.Extraction;

namespace Docs.Web.Tests;

/// <summary>A result to seed with; the people are invented.</summary>
public sealed record Paper(string Number)
{
    public string Type { get; init; } = "Quyết định";

    public string Subject { get; init; } = "Về việc giao đất ở";

    public DateOnly IssuedOn { get; init; } = new(2024, 3, 5);

    public string Text { get; init; } = "Giao đất ở cho bà Phạm Thị Mỹ Diệu, số định danh 066185009468, tại xã Ea Kar.";

    public string FileName { get; init; } = "quyết định giao đất.pdf";

    public DocumentState State { get; init; } = DocumentState.Published;

    public string? Reason { get; init; }

    public ExtractedFields Fields => new(
        new Dictionary<string, FieldValue>
        {
            [FieldNames.Number] = Read(Number),
            [FieldNames.Type] = Read(Type),
            [FieldNames.Agency] = Read("Ủy ban nhân dân huyện Ea Kar"),
            [FieldNames.Subject] = Read(Subject),
            [FieldNames.IssuedOn] = Read(IssuedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        },
        [new Holder("Phạm Thị Mỹ Diệu", "066185009468", null, 1985, null)],
        []);

    private static FieldValue Read(string value) => new(value, 0.97, 1, null, "head");
}
