using Docs.Core.Documents;
using Docs.Core.Validity;

namespace Docs.Web.Tests;

public sealed class PapersTests : IAsyncLifetime
{
    private TestSite _site = null!;

    public async Task InitializeAsync() => _site = await TestSite.OpenAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_citizen_has_own_papers_in_force_to_download_and_share_and_no_others()
    {
        var mine = await _site.AddAsync(new Paper("1/QĐ-UBND").Owned());
        var revoked = await _site.AddAsync(new Paper("2/QĐ-UBND").Owned());
        await _site.Catalog.AppendEventAsync(revoked, new NewEvent(EventKind.Revoke, new DateOnly(2025, 6, 1)), default);
        var unconfirmed = await _site.AddAsync(new Paper("3/QĐ-UBND"));
        using var holder = _site.As(Callers.Citizen(Paper.HolderId));

        var page = await holder.GetStringAsync("/giay-to");
        page.ShouldContain($"/api/v1/results/{mine}/file");
        page.ShouldContain($"/ket-qua/{mine}/ma");
        page.ShouldNotContain(revoked);
        page.ShouldNotContain(unconfirmed);
        (await holder.GetStringAsync("/")).ShouldContain("href=\"/giay-to\"");
    }

    [Fact]
    public async Task Who_has_none_is_told_why_and_what_to_do()
    {
        using var stranger = _site.As(Callers.Citizen(Callers.OtherHolderId));
        (await stranger.GetStringAsync("/giay-to")).ShouldContain("Chưa có giấy tờ nào còn hiệu lực của bạn");
    }
}
