using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>The head of a paper.</summary>
/// <param name="Ordinal">What stands in the gap before the notation: "45"; by pen where <paramref name="PenNumber"/>.</param>
/// <param name="Notation">"/GPXD"; empty where the number has none.</param>
internal sealed record Head(Agency Agency, string Ordinal, string Notation, DateOnly Day, bool PenNumber, bool PenDay)
{
    public string Number => Ordinal + Notation;

    public string PlaceAndDay => $"{Agency.Place}, ngày {Vn.Day2(Day)} tháng {Vn.Month2(Day)} năm {Day.Year}";
}

/// <param name="Capacity">The lines above the office: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH".</param>
internal sealed record Signature(string[] Capacity, string Title, string Name);

/// <summary>What a paper says, apart from how it looks.</summary>
internal sealed class Paper
{
    public required string Kind { get; init; }

    public required Head Head { get; init; }

    /// <summary>The type by its full name in sentence case: "Giấy phép xây dựng". Letters have none printed.</summary>
    public required string Type { get; init; }

    public required Signature Signature { get; init; }

    public string? Subject { get; init; }

    /// <summary>The line under the subject that names who decides: "GIÁM ĐỐC SỞ Y TẾ TỈNH ĐẮK LẮK".</summary>
    public string? Authority { get; init; }

    public List<Block> Body { get; } = [];

    /// <summary>Blocks of a second page, where the kind has one.</summary>
    public List<Block> Overleaf { get; } = [];

    public IReadOnlyList<string> Recipients { get; init; } = [];

    public Truth Truth { get; } = new();

    public void Add(params ReadOnlySpan<Block> blocks)
    {
        foreach (var block in blocks)
            Body.Add(block);
    }

    /// <summary>Fills in the fields every paper has; called when the rest is written.</summary>
    /// <param name="typePrinted">How the type stands on the page; "" where it does not.</param>
    public void Close(string typePrinted)
    {
        var agency = Head.Agency;
        Truth.Set(FieldNames.Agency, agency.Printed);
        if (agency.Parent.Length > 0)
            Truth.Set(FieldNames.ParentAgency, string.Join(' ', agency.Parent));
        if (Head.Number.Length > 0)
            Truth.Set(FieldNames.Number, Head.Number);
        if (Head.Day >= Identifiers.BusinessCodes && Type == "Giấy chứng nhận đăng ký hộ kinh doanh" && Head.Number.All(sign => char.IsAsciiDigit(sign) || sign == '-'))
            Truth.Set(FieldNames.TaxCode, Head.Number);
        Truth.Set(FieldNames.Place, agency.Place);
        Truth.SetDay(FieldNames.IssuedOn, Head.Day, Vn.Long(Head.Day));
        Truth.Set(FieldNames.Type, Type, typePrinted);
        if (Subject is not null)
            Truth.Set(FieldNames.Subject, Subject);
        Truth.Set(FieldNames.Signer, Signature.Name);
        Truth.Set(FieldNames.SignerTitle, Signature.Title);
        if (Signature.Capacity.Length > 0)
            Truth.Set(FieldNames.Capacity, Signature.Capacity[^1]);
    }

    public void Expire(DateOnly last, string printed) => Truth.SetDay(FieldNames.ExpiresOn, last, printed);
}
