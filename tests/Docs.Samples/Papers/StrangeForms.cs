using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Building permits and household businesses, from the typed ones of the nineties to those of today's communes.</summary>
internal static class StrangeForms
{
    public static Paper TypedPermit(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(1996, 3, 4), new DateOnly(2013, 10, 30));
        var agency = Strangers.Local(deck, day);
        var person = StrangeHand.Shouted(Strangers.Person(deck, day));
        var paper = StrangeHand.Start(desk, "strange-permit", agency, day, "Giấy phép xây dựng", $"{deck.Number(6, 480):00}/GPXD", null, null, "- Chủ đầu tư;", "- Phòng Công thương;", "- Lưu VP.");
        paper.Add(
            Rows.Row($"Xét đơn xin phép xây dựng ngày {StrangeHand.Days(day.AddDays(-18))} của chủ đầu tư,", "row mid"),
            Rows.Row($"{agency.Lines[0]} {agency.Lines[1]} CẤP PHÉP", "row mid caps"),
            Rows.Row($"Cho phép {person.Address1}: {person.Name}"),
            Rows.Row($"CMND số: {person.PersonalId}   do Công an tỉnh Đắk Lắk cấp ngày {StrangeHand.Days(day.AddYears(-7))}"),
            Rows.Row($"Hộ khẩu thường trú: {person.Address}"),
            Rows.Row("Được phép xây dựng: Nhà ở gia đình, cấp IV."),
            Rows.Row($"Trên thửa đất số {deck.Number(3, 400)}, tờ bản đồ số {deck.Number(1, 60)}, theo Giấy chứng nhận quyền sử dụng đất số {deck.Pick(["E", "M", "P"])} {deck.Digits(6)} cấp ngày {StrangeHand.Days(day.AddYears(-2))}."),
            Rows.Row($"Diện tích xây dựng: {Vn.Decimal(deck.Real(48, 160), 1)} m2. Số tầng: 01. Chiều cao công trình: 4,5 m. Chỉ giới xây dựng: lùi 3,0 m."),
            Rows.Row("Giấy phép này có giá trị trong thời hạn 12 tháng kể từ ngày ký."),
            Rows.Row("Trong khi xây dựng chủ đầu tư phải thực hiện đúng giấy phép và hồ sơ thiết kế kèm theo, không lấn chiếm vỉa hè, lòng đường, bảo đảm vệ sinh môi trường và an toàn lao động."));
        paper.Truth.Add(person, born: false);
        paper.Truth.Set(FieldNames.Term, "P12M", "12 tháng");
        paper.Truth.Set(FieldNames.ExpiresOn, Vn.Iso(day.AddMonths(12)), "");
        return paper.Done();
    }

    public static Paper TemporaryPermit(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2025, 7, 14));
        var agency = Strangers.Local(deck, day);
        var person = Strangers.Person(deck, day);
        var last = new DateOnly(day.Year + deck.Number(3, 5), 12, 31);
        var paper = StrangeHand.Start(desk, "strange-temporary", agency, day, "Giấy phép xây dựng có thời hạn", $"{deck.Number(3, 260):00}/GPXDTH-UBND", null, StrangeHand.Ordered(deck, agency, deck.Pick(["TRƯỞNG PHÒNG KINH TẾ", "TRƯỞNG PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ"])), "- Chủ đầu tư;", "- Chủ tịch UBND (b/c);", "- Lưu: VT, KT.");
        paper.Add(
            Rows.Answers(
                ("Chủ đầu tư", $"{person.Capital} {person.Name}"),
                ("Căn cước công dân số", person.PersonalId),
                ("Nơi thường trú", person.Address),
                ("Tên công trình", "Nhà ở riêng lẻ kết hợp kinh doanh"),
                ("Vị trí xây dựng", $"Thửa đất số {deck.Number(4, 380)}, tờ bản đồ số {deck.Number(2, 77)}"),
                ("Quy mô", $"{deck.Number(1, 3)} tầng; diện tích tầng một {Vn.Decimal(deck.Real(60, 140), 2)} m²"),
                ("Hồ sơ thiết kế", $"Do Công ty TNHH Kiến trúc {Firms.ShopName(deck)} lập tháng {deck.Number(1, 6)} năm {day.Year}"),
                ("Mã hồ sơ", desk.Dossier(paper, day))),
            Rows.Row($"Giấy phép có giá trị đến hết ngày {Vn.Slashed(last)}. Hết thời hạn, chủ đầu tư tự phá dỡ công trình và không được yêu cầu bồi thường phần công trình xây dựng theo giấy phép này khi Nhà nước thực hiện quy hoạch."),
            Rows.Row("Trước khi khởi công 07 ngày, chủ đầu tư thông báo bằng văn bản cho cơ quan cấp phép."));
        paper.Truth.Add(person, born: false);
        paper.Expire(last, Vn.Slashed(last));
        return paper.Done();
    }

    public static Paper EmblemHousehold(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2022, 2, 14));
        var agency = Strangers.Office(deck, day, "Phòng Tài chính - Kế hoạch", "Phòng Kinh tế");
        var person = Strangers.Person(deck, day);
        var number = day >= Places.Merger ? Identifiers.TaxCode(deck) : $"40{deck.Pick(["K", "L", "M"])}8{deck.Digits(6)}";
        var paper = StrangeHand.Start(desk, "strange-household", agency, day, "Giấy chứng nhận đăng ký hộ kinh doanh", number);
        paper.Add(Rows.Answers(
            ("Mã số hộ kinh doanh", number),
            ("Tên hộ kinh doanh", $"{deck.Pick(["TẠP HÓA", "VẬT LIỆU XÂY DỰNG", "CÀ PHÊ"])} {Firms.ShopName(deck).ToUpperInvariant()}"),
            ("Người đại diện hộ kinh doanh", person.Name),
            ("Ngày sinh / Giới tính", $"{Vn.Slashed(person.Born)} / {person.Sex}"),
            ("CMND/CCCD/Số định danh cá nhân", person.PersonalId),
            ("Ngày cấp", Vn.Slashed(deck.Day(day.AddYears(-4), day.AddDays(-40)))),
            ("Nơi cấp", "Cục Cảnh sát QLHC về TTXH"),
            ("Nơi thường trú", person.Address),
            ("Địa điểm kinh doanh", Strangers.Address(deck, day)),
            ("Ngành, nghề kinh doanh", deck.Pick(["Bán lẻ vật liệu xây dựng (4752)", "Dịch vụ phục vụ đồ uống (5630)", "Bán lẻ khác trong cửa hàng tổng hợp (4719)"])),
            ("Vốn kinh doanh", $"{Vn.Grouped(deck.Number(6, 70) * 10_000_000L)} đồng")));
        paper.Truth.Add(person);
        return paper.Done();
    }

    public static Paper TypedHousehold(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2001, 4, 9), new DateOnly(2010, 9, 30));
        var agency = Strangers.Local(deck, day);
        var person = StrangeHand.Shouted(Strangers.Person(deck, day));
        var paper = StrangeHand.Start(desk, "strange-trader", agency, day, "Giấy chứng nhận đăng ký kinh doanh", $"40{deck.Pick(["A", "E", "G"])}8{deck.Digits(5)}/HKD");
        paper.Add(
            Rows.Row("HỘ KINH DOANH CÁ THỂ", "row mid caps"),
            Rows.Row($"(Đăng ký lần đầu ngày {Vn.Slashed(day)})", "note"),
            Rows.Row($"1/ Tên hộ kinh doanh: {Firms.ShopName(deck).ToUpperInvariant()}"),
            Rows.Row($"2/ Địa điểm kinh doanh: {Strangers.Address(deck, day)}"),
            Rows.Row($"3/ Ngành, nghề kinh doanh: {deck.Pick(["Xay xát, mua bán cà phê", "May đo quần áo", "Gò hàn, rửa xe"])}"),
            Rows.Row($"4/ Vốn kinh doanh: {Vn.Grouped(deck.Number(8, 200) * 1_000_000L)} đồng"),
            Rows.Dotted("5/ Chứng nhận ông/bà:", person.Name, 9),
            Rows.Beside($"Sinh ngày: {Vn.Slashed(person.Born)}", $"Nam/Nữ: {person.Sex}", "Dân tộc: Kinh"),
            Rows.Row($"Giấy CMND số: {person.PersonalId}"),
            Rows.Beside($"Ngày cấp: {Vn.Slashed(day.AddYears(-6))}", "Nơi cấp: CA Đắk Lắk"),
            Rows.Row($"Hộ khẩu thường trú: {person.Address}"),
            Rows.Row("là người đại diện hộ kinh doanh có tên trên."),
            Rows.Row("Người được cấp phải xuất trình giấy này khi có yêu cầu của cơ quan nhà nước có thẩm quyền."));
        paper.Truth.Add(person);
        return paper.Done();
    }
}
