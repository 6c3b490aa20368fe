using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Permits, registrations, licences to practise and birth certificates in the wording of later or rarer forms.</summary>
internal static class LaterForms
{
    /// <summary>Nghị định 175/2024/NĐ-CP, Phụ lục II: works of an organisation.</summary>
    public static Paper Permit(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2021, 4, 5));
        var agency = Agencies.Local(deck, day);
        var firm = Firms.Producer(deck, day);
        var paper = Rows.Start(desk, "later-permit", agency, day, "Giấy phép xây dựng", "GPXD", null, "- Như trên;", "- Lưu: VT, KT.");
        paper.Add(
            Rows.Note("(Sử dụng cho công trình không theo tuyến)"),
            Rows.Row($"1. Cấp cho: {firm.Name}."),
            Rows.In($"Địa chỉ: {firm.Address}."),
            Rows.In($"Mã số thuế: {firm.TaxCode}. Người đại diện theo pháp luật: {People.Name(deck, true)}."),
            Rows.Row("2. Được phép xây dựng công trình theo những nội dung sau:"),
            Rows.In("- Tên công trình: Nhà kho và văn phòng làm việc. Cấp công trình: cấp III."),
            Rows.In($"- Theo thiết kế có ký hiệu: KT-{deck.Number(1, 40):00}; do Công ty TNHH Tư vấn Xây dựng {Firms.ShopName(deck)} lập; chủ nhiệm thiết kế: {People.Name(deck, true)}."),
            Rows.In($"- Địa điểm xây dựng: thửa đất số {deck.Number(2, 500)}, tờ bản đồ số {deck.Number(2, 90)}, diện tích {Vn.Decimal(deck.Real(400, 4000), 1)} m²."),
            Rows.In($"- Giấy tờ về đất đai: Hợp đồng thuê đất số {deck.Number(11, 99)}/HĐTĐ {Vn.Long(day.AddDays(-200))}; Giấy chứng nhận quyền sử dụng đất số {deck.Pick(["CT", "DB", "DK"])} {deck.Digits(6)}."),
            Rows.In($"- Diện tích xây dựng: {Vn.Decimal(deck.Real(160, 900), 1)} m²; chiều cao tối đa: 9,8 m; số tầng: 01."),
            Rows.Row("3. Giấy phép có hiệu lực khởi công xây dựng trong thời hạn 12 tháng kể từ ngày cấp; quá thời hạn trên thì phải đề nghị gia hạn giấy phép xây dựng."));
        paper.Truth.Add(firm);
        return paper.Done();
    }

    /// <summary>Thông tư 68/2025/TT-BTC: the answers in a ruled table, without colons.</summary>
    public static Paper Household(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2025, 7, 7));
        var agency = Agencies.Finance(deck, day);
        var person = Rows.Capitals(People.Adult(deck, day, agency));
        var number = deck.Chance(0.5) ? $"40{deck.Pick(["A", "C", "D"])}8{deck.Digits(6)}" : Identifiers.TaxCode(deck) + "-001";
        var first = deck.Day(day.AddYears(-6), day.AddDays(-100));
        var paper = new Paper
        {
            Kind = "later-household",
            Head = desk.HeadOf(agency, day, number, "") with { PenNumber = false, PenDay = false },
            Type = "Giấy chứng nhận đăng ký hộ kinh doanh",
            Signature = desk.Sign(agency),
        };
        paper.Add(
            Rows.Row($"Mã số hộ kinh doanh: {number}", "row mid"),
            Rows.Row($"Đăng ký lần đầu, {Vn.Long(first)}", "row mid"),
            Rows.Row($"Đăng ký thay đổi lần thứ 1, {Vn.Long(day)}", "row mid"),
            Rows.Answers(
                ("1. Tên hộ kinh doanh viết bằng tiếng Việt", $"HỘ KINH DOANH {Firms.ShopName(deck).ToUpperInvariant()}"),
                ("2. Địa chỉ trụ sở hộ kinh doanh", person.Address),
                ("3. Ngành, nghề kinh doanh", deck.Pick(["Bán lẻ hàng may mặc", "Dịch vụ ăn uống", "Sửa chữa máy nông nghiệp"])),
                ("4. Vốn kinh doanh", $"{Vn.Grouped(deck.Number(5, 90) * 10_000_000L)} đồng"),
                ("5. Chủ hộ kinh doanh", person.Name),
                ("Giới tính", person.Sex),
                ("Ngày sinh", Vn.Slashed(person.Born)),
                ("Dân tộc, quốc tịch", "Kinh, Việt Nam"),
                ("Số định danh cá nhân", person.PersonalId),
                ("Địa chỉ liên lạc", person.Address)));
        paper.Truth.Add(person);
        return paper.DoneWithoutPlace();
    }

    /// <summary>Nghị định 96/2023/NĐ-CP, Phụ lục I.</summary>
    public static Paper Practice(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2024, 1, 8));
        var agency = Agencies.Health(deck);
        var person = People.Adult(deck, day, agency);
        var last = day.AddYears(5);
        var scope = deck.Pick(["Y khoa", "Răng hàm mặt", "Điều dưỡng"]);
        var paper = Rows.Start(desk, "later-practice", agency, day, "Giấy phép hành nghề khám bệnh, chữa bệnh", "ĐL-GPHN");
        paper.Add(
            Rows.Row($"Họ và tên: {person.Name}"),
            Rows.Row($"Ngày, tháng, năm sinh: {Vn.Slashed(person.Born)}"),
            Rows.Row($"Số định danh cá nhân/số hộ chiếu: {person.PersonalId}"),
            Rows.Row($"Địa chỉ cư trú: {person.Address}"),
            Rows.Row($"Văn bằng chuyên môn: {deck.Pick(["Bác sỹ", "Cử nhân điều dưỡng", "Bác sỹ chuyên khoa I"])}"),
            Rows.Row($"Phạm vi hành nghề: {scope}"),
            Rows.Row($"Giấy phép hành nghề này có giá trị đến {Vn.Long(last)}."));
        paper.Truth.Add(person);
        paper.Truth.Set(FieldNames.Scope, scope);
        paper.Expire(last, Vn.Long(last));
        return paper.Done();
    }

    /// <summary>Thông tư 04/2020/TT-BTP: the certificate itself, not an extract; who registers is named in its rows.</summary>
    public static Paper BirthCertificate(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2017, 2, 6));
        var agency = Agencies.Ward(deck, day) with { Parent = [] };
        var child = Rows.Capitals(People.Of(deck, day, 0, Places.AddressWithin(deck, day, agency.Spoken)));
        var mother = People.Of(deck, day, deck.Number(22, 40), child.Address, male: false);
        var father = People.FatherOf(deck, child);
        var number = $"{deck.Number(10, 390)}/{day.Year}";
        var paper = new Paper
        {
            Kind = "later-birth",
            Head = desk.HeadOf(agency, day, number, "") with { PenNumber = false, PenDay = false },
            Type = "Giấy khai sinh",
            Signature = new Signature(["NGƯỜI KÝ GIẤY KHAI SINH"], deck.Pick(["CHỦ TỊCH", "PHÓ CHỦ TỊCH"]), People.Name(deck, true)),
        };
        paper.Add(
            Rows.Row($"Họ, chữ đệm, tên: {child.Name}"),
            Rows.Beside($"Ngày, tháng, năm sinh: {Vn.Slashed(child.Born)}", $"ghi bằng chữ: {Vn.Long(child.Born)}"),
            Rows.Beside($"Giới tính: {child.Sex}", "Dân tộc: Kinh", "Quốc tịch: Việt Nam"),
            Rows.Row("Nơi sinh: Trung tâm Y tế thị xã Buôn Hồ, tỉnh Đắk Lắk"),
            Rows.Row("Quê quán: xã Phước Sơn, huyện Tuy Phước, tỉnh Bình Định"),
            Rows.Row($"Số định danh cá nhân: {child.PersonalId}"),
            Rows.Row($"Họ, chữ đệm, tên người mẹ: {mother.Name}"),
            Rows.Beside($"Năm sinh: {mother.Born.Year}", "Dân tộc: Kinh", "Quốc tịch: Việt Nam"),
            Rows.Row($"Nơi cư trú: {child.Address}"),
            Rows.Row($"Họ, chữ đệm, tên người cha: {father}"),
            Rows.Beside($"Năm sinh: {mother.Born.Year - 2}", "Dân tộc: Kinh", "Quốc tịch: Việt Nam"),
            Rows.Row($"Nơi cư trú: {child.Address}"),
            Rows.Row($"Họ, chữ đệm, tên người đi khai sinh: {father}"),
            Rows.Row($"Giấy tờ tùy thân: CCCD số {Identifiers.PersonalId(deck, mother.Born.AddYears(-2), true)}"),
            Rows.Row($"Nơi đăng ký khai sinh: {agency.Spoken}"),
            Rows.Row($"Ngày, tháng, năm đăng ký: {Vn.Slashed(day)}"));
        paper.Truth.Add(child);
        paper.Close(paper.Type.ToUpperInvariant());
        paper.Truth.Set(FieldNames.Agency, agency.Spoken);
        paper.Truth.SetDay(FieldNames.IssuedOn, day, Vn.Slashed(day));
        foreach (var field in (string[])[FieldNames.Place, FieldNames.Capacity, FieldNames.Address])
            paper.Truth.Forget(field);
        return paper;
    }
}
