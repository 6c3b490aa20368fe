using System.Text;
using Docs.Core.Search;

namespace Docs.Storage.Tests.Contracts;

/// <summary>What people type and what every <see cref="ISearchIndex"/> finds.</summary>
public abstract class SearchRelevanceContract : SearchFixture
{
    [ContractFact]
    public async Task With_and_without_marks_are_both_found_and_exact_stands_above_folded()
    {
        await Index.WriteAsync([Put("folded", body: "Đất của ông Ma Đức", issuedOn: "2025-01-01"), Put("exact", body: "Dat cua ong Ma Duc", issuedOn: "2020-01-01")], default);

        (await FindAsync("đất ông đức")).ShouldBe(["folded", "exact"]);
        (await FindAsync("dat ong duc")).ShouldBe(["exact", "folded"]);
        (await FindAsync("ĐẤT ÔNG ĐỨC".Normalize(NormalizationForm.FormD))).ShouldBe(["folded", "exact"]);
    }

    [ContractTheory]
    [InlineData("123/QĐ-UBND")]
    [InlineData("Số: 123/QĐ-UBND")]
    [InlineData("123/qd-ubnd")]
    [InlineData("123 qd ubnd")]
    [InlineData("0123 / QĐ - UBND")]
    [InlineData("l23/QĐ-UBND")]
    [InlineData("quyết định 123/QĐ-UBND")]
    [InlineData("\"123/QĐ-UBND\"")]
    public async Task A_number_in_any_spelling_finds_its_document_first(string text)
    {
        await Index.WriteAsync(
        [
            Put("mentions", number: "9/QĐ-UBND", body: "Thay thế Quyết định số 123/QĐ-UBND, số 123/QĐ-UBND", issuedOn: "2025-01-01"),
            Put("is", number: "123/QĐ-UBND", type: "Quyết định", body: "không nhắc đến số", issuedOn: "2020-01-01"),
            Put("longer", number: "1234/QĐ-UBND", type: "Quyết định", body: "khác", issuedOn: "2025-01-01"),
        ], default);

        (await FindAsync(text))[0].ShouldBe("is");
    }

    [ContractFact]
    public async Task A_number_is_also_found_where_others_mention_it_below_its_own_document()
    {
        await Index.WriteAsync([Put("mentions", number: "9/QĐ-UBND", body: "theo Quyết định số 123/QĐ-UBND"), Put("is", number: "123/QĐ-UBND", body: "x"), Put("other", number: "5/QĐ-UBND")], default);

        (await FindAsync("123/QĐ-UBND")).ShouldBe(["is", "mentions"]);
    }

    [ContractTheory]
    [InlineData("2406/QĐ")]
    [InlineData("2406/QĐ-S")]
    [InlineData("2406/qd")]
    public async Task The_beginning_of_a_number_finds_it(string text)
    {
        await Index.WriteAsync([Put("is", number: "2406/QĐ-SXD", body: "x"), Put("other", number: "2407/QĐ-SXD", body: "x")], default);

        (await FindAsync(text)).ShouldBe(["is"]);
    }

    [ContractTheory]
    [InlineData("001099012345")]
    [InlineData("001 099 012 345")]
    [InlineData("00109901")]
    [InlineData("OO1099O12345")]
    [InlineData("0100233488")]
    [InlineData("H15.23-200922-1488")]
    [InlineData("h15.23 200922 1488")]
    [InlineData("H15.23-200922")]
    [InlineData("BO 123456")]
    [InlineData("bo123456")]
    [InlineData("giấy chứng nhận BO 123456")]
    public async Task Identifiers_are_found_as_wholes_and_beginnings(string text)
    {
        await Index.WriteAsync(
        [
            Put("is", identifiers: ["001099012345", "0100233488", "H15.23-200922-1488", "BO 123456"], body: "giấy chứng nhận"),
            Put("other", identifiers: ["002099012345", "0200233488", "H16.23-200922-1488", "BA 123456"], body: "giấy chứng nhận"),
        ], default);

        (await FindAsync(text)).ShouldBe(["is"]);
    }

    [ContractFact]
    public async Task All_words_must_match_wherever_they_stand()
    {
        await Index.WriteAsync([Put("both", subject: "Cấp phép xây dựng", body: "cho bà Hương"), Put("one", subject: "Cấp phép xây dựng", body: "cho ông Nam")], default);

        (await FindAsync("hương xây dựng")).ShouldBe(["both"]);
        (await FindAsync("hương biển")).ShouldBeEmpty();
    }

