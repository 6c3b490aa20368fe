using Docs.Core.Holders;
using Docs.Web.Shell;

namespace Docs.Web.Holders;

/// <param name="Holder">Of this result, as a person confirmed it; null: the result has only one.</param>
/// <param name="With">The other personal id or tax code of the same holder.</param>
/// <param name="Paper">Which paper says so: kind, number, day, who issued it.</param>
/// <param name="Result">Number or id of that paper where it is a digitised result.</param>
/// <param name="ResultIssuedOn">Its day of issue, where several results have the number.</param>
/// <param name="ResultAgency">Whole name of the agency that issued it, where several have the number.</param>
internal sealed record NewHolderLinkWire(
    string? Holder, string? With, LinkEvidence? Evidence, string? Paper, string? Result, DateOnly? ResultIssuedOn = null, string? ResultAgency = null)
{
    public HolderLinkForm ToForm() => new(Holder, With, Evidence?.ToString(), Paper, Result)
    {
        Compared = true,
        ResultIssuedOn = ResultIssuedOn is { } day ? Days.Iso(day) : null,
        ResultAgency = ResultAgency,
    };
}

/// <param name="Reason">Required: it stays visible beside the link.</param>
internal sealed record LinkReasonWire(string? Reason);

/// <param name="Holders">The two numbers.</param>
/// <param name="Withdrawn">Null: the link stands.</param>
internal sealed record HolderLinkWire(
    string Id, IReadOnlyList<string> Holders, LinkEvidence Evidence, string Paper, string? Result, string By, DateTimeOffset At, LinkWithdrawal? Withdrawn)
{
    public static HolderLinkWire Of(HolderLink link) => new(link.Id, link.Pair.Ids, link.Evidence, link.Paper, link.ResultId, link.By, link.At, link.Withdrawn);
}

/// <param name="Holders">Numbers of this result's holders that persons confirmed, and all that standing links join to them.</param>
/// <param name="Links">Newest first, withdrawn ones too.</param>
internal sealed record HolderLinksWire(IReadOnlyList<string> Holders, IReadOnlyList<HolderLinkWire> Links);
