using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.References;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Docs.Web.Tests.Browser;

/// <summary>A paper in doubt open at the review desk in a browser, with the list of old and new wards beside it.</summary>
public abstract class DeskFixture(OpenChromium chromium) : IAsyncLifetime, IClassFixture<OpenChromium>
{
    private IBrowserContext _context = null!;

    private protected LaterClock Clock { get; } = new();

    protected TestSite Site { get; private set; } = null!;

    protected IPage Page { get; private set; } = null!;

    /// <summary>Of the paper.</summary>
    protected string Id { get; private set; } = null!;

    protected string Desk => new Uri(Site.Address, $"/doi-soat/{Id}").ToString();

    public async Task InitializeAsync()
    {
        Site = await TestSite.OpenAsync(configure: services => services.AddSingleton<TimeProvider>(Clock));
        await Site.Service<ReferenceLists>().ReplaceAsync(ReferenceKind.Wards,
        [
            new("24001", "Xã Ea Tu", null, new DateOnly(2025, 6, 30)) { Successor = "24900" },
            new("24002", "Xã Ea Kar"),
            new("24003", "Xã Ea Kmút"),
            new("24900", "Phường Tân An", new DateOnly(2025, 7, 1)),
        ], "test", default);
        Id = await Site.AddAsync(new Paper("1/QĐ-UBND")
        {
            State = DocumentState.NeedsReview,
            NumberConfidence = 0.4,
            Manifest = new Dictionary<string, string> { [FieldNames.Address] = "thôn 3, xã Ea Tụ, TP. Buôn Ma Thuột" },
        });
        _context = await chromium.Browser.NewContextAsync();
        Page = await _context.NewPageAsync();
        await SignInAsync();
        await Page.GotoAsync(Desk);
        await Page.FocusedAsync(Focus.Field);
    }

    public async Task DisposeAsync()
    {
        await _context.DisposeAsync();
        await Site.DisposeAsync();
    }

    protected async Task SignInAsync()
    {
        var cookie = Site.As(Callers.Of("chi", Role.Reviewer, "H15")).DefaultRequestHeaders.GetValues("Cookie").Single().Split('=', 2);
        await _context.AddCookiesAsync([new() { Name = cookie[0], Value = cookie[1], Url = Site.Address.ToString() }]);
    }

    internal sealed class LaterClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
    }
}
