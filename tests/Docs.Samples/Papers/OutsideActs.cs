using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Decisions that touch several results: in a table of the article, in sentences, in an annex.</summary>
internal static class OutsideActs
{
    public static Paper TradersInTable(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2012, 3, 5));
        var agency = Folk.Outside.Office(deck, day, "Phòng Tài chính - Kế hoạch", "Phòng Kinh tế", "TCKH");
        var code = Folk.Outside.IsPhuYen(agency) ? "36E8" : "40E8";
        var old = Enumerable.Range(0, deck.Number(3, 5)).Select(_ => (Number: code + deck.Digits(6), Day: deck.WorkingDay(day.AddYears(-6), day.AddDays(-90)))).ToList();
        var gone = OutsideHand.Old(deck, day, 1, 1, $"/TB-{agency.Symbol}")[0];
        var paper = Decision(desk, "outside-revocation", agency, day, $"/QĐ-{agency.Symbol}", "Về việc thu hồi Giấy chứng nhận đăng ký hộ kinh doanh");
        paper.Add(
            new Basis($"Căn cứ Nghị định số {(day.Year < 2016 ? "43/2010/NĐ-CP ngày 15 tháng 4 năm 2010" : day.Year < 2021 ? "78/2015/NĐ-CP ngày 14 tháng 9 năm 2015" : "01/2021/NĐ-CP ngày 04 tháng 01 năm 2021")} của Chính phủ về đăng ký doanh nghiệp;"),
            new Basis($"Căn cứ Văn bản số {deck.Number(110, 980)}/CCT-KK ngày {Vn.Slashed(day.AddDays(-15))} của Chi cục Thuế về việc các hộ ngừng hoạt động quá thời hạn quy định;"),
            new Banner("QUYẾT ĐỊNH:"),
            new Article(1, $"Thu hồi Giấy chứng nhận đăng ký hộ kinh doanh của {old.Count:00} hộ sau đây:"));
        paper.Add(Rows.Table(["STT", "Họ và tên chủ hộ", "Số Giấy chứng nhận", "Ngày cấp", "Lý do thu hồi"], old.Select((one, at) =>
        {
            var person = Folk.Outside.Person(deck, day, agency);
            OutsideHand.Relate(paper, RelationKind.Revokes, one);
            paper.Truth.Add(new Holder(person.Name, null, null, null, null));
            return new[] { Vn.Plain(at + 1), person.Name, one.Number, Vn.Slashed(one.Day), deck.Pick(["Ngừng kinh doanh", "Không hoạt động tại địa chỉ đăng ký", "Chuyển đi nơi khác"]) };
        }).ToList()));
        paper.Add(
            new Article(2, $"Bãi bỏ Thông báo số {gone.Number} ngày {Vn.Slashed(gone.Day)} của {agency.Spoken} về việc tạm ngừng kinh doanh của các hộ nêu trên."),
            new Article(3, "Quyết định này có hiệu lực kể từ ngày ký. Các hộ có tên tại Điều 1, Chi cục Thuế và cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./."));
        OutsideHand.Relate(paper, RelationKind.Repeals, gone);
        return paper.Done();
    }

    public static Paper ClinicsInSentences(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2013, 4, 1));
        var agency = Folk.Department(deck, day, "Sở Y tế", "SYT");
        var region = Folk.Outside.IsPhuYen(agency) ? "PY" : "ĐL";
        var resumed = OutsideHand.Old(deck, day, 1, 1, $"/{region}-GPHĐ", 40)[0];
        var reissued = OutsideHand.Old(deck, day, 1, 1, $"/{region}-GPHĐ", 400)[0];
        var notices = OutsideHand.Old(deck, day, 2, 3, "/TB-SYT", 900);
        var (first, second) = (Folk.Outside.Name(deck, true), Folk.Outside.Name(deck, false));
        var paper = Decision(desk, "outside-resumption", agency, day, "/QĐ-SYT", "Về việc cho phép hoạt động trở lại và cấp lại Giấy phép hoạt động khám bệnh, chữa bệnh");
        paper.Add(
            new Basis(day.Year < 2024 ? "Căn cứ Luật Khám bệnh, chữa bệnh ngày 23 tháng 11 năm 2009;" : "Căn cứ Luật Khám bệnh, chữa bệnh ngày 09 tháng 01 năm 2023;"),
            new Basis($"Căn cứ Biên bản thẩm định ngày {Vn.Slashed(day.AddDays(-5))} của Đoàn thẩm định thành lập theo Quyết định số {deck.Number(15, 90)}/QĐ-SYT ngày {Vn.Slashed(day.AddDays(-40))};"),
            new Para("Xét đề nghị của Trưởng phòng Nghiệp vụ Y,"),
            new Banner("QUYẾT ĐỊNH:"),
            new Article(1, $"Cho phép ông {first} (Phòng khám chuyên khoa {deck.Pick(["Nội", "Mắt", "Da liễu"])}) hoạt động trở lại; Giấy phép hoạt động số {resumed.Number} cấp ngày {Vn.Slashed(resumed.Day)} tiếp tục có hiệu lực kể từ ngày ký Quyết định này."),
            new Article(2, $"Cấp lại Giấy phép hoạt động số {reissued.Number} cấp ngày {Vn.Slashed(reissued.Day)} cho bà {second} (Phòng khám chuyên khoa Phụ sản). Lý do: giấy phép bị hư hỏng."),
            new Article(3, $"Hủy bỏ {Listed(notices, "Thông báo")} của Sở Y tế về việc đình chỉ hoạt động có thời hạn."),
            new Article(4, "Chánh Văn phòng, Chánh Thanh tra Sở, Trưởng phòng Nghiệp vụ Y và người phụ trách các cơ sở nêu trên chịu trách nhiệm thi hành Quyết định này./."));
        OutsideHand.Relate(paper, RelationKind.Resumes, resumed);
        OutsideHand.Relate(paper, RelationKind.Reissues, reissued);
        notices.ForEach(one => OutsideHand.Relate(paper, RelationKind.Annuls, one));
        paper.Truth.Add(new Holder(first, null, null, null, null));
        paper.Truth.Add(new Holder(second, null, null, null, null));
        return paper.Done();
    }

    public static Paper ExtendedInAnnex(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2017, 5, 8));
        var young = day >= new DateOnly(2025, 3, 1);
        var agency = Folk.Department(deck, day, young ? "Sở Nông nghiệp và Môi trường" : "Sở Tài nguyên và Môi trường", young ? "SNNMT" : "STNMT");
        var old = OutsideHand.Old(deck, day, 3, 6, "/GP-STNMT");
        var amended = OutsideHand.Old(deck, day, 1, 1, "/GP-STNMT", 700)[0];
        var paper = Decision(desk, "outside-extension", agency, day, $"/QĐ-{agency.Symbol}", "Về việc gia hạn Giấy phép khai thác, sử dụng nước dưới đất");
        paper.Add(Laws.WaterOn(day),
            new Para("Theo đề nghị của Trưởng phòng Tài nguyên nước,"),
            new Banner("QUYẾT ĐỊNH:"),
            new Article(1, $"Gia hạn {old.Count:00} Giấy phép khai thác, sử dụng nước dưới đất cho các tổ chức có tên tại Phụ lục ban hành kèm theo Quyết định này."),
            new Article(2, $"Điều chỉnh nội dung Giấy phép khai thác, sử dụng nước dưới đất số {amended.Number} {Vn.Long(amended.Day)}: số lượng giếng khai thác là 02 giếng. Các nội dung khác không thay đổi."),
            new Article(3, "Chánh Văn phòng Sở, Trưởng phòng Tài nguyên nước và các tổ chức có tên tại Điều 1, Điều 2 chịu trách nhiệm thi hành Quyết định này kể từ ngày ký./."));
        List<string[]> rows = [];
        foreach (var (at, one) in old.Index())
        {
            var firm = Folk.Outside.Firm(deck, day, agency);
            rows.Add([Vn.Plain(at + 1), firm.Name, one.Number, Vn.Slashed(one.Day), Vn.Slashed(day.AddYears(3 + (at % 2)))]);
            OutsideHand.Relate(paper, RelationKind.Extends, one);
            paper.Truth.Add(new Holder(firm.Name, null, null, null, null));
        }

        OutsideHand.Relate(paper, RelationKind.Amends, amended);
        paper.Overleaf.AddRange([
            Rows.Row("PHỤ LỤC", "row mid caps"),
            Rows.Row("DANH SÁCH GIẤY PHÉP ĐƯỢC GIA HẠN", "row mid caps"),
            Rows.Note($"(Ban hành kèm theo Quyết định số {paper.Head.Number} {Vn.Long(day)} của {agency.Spoken})"),
            Rows.Table(["TT", "Tên tổ chức", "Giấy phép số", "Ngày cấp", "Gia hạn đến ngày"], rows),
        ]);
        return paper.Done();
    }

    public static Paper AnnulledInSentences(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2009, 2, 2));
        var agency = Folk.Outside.Local(deck, day);
        var annulled = OutsideHand.Old(deck, day, 2, 3, "/QĐ-UBND", 100);
        var corrected = OutsideHand.Old(deck, day, 1, 1, "/QĐ-UBND", 600)[0];
        var halted = OutsideHand.Old(deck, day, 1, 1, "/QĐ-UBND", 900)[0];
        var replaced = OutsideHand.Old(deck, day, 1, 1, "/QĐ-UBND", 1300)[0];
        var person = Folk.Outside.Person(deck, day, agency);
        var paper = Decision(desk, "outside-annulment", agency, day, "/QĐ-UBND", "Về việc xử lý các Quyết định giao đất sau kiểm tra");
        paper.Add(Laws.GovernmentOn(day), Laws.LandOn(day),
            new Basis($"Căn cứ Kết luận số {deck.Number(5, 60):00}/KL-ĐKT ngày {Vn.Slashed(day.AddDays(-21))} của Đoàn kiểm tra;"),
            new Banner("QUYẾT ĐỊNH:"),
            new Article(1, $"Hủy bỏ {Listed(annulled, "Quyết định")} của {agency.Spoken} về việc giao đất cho hộ {person.Address1} {person.Name}, do giao đất không đúng thẩm quyền."),
            new Article(2, $"Đính chính số tờ bản đồ tại Quyết định số {corrected.Number} ngày {Vn.Slashed(corrected.Day)}: đã ghi {deck.Number(10, 19)}, nay sửa lại là {deck.Number(20, 39)}."),
            new Article(3, $"Tạm đình chỉ việc thi hành Quyết định số {halted.Number} ngày {Vn.Slashed(halted.Day)} cho đến khi có kết luận của cơ quan thanh tra."),
            new Article(4, $"Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số {replaced.Number} ngày {Vn.Slashed(replaced.Day)}. Chánh Văn phòng, thủ trưởng các cơ quan chuyên môn và hộ {person.Address1} {person.Name} chịu trách nhiệm thi hành./."));
        annulled.ForEach(one => OutsideHand.Relate(paper, RelationKind.Annuls, one));
        OutsideHand.Relate(paper, RelationKind.Corrects, corrected);
        OutsideHand.Relate(paper, RelationKind.Suspends, halted);
        OutsideHand.Relate(paper, RelationKind.Replaces, replaced);
        paper.Truth.Add(new Holder(person.Name, null, null, null, null));
        return paper.Done();
    }

    /// <summary>"Quyết định số 1 ngày …, Quyết định số 2 ngày … và Quyết định số 3 ngày …".</summary>
    private static string Listed(List<(string Number, DateOnly Day)> old, string type)
    {
        var named = old.Select(one => $"{type} số {one.Number} ngày {Vn.Slashed(one.Day)}").ToList();
        return string.Join(", ", named[..^1]) + " và " + named[^1];
    }

    private static Paper Decision(Desk desk, string kind, Agency agency, DateOnly day, string notation, string subject) =>
        OutsideHand.Start(desk, kind, agency, day, "Quyết định", Vn.Ordinal(desk.Deck.Number(21, 2400)), notation, subject, 0, "- Như Điều cuối;", "- Lãnh đạo (b/c);", "- Lưu: VT.");
}
