using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Building permits and household businesses of the beyond sets.</summary>
internal static class BeyondForms
{
    private const string Household = "Giấy chứng nhận đăng ký hộ kinh doanh";

    /// <summary>Nghị định 175/2024/NĐ-CP: of a couple, what is built told by measures.</summary>
    public static Paper House(Desk desk, IReadOnlyList<Folk> folks)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2025, 1, 6));
        var hand = AbroadHand.Local(desk, folks, day);
        var (one, two) = (Rows.Capitals(hand.Person(25, 66, true)), Rows.Capitals(hand.Person(24, 64, false)));
        two = two with { Address = one.Address };
        var couple = deck.Chance(0.6);
        var paper = hand.Start("beyond-permit", "Giấy phép xây dựng", Vn.Ordinal(deck.Number(4, 620)), "/GPXD-UBND", null, 0.1, null, "- Chủ đầu tư;", "- Lưu: VT, KT.");
        paper.Add(
            Rows.Note("(Cấp cho công trình nhà ở riêng lẻ của hộ gia đình, cá nhân)"),
            Rows.Row($"1. Chủ đầu tư: {one.Capital} {one.Name}{(couple ? $" và vợ là bà {two.Name}" : "")}"),
            Rows.In(couple ? $"Số định danh cá nhân: {one.PersonalId} (chồng), {two.PersonalId} (vợ)" : $"Số định danh cá nhân: {one.PersonalId}"),
            Rows.In($"Nơi thường trú: {one.Address}"),
            Rows.Row("2. Được xây dựng công trình với các nội dung sau:"),
            Rows.Beside("Loại công trình: dân dụng, cấp III", $"Số tầng: {deck.Number(1, 4):00}"),
            Rows.Beside($"Diện tích xây dựng: {RemoteHand.Area(deck, 60, 220)}", $"Tổng diện tích sàn: {RemoteHand.Area(deck, 90, 700)}"),
            Rows.Beside($"Chiều cao: {Vn.Decimal(deck.Real(4, 15), 2)} m", $"Mật độ: {deck.Number(50, 95)}%", $"Hệ số SDĐ: {Vn.Decimal(deck.Real(0.5, 3.5), 1)} lần"),
            Rows.In($"Địa điểm: {RemoteHand.Plot(deck)}, {hand.Address()}"),
            Rows.In($"Chỉ giới xây dựng: cách tim đường {deck.Number(5, 15)},0 m; cốt nền: cao hơn mặt đường 0,{deck.Number(15, 45)} m"),
            Rows.Row($"3. Căn cứ pháp lý về đất: Giấy chứng nhận số AA {deck.Digits(8)} do Chi nhánh Văn phòng Đăng ký đất đai cấp ngày {Vn.Slashed(deck.WorkingDay(new DateOnly(2024, 8, 5), day.AddDays(-20)))}."),
            Rows.Row("4. Công trình phải khởi công trong 12 tháng kể từ ngày ký Giấy phép này; quá hạn mà chưa khởi công thì phải làm thủ tục gia hạn./."));
        paper.Truth.Add(one, born: false);
        if (couple)
            paper.Truth.Add(two, born: false);
        return paper.Done();
    }

    /// <summary>Nghị định 168/2025/NĐ-CP: each answer on the line under its question, trades in a table.</summary>
    public static Paper Trader(Desk desk, IReadOnlyList<Folk> folks)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2025, 7, 15));
        var hand = AbroadHand.Office(desk, folks, day, "", deck.Pick(["Phòng Kinh tế", "Phòng Kinh tế, Hạ tầng và Đô thị"]), "PKT");
        var person = Rows.Capitals(hand.Person());
        var paper = hand.Start("beyond-trader", Household, Identifiers.TaxCode(deck, "8"), "");
        var changed = deck.Chance(0.4);
        paper.Add(Rows.Row($"Đăng ký lần đầu: {Vn.Long(changed ? deck.WorkingDay(new DateOnly(2019, 3, 4), new DateOnly(2025, 6, 20)) : day)}", "row mid dayline"));
        if (changed)
            paper.Add(Rows.Row($"Đăng ký thay đổi lần thứ {deck.Number(1, 4):00}: {Vn.Long(day)}", "row mid dayline"));
        paper.Add(
            Rows.Lead("1. Tên hộ kinh doanh viết bằng tiếng Việt:"),
            Rows.Row($"HỘ KINH DOANH {deck.Pick(["TẠP HÓA", "QUÁN CÀ PHÊ", "TIỆM MAY", "GARA Ô TÔ"])} {Firms.ShopName(deck).ToUpperInvariant()}", "row in caps"),
            Rows.Lead("2. Địa chỉ trụ sở hộ kinh doanh:"),
            Rows.In(hand.Address()),
            Rows.Beside($"Điện thoại: 0{deck.Number(32, 39)}{deck.Digits(7)}", "Thư điện tử: -", "Website: -"),
            Rows.Lead("3. Ngành, nghề kinh doanh:"),
            Rows.Table(["STT", "Tên ngành", "Mã ngành"], [["1", deck.Pick(["Bán lẻ trong cửa hàng tổng hợp (Ngành chính)", "Dịch vụ phục vụ đồ uống (Ngành chính)"]), deck.Pick(["4711", "5630"])], ["2", "Bán lẻ hàng hóa khác mới", "4773"]]),
            Rows.Row($"4. Vốn kinh doanh: {Vn.Grouped(deck.Number(3, 60) * 10_000_000L)} VNĐ"),
            Rows.Lead("5. Chủ hộ kinh doanh:"),
            Rows.Answers(("Họ và tên", person.Name), ("Ngày, tháng, năm sinh", $"{Vn.Slashed(person.Born)}    Giới tính: {person.Sex}"), ("Số định danh cá nhân", person.PersonalId), ("Địa chỉ liên lạc", person.Address)));
        paper.Truth.Add(person);
        return paper.DoneWithDay(Vn.Long(day));
    }

    /// <summary>Nghị định 64/2012/NĐ-CP, 15/2021/NĐ-CP: repairs of a firm's house, by a department.</summary>
    public static Paper Repair(Desk desk, IReadOnlyList<Folk> folks)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2016, 4, 11), new DateOnly(2024, 12, 20));
        var hand = AbroadHand.Department(desk, folks, day, "Sở Xây dựng", "SXD");
        var firm = hand.Firm();
        var paper = hand.Start("beyond-repair", "Giấy phép sửa chữa, cải tạo công trình", Vn.Ordinal(deck.Number(2, 95)), "/GPSC", null, 0.2, null, "- Như trên;", "- Thanh tra Sở;", "- Lưu: VT, QLXD.");
        paper.Add(
            Rows.Row($"1. Cấp cho: {firm.Name}."),
            Rows.In($"Mã số thuế: {firm.TaxCode}"),
            Rows.In($"Địa chỉ trụ sở: {firm.Address}"),
            Rows.In($"Người đại diện theo pháp luật: Bà {hand.Name(false)}    Chức vụ: Giám đốc"),
            Rows.Row($"2. Hiện trạng công trình: {deck.Pick(["Nhà kho", "Nhà làm việc", "Xưởng chế biến"])}, {deck.Number(1, 3)} tầng, tổng diện tích sàn {RemoteHand.Area(deck, 300, 4200)}."),
            Rows.Row("3. Được phép sửa chữa, cải tạo với nội dung sau:"),
            Rows.In("a) Thay kết cấu mái; b) Xây ngăn phòng bằng vật liệu nhẹ; c) Không thay đổi hệ kết cấu chịu lực chính."),
            Rows.Row($"4. Tại: {hand.Address()}"),
            Rows.Row($"5. Giấy tờ về nhà, đất: Hợp đồng thuê đất số {deck.Number(10, 90)}/HĐTĐ ngày {Vn.Slashed(day.AddYears(-5))}."),
            Rows.Row("6. Ghi nhận các công trình đã khởi công: Không có."),
            Rows.Row("7. Giấy phép có hiệu lực khởi công trong thời hạn 12 tháng kể từ ngày cấp."));
        paper.Truth.Add(firm);
        return paper.Done();
    }

    /// <summary>Nghị định 175/2024/NĐ-CP: works of a firm that do not run along a line.</summary>
    public static Paper Works(Desk desk, IReadOnlyList<Folk> folks)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2025, 1, 13));
        var hand = AbroadHand.Department(desk, folks, day, "Sở Xây dựng", "SXD");
        var firm = hand.Firm();
        var paper = hand.Start("beyond-works", "Giấy phép xây dựng có thời hạn", Vn.Ordinal(deck.Number(2, 88)), "/GPXDCTH", null, 0, null, "- Chủ đầu tư;", "- UBND cấp xã nơi xây dựng;", "- Lưu: VT, KTQH.");
        var last = day.AddYears(deck.Number(3, 5));
        paper.Add(
            Rows.Row($"CẤP CHO: {firm.Name}", "row caps"),
            Rows.Beside($"Mã số doanh nghiệp: {firm.TaxCode}", $"Đại diện: Ông {hand.Name(true)}"),
            Rows.Row($"Địa chỉ trụ sở chính: {firm.Address}"),
            Rows.Row($"Tên công trình: {deck.Pick(["Trạm trộn bê tông", "Nhà xưởng sơ chế nông sản", "Bãi đỗ xe và nhà điều hành"])}; cấp công trình: cấp IV"),
            Rows.Row($"Vị trí xây dựng: {RemoteHand.Plot(deck)}, {hand.Address()}"),
            Rows.Row($"Diện tích xây dựng: {RemoteHand.Area(deck, 400, 6000)}; cốt xây dựng: +{deck.Number(0, 9)},{deck.Number(10, 90)} m; số tầng: 01"),
            Rows.Row($"Công trình được tồn tại đến {Vn.Long(last)}, theo kế hoạch thực hiện quy hoạch. Hết thời hạn này, chủ đầu tư phải tự phá dỡ, không yêu cầu bồi thường."),
            Rows.Row("Giấy phép có hiệu lực khởi công trong thời hạn 12 tháng, kể từ ngày cấp./."));
        paper.Truth.Add(firm);
        paper.Expire(last, Vn.Long(last));
        return paper.Done();
    }
}
