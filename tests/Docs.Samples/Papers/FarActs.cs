using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Decisions of the far sets that touch several results: in sentences, under letters, in tables.</summary>
internal static class FarActs
{
    public static Paper Permits(Desk desk)
    {
        var deck = desk.Deck;
        var folk = FarHand.Folk(deck);
        var day = desk.Day(new DateOnly(2018, 4, 2));
        var agency = folk.Local(deck, day);
        var until = day < Places.Merger ? day : Places.Merger;
        var gone = FarHand.Old(deck, until, "/GPXD", 10, 240);
        var wrong = Enumerable.Range(0, deck.Number(2, 3)).Select(at => FarHand.Old(deck, until, "/GPXD", 250 + (at * 90), 330 + (at * 90))).ToList();
        var changed = FarHand.Old(deck, until, "/GPXD", 540, 800);
        var issuer = day < Places.Merger ? agency.Spoken : $"Ủy ban nhân dân {deck.Pick(folk.DakLak).Name}";
        var paper = Decision(desk, folk, "far-permits", agency, day, "/QĐ-UBND", "Về việc thu hồi, hủy bỏ, điều chỉnh Giấy phép xây dựng", 0.2);
        var (first, last) = (folk.Person(deck, day, agency), folk.Person(deck, day, agency));
        paper.Add(Laws.GovernmentOn(day),
            new Basis("Căn cứ Luật Xây dựng ngày 18 tháng 6 năm 2014; Luật sửa đổi, bổ sung một số điều của Luật Xây dựng ngày 17 tháng 6 năm 2020;"),
            new Basis($"Theo đề nghị của Trưởng phòng {(day < Places.Merger ? "Quản lý đô thị" : "Kinh tế")} tại Tờ trình số {deck.Number(8, 190)}/TTr ngày {Vn.Slashed(day.AddDays(-5))}."),
            new Banner("QUYẾT ĐỊNH:"),
            new Article(1, $"Thu hồi Giấy phép xây dựng số {gone.Number} ngày {Vn.Slashed(gone.Day)} của {issuer} cấp cho {first.Address1} {first.Name}, địa chỉ: {first.Address}. Lý do: quá thời hạn 12 tháng kể từ ngày cấp nhưng không khởi công và không đề nghị gia hạn."),
            new Article(2, $"Hủy bỏ {wrong.Count:00} Giấy phép xây dựng do {issuer} cấp không đúng quy định, gồm:"));
        paper.Truth.Add(new Holder(first.Name, null, null, null, first.Address));
        FarHand.Relate(paper, RelationKind.Revokes, gone, issuer);
        foreach (var (at, one) in wrong.Index())
        {
            var person = folk.Person(deck, day, agency);
            paper.Add(new Para($"{(char)('a' + at)}) Giấy phép xây dựng số {one.Number} ngày {Vn.Slashed(one.Day)} cấp cho {person.Address1} {person.Name};"));
            paper.Truth.Add(new Holder(person.Name, null, null, null, null));
            FarHand.Relate(paper, RelationKind.Annuls, one, issuer);
        }

        paper.Add(
            new Article(3, $"Điều chỉnh Giấy phép xây dựng số {changed.Number} ngày {Vn.Slashed(changed.Day)} của {issuer} cấp cho {last.Address1} {last.Name}: số tầng từ 01 tầng thành 02 tầng; các nội dung khác giữ nguyên."),
            new Article(4, "Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng, Thủ trưởng các đơn vị liên quan và các ông, bà có tên nêu trên chịu trách nhiệm thi hành Quyết định này./."));
        paper.Truth.Add(new Holder(last.Name, null, null, null, null));
        FarHand.Relate(paper, RelationKind.Amends, changed, issuer);
        return paper.Done();
    }

