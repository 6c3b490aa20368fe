namespace Docs.Core.Reuse;

/// <summary>Messages to the other system that have not arrived. Kept until they have, or until they are given up.</summary>
public interface IDeliveries
{
    /// <summary>Longest due first.</summary>
    Task<IReadOnlyList<Delivery>> DueAsync(int limit, CancellationToken cancellation);

    Task DeliveredAsync(string id, CancellationToken cancellation);

    /// <param name="error">Without anything of the body.</param>
    /// <param name="wait">Until it is due again, by the catalogue's clock. Null: given up; it stays, to be seen.</param>
    Task FailedAsync(string id, string error, TimeSpan? wait, CancellationToken cancellation);

    /// <summary>Those that were given up and have not arrived, newest first.</summary>
    Task<IReadOnlyList<LostDelivery>> GivenUpAsync(int limit, CancellationToken cancellation);

    /// <summary>Makes a message that was given up due once more, with the same id. False if there is no such one.</summary>
    Task<bool> SendAgainAsync(string id, CancellationToken cancellation);
}

/// <param name="Id">The same at every attempt: by it the receiver knows a message it has already.</param>
/// <param name="Attempts">Made so far.</param>
public sealed record Delivery(string Id, string Body, DateTimeOffset CreatedAt, int Attempts);

/// <param name="Error">Why the last attempt failed.</param>
public sealed record LostDelivery(string Id, string DocumentId, DateTimeOffset CreatedAt, int Attempts, string Error);
