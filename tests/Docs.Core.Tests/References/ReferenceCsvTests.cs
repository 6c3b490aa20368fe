using System.Text;
using Docs.Core.References;
using Docs.Core.Validity;

namespace Docs.Core.Tests.References;

public sealed class ReferenceCsvTests
{
    private const string Agencies =
        "code,name,level,parent,from,until,successor\n" +
        "H15.08,UBND huyện Ea Kar,district,H15,,30/06/2025,H15.90\n" +
        "H15.90,UBND xã Ea Kar,Cấp xã,H15,2025-07-01,,\n";

    [Fact]
    public async Task A_list_is_read_and_written_again_as_it_was()
    {
        var read = await ReadAsync(ReferenceKind.Agencies, Agencies);

        read.Problems.ShouldBeEmpty();
        read.Entries.ShouldBe(
        [
            new("H15.08", "UBND huyện Ea Kar", null, new(2025, 6, 30)) { Level = AgencyLevel.District, Parent = "H15", Successor = "H15.90" },
            new("H15.90", "UBND xã Ea Kar", new(2025, 7, 1)) { Level = AgencyLevel.Commune, Parent = "H15" },
        ]);
        (await ReadAsync(ReferenceKind.Agencies, ReferenceCsv.Write(ReferenceKind.Agencies, read.Entries))).Entries.ShouldBe(read.Entries);
    }

    [Fact]
    public async Task The_semicolons_and_the_mark_of_Excel_are_read_too()
    {
        var read = await ReadAsync(ReferenceKind.Wards, "\ufeffcode;name;from\r\n24211;Phường Tân Lập;01/07/2025\r\n");

        read.Problems.ShouldBeEmpty();
        read.Entries.ShouldBe([new("24211", "Phường Tân Lập", new(2025, 7, 1))]);
    }

    [Theory]
    [InlineData("code,name\nH15,\n", 2, "name")]
    [InlineData("code,name,colour\nH15,a,b\n", 1, "colour")]
    [InlineData("name\na\n", 1, "code")]
    [InlineData("", 1, "rỗng")]
    [InlineData("code,name\n", 1, "chỉ có dòng tiêu đề")]
    [InlineData("code,name,from\nH15,a,2025-02-30\n", 2, "không phải ngày")]
    [InlineData("code,name,from,until\nH15,a,2025-02-02,2025-02-01\n", 2, "until")]
    [InlineData("code,name,level\nH15,a,royal\n", 2, "province")]
    [InlineData("code,name\nH15,a\nH15,b\n", 3, "dòng 2")]
    [InlineData("code,name,until,successor\nH15,a,2025-06-30,H16\n", 2, "H16")]
    [InlineData("code,name,successor\nH15,a,H15\n", 2, "until")]
    [InlineData("code,name\nH15,\"a\nH16,b\n", 2, "ngoặc kép")]
    public async Task A_wrong_file_is_refused_with_line_and_reason(string text, int line, string says)
    {
        var read = await ReadAsync(ReferenceKind.Agencies, text);

        read.Problems.ShouldNotBeEmpty();
        read.Problems.ShouldContain(problem => problem.Message.Contains(says, StringComparison.Ordinal) && problem.Line >= line, string.Join("; ", read.Problems));
    }

    [Fact]
    public async Task Another_encoding_is_refused_in_words()
    {
        using var content = new MemoryStream([(byte)'c', 0xC0, 0x80, 0xFF]);
        (await ReferenceCsv.ReadAsync(ReferenceKind.Wards, content, default)).Problems.ShouldHaveSingleItem().Message.ShouldContain("UTF-8");
    }

    [Fact]
    public async Task Names_over_time_are_lines_of_one_code_and_may_not_overlap()
    {
        (await ReadAsync(ReferenceKind.Agencies, "code,name,from,until\nH15,a,,2025-06-30\nH15,b,2025-07-01,\n")).Problems.ShouldBeEmpty();
        (await ReadAsync(ReferenceKind.Agencies, "code,name,from,until\nH15,a,,2025-07-01\nH15,b,2025-07-01,\n")).Problems.ShouldHaveSingleItem().Line.ShouldBe(3);
    }

