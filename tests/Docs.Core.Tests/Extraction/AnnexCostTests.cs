using Docs.Core.Extraction;

namespace Docs.Core.Tests.Extraction;

/// <summary>For what looks at the time of the whole process: no other test runs meanwhile.</summary>
[CollectionDefinition(nameof(AloneCollection), DisableParallelization = true)]
public sealed class AloneCollection;

[Collection(nameof(AloneCollection))]
public class AnnexCostTests
{
    /// <summary>Thirty milliseconds a page, twice over for a slower machine; in CPU time, so that a busy one does not fail it.</summary>
    [Theory]
    [InlineData("12 Nguyễn Văn A 066080012345 thôn 3 xã Ea Tu Giấy phép số 12/GP-UBND ngày 05/02/2020")]
    [InlineData("Họ và tên: Nguyễn Văn A; số định danh cá nhân: 066080012345; địa chỉ: thôn 3, xã Ea Tu, huyện Ea Kar")]
    [InlineData("Thu hồi Quyết định số 12/QĐ-UBND ngày 05/02/2020, Quyết định số 13/QĐ-UBND ngày 06/02/2020 và Quyết định số 14/QĐ-UBND")]
    [InlineData("................................................................ : ...................... / ..................")]
    [InlineData("1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 / - . , ; : ( ) 1 2 3 4 5 6 7 8 9 0 l I O o 0 1 l")]
    public void An_annex_of_two_hundred_pages_costs_no_more_than_its_pages(string row)
    {
        var pages = Documents.Pages([Documents.Decision("Điều 1. Cấp phép hoạt động cho ông Y Bhăm Niê theo danh sách kèm theo."), .. Enumerable.Range(2, 200).Select(number => new PageLayout(number).Text([.. Enumerable.Repeat(row, 40)]))]);
        var extractor = new FieldExtractor(DescriptorSet.Default);
        extractor.Extract(pages.Take(3).ToList());
        var before = Environment.CpuUsage.TotalTime;

        extractor.Extract(pages)[FieldNames.Number].ShouldBe("05/QĐ-SXD");

        (Environment.CpuUsage.TotalTime - before).ShouldBeLessThan(TimeSpan.FromMilliseconds(2 * 30 * pages.Length));
    }
}
