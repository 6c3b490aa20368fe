using Docs.Core.Documents;
using Docs.Core.Text;
using Docs.Storage.Catalog.Model;
using Microsoft.EntityFrameworkCore;

namespace Docs.Storage.Catalog;

internal sealed partial class Catalog
{
    public Task<IReadOnlyList<IReadOnlyList<string>>> FindByNumberAsync(
        IReadOnlyCollection<NumberQuestion> questions, int limit, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<IReadOnlyList<string>>>(async db =>
        {
            var answers = new List<IReadOnlyList<string>>(questions.Count);
            foreach (var question in questions)
                answers.Add(await Matching(db, question).Take(limit).ToListAsync(cancellation));
            return answers;
        });

    private static IQueryable<string> Matching(CatalogContext db, NumberQuestion question)
    {
        // Two questions of one index each: with an "or", the planner may choose the index of states, which is most of the table.
        var key = OfficialNumber.Key(question.Number);
        var rows = db.Documents.Where(row => row.NumberKey == key)
            .Union(db.Documents.Where(row => row.LandSerialKey == key))
            .Where(row => row.State == DocumentState.Published);
        if (AgencyKey.Of(question.Agency) is { } agency)
            rows = rows.Where(row => row.AgencyKey == agency);
        if (question.Year is { } year)
            rows = Within(rows, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        if (question.Custodians is { } custodians)
            rows = rows.Where(row => custodians.Contains(row.Custodian));
        return rows.OrderByDescending(row => row.IssuedOn).ThenByDescending(row => row.Id).Select(row => row.Id);
    }

    private static IQueryable<DocumentRow> Within(IQueryable<DocumentRow> rows, DateOnly first, DateOnly last) =>
        rows.Where(row => row.IssuedOn >= first && row.IssuedOn <= last);
}