    [Fact]
    public async Task A_default_term_needs_its_legal_basis()
    {
        (await ReadAsync(ReferenceKind.PaperTypes, "code,name,term\nGPXD,Giấy phép xây dựng,P12M\n")).Problems.ShouldHaveSingleItem().Message.ShouldContain("basis");
        (await ReadAsync(ReferenceKind.PaperTypes, "code,name,term,basis\nGPXD,Giấy phép xây dựng,ten,a\n")).Problems.ShouldHaveSingleItem().Message.ShouldContain("P5Y");
        (await ReadAsync(ReferenceKind.PaperTypes, "code,name,term,basis\nGP,Giấy phép A,P5Y,Luật A\nGP,Giấy phép B,none,Luật B\n")).Problems.ShouldBeEmpty("types share codes");
    }

    [Fact]
    public void A_province_s_terms_lie_over_the_shipped_ones_and_hold_in_their_days()
    {
        var snapshot = With(ReferenceKind.PaperTypes,
            new ReferenceEntry("GPXD", "Giấy phép xây dựng", new(2025, 7, 1)) { Term = "P12M", Basis = "Luật Xây dựng" });

        snapshot.TermsOn(new(2025, 7, 1)).Find("Giấy phép xây dựng")!.Term.ShouldBe(Term.Months(12));
        snapshot.TermsOn(new(2025, 6, 30)).Find("Giấy phép xây dựng")!.Term.ShouldBe(DefaultTerms.BuiltIn.Find("Giấy phép xây dựng")!.Term, "not yet on that day");
        snapshot.TermsOn(null).Find("Quyết định").ShouldBe(DefaultTerms.BuiltIn.Find("Quyết định"));
        ReferenceSnapshot.Shipped[ReferenceKind.PaperTypes].Entries.ShouldContain(entry => entry.Name == "Giấy phép xây dựng" && entry.Code == "GPXD");
    }

    [Fact]
    public void A_list_downloaded_and_loaded_again_says_no_more_than_it_did()
    {
        var again = With(ReferenceKind.PaperTypes, [.. ReferenceSnapshot.Shipped[ReferenceKind.PaperTypes].Entries]).TermsOn(null);

        again.Find("Quyết định").ShouldBe(DefaultTerms.BuiltIn.Find("Quyết định"));
        again.Find("Quyết định")!.Verified.ShouldBeFalse();
    }

    [Fact]
    public void The_preview_says_what_is_added_changed_and_removed()
    {
        ReferenceEntry a = new("A", "Một"), b = new("B", "Hai"), c = new("C", "Ba");

        var changes = ReferenceChanges.Of(ReferenceKind.Wards, [a, b], [a, c, b with { Name = "Hai mới" }]);

        changes.Added.ShouldBe([c]);
        changes.Changed.ShouldBe([(b, b with { Name = "Hai mới" })]);
        changes.Removed.ShouldBeEmpty();
        changes.Kept.ShouldBe(1);
        ReferenceChanges.Of(ReferenceKind.Wards, [a, b], [a]).Removed.ShouldBe([b]);
        ReferenceChanges.Of(ReferenceKind.Wards, [a], [a]).None.ShouldBeTrue();
    }

    private static ReferenceSnapshot With(ReferenceKind kind, params ReferenceEntry[] entries) => new(Enum.GetValues<ReferenceKind>().ToDictionary(
        one => one, one => one == kind ? new ReferenceList(entries, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), "hà") : ReferenceList.Empty));

    private static async Task<ReferenceFile> ReadAsync(ReferenceKind kind, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await ReferenceCsv.ReadAsync(kind, content, default);
    }
}
