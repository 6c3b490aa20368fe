using System.Runtime.CompilerServices;
using System.Text.Json;
using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Search;
using Docs.Core.Text;

namespace Docs.Core.Export;

/// <param name="Left">Ids of results whose files are lost or damaged: not in the export.</param>
public sealed record ExportReport(int Results, IReadOnlyList<string> Left);

/// <summary>Writes published results, whatever their validity, to a folder that import reads back to the same fields and events.</summary>
public sealed class Exporter(ICatalog catalog, IObjectStore objects, IResultRecords records, ResultSearch search, TimeProvider clock)
{
    /// <param name="query">Null: every published result.</param>
    /// <exception cref="ExportRefusedException">The folder holds something else.</exception>
    /// <exception cref="SearchRefusedException">The query cannot be served.</exception>
    public async Task<ExportReport> RunAsync(string folder, string? query, Action<string, long> progress, CancellationToken cancellation)
    {
        var left = new List<string>();
        var done = 0;
        await using var target = ExportFolder.Open(folder);
        await foreach (var document in (query is null ? catalog.AllAsync(cancellation) : MatchesAsync(query, cancellation)).WithCancellation(cancellation))
        {
            if (document.State != DocumentState.Published || document.Sealed)
                continue;
            if (await WriteAsync(target, document, cancellation))
                progress("documents", ++done);
            else
                left.Add(document.Id);
        }

        await target.CompleteAsync();
        return new(done, left);
    }

    private async Task<bool> WriteAsync(ExportFolder target, Document document, CancellationToken cancellation)
    {
        var files = Files(document);
        try
        {
            foreach (var (sha256, path) in files)
                await target.WriteAsync(path, sha256, objects, cancellation);
        }
        catch (Exception error) when (error is FileNotFoundException or ObjectDamagedException)
        {
            return false;
        }

        if (await records.ReadAsync(document.Id, cancellation) is not { } rows)
            return false;
        var record = new ResultRecord(ResultRecord.CurrentFormat, document.Id, document.Custodian, files, JsonSerializer.Deserialize<JsonElement>(rows));
        await target.WriteRecordAsync(document, record, cancellation);
        return true;
    }

    /// <summary>Path by hash; equal bytes are written once.</summary>
    private static Dictionary<string, string> Files(Document document)
    {
        var files = new Dictionary<string, string> { [document.Original.Sha256] = ExportFolder.Original(document) };
        foreach (var file in document.Files)
            files.TryAdd(file.Sha256, ExportFolder.Output(document, file));
        foreach (var sha256 in document.EarlierOriginals.Select(file => file.Sha256).Concat((document.Plan?.Pages ?? []).Select(page => page.Sha256)))
            files.TryAdd(sha256, ExportFolder.Other(document, sha256));
        return files;
    }

    private async IAsyncEnumerable<Document> MatchesAsync(string text, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // As typed: nobody looks whether another spelling was meant.
        var query = new SearchQuery(text, VietnamCalendar.Today(clock)) { All = true, AsTyped = true, Limit = ResultSearch.MaxLimit };
        var seen = new HashSet<string>();
        do
        {
            var page = await search.SearchAsync(query, Viewer.Operator, cancellation);
            List<string> fresh = [.. page.Hits.Select(hit => hit.Document.Id).Where(seen.Add)];
            foreach (var document in (await catalog.FindManyAsync(fresh, cancellation)).Where(document => document.State == DocumentState.Published))
                yield return document;
            query = query with { After = page.Next };
        }
        while (query.After is not null);
    }
}