    /// <summary>Earlier decisions on land, replaced one by one in a table.</summary>
    public static Paper Allotments(Desk desk)
    {
        var deck = desk.Deck;
        var folk = FarHand.Folk(deck);
        var day = desk.Day(new DateOnly(2015, 3, 2), new DateOnly(2025, 6, 20));
        var agency = folk.Local(deck, day);
        var paper = Decision(desk, folk, "far-allotments", agency, day, "/QĐ-UBND", "Về việc thay thế, bãi bỏ các Quyết định giao đất, cho phép chuyển mục đích sử dụng đất", 0);
        var repealed = FarHand.Old(deck, day, "/QĐ-UBND", 3100, 3900);
        var rows = Enumerable.Range(0, deck.Number(2, 4)).Select(at =>
        {
            var old = FarHand.Old(deck, day, "/QĐ-UBND", 100 + (at * 600), 650 + (at * 600));
            var name = folk.Name(deck, deck.Chance(0.5));
            FarHand.Relate(paper, RelationKind.Replaces, old);
            paper.Truth.Add(new Holder(name, null, null, null, null));
            return new[] { Vn.Plain(at + 1), old.Number, Vn.Slashed(old.Day), name, deck.Pick(["Giao đất ở", "Chuyển mục đích sử dụng đất"]), $"{Vn.Decimal(deck.Real(80, 400), 1)}" };
        }).ToList();
        paper.Add(Laws.GovernmentOn(day), Laws.LandOn(day),
            new Para($"Xét đề nghị của Trưởng phòng Tài nguyên và Môi trường tại Tờ trình số {deck.Number(30, 700)}/TTr-TNMT ngày {Vn.Slashed(day.AddDays(-6))},"),
            new Banner("QUYẾT ĐỊNH:"),
            new Article(1, $"Quyết định này thay thế {rows.Count:00} Quyết định của {agency.Spoken} sau đây:"),
            Rows.Table(["Số TT", "Quyết định số", "Ngày ký", "Tên hộ, cá nhân", "Nội dung", "Diện tích (m²)"], rows),
            new Article(2, $"Bãi bỏ Quyết định số {repealed.Number} ngày {Vn.Slashed(repealed.Day)} của {agency.Spoken} về việc phê duyệt danh sách các hộ đủ điều kiện giao đất."),
            new Article(3, "Chánh Văn phòng HĐND và UBND, Trưởng phòng Tài nguyên và Môi trường, các hộ, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này kể từ ngày ký./."));
        FarHand.Relate(paper, RelationKind.Repeals, repealed);
        return paper.Done();
    }

    /// <summary>Practising certificates issued again, and others that end.</summary>
    public static Paper Pharmacists(Desk desk)
    {
        var deck = desk.Deck;
        var folk = FarHand.Folk(deck);
        var day = desk.Day(new DateOnly(2018, 2, 5));
        var agency = FarHand.Department(deck, folk, day, "Sở Y tế", "SYT");
        var letters = FarHand.Letters(agency);
        var paper = Decision(desk, folk, "far-pharmacists", agency, day, "/QĐ-SYT", "Về việc cấp lại, thu hồi Chứng chỉ hành nghề dược và tạm đình chỉ hoạt động cơ sở bán lẻ thuốc", 0.2);
        var lost = Enumerable.Range(0, deck.Number(1, 3)).Select(at => FarHand.Old(deck, day, $"/CCHN-D-SYT-{letters}", 100 + (at * 300), 390 + (at * 300))).ToList();
        var ended = FarHand.Old(deck, day, $"/CCHN-D-SYT-{letters}", 1100, 1900);
        var halted = FarHand.Old(deck, day, $"/ĐKKDD-{letters}", 40, 890);
        var (keeper, other) = (folk.Person(deck, day, agency), folk.Person(deck, day, agency));
        paper.Add(
            new Basis("Căn cứ Luật Dược ngày 06 tháng 4 năm 2016;"),
            new Basis("Căn cứ Nghị định số 54/2017/NĐ-CP ngày 08 tháng 5 năm 2017 của Chính phủ quy định chi tiết một số điều và biện pháp thi hành Luật Dược;"),
            new Para("Theo đề nghị của Trưởng phòng Nghiệp vụ Dược,"),
            new Banner("QUYẾT ĐỊNH:"),
            new Article(1, $"Cấp lại Chứng chỉ hành nghề dược cho {lost.Count:00} cá nhân sau đây (lý do: bị mất, bị hư hỏng):"));
        foreach (var (at, one) in lost.Index())
        {
            var person = folk.Person(deck, day, agency);
            paper.Add(new Para($"{at + 1}. {person.Capital} {person.Name}, CCCD số {person.PersonalId}: Chứng chỉ số {one.Number}, cấp ngày {Vn.Slashed(one.Day)}."));
            paper.Truth.Add(new Holder(person.Name, person.PersonalId, null, null, null));
            FarHand.Relate(paper, RelationKind.Reissues, one);
        }

        paper.Add(
            new Article(2, $"Thu hồi Chứng chỉ hành nghề dược số {ended.Number} do Sở Y tế cấp ngày {Vn.Slashed(ended.Day)} cho {keeper.Address1} {keeper.Name}, do không hành nghề trong thời gian 12 tháng liên tục."),
            new Article(3, $"Tạm đình chỉ hiệu lực Giấy chứng nhận đủ điều kiện kinh doanh dược số {halted.Number} ngày {Vn.Slashed(halted.Day)} của Quầy thuốc {other.Name} cho đến khi có người chịu trách nhiệm chuyên môn về dược."),
            new Article(4, "Quyết định có hiệu lực từ ngày ký. Chánh Văn phòng, Chánh Thanh tra Sở, Trưởng phòng Nghiệp vụ Dược và các cá nhân có tên tại Điều 1, 2, 3 chịu trách nhiệm thi hành Quyết định này./."));
        paper.Truth.Add(new Holder(keeper.Name, null, null, null, null));
        paper.Truth.Add(new Holder($"Quầy thuốc {other.Name}", null, null, null, null));
        FarHand.Relate(paper, RelationKind.Revokes, ended);
        FarHand.Relate(paper, RelationKind.Suspends, halted);
        return paper.Done();
    }

