namespace Docs.Core.Reuse;

/// <summary>Messages to the other system that have not arrived. Kept until they have, or until they are given up.</summary>
public interface IDeliveries
{
    /// <summary>Longest due first.</summary>
    Task<IReadOnlyList<Delivery>> DueAsync(int limit, CancellationToken cancellation);

    Task DeliveredAsync(string id, CancellationToken cancellation);

    /// <param name="error">Without anything of the body.</param>
    /// <param name="dueAt">Null: given up; it stays, to be seen.</param>
    Task FailedAsync(string id, string error, DateTimeOffset? dueAt, CancellationToken cancellation);
}

/// <param name="Id">The same at every attempt: by it the receiver knows a message it has already.</param>
/// <param name="Attempts">Made so far.</param>
public sealed record Delivery(string Id, string Body, DateTimeOffset CreatedAt, int Attempts);
