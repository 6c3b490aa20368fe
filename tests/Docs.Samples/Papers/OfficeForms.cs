using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Permits, registrations and practising certificates in the wording of their printed forms.</summary>
internal static class OfficeForms
{
    /// <summary>Nghị định 15/2021/NĐ-CP, Phụ lục II, mẫu 03.</summary>
    public static Paper Building(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2016, 6, 1), new DateOnly(2025, 6, 20));
        var district = deck.Pick(Places.Districts);
        var town = district.Name.StartsWith("thành phố", StringComparison.Ordinal);
        var (name, symbol) = town ? ("Phòng Quản lý đô thị", "QLĐT") : ("Phòng Kinh tế và Hạ tầng", "KTHT");
        var agency = deck.Chance(0.5)
            ? new Agency([$"UBND {district.Name.ToUpperInvariant()}"], [name.ToUpperInvariant()], symbol, "TRƯỞNG PHÒNG", false, $"{name} {district.Name}", district.Seat)
            : new Agency([], ["ỦY BAN NHÂN DÂN", district.Name.ToUpperInvariant()], "UBND", "CHỦ TỊCH", true, $"Ủy ban nhân dân {district.Name}", district.Seat);
        var person = People.Adult(deck, day, agency);
        var other = deck.Day(day.AddYears(-9), day.AddYears(-1));
        var paper = Rows.Start(desk, "office-building", agency, day, "Giấy phép xây dựng", "GPXD", null, "- Như mục 1;", "- Thanh tra Sở Xây dựng;", "- Lưu: VT, HS.");
        paper.Add(
            Rows.Note("(Sử dụng cho nhà ở riêng lẻ)"),
            Rows.Row($"1. Cấp cho: {person.Capital} {person.Name}"),
            Rows.In($"- Số {Rows.IdLabel(person)}: {person.PersonalId}, cấp {Vn.Long(other)}"),
            Rows.In($"- Địa chỉ thường trú: {person.Address}."),
            Rows.Row("2. Được phép xây dựng các công trình (loại công trình): Nhà ở riêng lẻ cấp III."),
            Rows.In($"- Theo thiết kế có ký hiệu: KT-{deck.Number(1, 30):00}/{day.Year}"),
            Rows.In($"- Do: Công ty TNHH Tư vấn Thiết kế Xây dựng {Firms.ShopName(deck)} lập."),
            Rows.In($"- Vị trí xây dựng: thửa đất số {deck.Number(1, 400)}, tờ bản đồ số {deck.Number(1, 90)}, {deck.Pick(district.Wards)}, {district.Name}."),
            Rows.In($"- Cốt nền xây dựng công trình: +0,45 m so với cốt vỉa hè. Mật độ xây dựng: {deck.Number(50, 90)}%, hệ số sử dụng đất: 2,4."),
            Rows.In($"- Diện tích xây dựng tầng một: {Vn.Decimal(deck.Real(60, 150), 1)} m². Tổng diện tích sàn: {Vn.Decimal(deck.Real(160, 400), 1)} m². Chiều cao công trình: 11,7 m; số tầng: 03."),
            Rows.Row($"3. Giấy tờ về đất đai: Giấy chứng nhận quyền sử dụng đất số {deck.Pick(["BX", "CĐ", "DA"])} {deck.Digits(6)}, số vào sổ cấp GCN: CH {deck.Digits(5)} do Ủy ban nhân dân {district.Name} cấp ngày {Vn.Slashed(other)}."),
            Rows.Row("4. Giấy phép này có hiệu lực khởi công xây dựng trong thời hạn 12 tháng kể từ ngày cấp; quá thời hạn trên thì phải đề nghị gia hạn giấy phép xây dựng."),
            Rows.Row("Chủ đầu tư phải thực hiện các nội dung sau: hoàn toàn chịu trách nhiệm trước pháp luật nếu xâm phạm các quyền hợp pháp của chủ sở hữu liền kề; thông báo ngày khởi công bằng văn bản cho cơ quan cấp phép xây dựng 07 ngày trước khi khởi công."));
        paper.Truth.Add(person, born: false);
        return paper.Done();
    }

    /// <summary>Thông tư 02/2023/TT-BKHĐT, Phụ lục VI-1.</summary>
    public static Paper Household(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2021, 5, 4));
        var agency = Agencies.Finance(deck, day);
        var person = Rows.Capitals(People.Adult(deck, day, agency));
        var number = deck.Chance(0.5) ? $"40{deck.Pick(["A", "B", "E"])}8{deck.Digits(6)}" : Identifiers.TaxCode(deck) + "-001";
        var paper = new Paper
        {
            Kind = "office-household",
            Head = desk.HeadOf(agency, day, number, "") with { PenNumber = false, PenDay = false },
            Type = "Giấy chứng nhận đăng ký hộ kinh doanh",
            Signature = desk.Sign(agency),
        };
        paper.Add(
            Rows.Row($"Mã số hộ kinh doanh: {number}", "row mid"),
            Rows.Row($"Đăng ký lần đầu, {Vn.Long(day)}", "row mid"),
            Rows.Row($"1. Tên hộ kinh doanh (ghi bằng chữ in hoa): HỘ KINH DOANH {Firms.ShopName(deck).ToUpperInvariant()}"),
            Rows.Row($"2. Địa chỉ trụ sở hộ kinh doanh: {person.Address}"),
            Rows.Beside($"Điện thoại: 09{deck.Digits(8)}", "Fax: không có", "Email: không có"),
            Rows.Row("3. Ngành, nghề kinh doanh:"),
            Rows.Table(["STT", "Tên ngành", "Mã ngành"], [["1", deck.Pick(["Bán lẻ lương thực, thực phẩm", "Nhà hàng và các dịch vụ ăn uống"]), deck.Digits(4)], ["2", "Bán lẻ đồ uống trong các cửa hàng chuyên doanh", "4723"]]),
            Rows.Row($"4. Vốn kinh doanh: {Vn.Grouped(deck.Number(5, 90) * 10_000_000L)} đồng"),
            Rows.Row("5. Chủ thể thành lập hộ kinh doanh: Cá nhân"),
            Rows.Row("6. Thông tin về chủ hộ kinh doanh:"),
            Rows.Beside($"Họ và tên (ghi bằng chữ in hoa): {person.Name}", $"Giới tính: {person.Sex}"),
            Rows.Beside($"Sinh ngày: {Vn.Slashed(person.Born)}", "Dân tộc: Kinh", "Quốc tịch: Việt Nam"),
            Rows.Row("Loại giấy tờ pháp lý của cá nhân: Thẻ căn cước công dân"),
            Rows.Row($"Số giấy tờ pháp lý của cá nhân: {person.PersonalId}"),
            Rows.Beside($"Ngày cấp: {Vn.Slashed(deck.Day(day.AddYears(-4), day.AddDays(-90)))}", "Nơi cấp: Cục Cảnh sát quản lý hành chính về trật tự xã hội"),
            Rows.Row($"Địa chỉ thường trú: {person.Address}"),
            Rows.Row($"Địa chỉ liên lạc: {person.Address}"));
        paper.Truth.Add(person);
        return paper.DoneWithoutPlace();
    }

    /// <summary>Nghị định 54/2017/NĐ-CP, Phụ lục I, mẫu 06.</summary>
    public static Paper Practice(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2017, 9, 4));
        var agency = Agencies.Health(deck);
        var person = People.Adult(deck, day, agency);
        var scope = deck.Pick(["Bán lẻ thuốc", "Dược lâm sàng", "Bán buôn thuốc, nguyên liệu làm thuốc"]);
        var paper = Rows.Start(desk, "office-practice", agency, day, "Chứng chỉ hành nghề dược", "CCHN-D-SYT-ĐL");
        paper.Add(
            Rows.Row($"Căn cứ Luật dược ngày 06 tháng 4 năm 2016; Căn cứ Nghị định số 54/2017/NĐ-CP ngày 08 tháng 5 năm 2017 của Chính phủ quy định chi tiết một số điều và biện pháp thi hành Luật dược;"),
            Rows.Row("GIÁM ĐỐC SỞ Y TẾ TỈNH ĐẮK LẮK", "row mid caps"),
            Rows.Dotted("Cấp cho Ông/Bà:", person.Name, 12),
            Rows.Row($"Ngày, tháng, năm sinh: {Vn.Slashed(person.Born)}"),
            Rows.Row($"Số CMND/Hộ chiếu/Căn cước: {person.PersonalId}"),
            Rows.Beside($"Ngày cấp: {Vn.Slashed(deck.Day(day.AddYears(-6), day.AddYears(-1)))}", "Nơi cấp: Công an tỉnh Đắk Lắk"),
            Rows.Row($"Địa chỉ thường trú: {person.Address}"),
            Rows.Row($"Văn bằng chuyên môn: {deck.Pick(["Dược sỹ đại học", "Dược sỹ cao đẳng"])}"),
            Rows.Row("Đủ điều kiện hành nghề dược theo hình thức xét hồ sơ."),
            Rows.Row($"Vị trí hành nghề: {deck.Pick(["Người chịu trách nhiệm chuyên môn về dược của quầy thuốc", "Người phụ trách công tác dược lâm sàng"])}"),
            Rows.Row($"Phạm vi hoạt động chuyên môn: {scope}"),
            Rows.Row("(Chứng chỉ này thay thế cho Chứng chỉ hành nghề đã cấp trước đây nếu có)", "note"));
        paper.Truth.Add(person);
        paper.Truth.Set(FieldNames.Scope, scope);
        return paper.Done();
    }

    /// <summary>Thông tư 15/2016/TT-BXD, mẫu 9: repair and alteration, answers in a table.</summary>
    public static Paper RepairPermit(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2016, 8, 1));
        var agency = Agencies.Construction(deck);
        var firm = Firms.Producer(deck, day);
        var paper = Rows.Start(desk, "office-building-sheet", agency, day, "Giấy phép sửa chữa, cải tạo công trình", "GPXD-SXD", null, "- Chủ đầu tư;", "- UBND cấp huyện nơi xây dựng;", "- Lưu: VT, QLXD.");
        paper.Add(
            Rows.Row($"1. Cấp cho (chủ đầu tư): {firm.Name}"),
            Rows.In($"Mã số doanh nghiệp: {firm.TaxCode}. Người đại diện: {People.Name(deck, true)}, chức vụ: Giám đốc."),
            Rows.In($"Địa chỉ: {firm.Address}"),
            Rows.Row("2. Hiện trạng công trình: nhà xưởng một tầng, khung thép."),
            Rows.Row("3. Được phép sửa chữa, cải tạo với nội dung như sau:"),
            Rows.Table(["Hạng mục", "Hiện trạng", "Sau cải tạo"], [["Diện tích sàn (m²)", Vn.Decimal(deck.Real(200, 700), 1), Vn.Decimal(deck.Real(700, 900), 1)], ["Chiều cao (m)", "7,2", "9,6"], ["Số tầng", "01", "02"]]),
            Rows.Row($"4. Căn cứ hồ sơ đề nghị cấp phép mã số {desk.Dossier(paper, day)} và Quyết định số {deck.Number(100, 900)}/QĐ-SXD {Vn.Long(day.AddDays(-40))} phê duyệt thiết kế."),
            Rows.Row("5. Giấy phép có hiệu lực khởi công trong thời hạn 12 tháng kể từ ngày cấp; quá thời hạn trên thì phải đề nghị gia hạn giấy phép."));
        paper.Truth.Add(firm);
        return paper.Done();
    }

    /// <summary>Thông tư 20/2015/TT-BKHĐT, Phụ lục VI-1, with a later change.</summary>
    public static Paper HouseholdOld(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2015, 12, 1), new DateOnly(2021, 3, 30));
        var agency = Agencies.Finance(deck, day);
        var person = People.Adult(deck, day, agency);
        var number = $"40{deck.Pick(["A", "C", "D"])}8{deck.Digits(6)}";
        var paper = new Paper
        {
            Kind = "office-household-sheet",
            Head = desk.HeadOf(agency, day, number, "") with { PenNumber = false, PenDay = false },
            Type = "Giấy chứng nhận đăng ký hộ kinh doanh",
            Signature = desk.Sign(agency),
        };
        paper.Add(
            Rows.Row($"Số: {number}", "row mid"),
            Rows.Row($"Đăng ký lần đầu, ngày {Vn.Slashed(day)}", "row mid"),
            Rows.Row($"1. Tên hộ kinh doanh: {Firms.ShopName(deck)}"),
            Rows.Dotted("2. Địa điểm kinh doanh:", person.Address, 8),
            Rows.Row($"3. Ngành, nghề kinh doanh: {deck.Pick(["Sửa chữa xe gắn máy", "Mua bán phân bón, thuốc bảo vệ thực vật"])}"),
            Rows.Row($"4. Vốn kinh doanh: {Vn.Grouped(deck.Number(5, 90) * 10_000_000L)} đồng (bằng chữ: theo đăng ký)"),
            Rows.Beside($"5. Họ và tên đại diện hộ gia đình: {person.Name}", person.Sex),
            Rows.Beside($"Sinh ngày: {Vn.Slashed(person.Born)}", "Dân tộc: Kinh", "Quốc tịch: Việt Nam"),
            Rows.Beside($"Chứng minh nhân dân số: {person.PersonalId}", $"Ngày cấp: {Vn.Slashed(day.AddYears(-5))}"),
            Rows.Row("Cơ quan cấp: Công an tỉnh Đắk Lắk"),
            Rows.Row($"Nơi đăng ký hộ khẩu thường trú: {person.Address}"),
            Rows.Row($"Chỗ ở hiện tại: {person.Address}"));
        paper.Truth.Add(person);
        paper.DoneWithoutPlace();
        paper.Truth.SetDay(FieldNames.IssuedOn, day, Vn.Slashed(day));
        return paper;
    }

    /// <summary>Nghị định 15/2021/NĐ-CP, Phụ lục IV, mẫu 06: construction practice, as a card.</summary>
    public static Paper PracticeCard(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2018, 9, 4));
        var agency = Agencies.Construction(deck);
        var person = People.Adult(deck, day, agency);
        var last = day.AddYears(5);
        var paper = new Paper
        {
            Kind = "office-practice-card",
            Head = desk.HeadOf(agency, day, $"DAL-{deck.Digits(8)}", "") with { PenNumber = false, PenDay = false },
            Type = "Chứng chỉ hành nghề hoạt động xây dựng",
            Signature = desk.Sign(agency),
        };
        var scope = deck.Pick(["Giám sát công tác xây dựng công trình dân dụng", "Thiết kế kết cấu công trình"]);
        paper.Add(
            Rows.Row($"1. Họ và tên: {person.Name}"),
            Rows.Row($"2. Ngày, tháng, năm sinh: {Vn.Slashed(person.Born)}"),
            Rows.Row($"3. Số căn cước công dân (hộ chiếu): {person.PersonalId}"),
            Rows.Row("4. Quốc tịch: Việt Nam"),
            Rows.Row("5. Trình độ chuyên môn: Kỹ sư xây dựng"),
            Rows.Row($"6. Lĩnh vực hành nghề: {scope}, hạng {deck.Pick(["II", "III"])}"),
            Rows.Row($"7. Chứng chỉ có giá trị đến: {Vn.Slashed(last)}"));
        paper.Truth.Add(person with { Address = person.Address });
        paper.Truth.Forget(FieldNames.Address);
        paper.Expire(last, Vn.Slashed(last));
        return paper.Done();
    }

    /// <summary>The paper prints its day without a place.</summary>
    public static Paper DoneWithoutPlace(this Paper paper)
    {
        paper.Done();
        paper.Truth.Forget(FieldNames.Place);
        return paper;
    }
}
