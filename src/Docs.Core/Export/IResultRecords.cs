namespace Docs.Core.Export;

/// <summary>
/// All that the catalogue knows of a result, as JSON that another archive can take over: values with who said them, holders,
/// relations, events. The text is the catalogue's own; only its outermost shape (<see cref="ResultRecord"/>) is known here.
/// </summary>
public interface IResultRecords
{
    /// <returns>Null for an unknown id.</returns>
    Task<string?> ReadAsync(string documentId, CancellationToken cancellation);

    /// <summary>
    /// Makes the document as the record has it, with its id; links to documents that are not here are left open. The bytes it
    /// names must stand in the object store. Idempotent: a document that stands here already is left as it is.
    /// </summary>
    /// <param name="path">Under which the batch's report names it.</param>
    Task<Adoption> AdoptAsync(string batchId, string path, string rows, CancellationToken cancellation);

    /// <summary>Closes the links of a record that were open, to documents that have come since. Idempotent.</summary>
    Task LinkAsync(string rows, CancellationToken cancellation);
}

/// <summary>A closed set.</summary>
public abstract record Adoption
{
    private Adoption()
    {
    }

    public sealed record Taken(string Id, string State) : Adoption;

    /// <summary>The same document, or the same bytes of the same custodian, stands here already.</summary>
    public sealed record Standing(string Id) : Adoption;

    /// <param name="Message">One Vietnamese sentence.</param>
    public sealed record Refused(string Message) : Adoption;
}
