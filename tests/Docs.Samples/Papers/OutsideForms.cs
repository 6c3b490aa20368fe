using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Building permits and household businesses: on dotted lines, in a table of three columns, with partners, in two columns.</summary>
internal static class OutsideForms
{
    private const string Household = "Giấy chứng nhận đăng ký hộ kinh doanh";

    /// <summary>Thông tư 15/2016/TT-BXD, filled in by machine; its back has room for changes that nobody made.</summary>
    public static Paper DottedPermit(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2013, 1, 14), new DateOnly(2025, 6, 20));
        var agency = deck.Chance(0.5) ? Folk.Outside.Office(deck, day, "Phòng Kinh tế và Hạ tầng", "Phòng Kinh tế", "KTHT") : Folk.Outside.Local(deck, day);
        var person = Folk.Outside.Person(deck, day, agency);
        var before = deck.Day(day.AddYears(-6), day.AddDays(-200));
        var paper = OutsideHand.Start(desk, "outside-permit", agency, day, "Giấy phép xây dựng", Vn.Ordinal(deck.Number(3, 640)), deck.Pick(["/GPXD", $"/GPXD-{agency.Symbol}"]), null, 0.3, "- Chủ hộ;", "- Đội quản lý trật tự xây dựng;", "- Lưu.");
        paper.Add(
            Rows.Note("(Dùng cho nhà ở riêng lẻ)"),
            OutsideHand.Line("1. Cấp cho ông (bà):", person.Name),
            OutsideHand.Line(day.Year < 2016 ? "CMND số:" : "CMND/CCCD số:", person.PersonalId),
            OutsideHand.Line("Địa chỉ thường trú:", person.Address),
            Rows.Row("2. Được phép xây dựng công trình: Nhà ở gia đình."),
            OutsideHand.Line("Theo thiết kế do:", $"Công ty TNHH Tư vấn {Firms.ShopName(deck)} lập năm {day.Year}"),
            OutsideHand.Line("Trên thửa đất số:", $"{deck.Number(2, 480)}, tờ bản đồ số {deck.Number(1, 95)}"),
            OutsideHand.Line("Diện tích xây dựng tầng 1:", $"{Vn.Decimal(deck.Real(55, 160), 1)} m2"),
            OutsideHand.Line("Số tầng:", $"0{deck.Number(1, 4)}"),
            OutsideHand.Line("3. Giấy tờ về đất:", $"GCNQSDĐ số {deck.Pick(["AĐ", "BK", "CH"])} {deck.Digits(6)} do UBND cấp huyện cấp ngày {Vn.Slashed(before)}"));
        if (OutsideHand.Dossier(desk, paper) is { } dossier)
            paper.Add(OutsideHand.Line("4. Hồ sơ tiếp nhận số:", dossier));
        paper.Add(Rows.Row("Giấy phép có hiệu lực khởi công xây dựng trong thời hạn 12 tháng kể từ ngày cấp; quá thời hạn trên phải xin gia hạn."));
        paper.Overleaf.AddRange([
            Rows.Lead("CHỦ ĐẦU TƯ PHẢI THỰC HIỆN CÁC NỘI DUNG SAU ĐÂY:"),
            Rows.Row("1. Phải hoàn toàn chịu trách nhiệm trước pháp luật nếu xâm phạm các quyền hợp pháp của các chủ sở hữu liền kề."),
            Rows.Row("2. Thông báo cho cơ quan cấp phép đến kiểm tra khi định vị công trình, xây móng."),
            Rows.Row("3. Xuất trình giấy phép cho chính quyền sở tại trước khi khởi công và treo biển báo tại địa điểm xây dựng."),
            Rows.Lead("ĐIỀU CHỈNH/GIA HẠN GIẤY PHÉP"),
            OutsideHand.Line("1. Nội dung điều chỉnh/gia hạn:", ""),
            OutsideHand.Line("2. Thời gian có hiệu lực của giấy phép:", ""),
            Rows.Row("........, ngày ..... tháng ..... năm .....", "row mid"),
            Rows.Row("THỦ TRƯỞNG CƠ QUAN CẤP GIẤY PHÉP XÂY DỰNG", "row mid caps"),
        ]);
        paper.Truth.Add(person, born: false);
        return paper.Done();
    }

    /// <summary>A commune after the reform: what is asked and what is granted in a table.</summary>
    public static Paper CommunePermit(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2025, 7, 21));
        var agency = Folk.Outside.Local(deck, day);
        var paper = OutsideHand.Start(desk, "outside-house", agency, day, "Giấy phép xây dựng", Vn.Ordinal(deck.Number(2, 210)), "/GPXD-UBND", null, 0, "- Chủ đầu tư;", "- Phòng Kinh tế;", "- Lưu: VT.");
        var person = Folk.Outside.Person(deck, day, agency);
        var firm = Folk.Outside.Firm(deck, day, agency);
        var forFirm = deck.Chance(0.4);
        paper.Add(
            Rows.Row($"{agency.Spoken} cho phép chủ đầu tư xây dựng công trình theo các nội dung sau:", "row mid"),
            Rows.Table(["TT", "Nội dung", "Thông tin được cấp phép"],
            [
                ["1", "Chủ đầu tư", forFirm ? firm.Name : $"{person.Capital} {person.Name}"],
                ["2", forFirm ? "Mã số thuế" : "Số căn cước", forFirm ? firm.TaxCode : person.PersonalId],
                ["3", forFirm ? "Địa chỉ trụ sở" : "Nơi cư trú", forFirm ? firm.Address : person.Address],
                ["4", "Công trình", forFirm ? "Nhà xưởng sơ chế nông sản" : "Nhà ở riêng lẻ, cấp III"],
                ["5", "Địa điểm xây dựng", $"Thửa đất số {deck.Number(2, 400)}, tờ bản đồ số {deck.Number(1, 80)}"],
                ["6", "Quy mô", $"{deck.Number(1, 3)} tầng; tổng diện tích sàn {Vn.Decimal(deck.Real(80, 620), 2)} m²"],
                ["7", "Giấy tờ về đất đai", $"Giấy chứng nhận số phát hành {deck.Pick(["DG", "CT"])} {deck.Digits(6)}"],
                ["8", "Mã hồ sơ", OutsideHand.Dossier(desk, paper)!],
            ]),
            Rows.Row("Giấy phép này có hiệu lực khởi công xây dựng trong thời hạn 12 tháng kể từ ngày cấp. Chủ đầu tư gửi thông báo khởi công đến Ủy ban nhân dân cấp xã trước 03 ngày làm việc."));
        if (forFirm)
            paper.Truth.Add(firm);
        else
            paper.Truth.Add(person, born: false);
        return paper.Done();
    }

    /// <summary>Thông tư 14/2010/TT-BKH: a household of several persons, whose shares stand in a table.</summary>
    public static Paper PartnersHousehold(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2010, 7, 19), new DateOnly(2015, 11, 20));
        var agency = Folk.Outside.Office(deck, day, "Phòng Tài chính - Kế hoạch", "Phòng Kinh tế", "TCKH");
        var person = Rows.Capitals(Folk.Outside.Person(deck, day, agency));
        var partners = Enumerable.Range(0, deck.Number(1, 2)).Select(_ => Folk.Outside.Person(deck, day, agency)).Prepend(person).ToList();
        var paper = OutsideHand.Start(desk, "outside-household", agency, day, Household, $"{(Folk.Outside.IsPhuYen(agency) ? "36" : "40")}{deck.Pick(["B", "D", "H"])}8{deck.Digits(6)}", "");
        paper.Add(
            Rows.Row($"Đăng ký lần đầu, ngày {Vn.Slashed(day)}", "row note"),
            Rows.Row($"1. Tên hộ kinh doanh: {deck.Pick(["ĐẠI LÝ NÔNG SẢN", "CỬA HÀNG", "CƠ SỞ MỘC"])} {Firms.ShopName(deck).ToUpperInvariant()}"),
            Rows.Row($"2. Địa điểm kinh doanh: {Folk.Outside.Address(deck, day, agency)}"),
            Rows.Beside($"Điện thoại: 09{deck.Digits(8)}", "Fax: ……………"),
            Rows.Row($"3. Ngành, nghề kinh doanh: {deck.Pick(["Thu mua cà phê, hồ tiêu", "Gia công đồ gỗ dân dụng", "Mua bán vật tư nông nghiệp"])}"),
            Rows.Row($"4. Vốn kinh doanh: {Vn.Grouped(deck.Number(4, 60) * 10_000_000L)} đồng"),
            Rows.Beside($"5. Họ và tên người đại diện hộ: {person.Name}", OutsideHand.Sexes(person)),
            Rows.Beside($"Sinh ngày: {Vn.Slashed(person.Born)}", $"Dân tộc: {OutsideHand.People(person)}", "Quốc tịch: Việt Nam"),
            Rows.Beside($"Giấy CMND số: {person.PersonalId}", $"Ngày cấp: {Vn.Slashed(day.AddYears(-5))}"),
            Rows.Row($"Nơi đăng ký hộ khẩu thường trú: {person.Address}"),
            Rows.Row("6. Danh sách cá nhân góp vốn thành lập hộ kinh doanh:"),
            Rows.Table(["STT", "Họ và tên", "Số CMND", "Tỷ lệ góp vốn (%)"], partners.Select((one, at) => new[] { Vn.Plain(at + 1), one.Name, one.PersonalId, at == 0 ? "60" : Vn.Plain(40 / (partners.Count - 1)) })));
        paper.Truth.Add(person);
        foreach (var partner in partners.Skip(1))
            paper.Truth.Add(new Holder(partner.Name, partner.PersonalId, null, null, null));
        return paper.Done();
    }

    /// <summary>The shop at the left, whoever keeps it at the right.</summary>
    public static Paper TwinHousehold(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2016, 1, 11), new DateOnly(2025, 6, 20));
        var agency = Folk.Outside.Office(deck, day, "Phòng Tài chính - Kế hoạch", "Phòng Kinh tế", "TCKH");
        var person = Folk.Outside.Person(deck, day, agency);
        var paper = OutsideHand.Start(desk, "outside-trader", agency, day, Household, $"{(Folk.Outside.IsPhuYen(agency) ? "36" : "40")}{deck.Pick(["C", "F", "N"])}8{deck.Digits(6)}", "", null, 0, "- Chủ hộ kinh doanh;", "- Chi cục Thuế;", "- Lưu: HS.");
        paper.Add(
            Rows.Twin(
                ["I. HỘ KINH DOANH", $"Tên hộ: {Firms.ShopName(deck)}", $"Địa điểm: {Folk.Outside.Address(deck, day, agency)}", $"Vốn: {Vn.Grouped(deck.Number(5, 90) * 5_000_000L)} đồng", "Số lao động: 03"],
                ["II. CHỦ HỘ KINH DOANH", $"Họ và tên: {person.Name}", $"Ngày sinh: {Vn.Slashed(person.Born)}", $"Giới tính: {OutsideHand.Sexes(person)}", $"Số CMND/CCCD: {person.PersonalId}", $"Nơi thường trú: {person.Address}"]),
            Rows.Lead("III. NGÀNH, NGHỀ KINH DOANH"),
            Rows.Table(["STT", "Tên ngành", "Mã ngành"], [["1", deck.Pick(["Cắt tóc, làm đầu, gội đầu", "Sửa chữa ô tô, xe máy", "Dịch vụ lưu trú ngắn ngày"]), deck.Digits(4)], ["2", "Bán lẻ khác chưa được phân vào đâu", "4799"]]),
            Rows.Row($"Hộ kinh doanh đăng ký lần đầu ngày {Vn.Slashed(day)}. Giấy này không có giá trị thay cho giấy phép kinh doanh đối với ngành, nghề kinh doanh có điều kiện."));
        paper.Truth.Add(person);
        return paper.Done();
    }
}
