using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Building permits and household businesses.</summary>
internal static class DistantForms
{
    private const string Household = "Giấy chứng nhận đăng ký hộ kinh doanh";

    private static readonly Folk Folk = Folk.Distant;

    /// <summary>Nghị định 15/2021/NĐ-CP, phụ lục II, for repairs of a house: typed onto dotted lines, for husband and wife.</summary>
    public static Paper RepairPermit(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2021, 4, 5), new DateOnly(2024, 12, 20));
        var agency = deck.Chance(0.5) ? Folk.Office(deck, day, "Phòng Quản lý đô thị", "Phòng Kinh tế", "QLĐT") : Folk.Local(deck, day);
        var (husband, wife) = DistantHand.Couple(deck, day, agency);
        var paper = DistantHand.Start(desk, "distant-permit", agency, day, "Giấy phép xây dựng", Vn.Ordinal(deck.Number(2, 410)), "/GPSC", null, "- Như mục 1;", "- Lưu hồ sơ.");
        paper.Add(
            Rows.Note("(Cấp cho trường hợp sửa chữa, cải tạo nhà ở riêng lẻ)"),
            DistantHand.Line("1. Cấp cho:", $"Ông {husband.Name} và bà {wife.Name}"),
            DistantHand.Line("Số CCCD:", $"{husband.PersonalId} và {wife.PersonalId}"),
            DistantHand.Line("Địa chỉ:", husband.Address),
            Rows.Row("2. Hiện trạng công trình:"),
            DistantHand.Line("- Lô đất số:", $"{deck.Number(3, 310)}     Diện tích: {Vn.Decimal(deck.Real(70, 320), 1)} m2"),
            DistantHand.Line("- Tại:", husband.Address),
            DistantHand.Line("- Loại và cấp công trình:", $"Nhà ở, cấp IV, số tầng 0{deck.Number(1, 2)}"),
            Rows.Row("3. Được phép sửa chữa, cải tạo với nội dung sau:"),
            DistantHand.Line("- Nội dung:", deck.Pick(["Thay mái tôn, nâng nền, ốp lát lại toàn nhà", "Xây thêm 01 tầng, diện tích sàn 62,4 m2", "Mở rộng bếp và nhà vệ sinh phía sau"])),
            DistantHand.Line("- Diện tích sàn sau cải tạo:", $"{Vn.Decimal(deck.Real(80, 260), 1)} m2"),
            Rows.Row($"4. Giấy tờ về đất đai và sở hữu công trình: Giấy chứng nhận số {deck.Pick(["BX", "CK", "DĐ"])} {deck.Digits(6)} do UBND cấp có thẩm quyền cấp ngày {Vn.Slashed(deck.Day(day.AddYears(-9), day.AddYears(-1)))}."),
            Rows.Row("5. Ghi nhận các công trình đã khởi công: Không."),
            Rows.Row("6. Giấy phép này có hiệu lực khởi công xây dựng trong thời hạn 12 tháng kể từ ngày cấp; quá thời hạn trên thì phải đề nghị gia hạn giấy phép xây dựng."));
        paper.Truth.Add(husband, born: false);
        paper.Truth.Add(wife, born: false);
        return paper.Done();
    }

    /// <summary>Luật Xây dựng 2014, Điều 94: a permit that ends with the plan, for a firm's works.</summary>
    public static Paper TermedPermit(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2022, 2, 14));
        var agency = deck.Chance(0.6) ? Folk.Department(deck, day, "Sở Xây dựng", "SXD") : Folk.Local(deck, day);
        var firm = Folk.Firm(deck, day, agency);
        var last = new DateOnly(day.Year + deck.Number(2, 5), 12, 31);
        var paper = DistantHand.Start(desk, "distant-termed", agency, day, "Giấy phép xây dựng có thời hạn", Vn.Ordinal(deck.Number(1, 90)), "/GPXDTH", null, "- Chủ đầu tư;", "- UBND nơi có công trình;", "- Lưu: VT, HS.");
        paper.Add(
            Rows.Lead("1. Cấp cho:"),
            Rows.In($"Chủ đầu tư: {firm.Name}"),
            Rows.In($"Mã số doanh nghiệp: {firm.TaxCode}"),
            Rows.In($"Trụ sở chính: {firm.Address}"),
            Rows.In($"Người đại diện: {deck.Pick(["Ông", "Bà"])} {Folk.Name(deck, true)}        Chức vụ: Giám đốc"),
            Rows.Lead("2. Được phép xây dựng công trình theo những nội dung sau:"),
            Rows.In($"- Tên công trình: {deck.Pick(["Nhà kho chứa vật tư", "Trạm trộn bê tông di động", "Nhà điều hành và bãi xe"])} (loại công trình: tạm, cấp IV)"),
            Rows.In($"- Vị trí xây dựng: thửa đất số {deck.Number(3, 700)}, tờ bản đồ số {deck.Number(2, 140)}, {Folk.Address(deck, day, agency)}"),
            Rows.In($"- Cốt nền xây dựng: +0,{deck.Number(20, 60)} m;  Mật độ xây dựng: {deck.Number(30, 58)} %"),
            Rows.In($"- Diện tích xây dựng: {Vn.Decimal(deck.Real(200, 1900), 2)} m²;  Chiều cao: {Vn.Decimal(deck.Real(5, 9), 1)} m"),
            Rows.Row($"3. Giấy tờ về quyền sử dụng đất: Hợp đồng thuê đất số {deck.Number(11, 98)}/HĐTĐ ngày {Vn.Slashed(day.AddDays(-320))}."),
            Rows.Row($"4. Công trình được tồn tại đến hết {Vn.Long(last)}. Hết thời hạn này, chủ đầu tư phải tự phá dỡ, không được bồi thường phần công trình xây dựng theo Giấy phép này."),
            Rows.Row("5. Giấy phép này có hiệu lực khởi công trong thời hạn 12 tháng kể từ ngày cấp."),
            Rows.Row($"Mã hồ sơ: {DistantHand.Dossier(desk, paper)}", "row note"));
        paper.Truth.Add(firm);
        paper.Expire(last, Vn.Long(last));
        return paper.Done();
    }

    /// <summary>Thông tư 68/2025/TT-BTC: a household of before, changed under the new law; no line for place and day.</summary>
    public static Paper ChangedHousehold(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2025, 7, 14));
        var agency = Folk.Office(deck, day, "", "Phòng Kinh tế", "PKT");
        var person = Rows.Capitals(Folk.Person(deck, day, agency));
        var tax = Identifiers.TaxCode(deck);
        var changed = $"Đăng ký thay đổi lần thứ: {deck.Number(1, 4)}, {Vn.Long(day)}";
        var paper = DistantHand.Start(desk, "distant-household", agency, day, Household, $"{(Folk.IsPhuYen(agency) ? "36" : "40")}{deck.Pick(["A", "G", "K"])}8{deck.Digits(6)}", "");
        paper.Add(
            Rows.Row($"Mã số hộ kinh doanh: {tax}", "row mid"),
            Rows.Row($"Đăng ký lần đầu, {Vn.Long(deck.WorkingDay(new DateOnly(2016, 3, 1), new DateOnly(2024, 11, 1)))}", "row mid"),
            Rows.Row(changed, "row mid"),
            Rows.Row($"1. Tên hộ kinh doanh (ghi bằng chữ in hoa): HỘ KINH DOANH {deck.Pick(["TẠP HÓA", "QUÁN CƠM", "TIỆM MAY", "VẬT TƯ"])} {Firms.ShopName(deck).ToUpperInvariant()}"),
            Rows.Row($"2. Địa chỉ trụ sở hộ kinh doanh: {Folk.Address(deck, day, agency)}"),
            Rows.Beside($"Điện thoại: 03{deck.Digits(8)}", "Thư điện tử (nếu có):"),
            Rows.Row("3. Ngành, nghề kinh doanh: Bán lẻ lương thực, thực phẩm, đồ uống trong các cửa hàng kinh doanh tổng hợp (mã ngành 4711)"),
            Rows.Row($"4. Vốn kinh doanh: Bằng số: {Vn.Grouped(deck.Number(3, 80) * 10_000_000L)} VNĐ"),
            Rows.Row("5. Chủ thể thành lập hộ kinh doanh: ☒ Cá nhân   ☐ Các thành viên hộ gia đình"),
            Rows.Lead("6. Thông tin về chủ hộ kinh doanh:"),
            Rows.Beside($"Họ, chữ đệm và tên: {person.Name}", $"Giới tính: {person.Sex}"),
            Rows.Beside($"Ngày, tháng, năm sinh: {Vn.Slashed(person.Born)}", $"Dân tộc: {DistantHand.People(person)}", "Quốc tịch: Việt Nam"),
            Rows.Row($"Số định danh cá nhân: {person.PersonalId}"),
            Rows.Row($"Địa chỉ liên lạc: {person.Address}"));
        paper.Truth.Add(new Holder(person.Name, person.PersonalId, tax, person.Born.Year, person.Address));
        return paper.DoneWithDay(Vn.Long(day));
    }

    /// <summary>Thông tư 01/2021/TT-BKHĐT: names of boxes at the left of a ruled table.</summary>
    public static Paper RuledHousehold(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2021, 5, 4), new DateOnly(2025, 6, 27));
        var agency = Folk.Office(deck, day, "Phòng Tài chính - Kế hoạch", "Phòng Kinh tế", "TCKH");
        var person = Rows.Capitals(Folk.Person(deck, day, agency));
        var paper = DistantHand.Start(desk, "distant-trader", agency, day, Household, $"{(Folk.IsPhuYen(agency) ? "36" : "40")}{deck.Pick(["E", "L", "M"])}8{deck.Digits(6)}", "");
        paper.Add(
            Rows.Row($"Đăng ký lần đầu, ngày {Vn.Slashed(day)}", "row note"),
            Rows.Table(["", "Nội dung đăng ký", "Thông tin"],
            [
                ["1", "Tên hộ kinh doanh", $"{deck.Pick(["HỘ KINH DOANH", "CƠ SỞ", "NHÀ NGHỈ"])} {Firms.ShopName(deck).ToUpperInvariant()}"],
                ["2", "Địa điểm kinh doanh", Folk.Address(deck, day, agency)],
                ["3", "Ngành, nghề kinh doanh", deck.Pick(["Nhà hàng và các dịch vụ ăn uống phục vụ lưu động", "Bán buôn nông, lâm sản nguyên liệu", "Gia công cơ khí; xử lý và tráng phủ kim loại"])],
                ["4", "Vốn kinh doanh", $"{Vn.Grouped(deck.Number(2, 50) * 10_000_000L)} đồng"],
                ["5", "Chủ hộ kinh doanh", person.Name],
                ["", "Sinh ngày; giới tính; dân tộc", $"{Vn.Slashed(person.Born)}; {person.Sex}; {DistantHand.People(person)}"],
                ["", "Loại giấy tờ pháp lý", "Căn cước công dân"],
                ["", "Số giấy tờ pháp lý", person.PersonalId],
                ["", "Ngày cấp; nơi cấp", $"{Vn.Slashed(day.AddDays(-500))}; Cục Cảnh sát QLHC về TTXH"],
                ["", "Địa chỉ thường trú", person.Address],
            ]));
        paper.Truth.Add(person);
        return paper.Done();
    }
}
