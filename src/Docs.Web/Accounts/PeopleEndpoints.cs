using Docs.Core.Access;
using Docs.Core.References;
using Docs.Web.Errors;
using Docs.Web.Security;
using Docs.Web.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Docs.Web.Accounts;

public sealed record PeopleView(AccountPage Page, AccountFilter Filter, DateTimeOffset Now);

public sealed record PersonView(Account Account, PersonForm Form, IReadOnlyList<Session> Sessions, IReadOnlyList<AccessToken> Tokens, DateTimeOffset Now)
{
    public FormProblem? Problem { get; init; }

    /// <summary>A password to be used once: shown this once.</summary>
    public string? OneTime { get; init; }
}

/// <summary>Quản trị người dùng: who may sign in, and as what.</summary>
internal static class PeopleEndpoints
{
    public const string Path = "/quan-tri/nguoi-dung";

    private const int PageSize = 50;

    private static readonly Refusal NoSuchPerson = new(
        StatusCodes.Status404NotFound, "Không có tài khoản này", "Không có tài khoản nào mang mã này. Hãy mở lại từ danh sách người dùng.")
    { Code = "no-such-account" };

    public static void MapPeople(this IEndpointRouteBuilder app)
    {
        var people = app.MapGroup(Path);
        people.MapGet("", ListAsync).Allow(Rule.Administer).ExcludeFromDescription();
        people.MapGet("/moi", () => NewPage(PersonForm.Empty, null)).Allow(Rule.Administer).ExcludeFromDescription();
        people.MapPost("", AddAsync).Allow(Rule.Administer).ExcludeFromDescription();
        people.MapGet("/{account}", (HttpContext http, string account, PersonViews views) => ShowAsync(http, account, views, view => view))
            .Allow(Rule.Administer).ExcludeFromDescription();
        people.MapPost("/{account}", GrantAsync).Allow(Rule.Administer).ExcludeFromDescription();
        people.MapPost("/{account}/{act}", ActAsync).Allow(Rule.Administer).ExcludeFromDescription();
    }

    private static async Task<IResult> ListAsync(
        string? q, string? role, string? agency, string? after, IAccounts accounts, TimeProvider clock, CancellationToken cancellation)
    {
        var filter = new AccountFilter(Given(q), Enum.TryParse<Role>(role, out var wanted) && Enum.IsDefined(wanted) ? wanted : null, Given(agency)?.ToUpperInvariant());
        var page = await accounts.ListAsync(filter, after, PageSize, cancellation);
        return new RazorComponentResult<PeoplePage>(new { View = new PeopleView(page, filter, clock.GetUtcNow()) });
    }

    private static RazorComponentResult<NewPersonPage> NewPage(PersonForm form, FormProblem? problem) =>
        new(new { Form = form, Problem = problem }) { StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };

    private static async Task<IResult> AddAsync(HttpContext http, AccountSetup setup, IAccounts accounts, PersonViews views, SignInEvents events)
    {
        var form = await ReadAsync(http);
        if (AccountNames.Parse(form.Name) is not { } name)
            return NewPage(form, new(AccountNames.Rule, "name"));
        var (grants, problem) = form.Check();
        if (grants is null)
            return NewPage(form, problem);
        await events.NoteAsync(http, SignInEvent.AccountAdded, name, http.RequestAborted);
        if (await setup.AddAsync(name, form.DisplayName, grants, http.RequestAborted) is not { } password)
            return NewPage(form, new($"Đã có tài khoản tên «{name}»; chưa tạo gì. Hãy chọn tên khác.", "name"));
        var account = (await accounts.FindByNameAsync(name, http.RequestAborted))!;
        return await ShowAsync(http, account.Id, views, view => view with { OneTime = password });
    }

    private static async Task<PersonForm> ReadAsync(HttpContext http) => PersonForm.Read(
        await http.Request.ReadFormAsync(http.RequestAborted), http.RequestServices.GetRequiredService<ReferenceLists>().Latest.Agencies.Entries);

    private static async Task<IResult> GrantAsync(HttpContext http, string account, IAccounts accounts, PersonViews views, SignedInDirectory directory, SignInEvents events)
    {
        var form = await ReadAsync(http);
        var (grants, problem) = form.Check();
        if (grants is null || await accounts.FindAsync(account, http.RequestAborted) is not { } person)
            return await ShowAsync(http, account, views, view => view with { Form = form with { Name = view.Account.Name }, Problem = problem });
        await events.NoteAsync(http, SignInEvent.GrantsChanged, person.Name, http.RequestAborted);
        var change = await accounts.GrantAsync(account, form.DisplayName, grants, http.RequestAborted);
        directory.Forget();
        return await AnswerAsync(http, account, change, views);
    }

    private static async Task<IResult> ActAsync(HttpContext http, string account, string act, IAccounts accounts, PersonActs acts, PersonViews views)
    {
        if (await accounts.FindAsync(account, http.RequestAborted) is not { } person || !PersonActs.Known.Contains(act))
            return Refusals.Page(NoSuchPerson);
        if (act == "mat-khau")
        {
            var password = await acts.ResetPasswordAsync(http, person);
            return await ShowAsync(http, account, views, view => view with { OneTime = password });
        }

        return await AnswerAsync(http, account, await acts.DoAsync(http, person, act), views);
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, string account, AccountChange change, PersonViews views) => change switch
    {
        AccountChange.Done => TypedResults.LocalRedirect($"{Path}/{account}"),
        AccountChange.LastAdministrator => await ShowAsync(http, account, views, view => view with { Problem = new("Đây là quản trị cuối cùng còn dùng được; chưa thay đổi gì. Hãy giao quyền quản trị cho người khác trước.") }),
        AccountChange.IdentityTaken => await ShowAsync(http, account, views, view => view with { Problem = new("Danh tính này đã gắn với tài khoản khác; chưa thay đổi gì.", "issuer") }),
        _ => Refusals.Page(NoSuchPerson),
    };

    private static async Task<IResult> ShowAsync(HttpContext http, string account, PersonViews views, Func<PersonView, PersonView> change)
    {
        if (await views.OfAsync(account, http.RequestAborted) is not { } found)
            return Refusals.Page(NoSuchPerson);
        var view = change(found);
        return new RazorComponentResult<PersonPage>(new { View = view }) { StatusCode = view.Problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };
    }

    private static string? Given(string? value) => value?.Trim() is { Length: > 0 } text ? text : null;
}

internal sealed class PersonViews(IAccounts accounts, IAccessTokens tokens, AccountViews own, TimeProvider clock)
{
    public async Task<PersonView?> OfAsync(string id, CancellationToken cancellation) =>
        await accounts.FindAsync(id, cancellation) is { } account
            ? new(account, PersonForm.Of(account), await own.LiveAsync(id, cancellation), await tokens.OfAccountAsync(id, cancellation), clock.GetUtcNow())
            : null;
}
