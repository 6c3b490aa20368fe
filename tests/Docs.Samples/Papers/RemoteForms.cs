using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Building permits and household businesses of the remote sets.</summary>
internal static class RemoteForms
{
    private const string Household = "Giấy chứng nhận đăng ký hộ kinh doanh";

    /// <summary>Nghị định 15/2021/NĐ-CP, 175/2024/NĐ-CP: works of a firm, that do not run along a line.</summary>
    public static Paper Works(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2021, 5, 10));
        var agency = RemoteHand.Department(deck, day, "Sở Xây dựng", "SXD");
        var firm = RemoteHand.Folk.Firm(deck, day, agency);
        var leased = deck.WorkingDay(day.AddYears(-3), day.AddDays(-150));
        var paper = RemoteHand.Start(desk, "remote-works", agency, day, "Giấy phép xây dựng", Vn.Ordinal(deck.Number(4, 190)), "/GPXD", null, 0.1, null, "- Như mục 1;", "- Thanh tra Sở;", "- UBND nơi xây dựng;", "- Lưu: VT, QLXD.");
        paper.Add(
            Rows.Note("(Sử dụng cho công trình không theo tuyến)"),
            Rows.Row($"1. Cấp cho: {firm.Name}"),
            Rows.In($"- Mã số doanh nghiệp/mã số thuế: {firm.TaxCode}"),
            Rows.In($"- Địa chỉ trụ sở: {firm.Address}"),
            Rows.In($"- Người đại diện theo pháp luật: {RemoteHand.Folk.Name(deck, true)}; chức vụ: {deck.Pick(["Giám đốc", "Chủ tịch HĐQT", "Tổng Giám đốc"])}"),
            Rows.Row($"2. Được phép xây dựng các công trình thuộc dự án: {deck.Pick(["Nhà máy chế biến nông sản", "Trạm biến áp và nhà điều hành", "Kho lạnh bảo quản thủy sản", "Khu dịch vụ tổng hợp"])}"),
            Rows.In($"- Tổng số công trình: 0{deck.Number(1, 5)} công trình; vị trí: {RemoteHand.Plot(deck)}, {RemoteHand.Folk.Address(deck, day, agency)}"),
            Rows.In($"- Công trình số 1: Nhà xưởng, cấp III; diện tích xây dựng {RemoteHand.Area(deck, 400, 3800)}; cốt nền +0,{deck.Number(20, 60)} m; chiều cao {Vn.Decimal(deck.Real(6, 13), 1)} m; số tầng 01"),
            Rows.In($"- Mật độ xây dựng: {deck.Number(30, 60)}%; hệ số sử dụng đất: 0,{deck.Number(35, 90)}"),
            Rows.In("- Chỉ giới đường đỏ, chỉ giới xây dựng: theo quy hoạch chi tiết được duyệt"),
            Rows.Row($"3. Giấy tờ về đất đai: Quyết định số {deck.Number(100, 2900)}/QĐ-UBND ngày {Vn.Slashed(leased)} của UBND tỉnh {agency.Place} về việc cho thuê đất; Hợp đồng thuê đất số {deck.Number(10, 140)}/HĐTĐ."),
            Rows.Row("4. Ghi nhận các công trình đã khởi công: Không."),
            Rows.Row("5. Giấy phép có hiệu lực khởi công xây dựng trong thời hạn 12 tháng kể từ ngày cấp; quá thời hạn trên thì phải đề nghị gia hạn giấy phép xây dựng./."));
        paper.Truth.Add(firm);
        return paper.Done();
    }

    /// <summary>Thông tư 02/2023/TT-BKHĐT: ten digits, the tax code at once.</summary>
    public static Paper Trader(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2023, 7, 10), new DateOnly(2025, 6, 20));
        var agency = RemoteHand.Folk.Office(deck, day, "Phòng Tài chính - Kế hoạch", "", "TCKH");
        var person = Rows.Capitals(RemoteHand.Folk.Person(deck, day, agency));
        var paper = RemoteHand.Start(desk, "remote-household", agency, day, Household, Identifiers.TaxCode(deck, "8"), "");
        var first = deck.WorkingDay(new DateOnly(2016, 3, 1), new DateOnly(2022, 12, 20));
        paper.Add(deck.Chance(0.5)
            ? [Rows.Row($"Đăng ký lần đầu, {Vn.Long(first)}", "row mid dayline"), Rows.Row($"Đăng ký thay đổi lần thứ: 0{deck.Number(1, 4)}, {Vn.Long(day)}", "row mid dayline")]
            : [Rows.Row($"Đăng ký lần đầu, {Vn.Long(day)}", "row mid dayline")]);
        paper.Add(
            RemoteHand.Typed("1. Tên hộ kinh doanh:", $"{deck.Pick(["HỘ KINH DOANH", "TẠP HÓA", "NHÀ NGHỈ", "GARA Ô TÔ"])} {Firms.ShopName(deck).ToUpperInvariant()}"),
            RemoteHand.Typed("2. Địa chỉ trụ sở hộ kinh doanh:", RemoteHand.Folk.Address(deck, day, agency)),
            RemoteHand.Typed("Điện thoại:", $"09{deck.Digits(8)}"),
            RemoteHand.Typed("3. Ngành, nghề kinh doanh:", deck.Pick(["Bán lẻ lương thực, thực phẩm (4711)", "Dịch vụ lưu trú ngắn ngày (5510)", "Bảo dưỡng, sửa chữa ô tô (4520)"])),
            RemoteHand.Typed("4. Vốn kinh doanh:", $"{Vn.Grouped(deck.Number(3, 80) * 10_000_000L)} đồng"),
            Rows.Row("5. Chủ thể thành lập hộ kinh doanh: [X] Cá nhân   [ ] Các thành viên hộ gia đình"),
            Rows.Row("6. Thông tin về chủ hộ kinh doanh:"),
            RemoteHand.Typed("Họ và tên:", person.Name),
            Rows.Beside($"Sinh ngày: {Vn.Slashed(person.Born)}", $"Giới tính: {person.Sex}", $"Dân tộc: {FarHand.People(person)}"),
            RemoteHand.Typed("Số giấy tờ pháp lý của cá nhân (CCCD):", person.PersonalId),
            Rows.Beside($"Ngày cấp: {Vn.Slashed(deck.Day(new DateOnly(2021, 4, 1), new DateOnly(2023, 6, 20)))}", "Nơi cấp: Cục Cảnh sát QLHC về TTXH"),
            RemoteHand.Typed("Địa chỉ thường trú:", person.Address),
            RemoteHand.Typed("Địa chỉ liên lạc:", person.Address));
        paper.Truth.Add(person);
        return paper.DoneWithDay(Vn.Long(day));
    }

    /// <summary>Nghị định 175/2024/NĐ-CP, a house that is mended or made larger; for a couple.</summary>
    public static Paper Repair(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2025, 2, 3));
        var agency = RemoteHand.Folk.Local(deck, day);
        var wife = RemoteHand.Folk.Person(deck, day, agency, 26, 66, male: false);
        var husband = RemoteHand.Folk.Person(deck, day, agency, 26, 68, male: true) with { Address = wife.Address };
        var paper = RemoteHand.Start(desk, "remote-repair", agency, day, "Giấy phép xây dựng", Vn.Ordinal(deck.Number(2, 480)), "/GPXD-UBND", null, 0, null, "- Chủ đầu tư;", "- Trung tâm Phục vụ hành chính công;", "- Lưu: VT, KT.");
        paper.Add(
            Rows.Note("(Sử dụng cho sửa chữa, cải tạo nhà ở riêng lẻ)"),
            Rows.Row($"Mã hồ sơ: {RemoteHand.Dossier(desk, paper)}", "row mid"),
            Rows.Row($"1. Cấp cho: Bà {wife.Name} và ông {husband.Name}"),
            Rows.In($"Số định danh cá nhân: {wife.PersonalId}; {husband.PersonalId}"),
            Rows.In($"Địa chỉ: {wife.Address}"),
            Rows.Row($"2. Hiện trạng công trình: nhà cấp IV, 01 tầng, diện tích xây dựng {RemoteHand.Area(deck, 60, 140)}"),
            Rows.Row($"3. Được phép sửa chữa, cải tạo với nội dung: {deck.Pick(["nâng thêm 01 tầng, thay mái", "mở rộng phía sau, gia cố móng", "thay kết cấu mái, sửa mặt tiền"])}; tổng diện tích sàn sau cải tạo {RemoteHand.Area(deck, 120, 380)}"),
            Rows.In($"- Địa điểm: {RemoteHand.Plot(deck)}, {RemoteHand.Folk.Address(deck, day, agency)}"),
            Rows.In($"- Giấy tờ về quyền sử dụng đất: Giấy chứng nhận số {deck.Pick(["CX", "DK", "DP"])} {deck.Digits(6)} cấp ngày {Vn.Slashed(deck.Day(day.AddYears(-8), day.AddYears(-1)))}"),
            Rows.Row("4. Giấy phép có hiệu lực khởi công trong thời hạn 12 tháng kể từ ngày cấp. Trước khi hết hiệu lực 30 ngày, nếu chưa khởi công, chủ đầu tư đề nghị gia hạn tối đa 02 lần, mỗi lần 12 tháng./."));
        paper.Truth.Add(wife, born: false);
        paper.Truth.Add(husband, born: false);
        return paper.Done();
    }

    /// <summary>Nghị định 168/2025/NĐ-CP, Thông tư 68/2025/TT-BTC: asked and answered in a table; some in place of an older one.</summary>
    public static Paper Owner(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2025, 7, 14));
        var agency = RemoteHand.Folk.Office(deck, day, "", deck.Pick(["Phòng Kinh tế", "Phòng Kinh tế, Hạ tầng và Đô thị"]), "PKT");
        var person = RemoteHand.Folk.Person(deck, day, agency);
        var paper = RemoteHand.Start(desk, "remote-owner", agency, day, Household, Identifiers.TaxCode(deck, deck.Pick(["8", "60", "44"])), "");
        paper.Add(
            Rows.Row($"Đăng ký lần đầu, ngày {Vn.Slashed(day)}", "row mid dayline"),
            Rows.Answers(
                ("Tên hộ kinh doanh", $"Hộ kinh doanh {person.Name}"),
                ("Địa chỉ trụ sở", RemoteHand.Folk.Address(deck, day, agency)),
                ("Ngành, nghề kinh doanh", deck.Pick(["Bán buôn hạt điều, hồ tiêu (4620)", "Giáo dục mầm non độc lập (8511)", "Nuôi trồng thủy sản nội địa (0322)"])),
                ("Vốn kinh doanh", $"{Vn.Grouped(deck.Number(5, 95) * 10_000_000L)} đồng"),
                ("Họ, chữ đệm và tên chủ hộ", person.Name),
                ("Ngày, tháng, năm sinh", Vn.Slashed(person.Born)),
                ("Giới tính; dân tộc; quốc tịch", $"{person.Sex}; {FarHand.People(person)}; Việt Nam"),
                ("Số định danh cá nhân", person.PersonalId),
                ("Nơi thường trú", person.Address)));
        if (deck.Chance(0.4))
        {
            var office = $"Phòng Tài chính - Kế hoạch {deck.Pick(RemoteHand.Folk.DakLak).Name}";
            var old = ($"40{deck.Pick(["A", "D", "G"])}8{deck.Digits(6)}", deck.WorkingDay(new DateOnly(2017, 2, 1), new DateOnly(2023, 5, 30)));
            paper.Add(Rows.Row($"Giấy chứng nhận này thay thế Giấy chứng nhận đăng ký hộ kinh doanh số {old.Item1} do {office} cấp ngày {Vn.Slashed(old.Item2)}."));
            FarHand.Relate(paper, RelationKind.Replaces, old, office);
        }

        paper.Truth.Add(person);
        return paper.DoneWithDay(Vn.Slashed(day));
    }
}
