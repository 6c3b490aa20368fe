using System.Xml.Linq;
using Docs.Core.Access;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Docs.Web.SignIn;

/// <summary>Keys in the catalogue, so that a form or cookie of one process is known to every other.</summary>
internal sealed class CatalogKeys(IKeyRing ring) : IXmlRepository
{
    // The framework's interface waits; it asks at start and once a day.
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. ring.AllAsync(CancellationToken.None).GetAwaiter().GetResult().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) =>
        ring.AddAsync(friendlyName, element.ToString(SaveOptions.DisableFormatting), CancellationToken.None).GetAwaiter().GetResult();
}
