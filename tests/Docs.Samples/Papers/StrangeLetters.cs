using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Letters full of other documents' numbers and days.</summary>
internal static class StrangeLetters
{
    public static Paper Registry(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2015, 6, 1));
        var above = Agencies.Environment(deck, day).Lines[0];
        var agency = new Agency([above], ["VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI"], "VPĐKĐĐ", "GIÁM ĐỐC", false, "Văn phòng đăng ký đất đai tỉnh Đắk Lắk", "Đắk Lắk");
        var person = Strangers.Person(deck, day);
        var paper = StrangeHand.Start(desk, "strange-letter", agency, day, "Công văn", $"{deck.Number(104, 3900)}/VPĐKĐĐ-ĐKCG", "V/v hướng dẫn bổ sung hồ sơ đăng ký biến động đất đai",
            StrangeHand.Ordered(deck, agency, "TRƯỞNG PHÒNG ĐĂNG KÝ VÀ CẤP GIẤY"), "- Như trên;", "- Ban Giám đốc (b/c);", "- Lưu: VT, ĐKCG.");
        paper.Add(
            new Addressee($"{person.Capital} {person.Name}, {(person.PersonalId.Length == 9 ? "CMND" : "CCCD")} số {person.PersonalId}"),
            Rows.Row($"Nơi thường trú: {person.Address}", "row mid"),
            new Para($"Ngày {Vn.Slashed(day.AddDays(-9))}, Văn phòng đăng ký đất đai tiếp nhận hồ sơ mã số {desk.Dossier(paper, day)} của {person.Address1} {person.Name} về việc đăng ký biến động đối với Giấy chứng nhận số phát hành {deck.Pick(["BK", "CM"])} {deck.Digits(6)} cấp ngày {Vn.Slashed(day.AddYears(-4))}."),
            new Para($"Căn cứ Công văn số {deck.Number(300, 2900)}/{(day.Year < 2025 ? "STNMT" : "SNNMT")}-QLĐĐ {Vn.Long(day.AddDays(-60))} và Thông báo số {deck.Number(20, 190)}/TB-VPĐKĐĐ ngày {Vn.Slashed(day.AddDays(-31))}, đề nghị bổ sung các thành phần sau:"),
            new Para("- Bản chính hợp đồng chuyển nhượng quyền sử dụng đất đã công chứng, chứng thực;"),
            new Para("- Mảnh trích đo bản đồ địa chính thửa đất."),
            new Para($"Thời hạn bổ sung: trước ngày {Vn.Slashed(day.AddDays(25))}. Quá thời hạn trên, hồ sơ được trả lại theo quy định./."));
        paper.Truth.Add(person, born: false);
        return paper.Done();
    }

    public static Paper Committee(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(1999, 2, 1));
        var agency = Strangers.Local(deck, day);
        var firm = Strangers.Firm(deck, day);
        var paper = StrangeHand.Start(desk, "strange-answer", agency, day, "Công văn", $"{deck.Number(12, 1900)}/UBND-{deck.Pick(["KT", "CT", "NN"])}", $"V/v thỏa thuận địa điểm xây dựng của {firm.Name}", null,
            "- Như trên;", "- Lưu: VT.");
        paper.Add(
            new Addressee(firm.Name),
            new Para($"Phúc đáp Tờ trình số {deck.Number(2, 60):00}/TTr {Vn.Long(day.AddDays(-13))} của {firm.Name} (mã số thuế {firm.TaxCode}, trụ sở tại {firm.Address}) về việc xin thỏa thuận địa điểm; theo ý kiến của Sở Xây dựng tại Văn bản số {deck.Number(90, 800)}/SXD-QH ngày {Vn.Slashed(day.AddDays(-5))}, {agency.Spoken} có ý kiến như sau:"),
            new Para("1. Thống nhất về chủ trương cho đơn vị khảo sát địa điểm xây dựng với diện tích khoảng 2,4 ha."),
            new Para("2. Giao phòng chuyên môn hướng dẫn đơn vị lập các thủ tục về đất đai, môi trường và xây dựng theo quy định hiện hành."),
            new Para($"3. Công văn này thay cho ý kiến đã nêu tại cuộc họp ngày {Vn.Slashed(day.AddDays(-33))}. Đề nghị đơn vị biết, thực hiện./."));
        paper.Truth.Add(firm);
        return paper.Done();
    }
}
