using Docs.Core.Access;
using Docs.Core.Validity;

namespace Docs.Core.Reuse;

/// <summary>The inbox: what people must know of changed results. Administrators see everybody's.</summary>
public interface INotices
{
    /// <summary>Newest first.</summary>
    /// <param name="after">Id of the last one seen.</param>
    Task<NoticePage> ListAsync(Viewer viewer, bool unreadOnly, string? after, int limit, CancellationToken cancellation);

    /// <summary>Of those that are the viewer's to read: what another account is told personally is not, though an administrator sees it.</summary>
    Task<int> CountUnreadAsync(Viewer viewer, CancellationToken cancellation);

    /// <summary>Of those told to this account alone, for it relied on the result.</summary>
    Task<int> CountUnreadOfReusesAsync(string account, CancellationToken cancellation);

    /// <summary>How many of these ids are the viewer's to read and read now; twice changes nothing.</summary>
    Task<int> MarkReadAsync(Viewer viewer, IReadOnlyCollection<string> ids, CancellationToken cancellation);
}

/// <inheritdoc cref="NewNotice"/>
public sealed record Notice(
    string Id, DateTimeOffset At, string DocumentId, string? Number, string? Dossier, ValidityState Before, ValidityState After, NoticeKind Kind, DateTimeOffset? ReadAt)
{
    /// <summary>Account it is told to; null: everybody of the agency that keeps the result.</summary>
    public string? For { get; init; }
}

public sealed record NoticePage(IReadOnlyList<Notice> Items, string? Next);
