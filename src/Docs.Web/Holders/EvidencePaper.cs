using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Web.Errors;
using Docs.Web.Shell;

namespace Docs.Web.Holders;

/// <summary>Which digitised result somebody means as evidence: by its number as it stands on the paper, or by its id.</summary>
/// <param name="Named">Number, land certificate serial or id; null: the paper is not digitised.</param>
/// <param name="IssuedOn">As typed; null: any day.</param>
/// <param name="Agency">Whole name of the issuing agency; null: any.</param>
public sealed record EvidenceQuestion(string? Named, string? IssuedOn, string? Agency);

/// <summary>A closed set.</summary>
internal abstract record EvidenceAnswer
{
    private EvidenceAnswer()
    {
    }

    /// <param name="Id">Null: no paper was named.</param>
    public sealed record Found(string? Id) : EvidenceAnswer;

    /// <param name="Candidates">Those that the words fit; empty where none does.</param>
    public sealed record Unclear(Refusal Refusal, IReadOnlyList<Document> Candidates) : EvidenceAnswer;
}

/// <summary>Finds the result that is named as evidence among those its namer sees for the work.</summary>
internal sealed class EvidencePaper(ICatalog catalog)
{
    /// <summary>As many as are listed; more can only be told apart by day or agency.</summary>
    public const int MaxListed = 10;

    /// <summary>Numbers start again in every agency and year: so many are looked through for the day.</summary>
    private const int MaxCandidates = 500;

    /// <summary>Longer than the longest number or name of an agency.</summary>
    private const int MaxText = 300;

    private const string NothingDone = " Chưa ghi liên kết nào.";

    private static readonly Refusal None = Refusal.BadInput(
        "Không có kết quả nào đã công bố mang số, ký hiệu (hoặc mã) đã ghi ở căn cứ với ngày và cơ quan ấy, hoặc bạn không được xem; hãy sửa lại, hoặc bỏ trống nếu giấy tờ chưa số hóa." + NothingDone);

    public async Task<EvidenceAnswer> FindAsync(Viewer viewer, EvidenceQuestion asked, CancellationToken cancellation)
    {
        if (OneLine.Of(asked.Named) is not { } named)
            return new EvidenceAnswer.Found(null);
        if (named.Length > MaxText || asked.Agency?.Length > MaxText)
            return new EvidenceAnswer.Unclear(None, []);
        if (await catalog.FindAsync(named, cancellation) is { } byId && Permissions.SeesAsStaff(viewer, byId))
            return new EvidenceAnswer.Found(byId.Id);
        var problems = new List<string>();
        var day = Days.Read(asked.IssuedOn, "Ngày ban hành của giấy tờ làm căn cứ", problems);
        if (problems is [var problem])
            return new EvidenceAnswer.Unclear(Refusal.BadInput(problem + NothingDone), []);
        return await ByNumberAsync(viewer, named, OneLine.Of(asked.Agency), day, cancellation) switch
        {
            [] => new EvidenceAnswer.Unclear(None, []),
            [var only] => new EvidenceAnswer.Found(only.Id),
            var several => new EvidenceAnswer.Unclear(Several(named, several), [.. several.Take(MaxListed)]),
        };
    }

    /// <summary>Kind and number, agency, day: what tells results of one number apart.</summary>
    public static string Told(Document paper) => string.Join(", ", new[]
    {
        string.Join(' ', new[] { paper.Fields[FieldNames.Type] ?? "Kết quả", paper.Fields[FieldNames.Number] }.OfType<string>()),
        paper.Fields[FieldNames.Agency] ?? "chưa rõ cơ quan ban hành",
        paper.Fields.Date(FieldNames.IssuedOn) is { } day ? $"ngày {Labels.Day(day)}" : "chưa rõ ngày",
    });

    private async Task<IReadOnlyList<Document>> ByNumberAsync(Viewer viewer, string number, string? agency, DateOnly? day, CancellationToken cancellation)
    {
        var anywhere = viewer.Is(Role.Officer) || viewer.Is(Role.Administrator);
        var question = new NumberQuestion(number, agency, day?.Year, anywhere ? null : viewer.Agencies);
        var found = await catalog.FindListedAsync((await catalog.FindByNumberAsync([question], MaxCandidates, cancellation))[0], cancellation);
        return [.. found.Where(paper => Permissions.SeesAsStaff(viewer, paper) && (day is null || paper.Fields.Date(FieldNames.IssuedOn) == day))];
    }

    private static Refusal Several(string number, IReadOnlyList<Document> papers)
    {
        var listed = string.Join("; ", papers.Take(MaxListed).Select(paper => $"{Told(paper)} (mã {paper.Id})"));
        var more = papers.Count > MaxListed ? $"; và {Labels.Count(papers.Count - MaxListed)} kết quả khác" : "";
        var detail = $"Có {Labels.Count(papers.Count)} kết quả mang số “{number}”: {listed}{more}. Hãy ghi thêm ngày hoặc cơ quan ban hành, hoặc ghi mã của đúng giấy tờ làm căn cứ.{NothingDone}";
        return Refusal.BadInput(detail) with { Code = "evidence-ambiguous" };
    }
}
