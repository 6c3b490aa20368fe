using Docs.Core.Access;
using Docs.Core.Validity;

namespace Docs.Core.Reuse;

/// <summary>The inbox: what people must know of changed results. Administrators see everybody's.</summary>
public interface INotices
{
    /// <summary>Newest first.</summary>
    /// <param name="after">Id of the last one seen.</param>
    Task<NoticePage> ListAsync(Viewer viewer, bool unreadOnly, string? after, int limit, CancellationToken cancellation);

    Task<int> CountUnreadAsync(Viewer viewer, CancellationToken cancellation);

    /// <summary>False when there is none of this id in the viewer's inbox; twice changes nothing.</summary>
    Task<bool> MarkReadAsync(Viewer viewer, string id, CancellationToken cancellation);
}

/// <inheritdoc cref="NewNotice"/>
public sealed record Notice(
    string Id, DateTimeOffset At, string DocumentId, string? Number, string? Dossier, ValidityState Before, ValidityState After, NoticeKind Kind, DateTimeOffset? ReadAt);

public sealed record NoticePage(IReadOnlyList<Notice> Items, string? Next);
