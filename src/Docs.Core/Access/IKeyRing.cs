namespace Docs.Core.Access;

/// <summary>The keys that protect cookies, forms and secrets, where several processes share them.</summary>
public interface IKeyRing
{
    Task<IReadOnlyList<string>> AllAsync(CancellationToken cancellation);

    /// <param name="xml">One key as the framework writes it.</param>
    Task AddAsync(string name, string xml, CancellationToken cancellation);
}
