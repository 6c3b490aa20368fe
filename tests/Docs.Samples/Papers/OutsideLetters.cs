using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Letters: a table of what is missing, and two typed pages about a boundary.</summary>
internal static class OutsideLetters
{
    public static Paper Missing(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2021, 3, 1));
        var agency = deck.Chance(0.5) ? Folk.Department(deck, day, "Sở Công Thương", "SCT") : Folk.Outside.Local(deck, day);
        var firm = Folk.Outside.Firm(deck, day, agency);
        var paper = OutsideHand.Start(desk, "outside-letter", agency, day, "Công văn", Vn.Ordinal(deck.Number(11, 3100)), $"/{agency.Symbol}-{(agency.Committee ? "KT" : "QLTM")}",
            "V/v bổ sung hồ sơ đề nghị cấp Giấy chứng nhận đủ điều kiện an toàn thực phẩm", 0, "- Như trên;", "- Trung tâm Phục vụ hành chính công;", $"- Lưu: VT, {(agency.Committee ? "KT" : "QLTM")}.");
        paper.Add(
            new Addressee(firm.Name),
            new Para($"(Mã số thuế: {firm.TaxCode}; địa chỉ: {firm.Address})"),
            new Para($"{agency.Spoken} nhận được hồ sơ mã số {OutsideHand.Dossier(desk, paper)} của {firm.Name}. Đối chiếu với Nghị định số 17/2020/NĐ-CP ngày 05 tháng 02 năm 2020 của Chính phủ, thành phần hồ sơ còn thiếu hoặc chưa hợp lệ như sau:"),
            Rows.Table(["TT", "Thành phần hồ sơ", "Đã nộp", "Yêu cầu"],
            [
                ["1", "Giấy chứng nhận đăng ký doanh nghiệp", $"Số {Identifiers.TaxCode(deck)}, ngày {Vn.Slashed(day.AddYears(-3))}", "Nộp bản sao có chứng thực"],
                ["2", "Giấy xác nhận tập huấn kiến thức", $"Số {deck.Number(10, 99)}/XNKT ngày {Vn.Slashed(day.AddYears(-4))}", "Đã quá 03 năm, nộp giấy mới"],
                ["3", "Bản thuyết minh cơ sở vật chất", "Chưa có", "Nộp theo mẫu 02a"],
            ]),
            new Para($"Đề nghị hoàn thiện và nộp lại trước ngày {Vn.Slashed(day.AddDays(30))}. Sau thời gian trên, hồ sơ hết giá trị xem xét./."));
        paper.Truth.Add(firm);
        return paper.Done();
    }

    public static Paper Complaint(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2006, 2, 13), new DateOnly(2015, 12, 18));
        var agency = Folk.Outside.Local(deck, day);
        var person = Folk.Outside.Person(deck, day, agency, 30, 75);
        var paper = OutsideHand.Start(desk, "outside-complaint", agency, day, "Công văn", Vn.Ordinal(deck.Number(24, 1480)), deck.Pick(["/CV-UBND", "/UBND-TNMT"]), $"V/v trả lời đơn của {person.Address1} {person.Name} về ranh giới đất", 0,
            "- Như trên;", "- Thanh tra huyện;", "- Lưu VP.");
        paper.Add(
            new Addressee($"{person.Capital} {person.Name}"),
            Rows.Row($"(CMND số {person.PersonalId}, thường trú tại {person.Address})", "row mid"),
            new Para($"Ngày {Vn.Slashed(day.AddDays(-34))}, {agency.Spoken} nhận được đơn đề ngày {Vn.Slashed(day.AddDays(-39))} của {person.Address1} {person.Name} với nội dung: đề nghị xem xét lại ranh giới thửa đất số {deck.Number(3, 260)}, tờ bản đồ số {deck.Number(1, 50)} đã được cấp Giấy chứng nhận quyền sử dụng đất số {deck.Pick(["AB", "AG", "W"])} {deck.Digits(6)} ngày {Vn.Slashed(day.AddYears(-5))}."),
            new Para($"Qua xem xét Báo cáo số {deck.Number(20, 180)}/BC-TNMT {Vn.Long(day.AddDays(-11))} của Phòng Tài nguyên và Môi trường, Biên bản hòa giải ngày {Vn.Slashed(day.AddDays(-52))} của Ủy ban nhân dân xã và hồ sơ địa chính đo đạc năm {day.Year - 7}, {agency.Spoken} trả lời như sau:"),
            new Para("1. Ranh giới thửa đất theo hồ sơ cấp giấy chứng nhận phù hợp với bản đồ địa chính. Phần diện tích tăng thêm do các hộ liền kề tự thỏa thuận, không có chữ ký xác nhận của cơ quan có thẩm quyền."));
        paper.Overleaf.AddRange([
            new Para($"2. Quyết định số {deck.Number(300, 2700)}/QĐ-UBND {Vn.Long(day.AddYears(-2))} về việc giải quyết tranh chấp giữa các hộ vẫn còn hiệu lực thi hành. Việc đề nghị đo đạc lại thuộc trách nhiệm của Văn phòng Đăng ký quyền sử dụng đất khi có đơn của chủ sử dụng và chữ ký giáp ranh."),
            new Para($"3. Trường hợp không đồng ý với nội dung trả lời này, {person.Address1} {person.Name} có quyền khởi kiện tại Tòa án nhân dân theo quy định của pháp luật."),
            new Para($"Vậy {agency.Spoken} thông báo để {person.Address1} được biết./."),
        ]);
        paper.Truth.Add(person, born: false);
        return paper.Done();
    }
}
