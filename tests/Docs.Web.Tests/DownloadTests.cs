using System.Net;
using System.Net.Http.Headers;
using Docs.Core.Documents;

namespace Docs.Web.Tests;

/// <summary>Files on their way from the store to the caller: whole, in part, again, and damaged.</summary>
public sealed class DownloadTests : IAsyncLifetime
{
    /// <summary>More than is held back.</summary>
    private static readonly Paper Thick = new("9/QĐ-UBND") { Text = string.Concat(Enumerable.Repeat("giao đất ở tại xã Ea Kar. ", 20_000)) };

    private TestSite _site = null!;

    public async Task InitializeAsync() => _site = await TestSite.OpenAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_whole_file_says_its_size_and_its_hash_and_can_be_asked_for_in_parts_and_again()
    {
        var (address, file) = await StoredAsync(Thick);

        var whole = await _site.Client.GetAsync(address);

        whole.Content.Headers.ContentLength.ShouldBe(file.Size);
        whole.Headers.AcceptRanges.ShouldBe(["bytes"]);
        whole.Headers.ETag!.Tag.ShouldBe($"\"{file.Sha256}\"");
        var bytes = await whole.Content.ReadAsByteArrayAsync();
        bytes.LongLength.ShouldBe(file.Size);

        var part = await _site.Client.SendAsync(new(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue(100, 299) } });
        part.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await part.Content.ReadAsByteArrayAsync()).ShouldBe(bytes[100..300]);

        var again = await _site.Client.SendAsync(new(HttpMethod.Get, address) { Headers = { IfNoneMatch = { whole.Headers.ETag } } });
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Of_a_damaged_file_nobody_gets_what_looks_whole()
    {
        var (address, file) = await StoredAsync(Thick);
        Damage(file);

        using var begun = await _site.Client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);

        await Should.ThrowAsync<HttpRequestException>(() => begun.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_small_damaged_file_is_answered_with_what_is_wrong()
    {
        var (address, file) = await StoredAsync(new Paper("10/QĐ-UBND"));
        Damage(file);

        var answer = await _site.Client.GetAsync(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("damaged-file");
    }

    private async Task<(string Address, DocumentFile File)> StoredAsync(Paper paper)
    {
        var id = await _site.AddAsync(paper);
        return ($"/api/v1/results/{id}/file", (await _site.Catalog.FindAsync(id, default))!.Files.Single(file => file.Kind == FileKind.Pdf));
    }

    /// <summary>Its last byte, which arrives when all else is sent.</summary>
    private void Damage(DocumentFile file)
    {
        var path = Path.Combine(_site.DataDirectory, "objects", file.Sha256[..2], file.Sha256[2..4], file.Sha256);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using var stored = new FileStream(path, FileMode.Open, FileAccess.Write);
        stored.Seek(-1, SeekOrigin.End);
        stored.WriteByte((byte)'x');
    }
}
