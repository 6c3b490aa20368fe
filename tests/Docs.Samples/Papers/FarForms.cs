using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Building permits and household businesses of the far sets.</summary>
internal static class FarForms
{
    private const string Household = "Giấy chứng nhận đăng ký hộ kinh doanh";

    /// <summary>Nghị định 15/2021/NĐ-CP and 175/2024/NĐ-CP, a single house; its back tells what the builder must do.</summary>
    public static Paper House(Desk desk)
    {
        var deck = desk.Deck;
        var folk = FarHand.Folk(deck);
        var day = desk.Day(new DateOnly(2021, 4, 12));
        var agency = deck.Chance(0.3) ? folk.Office(deck, day, "Phòng Quản lý đô thị", "Phòng Kinh tế", day < Places.Merger ? "QLĐT" : "PKT") : folk.Local(deck, day);
        var owner = folk.Person(deck, day, agency, 26, 66);
        var paper = FarHand.Start(desk, folk, "far-permit", agency, day, "Giấy phép xây dựng", Vn.Ordinal(deck.Number(3, 780)), "/GPXD", null, 0, "- Như mục 1;", "- Lưu: VT, hồ sơ.");
        paper.Add(
            Rows.Note("(Sử dụng cho nhà ở riêng lẻ)"),
            Rows.Row($"1. Cấp cho: {owner.Capital} {owner.Name}"),
            Rows.In($"- Số CCCD/định danh cá nhân: {owner.PersonalId}"),
            Rows.In($"- Địa chỉ thường trú: {owner.Address}"),
            Rows.Row("2. Được phép xây dựng các công trình theo những nội dung sau:"),
            Rows.In($"- Tên công trình: Nhà ở riêng lẻ {owner.Address1} {owner.Name}"),
            Rows.In($"- Theo thiết kế: Hồ sơ bản vẽ do {deck.Pick(["Công ty TNHH Tư vấn Xây dựng Nhà Việt", "Công ty Cổ phần Kiến trúc Thành An", "tổ chức có đủ năng lực"])} lập"),
            Rows.In($"- Vị trí xây dựng: Thửa đất số {deck.Number(2, 640)}, tờ bản đồ số {deck.Number(2, 99)}, {folk.Address(deck, day, agency)}"),
            Rows.In($"- Cốt nền xây dựng công trình: +0,{deck.Number(15, 60)} m so với mặt đường hiện trạng"),
            Rows.In($"- Mật độ xây dựng: {deck.Number(45, 90)}%; hệ số sử dụng đất: {Vn.Decimal(deck.Real(0.8, 3.2), 2)}"),
            Rows.In($"- Chỉ giới xây dựng: cách tim đường {Vn.Decimal(deck.Real(5, 14), 1)} m"),
            Rows.In($"- Diện tích xây dựng tầng 1: {Vn.Decimal(deck.Real(64, 190), 1)} m²; tổng diện tích sàn: {Vn.Decimal(deck.Real(110, 420), 1)} m²"),
            Rows.In($"- Chiều cao công trình: {Vn.Decimal(deck.Real(4, 13), 1)} m; số tầng: 0{deck.Number(1, 3)}"),
            Rows.Row($"3. Giấy tờ về quyền sử dụng đất: Giấy chứng nhận số {deck.Pick(["DC", "DI", "CV"])} {deck.Digits(6)}, số vào sổ CS{deck.Digits(5)} do Sở Tài nguyên và Môi trường cấp ngày {Vn.Slashed(deck.Day(day.AddYears(-6), day.AddDays(-200)))}."),
            Rows.Row("4. Giấy phép này có hiệu lực khởi công xây dựng trong thời hạn 12 tháng kể từ ngày cấp; quá thời hạn trên mà chưa khởi công thì phải đề nghị gia hạn giấy phép xây dựng."));
        paper.Overleaf.AddRange([
            Rows.Row("CHỦ ĐẦU TƯ PHẢI THỰC HIỆN CÁC NỘI DUNG SAU ĐÂY:", "row mid caps"),
            Rows.Row("1. Phải hoàn toàn chịu trách nhiệm trước pháp luật nếu xâm phạm các quyền hợp pháp của các chủ sở hữu liền kề."),
            Rows.Row("2. Phải thực hiện đúng các quy định của pháp luật về đất đai, về đầu tư xây dựng và Giấy phép xây dựng này."),
            Rows.Row("3. Thông báo bằng văn bản về ngày khởi công cho cơ quan cấp phép trước khi khởi công xây dựng công trình."),
            Rows.Row("4. Xuất trình Giấy phép xây dựng cho cơ quan có thẩm quyền trước khi khởi công xây dựng theo quy định."),
            Rows.Row("ĐIỀU CHỈNH/GIA HẠN GIẤY PHÉP", "row mid caps"),
            Rows.Dotted("1. Nội dung điều chỉnh/gia hạn:", "", 88),
            Rows.Dotted("2. Thời gian có hiệu lực của giấy phép:", "", 76),
            Rows.Row("CƠ QUAN CẤP GIẤY PHÉP XÂY DỰNG", "row mid caps"),
        ]);
        paper.Truth.Add(owner, born: false);
        return paper.Done();
    }