    /// <summary>Licences of households that gave up, in an annex, and one that lives on.</summary>
    public static Paper Retailers(Desk desk)
    {
        var deck = desk.Deck;
        var folk = FarHand.Folk(deck);
        var day = desk.Day(new DateOnly(2017, 11, 20), new DateOnly(2025, 6, 20));
        var agency = folk.Office(deck, day, "Phòng Kinh tế và Hạ tầng", "Phòng Kinh tế", "KTHT");
        var paper = Decision(desk, folk, "far-retailers", agency, day, "/QĐ-KTHT", "Về việc thu hồi Giấy phép bán lẻ rượu và gia hạn Giấy phép bán lẻ sản phẩm thuốc lá", 0);
        var longer = FarHand.Old(deck, day, "/GP-KTHT", 200, 290);
        var rows = Enumerable.Range(0, deck.Number(2, 5)).Select(at =>
        {
            var old = FarHand.Old(deck, day, "/GP-KTHT", 5 + (at * 30), 32 + (at * 30));
            var keeper = $"Hộ kinh doanh {folk.Name(deck, deck.Chance(0.5))}";
            FarHand.Relate(paper, RelationKind.Revokes, old);
            paper.Truth.Add(new Holder(keeper, null, null, null, null));
            return new[] { Vn.Plain(at + 1), keeper, folk.Address(deck, day, agency), old.Number, Vn.Slashed(old.Day) };
        }).ToList();
        paper.Add(
            new Basis("Căn cứ Nghị định số 105/2017/NĐ-CP ngày 14 tháng 9 năm 2017 của Chính phủ về kinh doanh rượu;"),
            new Basis("Căn cứ Nghị định số 67/2013/NĐ-CP ngày 27 tháng 6 năm 2013 của Chính phủ về kinh doanh thuốc lá;"),
            new Para("Xét đơn đề nghị của các hộ kinh doanh,"),
            new Banner("QUYẾT ĐỊNH:"),
            new Article(1, $"Thu hồi Giấy phép bán lẻ rượu của {rows.Count:00} hộ kinh doanh có tên tại Phụ lục kèm theo. Lý do: tự nguyện chấm dứt hoạt động."),
            new Article(2, $"Gia hạn Giấy phép bán lẻ sản phẩm thuốc lá số {longer.Number} ngày {Vn.Slashed(longer.Day)} đã cấp cho cửa hàng {Firms.ShopName(deck)} thêm 06 tháng."),
            new Article(3, "Quyết định này có hiệu lực kể từ ngày ký. Các hộ kinh doanh có tên tại Điều 1 và Điều 2 chịu trách nhiệm thi hành Quyết định này./."));
        paper.Overleaf.AddRange([
            Rows.Row("PHỤ LỤC", "row mid caps"),
            Rows.Row("GIẤY PHÉP BÁN LẺ RƯỢU BỊ THU HỒI", "row mid caps"),
            Rows.Note($"(Kèm theo Quyết định số {paper.Head.Number} {Vn.Long(day)} của {agency.Spoken})"),
            Rows.Table(["STT", "Tên hộ kinh doanh", "Địa chỉ", "Số giấy phép", "Ngày cấp"], rows),
        ]);
        FarHand.Relate(paper, RelationKind.Extends, longer);
        return paper.Done();
    }

    private static Paper Decision(Desk desk, Folk folk, string kind, Agency agency, DateOnly day, string notation, string subject, double pen) =>
        FarHand.Start(desk, folk, kind, agency, day, "Quyết định", Vn.Ordinal(desk.Deck.Number(12, 2900)), notation, subject, pen, "- Như trên;", "- Lãnh đạo (b/c);", "- Các đơn vị liên quan;", "- Lưu: VT.");
}
