namespace Docs.Core.References;

/// <summary>The lists that an administrator loads: agencies, procedures, paper types, wards.</summary>
public interface IReferences
{
    /// <summary>In the order of the file; empty, with no load, where nobody has loaded one.</summary>
    Task<ReferenceList> ReadAsync(ReferenceKind kind, CancellationToken cancellation);

    /// <summary>
    /// Puts these entries in the place of the list's, in one transaction. The same entries again change nothing.
    /// </summary>
    /// <param name="by">Account of who loads it.</param>
    /// <returns>Whether anything changed.</returns>
    Task<bool> ReplaceAsync(ReferenceKind kind, IReadOnlyList<ReferenceEntry> entries, string by, CancellationToken cancellation);

    /// <summary>Grows with every change of any list.</summary>
    Task<long> VersionAsync(CancellationToken cancellation);
}
