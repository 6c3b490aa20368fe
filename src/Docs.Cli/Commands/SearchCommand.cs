using System.CommandLine;
using System.CommandLine.Parsing;
using Docs.Cli.Output;
using Docs.Core.Access;
using Docs.Core.Audit;
using Docs.Core.Extraction;
using Docs.Core.Search;
using Docs.Core.Text;
using Docs.Core.Validity;
using Docs.Hosting.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace Docs.Cli.Commands;

/// <summary>docs search QUERY : results in force today, or on a day.</summary>
internal static class SearchCommand
{
    private static readonly Argument<string[]> Query = new("QUERY") { Description = "Chữ, số ký hiệu, tên, mã; để trống là tất cả", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<DateOnly?> AsOf = CommandOptions.Day("--as-of", "Còn hiệu lực vào ngày này (mặc định hôm nay)");
    private static readonly Option<string?> Holder = new("--holder") { Description = "Số định danh hoặc mã số thuế của chủ sở hữu kết quả" };
    private static readonly Option<bool> All = new("--all") { Description = "Cả kết quả không còn hiệu lực, có đánh dấu" };
    private static readonly Option<int> Limit = new("--limit") { Description = "Số kết quả mỗi trang", DefaultValueFactory = _ => 20 };
    private static readonly Option<string?> After = new("--after") { Description = "Con trỏ của trang sau" };
    private static readonly Option<string?> Type = new("--type") { Description = "Loại giấy tờ, tên đầy đủ" };
    private static readonly Option<string?> Agency = new("--agency-name") { Description = "Cơ quan ban hành, tên đầy đủ" };
    private static readonly Option<string?> Procedure = new("--procedure") { Description = "Mã thủ tục hành chính" };
    private static readonly Option<string?> Dossier = new("--dossier") { Description = "Mã hồ sơ" };
    private static readonly Option<DateOnly?> IssuedFrom = CommandOptions.Day("--issued-from", "Ban hành từ ngày");
    private static readonly Option<DateOnly?> IssuedTo = CommandOptions.Day("--issued-to", "Ban hành đến ngày");
    private static readonly Option<int?> EndsWithin = new("--ends-within") { Description = "Chỉ kết quả hết hiệu lực trong số ngày này (0–3660)" };
    private static readonly Option<SearchSort> Sort = new("--sort") { Description = "Thứ tự: best, newest, oldest, endsSoonest", DefaultValueFactory = _ => SearchSort.Best };
    private static readonly Option<bool> Facets = new("--facets") { Description = "Đếm theo loại, cơ quan, thủ tục, năm" };
    private static readonly Option<bool> Json = CommandOptions.Json();

    public static Command Create()
    {
        // An enum takes any number for a name.
        Sort.AcceptOnlyFromAmong("best", "newest", "oldest", "endsSoonest");
        var command = new Command("search", "Tra cứu kết quả còn hiệu lực")
        {
            Query, AsOf, Holder, All, Type, Agency, Procedure, Dossier, IssuedFrom, IssuedTo, EndsWithin, Sort, Facets, Limit, After, Json,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        RefuseUnknownOptions(parsed);
        await using var services = await CommandOptions.ServicesAsync(CommandOptions.Read(parsed), cancellation);
        var today = VietnamCalendar.Today(services.GetRequiredService<TimeProvider>());
        var query = new SearchQuery(string.Join(' ', parsed.GetValue(Query) ?? []), parsed.GetValue(AsOf) ?? today)
        {
            All = parsed.GetValue(All),
            HolderId = parsed.GetValue(Holder),
            Limit = parsed.GetValue(Limit),
            After = parsed.GetValue(After),
            Type = parsed.GetValue(Type),
            Agency = parsed.GetValue(Agency),
            Procedure = parsed.GetValue(Procedure),
            Dossier = parsed.GetValue(Dossier),
            IssuedFrom = parsed.GetValue(IssuedFrom),
            IssuedTo = parsed.GetValue(IssuedTo),
            EndsWithinDays = parsed.GetValue(EndsWithin),
            Sort = parsed.GetValue(Sort),
            Facets = parsed.GetValue(Facets),
            CountNotInForce = true,
        };
        var page = await services.GetRequiredService<ResultSearch>().SearchAsync(query, Viewer.Operator, cancellation);
        await services.GetRequiredService<AuditLog>().WriteAsync(new AuditNote(AuditAct.Search)
        {
            Query = string.Join(' ', parsed.Tokens.Select(token => token.Value)),
            HolderId = PersonLookup.IdIn(query),
            Shown = [.. page.Hits.Select(hit => hit.Document.Id).Take(AuditNote.MaxShown)],
        });
        if (parsed.GetValue(Json))
            Print.Json(SearchWire.Of(page));
        else
            PrintPage(page);
        return ExitCodes.Done;
    }

    private static string Label(string facet) => facet switch
    {
        "type" => "Loại",
        "agency" => "Cơ quan",
        "procedure" => "Thủ tục",
        _ => "Năm ban hành",
    };

    private static void PrintPage(ResultPage page)
    {
        Print.Line($"{(page.Exact ? "" : "Ít nhất ")}{page.Total} kết quả, hiệu lực xét ngày {Print.Day(page.AsOf)}");
        if (page.DidYouMean is { } meant)
            Print.Line($"Không có kết quả cho câu đã gõ; đây là kết quả cho: {meant}");
        if (page.NotInForce > 0)
            Print.Line($"Có {page.NotInForce} kết quả không còn hiệu lực; thêm --all để xem");
        foreach (var facet in page.Facets.Where(facet => facet.Values.Count > 0))
            Print.Line($"{Label(facet.Field)}: {string.Join(" · ", facet.Values.Select(value => $"{value.Value} ({value.Count})"))}");
        foreach (var hit in page.Hits)
        {
            var fields = hit.Document.Fields;
            Print.Line($"\n{fields[FieldNames.Number] ?? "(không số)"} · {fields[FieldNames.Type]} · {fields[FieldNames.Agency]} · {Print.Day(fields.Date(FieldNames.IssuedOn))} · {ValidityStates.Label(hit.Validity.State)}");
            Print.Line($"  {hit.Document.Id}  {fields[FieldNames.Subject]}");
            if (hit.LinkedId is { } linked)
                Print.Line($"  Tìm thấy qua liên kết mã số: {linked}");
            Print.Line($"  {hit.Snippet.Replace(SnippetMarks.Start, '«').Replace(SnippetMarks.End, '»').ReplaceLineEndings(" ")}");
        }

        if (page.Next is not null)
            Print.Line($"\nTrang sau: --after {page.Next}");
    }

    /// <summary>A query takes any words, so a mistyped option would be searched for, and the day it names left out.</summary>
    private static void RefuseUnknownOptions(ParseResult parsed)
    {
        var unknown = parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
            .FirstOrDefault(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal));
        if (unknown is not null)
            throw new UsageException($"Không có tùy chọn {unknown.Value}; xem docs search --help. Muốn tìm chính chữ này thì viết nó sau --, ví dụ: docs search -- {unknown.Value}");
    }
}
