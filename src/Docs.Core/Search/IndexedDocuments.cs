using System.Text;
using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Text;
using Docs.Core.Validity;

namespace Docs.Core.Search;

/// <summary>What search may know of a document: everything of a published one, nothing of any other.</summary>
public sealed class IndexedDocuments(ICatalog catalog, IObjectStore objects, TimeProvider clock)
{
    /// <exception cref="FileNotFoundException">The document's text is not in the object store.</exception>
    public async Task<IndexChange> ChangeOfAsync(Document document, CancellationToken cancellation)
    {
        if (document.State != DocumentState.Published)
            return new IndexChange.Remove(document.Id, document.Version);

        var fields = document.Fields;
        return new IndexChange.Put(new IndexedDocument(
            document.Id,
            document.Version,
            fields[FieldNames.Number],
            fields[FieldNames.Type],
            fields[FieldNames.Agency],
            fields.Date(FieldNames.IssuedOn),
            fields[FieldNames.Subject],
            [.. Present(fields.Holders.Select(holder => holder.Name))],
            [.. Present(fields.Holders.SelectMany(holder => new[] { holder.PersonalId, holder.TaxCode }))],
            [.. Present([fields[FieldNames.Dossier], fields[FieldNames.LandSerial], fields[FieldNames.LandEntry]])],
            document.Custodian,
            await BodyAsync(document, cancellation),
            await IntervalsAsync(document, cancellation))
        {
            Dossier = fields[FieldNames.Dossier],
            Procedure = fields[FieldNames.Procedure],
            OwnerIds = Permissions.ConfirmedHolderIds(document),
        });
    }

    /// <summary>Days in force as all that is known now says; null if undetermined.</summary>
    public async Task<IReadOnlyList<DayInterval>?> IntervalsAsync(Document document, CancellationToken cancellation)
    {
        var answer = await new Validities(catalog).OfAsync(document, VietnamCalendar.Today(clock), null, cancellation);
        return answer.InForce is null ? null : answer.Intervals;
    }

    private async Task<string> BodyAsync(Document document, CancellationToken cancellation)
    {
        if (document.Files.FirstOrDefault(file => file.Kind == FileKind.Text) is not { } file)
            return "";
        await using var content = await objects.StreamAsync(file.Sha256, cancellation)
            ?? throw new FileNotFoundException($"The text of document {document.Id} is not in the object store.");
        using var reader = new StreamReader(content, Encoding.UTF8);
        return await reader.ReadToEndAsync(cancellation);
    }

    private static IEnumerable<string> Present(IEnumerable<string?> values) => values.OfType<string>().Distinct();
}
