using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>A letter and a decision that touch several certificates, counted in words and named by number or serial.</summary>
internal static class LaterActs
{
    public static Paper Correction(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2018, 1, 8));
        var agency = Agencies.Health(deck);
        var firm = Firms.Pharmacy(deck, day);
        var rows = Old(deck, day, 2, 3, () => $"{deck.Number(20, 900)}/ĐKKDD-ĐL");
        var paper = Rows.Start(desk, "later-correction", agency, day, "Công văn", "SYT-NVD", "V/v đính chính nội dung Giấy chứng nhận đủ điều kiện kinh doanh dược", "- Như trên;", "- Giám đốc Sở (b/c);", "- Lưu: VT, NVD.");
        paper.Add(
            new Addressee(firm.Name),
            new Para($"Sở Y tế nhận được văn bản ngày {Vn.Slashed(day.AddDays(-9))} của {firm.Name} (mã số thuế: {firm.TaxCode}; địa chỉ: {firm.Address}) đề nghị đính chính thông tin, hồ sơ số {desk.Dossier(paper, day)}."),
            new Para($"Sau khi rà soát, Sở Y tế đính chính nội dung {rows.Count:00} Giấy chứng nhận đủ điều kiện kinh doanh dược sau đây:"));
        foreach (var (at, row) in rows.Index())
        {
            paper.Add(new Para($"{at + 1}. Giấy chứng nhận số {row.Number} cấp {Vn.Long(row.Day)}: người chịu trách nhiệm chuyên môn, nay ghi là {People.Name(deck, true)}."));
            paper.Truth.Relate(RelationKind.Corrects, row.Number, row.Day, agency.Spoken);
        }

        paper.Add(new Para("Các nội dung khác của Giấy chứng nhận không thay đổi. Công văn này là bộ phận không tách rời của các Giấy chứng nhận nêu trên./."));
        paper.Truth.Add(firm);
        return paper.Done();
    }

    public static Paper LandRevocation(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2017, 5, 8), new DateOnly(2025, 6, 20));
        var district = deck.Pick(Places.Districts);
        var agency = new Agency([], ["ỦY BAN NHÂN DÂN", district.Name.ToUpperInvariant()], "UBND", "CHỦ TỊCH", true, $"Ủy ban nhân dân {district.Name}", district.Seat);
        var rows = Old(deck, day, 2, 4, () => $"{deck.Pick(["BX", "CĐ", "AP", "DA"])} {deck.Digits(6)}");
        var paper = Rows.Start(desk, "later-revocation", agency, day, "Quyết định", "QĐ-UBND", "Về việc thu hồi Giấy chứng nhận quyền sử dụng đất đã cấp không đúng quy định", "- Như Điều 3;", "- TT Huyện ủy, HĐND;", "- Lưu: VT, TNMT.");
        paper.Add(Laws.GovernmentOn(day), Laws.LandOn(day),
            new Para($"Xét đề nghị của Phòng Tài nguyên và Môi trường tại Tờ trình số {deck.Number(20, 400)}/TTr-TNMT {Vn.Long(day.AddDays(-8))},"),
            new Banner("QUYẾT ĐỊNH:"),
            new Article(1, $"Thu hồi {rows.Count:00} Giấy chứng nhận quyền sử dụng đất, gồm:"));
        foreach (var (at, row) in rows.Index())
        {
            var owner = People.Adult(deck, day, agency);
            paper.Add(new Para($"{at + 1}. Giấy chứng nhận số phát hành {row.Number}, số vào sổ cấp GCN CH {deck.Digits(5)} do {agency.Spoken} cấp {Vn.Long(row.Day)} cho {owner.Address1} {owner.Name}, {Rows.IdLabel(owner)} số {owner.PersonalId}, thường trú tại {owner.Address};"));
            paper.Truth.Relate(RelationKind.Revokes, row.Number, row.Day, agency.Spoken);
            paper.Truth.Add(owner, born: false);
        }

        paper.Add(
            new Article(2, "Các ông, bà có tên tại Điều 1 có trách nhiệm nộp lại bản chính Giấy chứng nhận trong thời hạn 15 ngày kể từ ngày nhận được Quyết định này."),
            new Article(3, "Chánh Văn phòng, Trưởng phòng Tài nguyên và Môi trường, Giám đốc Chi nhánh Văn phòng đăng ký đất đai và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này. Quyết định này có hiệu lực kể từ ngày ký./."));
        return paper.Done();
    }

    private static List<(string Number, DateOnly Day)> Old(Deck deck, DateOnly day, int least, int most, Func<string> number) =>
        Enumerable.Range(0, deck.Number(least, most)).Select(_ => (number(), deck.WorkingDay(day.AddYears(-6), day.AddDays(-120)))).ToList();
}
