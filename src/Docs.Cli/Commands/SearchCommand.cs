using System.CommandLine;
using Docs.Cli.Output;
using Docs.Core.Access;
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
    private static readonly Option<bool> Json = CommandOptions.Json();

    public static Command Create()
    {
        var command = new Command("search", "Tra cứu kết quả còn hiệu lực") { Query, AsOf, Holder, All, Limit, After, Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var services = await CommandOptions.ServicesAsync(CommandOptions.Read(parsed), cancellation);
        var today = VietnamCalendar.Today(services.GetRequiredService<TimeProvider>());
        var query = new SearchQuery(string.Join(' ', parsed.GetValue(Query) ?? []), parsed.GetValue(AsOf) ?? today)
        {
            All = parsed.GetValue(All),
            HolderId = parsed.GetValue(Holder),
            Limit = parsed.GetValue(Limit),
            After = parsed.GetValue(After),
        };
        var page = await services.GetRequiredService<ResultSearch>().SearchAsync(query, Viewer.Operator, cancellation);
        if (parsed.GetValue(Json))
            Print.Json(SearchWire.Of(page));
        else
            PrintPage(page);
        return ExitCodes.Done;
    }

    private static void PrintPage(ResultPage page)
    {
        Print.Line($"{(page.Exact ? "" : "Ít nhất ")}{page.Total} kết quả, hiệu lực xét ngày {Print.Day(page.AsOf)}");
        foreach (var hit in page.Hits)
        {
            var fields = hit.Document.Fields;
            Print.Line($"\n{fields[FieldNames.Number] ?? "(không số)"} · {fields[FieldNames.Type]} · {fields[FieldNames.Agency]} · {Print.Day(fields.Date(FieldNames.IssuedOn))} · {ValidityStates.Label(hit.Validity.State)}");
            Print.Line($"  {hit.Document.Id}  {fields[FieldNames.Subject]}");
            Print.Line($"  {hit.Snippet.Replace(SnippetMarks.Start, '«').Replace(SnippetMarks.End, '»').ReplaceLineEndings(" ")}");
        }

        if (page.Next is not null)
            Print.Line($"\nTrang sau: --after {page.Next}");
    }
}
