using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Letters, and decisions that touch several results at once.</summary>
internal static class OfficeActs
{
    private static readonly string[] LetterRecipients = ["- Như trên;", "- UBND tỉnh (b/c);", "- Giám đốc Sở (b/c);", "- Lưu: VT, NV."];

    public static Paper Letter(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day();
        var agency = deck.Chance(0.5) ? Agencies.Health(deck) : Agencies.Environment(deck, day);
        var person = People.Adult(deck, day, agency);
        var subject = $"V/v trả lời đơn đề nghị của {person.Address1} {person.Name}";
        var paper = Rows.Start(desk, "office-letter", agency, day, "Công văn", $"{agency.Symbol}-{deck.Pick(["NVY", "TTr", "VP"])}", subject, LetterRecipients);
        paper.Add(
            new Addressee($"{person.Capital} {person.Name}"),
            new Para($"(Địa chỉ: {person.Address}; số định danh cá nhân: {person.PersonalId})"),
            new Para($"Ngày {Vn.Slashed(day.AddDays(-12))}, {agency.Plain} nhận được đơn đề ngày {Vn.Slashed(day.AddDays(-15))} của {person.Address1} {person.Name}, mã hồ sơ: {desk.Dossier(paper, day)}. Căn cứ Quyết định số {deck.Number(100, 900)}/QĐ-UBND {Vn.Long(day.AddDays(-300))} của Ủy ban nhân dân tỉnh, {agency.Plain} trả lời như sau:"),
            new Para("1. Nội dung đề nghị thuộc thẩm quyền giải quyết và hồ sơ kèm theo đã đầy đủ thành phần theo quy định hiện hành."),
            new Para($"2. {agency.Plain} thống nhất giải quyết theo đề nghị; các đơn vị trực thuộc có trách nhiệm phối hợp thực hiện và báo cáo kết quả trước ngày {Vn.Slashed(day.AddDays(20))}."),
            new Para($"Trên đây là ý kiến trả lời của {agency.Plain}./."));
        paper.Truth.Add(person, born: false);
        return paper.Done();
    }

    public static Paper Reply(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day();
        var agency = Agencies.Province();
        var firm = Firms.Producer(deck, day);
        var paper = Rows.Start(desk, "office-reply", agency, day, "Công văn", $"UBND-{deck.Pick(["CN", "NNMT", "TH"])}", $"V/v chủ trương khảo sát, lập dự án của {firm.Name}", LetterRecipients);
        paper.Add(
            new Addressee($"- Sở Kế hoạch và Đầu tư; - {firm.Name}."),
            new Para($"Xét đề nghị của {firm.Name} (mã số doanh nghiệp: {firm.TaxCode}; trụ sở: {firm.Address}) tại Văn bản số {deck.Number(10, 90)}/CV {Vn.Long(day.AddDays(-20))} và ý kiến của Sở Kế hoạch và Đầu tư tại Công văn số {deck.Number(100, 990)}/SKHĐT-DN {Vn.Long(day.AddDays(-6))}, Ủy ban nhân dân tỉnh có ý kiến như sau:"),
            new Para("Thống nhất chủ trương cho đơn vị khảo sát, nghiên cứu lập hồ sơ dự án theo quy định; kinh phí do đơn vị tự bảo đảm. Kết quả khảo sát không phải là căn cứ để giao đất, cho thuê đất."),
            new Para($"Văn bản này có giá trị đến hết ngày {Vn.Slashed(day.AddMonths(12))}. Quá thời hạn trên, nếu không triển khai thì chủ trương không còn giá trị./."));
        paper.Truth.Add(firm);
        paper.Expire(day.AddMonths(12), Vn.Slashed(day.AddMonths(12)));
        return paper.Done();
    }

