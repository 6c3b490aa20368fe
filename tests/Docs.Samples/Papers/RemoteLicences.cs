using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Offices of lawyers, clinics, and letters of the remote sets.</summary>
internal static class RemoteLicences
{
    /// <summary>Thông tư 05/2021/TT-BTP: a department of justice registers an office of lawyers.</summary>
    public static Paper Lawyers(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2021, 9, 6));
        var agency = RemoteHand.Department(deck, day, "Sở Tư pháp", "STP");
        var head = RemoteHand.Folk.Person(deck, day, agency, 30, 65);
        var office = $"Văn phòng Luật sư {deck.Pick(["Minh Tín", "Công Tâm", "Ban Mê", "Đại Nghĩa", "Sông Ba"])}";
        var seat = RemoteHand.Folk.Address(deck, day, agency);
        var paper = RemoteHand.Start(desk, "remote-lawyers", agency, day, "Giấy đăng ký hoạt động của văn phòng luật sư", $"{(RemoteHand.Folk.IsPhuYen(agency) ? "36" : "40")}.{deck.Number(1, 9):00}.{deck.Digits(4)}", "/TP/ĐKHĐ");
        paper.Add(
            Rows.Row($"1. Tên văn phòng luật sư: {office}"),
            Rows.In("Tên giao dịch (nếu có): Không"),
            Rows.Row($"2. Địa chỉ trụ sở: {seat}"),
            Rows.Beside($"Điện thoại: 09{deck.Digits(8)}", "Fax: Không"),
            Rows.Row($"3. Trưởng văn phòng: {head.Name}", "row caps"),
            Rows.Beside($"Giới tính: {head.Sex}", $"Sinh ngày: {Vn.Slashed(head.Born)}"),
            Rows.In($"Chứng chỉ hành nghề luật sư số {deck.Number(2000, 19000)}/TP/LS-CCHN cấp ngày {Vn.Slashed(deck.Day(day.AddYears(-9), day.AddYears(-1)))}"),
            Rows.In($"Thẻ luật sư số {deck.Number(2000, 19000)}/LS, thuộc Đoàn Luật sư tỉnh {agency.Place}"),
            Rows.Row("4. Lĩnh vực hành nghề: Tham gia tố tụng; tư vấn pháp luật; đại diện ngoài tố tụng; dịch vụ pháp lý khác theo quy định."));
        paper.Truth.Add(new Holder(office, null, null, null, seat));
        return paper.Done();
    }

    /// <summary>Nghị định 96/2023/NĐ-CP: a clinic may work.</summary>
    public static Paper Clinic(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2024, 2, 19));
        var agency = RemoteHand.Department(deck, day, "Sở Y tế", "SYT");
        var doctor = RemoteHand.Folk.Name(deck, deck.Chance(0.6));
        var clinic = $"{deck.Pick(["Phòng khám đa khoa", "Phòng khám chuyên khoa Nội", "Phòng khám răng hàm mặt", "Cơ sở dịch vụ y tế"])} {Firms.ShopName(deck)}";
        var seat = RemoteHand.Folk.Address(deck, day, agency);
        var notation = $"/{RemoteHand.Letters(agency)}-GPHĐ";
        var paper = RemoteHand.Start(desk, "remote-clinic", agency, day, "Giấy phép hoạt động khám bệnh, chữa bệnh", $"00{deck.Number(120, 990)}", notation, null, 0, null, "- Cơ sở;", "- Bộ Y tế (b/c);", "- Lưu: VT, NVY.");
        paper.Add(
            Rows.Row($"Tên cơ sở khám bệnh, chữa bệnh: {clinic}"),
            Rows.Row($"Hình thức tổ chức: {clinic.Split(' ')[0]} {clinic.Split(' ')[1]}"),
            Rows.Row($"Địa điểm hoạt động: {seat}"),
            Rows.Row($"Người chịu trách nhiệm chuyên môn kỹ thuật: {doctor}"),
            Rows.In($"Giấy phép hành nghề số 00{deck.Number(1000, 9800)}{notation.Replace("GPHĐ", "GPHN", StringComparison.Ordinal)}, ngày cấp {Vn.Slashed(deck.Day(new DateOnly(2013, 1, 4), day.AddDays(-60)))}"),
            Rows.Row("Thời gian làm việc hằng ngày: từ 07 giờ 00 đến 17 giờ 00, từ thứ hai đến chủ nhật"),
            Rows.Row("Phạm vi hoạt động chuyên môn: thực hiện kỹ thuật chuyên môn theo danh mục được Giám đốc Sở Y tế phê duyệt kèm theo Giấy phép này"));
        if (deck.Chance(0.5))
        {
            var old = FarHand.Old(deck, day, notation, 10, 99);
            paper.Add(Rows.Row($"Giấy phép này thay thế Giấy phép hoạt động số {old.Number} do Sở Y tế cấp ngày {Vn.Slashed(old.Day)}."));
            FarHand.Relate(paper, RelationKind.Replaces, old);
        }

        paper.Truth.Add(new Holder(clinic, null, null, null, seat));
        return paper.Done();
    }

    /// <summary>A dossier cannot be settled and goes back.</summary>
    public static Paper Refusal(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2019, 5, 6));
        var agency = RemoteHand.Folk.Local(deck, day);
        var person = RemoteHand.Folk.Person(deck, day, agency, 26, 70);
        var section = day < Places.Merger ? "TNMT" : "KT";
        var signature = deck.Chance(0.4) ? RemoteHand.ByOrder(deck, agency, "CHÁNH VĂN PHÒNG") : null;
        var paper = RemoteHand.Start(desk, "remote-letter", agency, day, "Công văn", Vn.Ordinal(deck.Number(15, 2600)), $"/UBND-{section}", $"V/v không giải quyết hồ sơ chuyển mục đích sử dụng đất của {person.Address1} {person.Name}", 0.1, signature,
            "- Như trên;", "- Chủ tịch, các PCT UBND;", "- Bộ phận Một cửa;", $"- Lưu: VT, {section}.");
        paper.Add(
            new Addressee($"{person.Capital} {person.Name}"),
            Rows.Row($"(Nơi thường trú: {person.Address})", "row mid"),
            new Para($"Ngày {Vn.Slashed(day.AddDays(-16))}, {agency.Spoken} tiếp nhận hồ sơ mã số {RemoteHand.Dossier(desk, paper)} của {person.Address1} {person.Name}, số định danh cá nhân {person.PersonalId}, xin chuyển mục đích sử dụng {RemoteHand.Plot(deck)}, diện tích {RemoteHand.Area(deck, 100, 900)}."),
            new Para($"Qua thẩm định tại Tờ trình số {deck.Number(12, 400)}/TTr-{section} ngày {Vn.Slashed(day.AddDays(-5))}, thửa đất nêu trên không thuộc kế hoạch sử dụng đất hằng năm được phê duyệt tại Quyết định số {deck.Number(100, 3000)}/QĐ-UBND ngày {Vn.Slashed(day.AddDays(-200))} của UBND tỉnh {(RemoteHand.Folk.IsPhuYen(agency) ? "Phú Yên" : "Đắk Lắk")}."),
            new Para($"Vì vậy, hồ sơ của {person.Address1} {person.Name} chưa đủ điều kiện giải quyết. {agency.Spoken} trả lại toàn bộ hồ sơ và đề nghị {person.Address1} nộp lại khi nhu cầu sử dụng đất được cập nhật vào kế hoạch."),
            new Para($"Trân trọng thông báo để {person.Address1} được biết./."));
        paper.Truth.Add(person, born: false);
        return paper.Done();
    }

    /// <summary>A department tells a firm what is planned for a place; two pages.</summary>
    public static Paper Planning(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2020, 3, 9));
        var agency = RemoteHand.Department(deck, day, "Sở Xây dựng", "SXD");
        var firm = RemoteHand.Folk.Firm(deck, day, agency);
        var signature = deck.Chance(0.3) ? RemoteHand.ByOrder(deck, agency, "TRƯỞNG PHÒNG QUY HOẠCH - KIẾN TRÚC") : null;
        var asked = $"{deck.Number(2, 90):00}/CV";
        var paper = RemoteHand.Start(desk, "remote-planning", agency, day, "Công văn", Vn.Ordinal(deck.Number(40, 3300)), "/SXD-QHKT", deck.Pick(["V/v cung cấp thông tin quy hoạch xây dựng", "V/v trả lời thông tin quy hoạch khu đất dự kiến đầu tư"]), 0.1, signature,
            "- Như trên;", "- Phòng Kinh tế;", "- Lưu: VT, QHKT.");
        paper.Add(
            new Addressee(firm.Name),
            new Para($"Sở Xây dựng nhận được Văn bản số {asked} ngày {Vn.Slashed(day.AddDays(-10))} của {firm.Name} (mã số thuế {firm.TaxCode}; trụ sở tại {firm.Address}) về việc đề nghị cung cấp thông tin quy hoạch; hồ sơ số {RemoteHand.Dossier(desk, paper)}. Sở Xây dựng trả lời như sau:"),
            new Para($"1. Vị trí khu đất: {RemoteHand.Plot(deck)}, {RemoteHand.Folk.Address(deck, day, agency)}; diện tích {RemoteHand.Area(deck, 2000, 30000)}."),
            new Para($"2. Theo Quyết định số {deck.Number(100, 3000)}/QĐ-UBND ngày {Vn.Slashed(day.AddDays(-700))} phê duyệt điều chỉnh quy hoạch chung, khu đất được quy hoạch là đất thương mại, dịch vụ; mật độ xây dựng tối đa 60%; tầng cao tối đa 05 tầng."));
        paper.Overleaf.AddRange([
            new Para("3. Chỉ giới đường đỏ cách tim đường 13,5 m; khoảng lùi xây dựng tối thiểu 6 m so với chỉ giới đường đỏ."),
            new Para("4. Văn bản này chỉ cung cấp thông tin quy hoạch, không thay thế các thủ tục về đất đai, đầu tư và xây dựng. Đề nghị Công ty liên hệ Trung tâm Phục vụ hành chính công để được hướng dẫn./."),
        ]);
        paper.Truth.Add(firm);
        return paper.Done();
    }
}
