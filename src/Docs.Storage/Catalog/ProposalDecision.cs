using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Validity;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

/// <summary>A person's word on a proposal. Each method returns a Vietnamese sentence where it cannot be taken.</summary>
/// <param name="Confirmation">Null: turned down, for the reason given.</param>
internal sealed record ProposalDecision(DateTimeOffset At, string By, Confirmation? Confirmation, string? Reason)
{
    private const string NoDay = "Văn bản không nêu ngày có hiệu lực nên chưa ghi được; hãy nêu ngày đó khi xác nhận.";

    private bool Confirms => Confirmation is not null;

    public string? DecideWaiting(RelationRow relation)
    {
        var decision = Confirms ? RelationDecision.Confirmed : RelationDecision.Rejected;
        if (relation.Decision is { } earlier)
            return earlier == decision ? null : AlreadyDecided(earlier == RelationDecision.Confirmed);
        if (Confirmation is { On: { } on, Until: { } until } && until < on)
            return EventRules.Refuse(new NewEvent(RelationKinds.EventOf(relation.Kind), on, until), null);

        (relation.Decision, relation.DecidedAt, relation.DecidedBy) = (decision, At, By);
        (relation.DecidedOn, relation.DecidedUntil) = (Confirmation?.On, Confirmation?.Until);
        relation.DecidedBasis = Confirms ? Confirmation!.Basis : Reason;
        return null;
    }

    public async Task<string?> DecideOpenAsync(CatalogContext db, EventLog log, EventRow line, CancellationToken cancellation)
    {
        if (line.Status != EventStatus.Proposed)
            return (line.Status == EventStatus.Recorded) == Confirms ? null : AlreadyDecided(line.Status == EventStatus.Recorded);
        if (!Confirms)
        {
            await log.VoidAsync(line.DocumentId, line.Id, Reason!, By);
            return null;
        }

        if ((Confirmation!.On ?? line.On) is not { } on)
            return NoDay;
        var document = await db.Documents.SingleAsync(row => row.Id == line.DocumentId, cancellation);
        var confirmed = new NewEvent(line.Kind, on, Confirmation.Until ?? line.Until, line.By, Confirmation.Basis) { RecordedBy = By };
        if (await log.RefuseAsync(document, confirmed, line.ByDocument) is { } refusal)
            return refusal;
        await log.RecordAsync(document, line, confirmed);
        return null;
    }

    private static string AlreadyDecided(bool confirmed) => confirmed
        ? "Đề xuất này đã được xác nhận trước đó, chưa có gì thay đổi; nếu ghi nhầm, hãy vô hiệu sự kiện trên trang kết quả."
        : "Đề xuất này đã bị bác trước đó, chưa có gì thay đổi; nếu cần, hãy ghi sự kiện trên trang kết quả.";
}
