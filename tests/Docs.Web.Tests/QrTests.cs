using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Docs.Recognition.Tests.Separators;

namespace Docs.Web.Tests;

/// <summary>The picture of a code is read by what telephones and scanners read codes with.</summary>
public sealed class QrTests(SharedSite shared) : IClassFixture<SharedSite>
{
    /// <summary>Pixels a module, as on a screen.</summary>
    private const int Scale = 4;

    private readonly TestSite _site = shared.Site;

    [Fact]
    public async Task The_picture_of_a_verification_code_leads_to_its_page_with_the_state_of_today()
    {
        var id = await _site.AddAsync(new Paper("941/QĐ-UBND"));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/results/{id}/codes") { Content = JsonContent.Create(new { days = 3 }), Headers = { { "X-Docs-Request", "1" } } };
        var created = await (await _site.Client.SendAsync(request)).Content.ReadFromJsonAsync<JsonElement>();

        var read = Zbar.Read(Drawn(created.GetProperty("qr").GetString()!)).ShouldNotBeNull("nothing is read from the picture");

        read.ShouldBe(created.GetProperty("url").GetString());
        using var stranger = _site.Stranger();
        var page = await stranger.GetStringAsync(read);
        page.ShouldContain("941/QĐ-UBND");
        page.ShouldContain("Còn hiệu lực");
    }

    /// <summary>Rows of grey pixels: the SVG is one path of squares on white.</summary>
    private static byte[][] Drawn(string svg)
    {
        var side = Number(Regex.Match(svg, @"viewBox=""0 0 (\d+) \1""").Groups[1]);
        var rows = Enumerable.Range(0, side * Scale).Select(_ => Enumerable.Repeat(byte.MaxValue, side * Scale).ToArray()).ToArray();
        foreach (Match module in Regex.Matches(svg, @"M(\d+) (\d+)h1v1h-1z"))
        {
            for (var y = 0; y < Scale; y++)
                Array.Fill(rows[(Number(module.Groups[2]) * Scale) + y], byte.MinValue, Number(module.Groups[1]) * Scale, Scale);
        }

        return rows;
    }

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);
}
