using Docs.Core.Intake;
using Docs.Core.Text;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

internal sealed partial class Catalog
{
    public Task DeclareAsync(string batchId, IReadOnlyCollection<DeclaredFile> files, CancellationToken cancellation) =>
        database.WriteAsync(async db =>
        {
            var known = await db.DeclaredFiles.Where(row => row.BatchId == batchId).ToDictionaryAsync(row => row.Path, cancellation);
            foreach (var file in files)
            {
                var path = VietnameseText.Nfc(file.Path);
                if (!known.TryGetValue(path, out var row))
                    db.DeclaredFiles.Add(known[path] = row = new DeclaredFileRow { BatchId = batchId, Path = path });
                (row.Pages, row.Sha256, row.Fields) = (file.Pages, file.Sha256, StoredJson.Write(file.Fields.ToDictionary()));
            }

            return files.Count;
        }, cancellation);

    public Task<IReadOnlyList<string>> DeclaredPathsAsync(string batchId, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<string>>(async db =>
            await db.DeclaredFiles.Where(row => row.BatchId == batchId).OrderBy(row => row.Path).Select(row => row.Path).ToListAsync(cancellation));

    public Task<DeclaredFile?> FindDeclaredAsync(string batchId, string path, CancellationToken cancellation)
    {
        var nfc = VietnameseText.Nfc(path);
        return database.ReadAsync(async db =>
            (await db.DeclaredFiles.AsNoTracking().SingleOrDefaultAsync(row => row.BatchId == batchId && row.Path == nfc, cancellation))?.ToFile());
    }
}
