using Docs.Core.Documents;

namespace Docs.Core.Verification;

/// <summary>Which objects the catalogue names: what verify holds against the object store.</summary>
public interface IObjectLedger
{
    /// <summary>Objects that documents or waiting jobs name, once for each that does, any order.</summary>
    /// <param name="prefix">Of keys; "": all.</param>
    IAsyncEnumerable<StoredObject> NamedAsync(string prefix, CancellationToken cancellation);

    /// <summary>Who names these.</summary>
    Task<IReadOnlyList<ObjectUse>> UsesAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation);

    /// <summary>Lets earlier readings of documents no longer name these: their current files, and originals, are left alone. Idempotent.</summary>
    /// <returns>Uses that are gone.</returns>
    Task<int> ForgetEarlierAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation);
}

/// <param name="Kind">Null: an original.</param>
/// <param name="Earlier">Of a reading that gave way to a newer one.</param>
public sealed record ObjectUse(string Sha256, string DocumentId, DocumentState State, FileKind? Kind, bool Earlier);