    /// <summary>Thông tư 20/2015/TT-BKHĐT; some changed since.</summary>
    public static Paper Trader(Desk desk)
    {
        var deck = desk.Deck;
        var folk = FarHand.Folk(deck);
        var day = desk.Day(new DateOnly(2016, 1, 11), new DateOnly(2021, 4, 26));
        var agency = folk.Office(deck, day, "Phòng Tài chính - Kế hoạch", "Phòng Kinh tế", "TCKH");
        var person = Rows.Capitals(folk.Person(deck, day, agency));
        var paper = FarHand.Start(desk, folk, "far-household", agency, day, Household, $"{deck.Pick(["40A", "40C", "36D", "36H"])}8{deck.Digits(6)}", "");
        paper.Add(deck.Chance(0.5)
            ? [Rows.Row($"Đăng ký lần đầu, {Vn.Long(deck.WorkingDay(day.AddYears(-5), day.AddDays(-90)))}", "row mid dayline"), Rows.Row($"Đăng ký thay đổi lần thứ {deck.Pick(["nhất", "hai", "ba"])}, {Vn.Long(day)}", "row mid dayline")]
            : [Rows.Row($"Đăng ký lần đầu, {Vn.Long(day)}", "row mid dayline")]);
        paper.Add(
            Rows.Row($"1. Tên hộ kinh doanh (ghi bằng chữ in hoa): {deck.Pick([person.Name, "CỬA HÀNG " + Firms.ShopName(deck).ToUpperInvariant(), "QUÁN ĂN " + Firms.ShopName(deck).ToUpperInvariant()])}"),
            Rows.Row($"2. Địa điểm kinh doanh: {folk.Address(deck, day, agency)}"),
            Rows.Beside($"Điện thoại: 0{deck.Pick(["905", "914", "262"])}{deck.Digits(6)}", "Fax:"),
            Rows.Beside("Email:", "Website:"),
            Rows.Row($"3. Ngành, nghề kinh doanh: {deck.Pick(["Mua bán nông sản các loại", "Dịch vụ ăn uống, giải khát", "Bán lẻ vật liệu xây dựng, đồ ngũ kim", "Sửa chữa, bảo dưỡng mô tô, xe máy"])}"),
            Rows.Row($"4. Vốn kinh doanh: {Vn.Grouped(deck.Number(3, 60) * 10_000_000L)} đồng"),
            Rows.Beside($"5. Họ và tên đại diện hộ kinh doanh: {person.Name}", $"Giới tính: {person.Sex}"),
            Rows.Beside($"Sinh ngày: {Vn.Slashed(person.Born)}", $"Dân tộc: {FarHand.People(person)}", "Quốc tịch: Việt Nam"),
            Rows.Row("Loại giấy tờ chứng thực cá nhân: Căn cước công dân"),
            Rows.Row($"Số giấy tờ chứng thực cá nhân: {person.PersonalId}"),
            Rows.Beside($"Ngày cấp: {Vn.Slashed(deck.Day(day.AddYears(-4), day.AddDays(-60)))}", "Nơi cấp: Cục Cảnh sát ĐKQL cư trú và DLQG về dân cư"),
            Rows.Row($"Nơi đăng ký hộ khẩu thường trú: {person.Address}"),
            Rows.Row($"Chỗ ở hiện tại: {person.Address}"));
        paper.Truth.Add(person);
        return paper.DoneWithDay(Vn.Long(day));
    }