    public static Paper RevocationTable(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2019, 3, 1));
        var agency = Agencies.Health(deck);
        var rows = Enumerable.Range(1, deck.Number(3, 6)).Select(at => (At: at, Number: $"{deck.Number(12, 990)}/ĐKKDD-ĐL", Day: deck.WorkingDay(day.AddYears(-4), day.AddDays(-60)), Shop: $"{deck.Pick(["Nhà thuốc", "Quầy thuốc"])} {Firms.ShopName(deck)}")).ToList();
        var paper = Rows.Start(desk, "office-revocation", agency, day, "Quyết định", "QĐ-SYT", "Về việc thu hồi Giấy chứng nhận đủ điều kiện kinh doanh dược", "- Như Điều 3;", "- Website Sở Y tế;", "- Lưu: VT, NVD.");
        paper.Add(Laws.PharmacyOn(day), new Basis($"Căn cứ Quyết định số {deck.Number(10, 40)}/2018/QĐ-UBND ngày 12 tháng 7 năm 2018 của Ủy ban nhân dân tỉnh Đắk Lắk quy định chức năng, nhiệm vụ, quyền hạn của Sở Y tế;"),
            new Para("Xét đề nghị của Trưởng phòng Nghiệp vụ Dược,"),
            new Banner("QUYẾT ĐỊNH:"),
            new Article(1, $"Thu hồi {rows.Count:00} Giấy chứng nhận đủ điều kiện kinh doanh dược của các cơ sở có tên sau:"),
            Rows.Table(["STT", "Tên cơ sở", "Số giấy chứng nhận", "Ngày cấp", "Lý do thu hồi"], rows.Select(row => new[] { Vn.Plain(row.At), row.Shop, row.Number, Vn.Slashed(row.Day), deck.Pick(["Chấm dứt hoạt động", "Chuyển địa điểm kinh doanh"]) })),
            new Article(2, "Các cơ sở có tên tại Điều 1 có trách nhiệm nộp lại bản chính Giấy chứng nhận cho Sở Y tế trong thời hạn 10 ngày kể từ ngày nhận được Quyết định này."),
            new Article(3, "Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Sở, Trưởng phòng Nghiệp vụ Dược, Chánh Thanh tra Sở và các cơ sở có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./."));
        foreach (var row in rows)
            paper.Truth.Relate(RelationKind.Revokes, row.Number, row.Day, agency.Spoken);
        return paper.Done();
    }

    public static Paper ListInArticle(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2017, 3, 1), new DateOnly(2025, 6, 20));
        var district = deck.Pick(Places.Districts);
        var agency = new Agency([], ["ỦY BAN NHÂN DÂN", district.Name.ToUpperInvariant()], "UBND", "CHỦ TỊCH", true, $"Ủy ban nhân dân {district.Name}", district.Seat);
        var old = Enumerable.Range(0, deck.Number(2, 3)).Select(_ => (Number: $"{deck.Number(100, 2800)}/QĐ-UBND", Day: deck.WorkingDay(day.AddYears(-5), day.AddDays(-90)), Holder: People.Adult(deck, day, agency))).ToList();
        var replaced = (Number: $"{deck.Number(100, 2800)}/QĐ-UBND", Day: deck.WorkingDay(day.AddYears(-3), day.AddDays(-90)));
        var paper = Rows.Start(desk, "office-changes", agency, day, "Quyết định", "QĐ-UBND", "Về việc hủy bỏ các Quyết định giao đất không đúng đối tượng", "- Như Điều 4;", "- TT Huyện ủy, HĐND;", "- Lưu: VT, TNMT.");
        paper.Add(Laws.GovernmentOn(day), Laws.LandOn(day), new Basis($"Căn cứ Kết luận thanh tra số {deck.Number(10, 90)}/KL-TTr {Vn.Long(day.AddDays(-70))} của Chánh Thanh tra;"),
            new Para($"Theo đề nghị của Trưởng phòng Tài nguyên và Môi trường tại Tờ trình số {deck.Number(10, 300)}/TTr-TNMT {Vn.Long(day.AddDays(-9))},"),
            new Banner("QUYẾT ĐỊNH:"),
            new Article(1, "Hủy bỏ các Quyết định sau đây:"));
        foreach (var (at, one) in old.Index())
        {
            paper.Add(new Para($"{at + 1}. Quyết định số {one.Number} {Vn.Long(one.Day)} của {agency.Spoken} về việc giao đất ở cho hộ {one.Holder.Address1} {one.Holder.Name};"));
            paper.Truth.Relate(RelationKind.Annuls, one.Number, one.Day, agency.Spoken);
            paper.Truth.Add(new Holder(one.Holder.Name, null, null, null, null));
        }

        paper.Add(
            new Article(2, $"Quyết định này thay thế Quyết định số {replaced.Number} {Vn.Long(replaced.Day)} của {agency.Spoken}."),
            new Article(3, "Phòng Tài nguyên và Môi trường có trách nhiệm thu hồi bản chính các Quyết định nêu tại Điều 1, chỉnh lý hồ sơ địa chính theo quy định."),
            new Article(4, "Chánh Văn phòng, Trưởng phòng Tài nguyên và Môi trường, Thủ trưởng các đơn vị liên quan và các hộ có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này kể từ ngày ký./."));
        paper.Truth.Relate(RelationKind.Replaces, replaced.Number, replaced.Day, agency.Spoken);
        return paper.Done();
    }
}
