namespace Docs.System.Tests.Browser;

/// <summary>A session that ends under somebody's hands.</summary>
public sealed class SessionEndTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task What_was_typed_is_kept_and_one_is_led_back_to_it()
    {
        await using var administrator = await office.AdministratorAsync();
        var person = await administrator.AddPersonAsync("minh.vo", "Võ Thị Minh", "Reviewer", "H15");
        var id = (await office.Docs.DoneAsync("import", Path.Combine(Repository.Samples, "quyet-dinh-thu-hoi.pdf"), "--publish", "none", "--wait", "--json")).Json.GetProperty("files")[0].GetProperty("id").GetString()!;
        await using var desk = await office.DeskAsync();
        await desk.SignInAsync(person);
        await desk.GoAsync("/doi-soat/" + id);
        await desk.Page.Locator("#f-subject").FillAsync("Trích yếu gõ dở");

        await EndSessionsAsync(administrator, person.Name);

        await desk.ClickAsync("Xác nhận và công bố");
        await desk.Page.GetByText("Phiên đăng nhập đã hết").WaitForAsync();
        await desk.SignInAsync(person);
        // What was typed is put back by the page's script, a moment after the page is there.
        await desk.Page.WaitForFunctionAsync("typed => document.querySelector('#f-subject')?.value === typed", "Trích yếu gõ dở");
        desk.ResultId().ShouldBe(id, "led back to where it was typed");
        await desk.Page.PublishedAsync(() => desk.ClickAsync("Xác nhận và công bố"));
        await desk.GoAsync("/ket-qua/" + id);
        (await desk.TextAsync()).ShouldContain("Trích yếu gõ dở");
    }

    private static async Task EndSessionsAsync(Desk administrator, string name)
    {
        await administrator.GoAsync("/quan-tri/nguoi-dung?q=" + name);
        await administrator.FollowAsync("Võ Thị Minh");
        await administrator.ClickAsync("Kết thúc mọi phiên");
        await administrator.Page.GetByText("Không có phiên nào.").WaitForAsync();
    }
}
