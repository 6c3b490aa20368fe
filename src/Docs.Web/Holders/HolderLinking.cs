using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Holders;
using Docs.Web.Errors;
using Docs.Web.Shell;

namespace Docs.Web.Holders;

/// <summary>Linking and withdrawing, the same for pages and programs.</summary>
internal sealed class HolderLinking(IHolderLinks links, ICatalog catalog)
{
    private const string NothingDone = " Chưa ghi liên kết nào.";

    private static readonly Refusal CannotBeOne = new(
        StatusCodes.Status409Conflict, "Không liên kết được", "Liên kết sẽ nối những mã số không thể là của một chủ sở hữu; câu trả lời nói rõ vì sao. Chưa ghi liên kết nào.")
    { Code = "holder-link-refused" };

    private static readonly Refusal NoSuchLink = new(
        StatusCodes.Status404NotFound, "Không có liên kết này", "Không có liên kết nào mang mã này trong các liên kết của chủ sở hữu đang xem; chưa thay đổi gì. Hãy tải lại danh sách.")
    { Code = "no-such-holder-link" };

    /// <param name="own">The numbers of which the first must be one; null: any.</param>
    public async Task<(LinkOutcome? Outcome, Refusal? Refusal)> LinkAsync(Viewer viewer, HolderLinkForm form, IReadOnlyList<string>? own, CancellationToken cancellation)
    {
        var (link, problem) = form.Read(own, viewer.Name);
        if (link is null)
            return (null, Refusal.BadInput(problem + NothingDone));
        if (link.ResultId is { } id && !(await catalog.FindAsync(id, cancellation) is { } paper && Permissions.SeesAsStaff(viewer, paper)))
            return (null, Refusal.BadInput("Không có kết quả nào mang mã đã ghi ở căn cứ, hoặc bạn không được xem; hãy bỏ trống hoặc sửa mã." + NothingDone));
        return await links.AddAsync(link, cancellation) switch
        {
            LinkOutcome.Refused refused => (null, CannotBeOne with { Detail = refused.Message }),
            var outcome => (outcome, null),
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
