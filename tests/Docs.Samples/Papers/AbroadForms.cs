using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Building permits and household businesses of the abroad sets.</summary>
internal static class AbroadForms
{
    private const string HouseholdType = "Giấy chứng nhận đăng ký hộ kinh doanh";

    /// <summary>Nghị định 15/2021/NĐ-CP, Mẫu số 05; the back is kept for extensions and is empty.</summary>
    public static Paper House(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2021, 4, 5));
        var hand = AbroadHand.Local(desk, Folk.Abroad, day);
        var owner = Rows.Capitals(hand.Person(26, 70));
        var paper = hand.Start("abroad-permit", "Giấy phép xây dựng", Vn.Ordinal(deck.Number(5, 890)), "/GPXD", null, 0.15, null,
            "- Như trên;", $"- {(day < Places.Merger ? "Phòng Quản lý đô thị" : "Phòng Kinh tế")};", "- Lưu: VT.");
        var draughtsman = hand.Firm();
        paper.Add(
            Rows.Row($"1. Cấp cho: {owner.Capital} {owner.Name}"),
            Rows.In($"- Số căn cước công dân: {owner.PersonalId}; ngày cấp: {Vn.Slashed(deck.Day(new DateOnly(2021, 4, 1), new DateOnly(2021, 4, 3)))}"),
            Rows.In($"- Địa chỉ thường trú: {owner.Address}"),
            Rows.Row("2. Được phép xây dựng công trình: Nhà ở riêng lẻ"),
            Rows.In($"- Theo thiết kế: Hồ sơ thiết kế do {draughtsman.Name} lập"),
            Rows.In($"- Gồm các nội dung sau: nhà ở {deck.Number(1, 4)} tầng; diện tích xây dựng tầng 1: {RemoteHand.Area(deck, 70, 240)}; tổng diện tích sàn: {RemoteHand.Area(deck, 120, 760)}"),
            Rows.In($"- Chiều cao công trình: {Vn.Decimal(deck.Real(4, 16), 2)} m; cốt nền: +0,{deck.Number(15, 60)} m; khoảng lùi: {deck.Number(0, 3)},5 m"),
            Rows.In($"- Vị trí xây dựng: {RemoteHand.Plot(deck)}, {hand.Address()}"),
            Rows.Row($"3. Giấy tờ về quyền sử dụng đất: Giấy chứng nhận quyền sử dụng đất số {deck.Pick(["BV", "CD", "CO", "DB"])} {deck.Digits(6)}, số vào sổ CS{deck.Digits(5)} cấp ngày {Vn.Slashed(deck.Day(day.AddYears(-7), day.AddDays(-90)))}."),
            Rows.Row("4. Thời hạn khởi công: Giấy phép này có hiệu lực khởi công xây dựng trong thời hạn 12 tháng kể từ ngày ký; quá thời hạn trên thì phải đề nghị gia hạn giấy phép xây dựng."));
        paper.Overleaf.AddRange([
            new Banner("CHỦ ĐẦU TƯ PHẢI THỰC HIỆN CÁC NỘI DUNG SAU ĐÂY:"),
            Rows.Row("1. Phải hoàn toàn chịu trách nhiệm trước pháp luật nếu xâm phạm các quyền hợp pháp của các chủ sở hữu liền kề."),
            Rows.Row("2. Phải thực hiện đúng các quy định của pháp luật về đất đai, về đầu tư xây dựng và Giấy phép xây dựng này."),
            Rows.Row("3. Phải thông báo cho cơ quan cấp phép xây dựng đến kiểm tra khi định vị công trình, xây móng và công trình ngầm."),
            Rows.Row("4. Xuất trình Giấy phép xây dựng cho chính quyền sở tại trước khi khởi công xây dựng và treo biển báo tại địa điểm xây dựng."),
            new Banner("ĐIỀU CHỈNH/GIA HẠN GIẤY PHÉP"),
            Rows.Row("1. Nội dung điều chỉnh/gia hạn: .........................................................................."),
            Rows.Row("2. Thời gian có hiệu lực của giấy phép: ................................................................"),
            Rows.Row("……………, ngày … tháng … năm …", "row mid"),
        ]);
        paper.Truth.Add(owner, born: false);
        return paper.Done();
    }

    /// <summary>Nghị định 78/2015/NĐ-CP, Thông tư 20/2015/TT-BKHĐT.</summary>
    public static Paper Household(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2016, 3, 7), new DateOnly(2023, 6, 23));
        var hand = AbroadHand.Office(desk, Folk.Abroad, day, "Phòng Tài chính - Kế hoạch", "", "TCKH");
        var person = Rows.Capitals(hand.Person());
        var paper = hand.Start("abroad-household", HouseholdType, $"{deck.Number(10, 49)}{deck.Pick(["A", "B", "C", "D", "H"])}8{deck.Digits(6)}", "");
        var first = deck.Chance(0.35) ? deck.WorkingDay(new DateOnly(2012, 2, 1), day.AddYears(-1)) : day;
        paper.Add(Rows.Row($"Đăng ký lần đầu, {Vn.Long(first)}", "row mid dayline"));
        if (first < day)
            paper.Add(Rows.Row($"Đăng ký thay đổi lần thứ {deck.Pick(["nhất", "hai", "ba"])}, {Vn.Long(day)}", "row mid dayline"));
        paper.Add(
            Rows.Row($"1. Tên hộ kinh doanh (ghi bằng chữ in hoa): {deck.Pick(["CƠ SỞ", "CỬA HÀNG", "QUÁN", "ĐẠI LÝ"])} {Firms.ShopName(deck).ToUpperInvariant()}"),
            Rows.Row($"2. Địa điểm kinh doanh: {hand.Address()}"),
            Rows.Beside($"Điện thoại: 0{deck.Number(91, 98)}{deck.Digits(7)}", "Fax:", "Email:"),
            Rows.Row($"3. Ngành, nghề kinh doanh: {deck.Pick(["Mua bán vật liệu xây dựng", "Sửa chữa xe máy, mua bán phụ tùng", "Dịch vụ ăn uống, giải khát", "Mua bán hàng tạp hóa, văn phòng phẩm"])}."),
            Rows.Row($"4. Vốn kinh doanh: {Vn.Grouped(deck.Number(2, 60) * 10_000_000L)} đồng"),
            Rows.Beside($"5. Họ và tên cá nhân hoặc tên đại diện hộ gia đình: {person.Name}", $"Nam/Nữ: {person.Sex}"),
            Rows.Beside($"Ngày sinh: {Vn.Slashed(person.Born)}", "Dân tộc: Kinh", "Quốc tịch: Việt Nam"),
            Rows.Row($"Giấy chứng minh nhân dân/Thẻ căn cước công dân số: {person.PersonalId}"),
            Rows.Beside($"Ngày cấp: {Vn.Slashed(deck.Day(new DateOnly(2010, 1, 4), new DateOnly(2015, 12, 25)))}", $"Nơi cấp: Công an tỉnh {hand.Province}"),
            Rows.Row($"Nơi đăng ký hộ khẩu thường trú: {person.Address}"),
            Rows.Row($"Chỗ ở hiện tại: {person.Address}"),
            Rows.Row("6. Danh sách cá nhân góp vốn thành lập hộ kinh doanh (đối với trường hợp hộ kinh doanh do một nhóm cá nhân thành lập): Không"));
        paper.Truth.Add(person);
        return paper.DoneWithDay(Vn.Long(day));
    }

    /// <summary>Nghị định 175/2024/NĐ-CP: works that run along a line, of a firm.</summary>
    public static Paper Works(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2025, 1, 13));
        var hand = AbroadHand.Department(desk, Folk.AbroadHeld, day, "Sở Xây dựng", "SXD");
        var firm = hand.Firm();
        var paper = hand.Start("abroad-works", "Giấy phép xây dựng", Vn.Ordinal(deck.Number(3, 140)), "/GPXD-SXD", null, 0, null,
            "- Chủ đầu tư;", "- Sở Nông nghiệp và Môi trường;", "- Lưu: VT, QLN.");
        paper.Add(
            Rows.Note("(Sử dụng cho công trình theo tuyến trong đô thị)"),
            Rows.Row($"Cấp cho: {firm.Name}"),
            Rows.In($"Địa chỉ: {firm.Address}"),
            Rows.In($"Mã số doanh nghiệp: {firm.TaxCode}    Người đại diện: Ông {hand.Name(true)} - Giám đốc"),
            Rows.Row($"Được phép xây dựng: {deck.Pick(["Tuyến ống cấp nước D200", "Tuyến cáp quang ngầm", "Đường dây trung áp 22 kV"])}; tổng chiều dài {Vn.Grouped(deck.Number(800, 6400))} m"),
            Rows.In($"Vị trí: từ {hand.Address()}"),
            Rows.In($"Độ sâu công trình: 0,{deck.Number(7, 9)} m - 1,{deck.Number(1, 5)} m; hành lang bảo vệ: {deck.Number(1, 3)} m mỗi bên"),
            Rows.Row($"Giấy tờ về đất đai: Văn bản thỏa thuận hướng tuyến số {deck.Number(100, 1900)}/UBND-KT ngày {Vn.Slashed(day.AddDays(-120))}."),
            Rows.Row("Ghi nhận các công trình đã khởi công: Chưa."),
            Rows.Row("Giấy phép có hiệu lực khởi công xây dựng trong thời hạn 12 tháng kể từ ngày cấp. Quá thời hạn trên mà chưa khởi công, chủ đầu tư phải đề nghị gia hạn./."));
        paper.Truth.Add(firm);
        return paper.Done();
    }

    /// <summary>Thông tư 68/2025/TT-BTC: the answers in two columns of small print, changes counted.</summary>
    public static Paper Trader(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2025, 7, 15));
        var hand = AbroadHand.Office(desk, Folk.AbroadHeld, day, "", "Phòng Kinh tế", "PKT");
        var person = hand.Person();
        var paper = hand.Start("abroad-trader", HouseholdType, Identifiers.TaxCode(deck, "8"), "");
        paper.Add(
            Rows.Row($"Đăng ký lần đầu: {Vn.Long(day)}", "row mid dayline"),
            Rows.Row($"1. Tên hộ kinh doanh: HỘ KINH DOANH {Firms.ShopName(deck).ToUpperInvariant()}", "row caps"),
            Rows.In("Tên viết tắt, tên nước ngoài: (không có)"),
            Rows.Row("2. Trụ sở hộ kinh doanh"),
            Rows.In(hand.Address()),
            Rows.Row($"3. Ngành, nghề kinh doanh: {deck.Pick(["4719 - Bán lẻ khác trong cửa hàng tổng hợp", "5610 - Nhà hàng, quán ăn", "9639 - Dịch vụ cá nhân khác"])}"),
            Rows.Row($"4. Vốn kinh doanh: {Vn.Grouped(deck.Number(3, 90) * 10_000_000L)} đồng (bằng số)"),
            Rows.Row("5. Chủ hộ kinh doanh"),
            Rows.Beside($"Họ, chữ đệm và tên: {person.Name.ToUpperInvariant()}", $"Giới tính: {person.Sex}"),
            Rows.Beside($"Ngày, tháng, năm sinh: {Vn.Slashed(person.Born)}", $"Số định danh cá nhân: {person.PersonalId}"),
            Rows.In($"Nơi thường trú: {person.Address}"),
            Rows.In($"Nơi ở hiện tại: {person.Address}"));
        paper.Truth.Add(Rows.Capitals(person));
        return paper.DoneWithDay(Vn.Long(day));
    }
}
