using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Decisions that touch several results: in an annex, by letters, in a table, by dashes.</summary>
internal static class StrangeActs
{
    public static Paper RevokedInAnnex(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2018, 2, 5));
        var agency = Agencies.Health(deck);
        var old = StrangeHand.Old(deck, day, 3, 6, "/CCHN-D-SYT-ĐL");
        var paper = Decision(desk, "strange-revocation", agency, day, "QĐ-SYT", "Về việc thu hồi Chứng chỉ hành nghề dược");
        paper.Add(Laws.PharmacyOn(day), new Basis($"Căn cứ Biên bản họp Hội đồng tư vấn số {deck.Number(3, 40):00}/BB-HĐTV ngày {Vn.Slashed(day.AddDays(-6))};"),
            new Para("Theo đề nghị của Trưởng phòng Nghiệp vụ Dược,"),
            new Banner("QUYẾT ĐỊNH:"),
            new Article(1, $"Thu hồi {old.Count:00} Chứng chỉ hành nghề dược do Sở Y tế cấp cho các cá nhân có tên trong danh sách kèm theo Quyết định này."),
            new Para("Lý do: người hành nghề có đơn đề nghị chấm dứt hành nghề."),
            new Article(2, "Các cá nhân có tên trong danh sách nộp lại bản chính Chứng chỉ hành nghề dược trước ngày làm việc thứ mười kể từ ngày nhận Quyết định."),
            new Article(3, "Quyết định có hiệu lực kể từ ngày ký. Các phòng chuyên môn và cá nhân liên quan chịu trách nhiệm thi hành./."));
        List<string[]> rows = [];
        foreach (var (at, one) in old.Index())
        {
            var person = Strangers.Person(deck, day, 26, 60);
            rows.Add([Vn.Plain(at + 1), person.Name, Vn.Plain(person.Born.Year), one.Number, Vn.Slashed(one.Day)]);
            StrangeHand.Relate(paper, RelationKind.Revokes, one, agency);
            paper.Truth.Add(new Holder(person.Name, null, null, person.Born.Year, null));
        }

        paper.Overleaf.AddRange([
            Rows.Row("DANH SÁCH CHỨNG CHỈ HÀNH NGHỀ DƯỢC BỊ THU HỒI", "row mid caps"),
            Rows.Note($"(Kèm theo Quyết định số {paper.Head.Number} ngày {Vn.Slashed(day)} của Giám đốc Sở Y tế)"),
            Rows.Table(["TT", "Họ và tên", "Năm sinh", "Số chứng chỉ", "Ngày cấp"], rows),
        ]);
        return paper.Done();
    }

    public static Paper ExtendedByLetters(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2013, 1, 7));
        var agency = Agencies.Province();
        var old = StrangeHand.Old(deck, day, 2, 4, "/GP-UBND");
        var amended = StrangeHand.Old(deck, day, 1, 1, "0/GP-UBND")[0];
        var paper = Decision(desk, "strange-extension", agency, day, "QĐ-UBND", "Về việc gia hạn các Giấy phép khai thác khoáng sản làm vật liệu xây dựng thông thường");
        paper.Add(Laws.GovernmentOn(day), new Basis("Căn cứ Luật Khoáng sản ngày 17 tháng 11 năm 2010;"),
            new Para($"Xét đề nghị tại Tờ trình số {deck.Number(100, 700)}/TTr {Vn.Long(day.AddDays(-7))},"),
            new Banner("QUYẾT ĐỊNH:"),
            new Article(1, "Gia hạn thời hạn khai thác của các Giấy phép khai thác khoáng sản có tên dưới đây:"));
        foreach (var (at, one) in old.Index())
        {
            var firm = Strangers.Firm(deck, day);
            paper.Add(new Para($"{"abcd"[at]}) Giấy phép số {one.Number} ngày {Vn.Slashed(one.Day)} cấp cho {firm.Name}: gia hạn đến hết ngày {Vn.Slashed(day.AddYears(2 + at))};"));
            StrangeHand.Relate(paper, RelationKind.Extends, one, agency);
            paper.Truth.Add(new Holder(firm.Name, null, null, null, null));
        }

        paper.Add(
            new Article(2, $"Sửa đổi, bổ sung Điều 2 Giấy phép khai thác khoáng sản số {amended.Number} {Vn.Long(amended.Day)} của Ủy ban nhân dân tỉnh như sau: công suất khai thác {deck.Number(10, 60)}.000 m³/năm. Các nội dung khác của Giấy phép giữ nguyên."),
            new Article(3, "Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các Sở và tổ chức có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này kể từ ngày ký./."));
        StrangeHand.Relate(paper, RelationKind.Amends, amended, agency);
        return paper.Done();
    }

    public static Paper CorrectedInTable(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2008, 1, 7));
        var agency = Strangers.Local(deck, day);
        var old = StrangeHand.Old(deck, day, 3, 5, "/QĐ-UBND");
        var gone = StrangeHand.Old(deck, day, 1, 1, "3/QĐ-UBND")[0];
        var paper = Decision(desk, "strange-correction", agency, day, "QĐ-UBND", "Về việc đính chính tên người sử dụng đất tại các Quyết định giao đất");
        paper.Add(Laws.GovernmentOn(day), Laws.LandOn(day),
            new Para("Xét đề nghị của cơ quan chuyên môn,"),
            new Banner("QUYẾT ĐỊNH:"),
            new Article(1, "Đính chính tên người sử dụng đất đã ghi tại các Quyết định sau:"));
        paper.Add(Rows.Table(["Quyết định số", "Ngày ban hành", "Đã ghi", "Nay đính chính"], old.Select(one =>
        {
            var name = Strangers.Name(deck, true);
            StrangeHand.Relate(paper, RelationKind.Corrects, one, agency);
            paper.Truth.Add(new Holder(name, null, null, null, null));
            return new[] { one.Number, Vn.Slashed(one.Day), Misspelt(name), name };
        }).ToList()));
        paper.Add(
            new Article(2, $"Bãi bỏ Quyết định số {gone.Number} ngày {Vn.Slashed(gone.Day)} của {agency.Spoken} về việc ủy quyền ký giấy tờ đất đai."),
            new Article(3, "Văn phòng, cơ quan chuyên môn và các hộ có tên nêu trên căn cứ Quyết định thi hành. Quyết định này có hiệu lực kể từ ngày ký./."));
        StrangeHand.Relate(paper, RelationKind.Repeals, gone, agency);
        return paper.Done();
    }

    public static Paper SuspendedByDashes(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2014, 3, 3));
        var agency = Agencies.Health(deck);
        var old = StrangeHand.Old(deck, day, 2, 4, "/ĐL-GPHĐ");
        var replaced = StrangeHand.Old(deck, day, 1, 1, "2/QĐ-SYT")[0];
        var paper = Decision(desk, "strange-suspension", agency, day, "QĐ-SYT", "Về việc tạm đình chỉ hiệu lực Giấy phép hoạt động khám bệnh, chữa bệnh");
        paper.Add(new Basis("Căn cứ Luật Khám bệnh, chữa bệnh ngày 23 tháng 11 năm 2009;"),
            new Para($"Xét Kết luận kiểm tra số {deck.Number(3, 70):00}/KL-TTr ngày {Vn.Slashed(day.AddDays(-12))} của Chánh Thanh tra Sở,"),
            new Banner("QUYẾT ĐỊNH:"),
            new Article(1, $"Tạm đình chỉ hiệu lực của {old.Count:00} Giấy phép hoạt động sau đây trong thời hạn 03 tháng kể từ ngày ký:"));
        foreach (var one in old)
        {
            paper.Add(new Para($"- Giấy phép hoạt động số {one.Number}, cấp ngày {Vn.Slashed(one.Day)};"));
            StrangeHand.Relate(paper, RelationKind.Suspends, one, agency);
        }

        paper.Add(
            new Article(2, $"Quyết định này thay thế cho Quyết định số {replaced.Number} {Vn.Long(replaced.Day)} của Giám đốc Sở Y tế."),
            new Article(3, "Trong thời gian bị tạm đình chỉ, các cơ sở không được hoạt động khám bệnh, chữa bệnh dưới mọi hình thức. Thanh tra Sở theo dõi việc thi hành Quyết định này./."));
        StrangeHand.Relate(paper, RelationKind.Replaces, replaced, agency);
        return paper.Done();
    }

    /// <summary>Without its middle word, as a clerk may have left it out.</summary>
    private static string Misspelt(string name) => name.Split(' ') is [var family, .., var last] ? $"{family} {last}" : name;

    private static Paper Decision(Desk desk, string kind, Agency agency, DateOnly day, string notation, string subject) =>
        StrangeHand.Start(desk, kind, agency, day, "Quyết định", $"{desk.Deck.Number(101, 2990)}/{notation}", subject, null, "- Như Điều 3;", "- Lưu: VT.");
}
