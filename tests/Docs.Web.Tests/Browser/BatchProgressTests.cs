using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Docs.Web.Tests.Browser;

/// <summary>A batch handed in by the browser and followed there while it is read: how fast, and how long it will take.</summary>
public sealed partial class BatchProgressTests(OpenChromium chromium) : IAsyncLifetime, IClassFixture<OpenChromium>
{
    private const int Files = 5;

    /// <summary>A picture of one pixel.</summary>
    private static readonly byte[] Dot = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private TestSite _site = null!;
    private IPage _page = null!;

    public async Task InitializeAsync()
    {
        _site = await TestSite.OpenAsync();
        var context = await chromium.Browser.NewContextAsync();
        var cookie = _site.As(Callers.All[^1].Viewer!).DefaultRequestHeaders.GetValues("Cookie").Single().Split('=', 2);
        await context.AddCookiesAsync([new() { Name = cookie[0], Value = cookie[1], Url = _site.Address.ToString() }]);
        _page = await context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        await _page.Context.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Its_pace_and_the_time_left_follow_what_is_read_and_end_with_it()
    {
        await HandInAsync();
        await _page.GetByRole(AriaRole.Link, new() { NameString = "Xem lô vừa nộp" }).ClickAsync();
        await Stage("Nhận dạng").WaitForAsync();
        (await Stage("Nhận dạng").InnerTextAsync()).ShouldContain($"0/{Files}");
        (await Stage("Nhận dạng").InnerTextAsync()).ShouldNotContain("phút", Case.Insensitive, "nothing is read yet");
        var opened = TimeProvider.System.GetTimestamp();

        await _site.ReadNextAsync(new Paper("1/QĐ-UBND"));
        await _site.ReadNextAsync(new Paper("2/QĐ-UBND"));
        await Stage("Nhận dạng").Filter(new() { HasTextString = $"2/{Files}" }).GetByText("còn").WaitForAsync();
        var told = Told().Match((await Stage("Nhận dạng").InnerTextAsync()).ReplaceLineEndings(" "));
        told.Success.ShouldBeTrue(await Stage("Nhận dạng").InnerTextAsync());
        told.Groups["done"].Value.ShouldBe("2");
        var perMinute = double.Parse(told.Groups["rate"].Value, CultureInfo.GetCultureInfo("vi-VN"));
        perMinute.ShouldBeInRange(2 * 60 / (TimeProvider.System.GetElapsedTime(opened).TotalSeconds + 2), 60, "two were read since the page was opened, at least two seconds ago");
        double.Parse(told.Groups["left"].Value, CultureInfo.InvariantCulture).ShouldBe((Files - 2) / perMinute * 60, 1);

        for (var i = 3; i <= Files; i++)
            await _site.ReadNextAsync(new Paper($"{i}/QĐ-UBND"));
        await _page.GetByText($"{Files} đã công bố").WaitForAsync();
        await Stage("Nhận dạng").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    private async Task HandInAsync()
    {
        await _page.GotoAsync(new Uri(_site.Address, "/lo").ToString());
        await _page.Locator("#files").SetInputFilesAsync(Enumerable.Range(1, Files).Select(number => new FilePayload
        {
            Name = $"tờ {number}.png",
            MimeType = "image/png",
            // What follows the picture's end is nobody's, and tells the files apart.
            Buffer = [.. Dot, (byte)number],
        }));
        await _page.GetByText($"Đã gửi xong {Files} tệp").WaitForAsync();
    }

    private ILocator Stage(string name) => _page.Locator("[data-stage]", new() { HasTextString = name });

    [GeneratedRegex(@"(?<done>\d+)/5 · (?<rate>[\d.,]+) kết quả/phút · còn (?<left>\d+) giây")]
    private static partial Regex Told();
}
