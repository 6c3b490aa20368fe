using System.Data.Common;
using Docs.Core.Documents;
using Docs.Core.Validity;

namespace Docs.Storage.Catalog;

/// <summary>
/// Documents as lists of hits show them. Each search asks for some twenty, and most were shown before: what is asked each time is how
/// each of them stands (<see cref="Standing"/>), by one plain statement, for building and reading by the model took a fifth of a search.
/// </summary>
internal sealed class ListedDocuments(CatalogDatabase database)
{
    /// <summary>Rows of some forty thousand results; two and a half times as many took memory and saved no time that could be measured.</summary>
    private const int MostRows = 400_000;

    private readonly RecentlyUsed<Standing, Document> kept = new(MostRows, document => 2 + document.Fields.Values.Count + document.Fields.Holders.Count + document.Events.Count);

    /// <summary>In the order asked; missing ids are left out. At most <see cref="DocumentReader.PageSize"/> ids.</summary>
    public async Task<List<Document>> LoadAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        if (ids.Count == 0)
            return [];
        return await database.ReadPlainAsync(connection => LoadAsync(connection, ids, cancellation), cancellation);
    }

    private async Task<List<Document>> LoadAsync(DbConnection connection, IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var standing = await StandingAsync(connection, ids, cancellation);
        var found = new Dictionary<string, Document>(ids.Count, StringComparer.Ordinal);
        foreach (var one in standing)
        {
            if (kept.Find(one) is { } document)
                found[one.Id] = document;
        }

        List<string> wanted = [.. standing.Where(one => !found.ContainsKey(one.Id)).Select(one => one.Id)];
        if (wanted.Count > 0)
        {
            foreach (var document in await ListedRows.LoadAsync(connection, wanted, cancellation))
                found[document.Id] = Standing.Of(document) is { } key ? kept.Keep(key, document) : document;
        }

        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    private static async Task<List<Standing>> StandingAsync(DbConnection connection, IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT d."Id", d."Version", d."State", d."Sealed", d."OpenToHolders", e."Id", e."Status", e."VoidedAt" IS NOT NULL, e."ByDocument"
            FROM "Documents" d LEFT JOIN "Events" e ON e."DocumentId" = d."Id"
            WHERE d."Id" IN ({ListedRows.Parameters(command, ids)}) ORDER BY d."Id", e."Id"
            """;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var found = new List<Standing>(ids.Count);
        while (await reader.ReadAsync(cancellation))
        {
            if (found.Count == 0 || found[^1].Id != reader.GetString(0))
                found.Add(new(reader.GetString(0), reader.GetInt64(1), Enum.Parse<DocumentState>(reader.GetString(2)), reader.GetBoolean(3), reader.GetBoolean(4), ""));
            if (!await reader.IsDBNullAsync(5, cancellation))
                found[^1] = found[^1].With(reader.GetString(5), Enum.Parse<EventStatus>(reader.GetString(6)), reader.GetBoolean(7), await reader.IsDBNullAsync(8, cancellation) ? null : reader.GetString(8));
        }

        return found;
    }

    /// <summary>
    /// All that can change of a published result in a list. Whatever changes its values raises the version; of its events, proposals
    /// follow the paper that makes them (a result that has one is not kept), others are added, recorded, voided and linked to acts that
    /// arrive later. What is read after it may be newer than it says, and then another standing follows; never older.
    /// </summary>
    private readonly record struct Standing(string Id, long Version, DocumentState State, bool Sealed, bool OpenToHolders, string Events)
    {
        /// <summary>Null for one that is not kept.</summary>
        public static Standing? Of(Document document)
        {
            if (document.State != DocumentState.Published || document.Events.Any(line => line.Status == EventStatus.Proposed))
                return null;
            var standing = new Standing(document.Id, document.Version, document.State, document.Sealed, document.OpenToHolders, "");
            return document.Events.OrderBy(line => line.Id, StringComparer.Ordinal).Aggregate(standing, (sum, line) => sum.With(line.Id, line.Status, line.VoidedAt is not null, line.ByDocument));
        }

        /// <summary>Events by ascending id.</summary>
        public Standing With(string id, EventStatus status, bool isVoided, string? byDocument) => this with { Events = $"{Events}{id} {(int)status} {isVoided} {byDocument};" };
    }
}
