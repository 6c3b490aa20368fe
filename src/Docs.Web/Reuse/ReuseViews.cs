using Docs.Core;
using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Reuse;
using Docs.Core.Validity;

namespace Docs.Web.Reuse;

/// <summary>What the page of a result shows of its reuse.</summary>
/// <param name="Key">Of the form: a second click is the same reuse.</param>
/// <param name="Refusal">Why it may not be reused today; null when it may.</param>
public sealed record ReuseView(
    string Id, string Key, bool MayReuse, ReuseOutcome.Refused? Refusal, IReadOnlyList<ReuseRecord> Reuses);

internal sealed class ReuseViews(IReuses reuses, IdSource ids)
{
    /// <summary>Null for those who are no staff, and for what is not published.</summary>
    /// <param name="today">Validity of today, whatever day the page asks about.</param>
    public async Task<ReuseView?> LoadAsync(Viewer viewer, Document document, ValidityAnswer today, CancellationToken cancellation)
    {
        if (!viewer.IsStaff || document.State != DocumentState.Published)
            return null;
        return new(
            document.Id,
            ids.Next(),
            Permissions.MayReuse(viewer),
            ReuseRules.Refuse(document.State, today, partlyExpiredConfirmed: false),
            await reuses.OfResultAsync(document.Id, cancellation));
    }
}