    /// <summary>Thông tư 15/2016/TT-BXD, for husband and wife; some in place of an older permit.</summary>
    public static Paper TownHouse(Desk desk)
    {
        var deck = desk.Deck;
        var folk = FarHand.Folk(deck);
        var day = desk.Day(new DateOnly(2016, 9, 5), new DateOnly(2021, 3, 2));
        var agency = folk.Local(deck, day);
        var husband = folk.Person(deck, day, agency, 28, 62, male: true);
        var wife = folk.Person(deck, day, agency, 26, 60, male: false) with { Address = husband.Address };
        var paper = FarHand.Start(desk, folk, "far-house", agency, day, "Giấy phép xây dựng", Vn.Ordinal(deck.Number(12, 1450)), "/GPXD", null, 0, "- Chủ đầu tư;", "- UBND phường, xã;", "- Lưu: VT, QLĐT.");
        paper.Add(
            Rows.Row($"1. Cấp cho: Ông {husband.Name} và bà {wife.Name}"),
            Rows.In($"CCCD số: {husband.PersonalId} (ông), {wife.PersonalId} (bà)"),
            Rows.In($"Địa chỉ: {husband.Address}"),
            Rows.Row("2. Được phép xây dựng công trình (loại công trình): Nhà ở riêng lẻ"),
            Rows.In($"- Theo thiết kế có ký hiệu: KT-0{deck.Number(1, 9)}"),
            Rows.In($"- Do: {deck.Pick(["Công ty TNHH Tư vấn thiết kế Gia Phát", "Văn phòng Kiến trúc Đất Việt"])} lập"),
            Rows.In($"- Gồm các nội dung sau: diện tích xây dựng {Vn.Decimal(deck.Real(60, 160), 1)} m²; tổng diện tích sàn {Vn.Decimal(deck.Real(120, 400), 1)} m²; chiều cao {Vn.Decimal(deck.Real(4, 14), 2)} m; số tầng 0{deck.Number(1, 4)}"),
            Rows.In($"- Trên lô đất: {deck.Number(3, 300)}     Tờ bản đồ: {deck.Number(2, 80)}     Diện tích: {Vn.Decimal(deck.Real(90, 420), 1)} m²"),
            Rows.In($"- Tại: {folk.Address(deck, day, agency)}"),
            Rows.Row($"3. Giấy tờ về quyền sử dụng đất: Giấy chứng nhận quyền sử dụng đất số {deck.Pick(["BK", "CB", "CI"])} {deck.Digits(6)} cấp ngày {Vn.Slashed(deck.Day(day.AddYears(-7), day.AddDays(-120)))}."),
            Rows.Row("4. Ghi nhận các công trình đã khởi công: Không."),
            Rows.Row("5. Giấy phép có hiệu lực khởi công xây dựng trong thời hạn 12 tháng kể từ ngày cấp."));
        if (deck.Chance(0.4))
        {
            var old = FarHand.Old(deck, day, "/GPXD", 12, 1450);
            paper.Add(Rows.Row($"Giấy phép này thay thế Giấy phép xây dựng số {old.Number} ngày {Vn.Slashed(old.Day)} của {agency.Spoken}."));
            FarHand.Relate(paper, RelationKind.Replaces, old);
        }

        paper.Truth.Add(husband, born: false);
        paper.Truth.Add(wife, born: false);
        return paper.Done();
    }

    /// <summary>Thông tư 68/2025/TT-BTC: founded by members of one family, who stand in a table.</summary>
    public static Paper Members(Desk desk)
    {
        var deck = desk.Deck;
        var folk = FarHand.Folk(deck);
        var day = desk.Day(new DateOnly(2025, 7, 21));
        var agency = folk.Office(deck, day, "", deck.Pick(["Phòng Kinh tế", "Phòng Kinh tế, Hạ tầng và Đô thị"]), "PKT");
        var person = Rows.Capitals(folk.Person(deck, day, agency));
        var paper = FarHand.Start(desk, folk, "far-members", agency, day, Household, $"{deck.Pick(["40B", "40N", "36P", "36R"])}8{deck.Digits(6)}", "");
        paper.Add(
            Rows.Row($"Đăng ký lần đầu, {Vn.Long(day)}", "row mid dayline"),
            Rows.Row($"1. Tên hộ kinh doanh: HỘ KINH DOANH {Firms.ShopName(deck).ToUpperInvariant()}"),
            Rows.Row($"2. Trụ sở hộ kinh doanh: {folk.Address(deck, day, agency)}"),
            Rows.Beside($"Số điện thoại: 09{deck.Digits(8)}", "Thư điện tử:"),
            Rows.Row($"3. Ngành, nghề kinh doanh: {deck.Pick(["Chăn nuôi gia cầm (0146)", "Nhà hàng và dịch vụ ăn uống (5610)", "Bán buôn cà phê hạt (4632)"])}"),
            Rows.Row($"4. Vốn kinh doanh: {Vn.Grouped(deck.Number(4, 90) * 10_000_000L)} đồng"),
            Rows.Row("5. Chủ thể thành lập hộ kinh doanh: Các thành viên hộ gia đình"),
            Rows.Lead("6. Chủ hộ kinh doanh"),
            Rows.Beside($"Họ và tên: {person.Name}", $"Giới tính: {person.Sex}"),
            Rows.Beside($"Ngày sinh: {Vn.Slashed(person.Born)}", $"Dân tộc: {FarHand.People(person)}", "Quốc tịch: Việt Nam"),
            Rows.Row($"Số định danh cá nhân: {person.PersonalId}"),
            Rows.Row($"Địa chỉ thường trú: {person.Address}"),
            Rows.Lead("7. Danh sách thành viên hộ gia đình tham gia thành lập hộ kinh doanh"),
            Rows.Table(["STT", "Họ và tên", "Ngày sinh", "Số định danh cá nhân"], Enumerable.Range(1, deck.Number(1, 2)).Select(at =>
            {
                var other = folk.Person(deck, day, agency, 20, 60);
                return new[] { Vn.Plain(at), other.Name, Vn.Slashed(other.Born), other.PersonalId };
            }).ToList()));
        paper.Truth.Add(person);
        return paper.DoneWithDay(Vn.Long(day));
    }
}
