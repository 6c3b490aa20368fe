using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Licences and certificates of eligibility: forms with labels, most with a last valid day.</summary>
internal static class Licences
{
    public static Paper Water(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2015, 1, 5), new DateOnly(2021, 9, 1));
        var agency = deck.Chance(0.5) ? Agencies.Province() : Agencies.Environment(deck, day);
        var firm = Firms.Producer(deck, day);
        var last = day.AddYears(5);
        var paper = Form(desk, "licence-water", agency, day, "Giấy phép khai thác nước dưới đất", $"GP-{agency.Symbol}");
        paper.Add(Laws.WaterOn(day));
        paper.Add(
            new Para($"Xét đơn đề nghị cấp phép của {firm.Name} và hồ sơ kèm theo số {desk.Dossier(paper, day)},"),
            new Banner("CẤP PHÉP:"),
            new Item("Tổ chức được cấp phép", firm.Name),
            new Item("Mã số thuế", firm.TaxCode),
            new Item("Địa chỉ trụ sở", firm.Address),
            new Item("Mục đích khai thác", "cấp nước cho sản xuất và sinh hoạt"),
            new Item("Tổng lượng nước khai thác", $"{deck.Number(2, 30) * 10} m³/ngày đêm"),
            new Item("Thời hạn của giấy phép", $"05 năm, có giá trị đến hết ngày {Vn.Slashed(last)}"),
            new Grid(["Số hiệu giếng", "Chiều sâu (m)", "Lưu lượng (m³/ngày)"],
                [["GK1", Vn.Plain(deck.Number(60, 120)), Vn.Plain(deck.Number(30, 90))], ["GK2", Vn.Plain(deck.Number(60, 120)), Vn.Plain(deck.Number(30, 90))]]),
            new Para($"{firm.Name} phải tuân thủ các nội dung quy định tại giấy phép này; lắp đặt đồng hồ đo lưu lượng, quan trắc mực nước và báo cáo tình hình khai thác trước ngày 15 tháng 12 hằng năm. Chậm nhất 90 ngày trước khi giấy phép hết hạn, nếu tiếp tục khai thác phải làm thủ tục gia hạn theo quy định."));
        paper.Truth.Add(firm);
        paper.Truth.Set(FieldNames.Term, "P5Y", "05 năm");
        paper.Expire(last, Vn.Slashed(last));
        return Registered(desk, paper);
    }

    public static Paper Pharmacy(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2018, 1, 5), new DateOnly(2026, 5, 29));
        var agency = Agencies.Health(deck);
        var person = People.Adult(deck, day, agency);
        var last = day.AddYears(5);
        var paper = Form(desk, "licence-pharmacy", agency, day, "Giấy chứng nhận đủ điều kiện kinh doanh dược", "ĐKKDD-ĐL");
        paper.Add(Laws.PharmacyOn(day));
        paper.Add(
            new Banner("CHỨNG NHẬN:"),
            new Item("Cơ sở", $"Nhà thuốc {Firms.ShopName(deck)}"),
            new Item("Người chịu trách nhiệm chuyên môn", person.Name),
            new Item("Số định danh cá nhân", person.PersonalId),
            new Item("Địa chỉ kinh doanh", person.Address),
            new Item("Loại hình kinh doanh", "bán lẻ thuốc - nhà thuốc"),
            new Item("Phạm vi kinh doanh", "bán lẻ thuốc thành phẩm, bảo quản ở điều kiện thường"),
            new Item("Mã hồ sơ", desk.Dossier(paper, day)),
            new Item("Có giá trị đến hết ngày", Vn.Slashed(last)),
            new Para("Đủ điều kiện kinh doanh dược theo quy định. Cơ sở phải niêm yết giấy chứng nhận này tại nơi bán thuốc, duy trì điều kiện hoạt động và chịu sự kiểm tra của cơ quan có thẩm quyền; khi thay đổi địa điểm hoặc người chịu trách nhiệm chuyên môn phải làm thủ tục đề nghị cấp lại hoặc điều chỉnh."));
        paper.Truth.Add(person, born: false);
        paper.Truth.Set(FieldNames.Scope, "bán lẻ thuốc thành phẩm, bảo quản ở điều kiện thường");
        paper.Expire(last, Vn.Slashed(last));
        return Registered(desk, paper);
    }

    public static Paper Transport(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day();
        var agency = Agencies.Transport(deck, day);
        var firm = Firms.Carrier(deck, day);
        var last = day.AddYears(7);
        var paper = Form(desk, "licence-transport", agency, day, "Giấy phép kinh doanh vận tải bằng xe ô tô", $"GPKDVT-{agency.Symbol}");
        paper.Add(
            new Item("Tên đơn vị kinh doanh", firm.Name),
            new Item("Mã số thuế", firm.TaxCode),
            new Item("Địa chỉ", firm.Address),
            new Item("Người đại diện theo pháp luật", People.Name(deck, deck.Chance(0.6))),
            new Item("Hình thức kinh doanh", deck.Pick(["vận tải hành khách theo tuyến cố định", "vận tải hàng hóa", "vận tải hành khách bằng xe hợp đồng"])),
            new Item("Nơi cấp", agency.Spoken),
            new Item("Mã thủ tục hành chính", desk.Procedure(paper)),
            new Item("Giấy phép có giá trị đến ngày", Vn.Slashed(last)),
            new Para("Đơn vị kinh doanh vận tải có trách nhiệm duy trì các điều kiện kinh doanh trong suốt thời gian hoạt động, niêm yết thông tin và chỉ sử dụng xe ô tô đã được cấp phù hiệu. Giấy phép này không được tẩy xóa, sửa chữa, cho thuê hoặc cho mượn dưới mọi hình thức."));
        paper.Truth.Add(firm);
        paper.Expire(last, Vn.Slashed(last));
        return Registered(desk, paper);
    }

    public static Paper Building(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day();
        var agency = deck.Chance(0.4) ? Agencies.Construction(deck) : Agencies.Local(deck, day);
        var person = People.Adult(deck, day, agency);
        var paper = Form(desk, "building-permit", agency, day, "Giấy phép xây dựng", "GPXD", 600);
        var floor = deck.Real(70, 160);
        paper.Add(
            new Item("1. Cấp cho", $"{person.Capital} {person.Name}"),
            new Item(person.PersonalId.Length == 9 ? "Số chứng minh nhân dân" : "Số định danh cá nhân", person.PersonalId),
            new Item("Địa chỉ thường trú", person.Address),
            new Item("2. Được phép xây dựng công trình", "Nhà ở riêng lẻ"),
            new Para($"Theo thiết kế do Công ty TNHH Tư vấn Xây dựng {Firms.ShopName(deck)} lập; vị trí: thửa đất số {deck.Number(1, 500)}, tờ bản đồ số {deck.Number(1, 90)}; cốt nền xây dựng: cao hơn vỉa hè 0,30 m; mật độ xây dựng {deck.Number(55, 85)}%; hồ sơ số {desk.Dossier(paper, day)}."),
            new Grid(["Tầng", "Diện tích sàn (m²)", "Chiều cao (m)"],
            [
                ["Tầng 1", Vn.Decimal(floor, 1), "3,9"],
                ["Tầng 2", Vn.Decimal(floor + deck.Real(2, 9), 1), "3,6"],
                ["Tầng mái", Vn.Decimal(floor * 0.4, 1), "2,7"],
            ]),
            new Item("3. Giấy tờ về quyền sử dụng đất", $"Giấy chứng nhận số CH {deck.Digits(5)}"),
            new Item("4. Thời hạn khởi công", "Giấy phép này có hiệu lực khởi công xây dựng trong thời hạn 12 tháng kể từ ngày cấp; quá thời hạn trên phải đề nghị gia hạn giấy phép xây dựng."),
            new Para("Chủ đầu tư phải hoàn toàn chịu trách nhiệm trước pháp luật nếu xâm phạm các quyền hợp pháp của các chủ sở hữu liền kề; phải thông báo cho cơ quan cấp phép đến kiểm tra khi định vị công trình, xây móng và công trình ngầm."));
        paper.Truth.Add(person, born: false);
        paper.Close("GIẤY PHÉP XÂY DỰNG");
        return paper;
    }

    public static Paper Household(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day();
        var agency = Agencies.Finance(deck, day);
        var person = People.Adult(deck, day, agency);
        var ordinal = $"40{deck.Pick(["A", "B", "C", "Đ"])}8{deck.Digits(6)}";
        var paper = new Paper
        {
            Kind = "household",
            Head = desk.HeadOf(agency, day, ordinal, "") with { PenNumber = false },
            Type = "Giấy chứng nhận đăng ký hộ kinh doanh",
            Signature = desk.Sign(agency),
        };
        paper.Add(
            new Item("1. Tên hộ kinh doanh", $"Hộ kinh doanh {Firms.ShopName(deck)}"),
            new Item("2. Địa chỉ trụ sở", person.Address),
            new Item("3. Ngành, nghề kinh doanh", deck.Pick(["Bán lẻ lương thực, thực phẩm", "Dịch vụ ăn uống", "Sửa chữa xe máy", "Mua bán nông sản, phân bón"])),
            new Item("4. Vốn kinh doanh", $"{Vn.Grouped(deck.Number(5, 90) * 10_000_000L)} đồng"),
            new Item("5. Họ và tên đại diện hộ kinh doanh", person.Name),
            new Item("Giới tính", person.Sex),
            new Item("Sinh ngày", Vn.Slashed(person.Born)),
            new Item(person.PersonalId.Length == 9 ? "Số chứng minh nhân dân" : "Số định danh cá nhân", person.PersonalId),
            new Item("Nơi cư trú", person.Address),
            new Para("Hộ kinh doanh hoạt động theo đúng ngành, nghề đã đăng ký, chấp hành các quy định của pháp luật về thuế, an toàn thực phẩm và bảo vệ môi trường; khi thay đổi nội dung đăng ký phải thông báo với cơ quan đăng ký kinh doanh trong thời hạn 10 ngày."));
        paper.Truth.Add(person);
        paper.Close(paper.Type.ToUpperInvariant());
        return paper;
    }

    private static Paper Form(Desk desk, string kind, Agency agency, DateOnly day, string type, string notation, int highest = 2900) => new()
    {
        Kind = kind,
        Head = desk.Head(agency, day, notation, highest),
        Type = type,
        Signature = desk.Sign(agency),
        Recipients = ["- Tổ chức, cá nhân được cấp;", $"- Lưu: VT, {desk.Deck.Pick(["HS", "NV", "QLHN"])}."],
    };

    private static Paper Registered(Desk desk, Paper paper)
    {
        paper.Close(paper.Type.ToUpperInvariant());
        desk.Register(paper);
        return paper;
    }
}
