using Docs.Core.Access;
using Docs.Core.Holders;
using Docs.Web.Shell;

namespace Docs.Web.Holders;

/// <summary>A link as somebody typed it.</summary>
/// <param name="Result">Number or id of the paper where it is digitised.</param>
public sealed record HolderLinkForm(string? Holder, string? Other, string? Evidence, string? Paper, string? Result)
{
    public static readonly HolderLinkForm Empty = new(null, null, null, null, null);

    /// <summary>Day of issue of that paper.</summary>
    public string? ResultIssuedOn { get; init; }

    /// <summary>Agency that issued it.</summary>
    public string? ResultAgency { get; init; }

    /// <summary>Id of one of several results of that number, chosen from the list that the page answered with.</summary>
    public string? Chosen { get; init; }

    /// <summary>They say that they compared the papers: nobody links by a name.</summary>
    public bool Compared { get; init; }

    public static HolderLinkForm Of(IFormCollection form) =>
        new(form["holder"], form["other"], form["evidence"], form["paper"], form["result"])
        {
            Compared = form["compared"] == "true",
            ResultIssuedOn = form["resultIssuedOn"],
            ResultAgency = form["resultAgency"],
            Chosen = form["chosen"],
        };

    /// <summary>The result named as evidence; a choice from the list counts before what led to it.</summary>
    public EvidenceQuestion Named => string.IsNullOrWhiteSpace(Chosen) ? new(Result, ResultIssuedOn, ResultAgency) : new(Chosen, null, null);

    /// <param name="own">The numbers of which the first must be one; null: any.</param>
    /// <returns>The link, still without the result named as evidence; or what is wrong with what was typed.</returns>
    public (NewHolderLink? Link, string? Problem) Read(IReadOnlyList<string>? own, string by)
    {
        var first = string.IsNullOrWhiteSpace(Holder) && own is [var only] ? only : Holder;
        if (!HolderPair.TryParse(first, Other, out var pair, out var problem))
            return (null, problem);
        if (own?.Contains(HolderCodes.Parse(first!)!) == false)
            return (null, "Mã số thứ nhất phải là mã số của chủ sở hữu đã được người xác nhận trên kết quả này.");
        if (!Enum.TryParse<LinkEvidence>(Evidence, out var evidence) || !Enum.IsDefined(evidence))
            return (null, "Hãy chọn loại giấy tờ làm căn cứ.");
        if (OneLine.Of(Paper) is not { } paper)
            return (null, "Hãy ghi rõ giấy tờ nào nói hai mã số là của một chủ sở hữu: tên, số, ngày, nơi cấp.");
        if (paper.Length > HolderLinkRules.MaxText)
            return (null, $"Căn cứ dài quá {HolderLinkRules.MaxText} ký tự; hãy rút gọn.");
        return Compared
            ? (new(pair, evidence, paper, null, by), null)
            : (null, "Hãy xác nhận đã đối chiếu giấy tờ: trùng họ tên không đủ để liên kết.");
    }
}