    [ContractFact]
    public async Task A_quoted_phrase_stands_side_by_side_within_one_field()
    {
        await Index.WriteAsync([Put("phrase", body: "nhà ở riêng lẻ của dân"), Put("apart", body: "ở nhà riêng, không lẻ"), Put("fields", holders: ["Nguyễn Văn Ở", "Riêng Thị Lẻ"], body: "x")], default);

        (await FindAsync("\"ở riêng lẻ\"")).ShouldBe(["phrase"]);
        (await FindAsync("\"o rieng le\"")).ShouldBe(["phrase"]);
        (await FindAsync("\"ở riêng")).ShouldBe(["phrase"]);
    }

    [ContractFact]
    public async Task A_long_phrase_is_found_as_a_whole_never_by_a_part_of_it()
    {
        await Index.WriteAsync(
        [
            Put("whole", body: "cấp cho ông Nguyễn Văn An thường trú tại xã Ea Kly"), Put("again", body: "Ông Nguyễn Văn An, thường trú tại xã Ea Kly."),
            Put("other end", body: "cấp cho ông Nguyễn Văn An thường trú tại xã Ea Kar"), Put("other start", body: "của bà Nguyễn Văn An thường trú tại xã Ea Kly"),
            Put("apart", body: "tại xã Ea Kly thường trú ông Nguyễn Văn An"),
        ], default);

        (await FindAsync("\"ông nguyễn văn an thường trú tại xã ea kly\"")).ShouldBe(["again", "whole"], ignoreOrder: true);
        (await FindAsync("\"kly xã tại trú an văn nguyễn ông\"")).ShouldBeEmpty();
    }

    [ContractTheory]
    [InlineData("25/03/2021")]
    [InlineData("25-3-2021")]
    [InlineData("2021-03-25")]
    public async Task A_day_in_figures_leaves_nothing_out(string day)
    {
        await Index.WriteAsync(
        [
            Put("named", holders: ["Mai Thùy Vân"], body: "ngày 25 tháng 3 năm 2021", issuedOn: "2021-03-25"), Put("written", body: $"Mai Thùy Vân, {day}"), Put("other", body: day),
        ], default);

        (await FindAsync($"mai thùy vân {day}")).ShouldBe(["written", "named"], ignoreOrder: true);
        (await FindAsync(day)).ShouldBe(["other", "written"], ignoreOrder: true);
        (await FindAsync($"\"vân {day}\"")).ShouldBe(["written"]);
    }

    [ContractFact]
    public async Task The_last_word_may_be_unfinished_and_whole_words_stand_above()
    {
        await Index.WriteAsync([Put("longer", body: "xây dựng", issuedOn: "2025-01-01"), Put("whole", body: "xây dự án", issuedOn: "2020-01-01")], default);

        (await FindAsync("xây dự")).ShouldBe(["whole", "longer"]);
        (await FindAsync("xâ dựng")).ShouldBeEmpty();
        (await FindAsync("\"xây dự\"")).ShouldBe(["whole"]);
    }

    [ContractFact]
    public async Task An_unfinished_word_counts_only_where_whole_words_find_little()
    {
        await Index.WriteAsync([.. Enumerable.Range(0, 3).Select(i => Put($"longer{i}", body: "xây dựng")), .. Enumerable.Range(0, 150).Select(i => Put($"whole{i}", body: "xây dự án"))], default);
        (await Index.SearchAsync(Query("xây dự") with { CountNotInForce = true, Facets = true }, default)).Total.ShouldBe(153);

        await Index.WriteAsync([.. Enumerable.Range(0, 60).Select(i => Put($"more{i}", body: "xây dự án"))], default);

        (await Index.SearchAsync(Query("xây dự"), default)).Total.ShouldBe(210);
    }

    [ContractFact]
    public async Task Holders_stand_above_subjects_above_bodies_above_scattered_words()
    {
        await Index.WriteAsync(
        [
            Put("scattered", body: "Nguyễn Thị B và Trần Văn An", issuedOn: "2025-04-01"),
            Put("body", body: "cấp cho ông Nguyễn Văn An", issuedOn: "2025-03-01"),
            Put("subject", subject: "Về việc của ông Nguyễn Văn An", body: "x", issuedOn: "2025-02-01"),
            Put("holder", holders: ["Nguyễn Văn An"], body: "x", issuedOn: "2025-01-01"),
        ], default);

        (await FindAsync("nguyễn văn an")).ShouldBe(["holder", "subject", "body", "scattered"]);
        (await FindAsync("nguyen van an")).ShouldBe(["holder", "subject", "body", "scattered"]);
    }

    [ContractFact]
    public async Task Equals_and_the_empty_query_come_newest_first()
    {
        await Index.WriteAsync([Put("old", issuedOn: "2019-01-01"), Put("unknown"), Put("new", issuedOn: "2024-01-01"), Put("middle", issuedOn: "2021-01-01")], default);

        (await FindAsync("")).ShouldBe(["new", "middle", "old", "unknown"]);
        (await FindAsync("   ")).ShouldBe(["new", "middle", "old", "unknown"]);
        (await FindAsync("giấy phép")).ShouldBe(["new", "middle", "old", "unknown"]);
    }

