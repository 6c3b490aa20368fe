using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Holders;
using Docs.Web.Errors;
using Docs.Web.Shell;

namespace Docs.Web.Holders;

/// <param name="Outcome">Null where it was refused.</param>
/// <param name="Candidates">Results of which one is meant as evidence, where several are.</param>
internal sealed record LinkAnswer(LinkOutcome? Outcome, Refusal? Refusal, IReadOnlyList<Document> Candidates)
{
    public static LinkAnswer Of(Refusal refusal) => new(null, refusal, []);
}

/// <summary>Linking and withdrawing, the same for pages and programs.</summary>
internal sealed class HolderLinking(IHolderLinks links, EvidencePaper papers)
{
    private const string NothingDone = " Chưa ghi liên kết nào.";

    private static readonly Refusal CannotBeOne = new(
        StatusCodes.Status409Conflict, "Không liên kết được", "Liên kết sẽ nối những mã số không thể là của một chủ sở hữu; câu trả lời nói rõ vì sao. Chưa ghi liên kết nào.")
    { Code = "holder-link-refused" };

    private static readonly Refusal NoSuchLink = new(
        StatusCodes.Status404NotFound, "Không có liên kết này", "Không có liên kết nào mang mã này trong các liên kết của chủ sở hữu đang xem; chưa thay đổi gì. Hãy tải lại danh sách.")
    { Code = "no-such-holder-link" };

    /// <param name="own">The numbers of which the first must be one; null: any.</param>
    public async Task<LinkAnswer> LinkAsync(Viewer viewer, HolderLinkForm form, IReadOnlyList<string>? own, CancellationToken cancellation)
    {
        var (link, problem) = form.Read(own, viewer.Name);
        if (link is null)
            return LinkAnswer.Of(Refusal.BadInput(problem + NothingDone));
        var evidence = await papers.FindAsync(viewer, form.Named, cancellation);
        if (evidence is EvidenceAnswer.Unclear unclear)
            return new(null, unclear.Refusal, unclear.Candidates);
        return await links.AddAsync(link with { ResultId = ((EvidenceAnswer.Found)evidence).Id }, cancellation) switch
        {
            LinkOutcome.Refused refused => LinkAnswer.Of(CannotBeOne with { Detail = refused.Message }),
            var outcome => new(outcome, null, []),
        };
    }

    /// <param name="own">The link must be one of theirs; null: any.</param>
    public async Task<(HolderLink? Link, Refusal? Refusal)> WithdrawAsync(
        Viewer viewer, string link, string? typedReason, IReadOnlyList<string>? own, CancellationToken cancellation)
    {
        if (OneLine.Of(typedReason) is not { Length: <= HolderLinkRules.MaxText } reason)
            return (null, Refusal.BadInput($"Thu lại liên kết cần lý do, dài tối đa {HolderLinkRules.MaxText} ký tự; liên kết vẫn còn."));
        if (own is not null && (await links.OfHolderAsync(own, cancellation)).All(one => one.Id != link))
            return (null, NoSuchLink);
        return await links.WithdrawAsync(link, reason, viewer.Name, cancellation) is { } withdrawn ? (withdrawn, null) : (null, NoSuchLink);
    }
}