    [ContractTheory]
    [InlineData("AND")]
    [InlineData("OR NOT NEAR(")]
    [InlineData("giấy* ^phép : -xây")]
    [InlineData("\"")]
    [InlineData("\"\"\"")]
    [InlineData("''; DROP TABLE docs; --")]
    [InlineData("{xwho} : (a OR b)")]
    [InlineData("a\0b\u0001c")]
    [InlineData("\ud800 \udc00 \uffff")]
    [InlineData("NEAR(giấy phép, 5)")]
    [InlineData("(((((((")]
    [InlineData("😀 𠮷 ½ ²")]
    [InlineData("+ - * / ^ : { } [ ] ( ) \" '")]
    [InlineData("%_\\")]
    public async Task Nothing_typed_is_an_operator_or_an_error(string text)
    {
        await Index.WriteAsync([Put("a")], default);

        foreach (var typed in new[] { text, text + " giấy", "giấy " + text, $"\"{text}", string.Concat(Enumerable.Repeat(text + " ", 10_000 / (text.Length + 1))) })
            (await Index.SearchAsync(Query(typed), default)).Total.ShouldBeInRange(0, 1);
        (await FindAsync("giấy phép")).ShouldBe(["a"]);
    }

    [ContractFact]
    public async Task Signs_around_words_do_not_matter()
    {
        await Index.WriteAsync([Put("a", body: "Cấp phép (xây dựng), nhà ở.")], default);

        (await FindAsync("cấp-phép: \"xây, dựng\" ***")).ShouldBe(["a"]);
        (await FindAsync("?!")).ShouldBeEmpty();
    }

    [ContractFact]
    public async Task The_snippet_marks_what_was_found_with_or_without_marks()
    {
        await Index.WriteAsync([Put("a", body: string.Concat(Enumerable.Repeat("mở đầu không liên quan ", 40)) + "cấp GIẤY PHÉP xây dựng số 5/GP " + string.Concat(Enumerable.Repeat("kết thúc ", 60)))], default);

        foreach (var text in new[] { "giấy phép", "giay phep" })
        {
            var snippet = (await Index.SearchAsync(Query(text), default)).Hits[0].Snippet;
            snippet.ShouldContain($"cấp {SnippetMarks.Start}GIẤY PHÉP{SnippetMarks.End} xây dựng");
            snippet.ShouldStartWith("…");
            snippet.ShouldEndWith("…");
            snippet.Length.ShouldBeLessThan(350);
        }
    }

    [ContractFact]
    public async Task Without_a_match_in_the_text_the_snippet_starts_at_the_subject()
    {
        await Index.WriteAsync([Put("a", number: "77/QĐ-UBND", subject: "Về việc cấp đất", body: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập\nVỀ VIỆC CẤP ĐẤT cho hộ dân")], default);

        (await Index.SearchAsync(Query("77/qd-ubnd"), default)).Hits[0].Snippet.ShouldBe("…VỀ VIỆC CẤP ĐẤT cho hộ dân");
    }

    [ContractFact]
    public async Task A_snippet_is_whole_text_whatever_the_document_holds()
    {
        var emoji = string.Concat(Enumerable.Repeat("😀", 400));
        await Index.WriteAsync([Put("a", body: $"{SnippetMarks.End}giấy{SnippetMarks.Start} {emoji}giấy{emoji} phép")], default);

        var snippet = (await Index.SearchAsync(Query("giấy"), default)).Hits[0].Snippet;

        snippet.Count(character => character == SnippetMarks.Start).ShouldBe(snippet.Count(character => character == SnippetMarks.End));
        Should.NotThrow(() => new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(snippet));
    }

    [ContractFact]
    public async Task A_document_whose_holder_was_corrected_ranks_by_the_new_name()
    {
        const string Body = "đơn của ông Trần Văn Nam nộp tại bộ phận tiếp nhận";
        await Index.WriteAsync([Put("neighbour", issuedOn: "2024-03-01", holders: ["Lê Thị Hoa"], body: Body)], default);
        await Index.WriteAsync([Put("corrected", issuedOn: "2020-03-01", holders: ["Trần Văn Nam"], body: Body)], default);
        (await FindAsync("Trần Văn Nam")).ShouldBe(["corrected", "neighbour"]);

        await Index.WriteAsync([Put("corrected", issuedOn: "2020-03-01", holders: ["Phạm Minh Tú"], body: Body, version: 2)], default);

        (await FindAsync("Trần Văn Nam")).ShouldBe(["neighbour", "corrected"]);
        (await FindAsync("Phạm Minh Tú")).ShouldBe(["corrected"]);
    }
}
