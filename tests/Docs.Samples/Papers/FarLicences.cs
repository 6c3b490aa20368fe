using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>A certificate in two languages, a licence of transport, and letters of the far sets.</summary>
internal static class FarLicences
{
    /// <summary>Thông tư 38/2018/TT-BNNPTNT: each label in Vietnamese and English.</summary>
    public static Paper Food(Desk desk)
    {
        var deck = desk.Deck;
        var folk = FarHand.Folk(deck);
        var day = desk.Day(new DateOnly(2019, 3, 4));
        var above = FarHand.Department(deck, folk, day, day < new DateOnly(2025, 3, 1) ? "Sở Nông nghiệp và Phát triển nông thôn" : "Sở Nông nghiệp và Môi trường", "");
        var name = "Chi cục Quản lý chất lượng Nông lâm sản và Thủy sản";
        var agency = new Agency(above.Lines, ["CHI CỤC QUẢN LÝ CHẤT LƯỢNG", "NÔNG LÂM SẢN VÀ THỦY SẢN"], "CCQLCL", "CHI CỤC TRƯỞNG", false, $"{name} tỉnh {above.Place}", above.Place);
        var firm = folk.Firm(deck, day, agency);
        var last = day.AddYears(3);
        var notation = $"/{day.Year}/NNPTNT-{FarHand.Letters(agency)}";
        var paper = FarHand.Start(desk, folk, "far-food", agency, day, "Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm", Vn.Ordinal(deck.Number(3, 290)), notation);
        paper.Add(
            Rows.Row($"Cơ sở/ Establishment: {firm.Name}"),
            Rows.Row($"Mã số doanh nghiệp/ Business code: {firm.TaxCode}"),
            Rows.Row($"Địa chỉ/ Address: {firm.Address}"),
            Rows.Beside($"Điện thoại/ Tel: 02623.{deck.Digits(6)}", "Fax: -"),
            Rows.Row("Đủ điều kiện an toàn thực phẩm để sản xuất, kinh doanh sản phẩm:"),
            Rows.Row("Has been found to be in compliance with food safety regulations for following products:", "row dayline"),
            Rows.Row($"1. {deck.Pick(["Cà phê rang, cà phê bột", "Rau, củ, quả tươi và sơ chế", "Cá cơm khô, mực khô", "Thịt gia súc, gia cầm tươi sống"])}"),
            Rows.Row($"Giấy chứng nhận có hiệu lực đến {Vn.Long(last)}"),
            Rows.Row($"Valid until (date/month/year): {Vn.Slashed(last)}", "row dayline"));
        if (deck.Chance(0.5))
        {
            var old = FarHand.Old(deck, day, $"/{day.Year - 3}/NNPTNT-{FarHand.Letters(agency)}", 3, 290);
            old.Day = deck.WorkingDay(new DateOnly(day.Year - 3, 1, 5), new DateOnly(day.Year - 3, 12, 20));
            paper.Add(Rows.Row($"và thay thế Giấy chứng nhận số {old.Number} cấp ngày {Vn.Slashed(old.Day)}/ and replaces the certificate No. {old.Number}"));
            FarHand.Relate(paper, RelationKind.Replaces, old);
        }

        paper.Truth.Add(firm);
        paper.Expire(last, Vn.Long(last));
        return paper.Done();
    }

    /// <summary>Nghị định 10/2020/NĐ-CP, phụ lục II.</summary>
    public static Paper Carrier(Desk desk)
    {
        var deck = desk.Deck;
        var folk = FarHand.Folk(deck);
        var day = desk.Day(new DateOnly(2020, 5, 4), new DateOnly(2025, 2, 21));
        var agency = FarHand.Department(deck, folk, day, "Sở Giao thông vận tải", "SGTVT");
        var firm = folk.Firm(deck, day, agency);
        var paper = FarHand.Start(desk, folk, "far-carrier", agency, day, "Giấy phép kinh doanh vận tải bằng xe ô tô", $"{deck.Pick(["47", "78"])}{deck.Digits(5)}", "/GPKDVT", null, 0, "- Đơn vị được cấp;", "- Lưu: VT, QLVT.");
        paper.Add(
            Rows.Row($"Cấp lần thứ: {deck.Pick(["nhất", "hai", "ba"])}", "row mid dayline"),
            Rows.Row($"1. Tên đơn vị kinh doanh: {firm.Name}"),
            Rows.Row("2. Tên giao dịch quốc tế (nếu có): Không"),
            Rows.Row($"3. Địa chỉ trụ sở: {firm.Address}"),
            Rows.Beside($"4. Số điện thoại: 0914{deck.Digits(6)}", "Fax:"),
            Rows.Row($"5. Giấy chứng nhận đăng ký doanh nghiệp số {firm.TaxCode}, ngày cấp {Vn.Slashed(deck.Day(day.AddYears(-9), day.AddYears(-1)))}, cơ quan cấp: Sở Kế hoạch và Đầu tư"),
            Rows.Row($"6. Người đại diện theo pháp luật: {folk.Name(deck, true)}"),
            Rows.Row("7. Hình thức kinh doanh vận tải:"),
            Rows.In($"- {deck.Pick(["Kinh doanh vận tải hàng hóa thông thường", "Kinh doanh vận tải hành khách theo hợp đồng", "Kinh doanh vận tải hành khách theo tuyến cố định"])};"),
            Rows.In("- Kinh doanh vận tải hàng hóa bằng công-ten-nơ."));
        if (deck.Chance(0.5))
        {
            var old = ($"{deck.Pick(["47", "78"])}{deck.Digits(5)}/GPKDVT", deck.WorkingDay(day.AddYears(-4), day.AddDays(-120)));
            paper.Add(Rows.Row($"Giấy phép này thay thế Giấy phép số {old.Item1} cấp ngày {Vn.Slashed(old.Item2)}."));
            FarHand.Relate(paper, RelationKind.Replaces, old);
        }

        paper.Truth.Add(firm);
        return paper.Done();
    }

    /// <summary>A committee answers a citizen who wants to split a parcel.</summary>
    public static Paper Answer(Desk desk)
    {
        var deck = desk.Deck;
        var folk = FarHand.Folk(deck);
        var day = desk.Day(new DateOnly(2018, 3, 5));
        var agency = folk.Local(deck, day);
        var person = folk.Person(deck, day, agency, 30, 72);
        var section = day < Places.Merger ? "TNMT" : "KT";
        var paper = FarHand.Start(desk, folk, "far-letter", agency, day, "Công văn", Vn.Ordinal(deck.Number(18, 3400)), $"/UBND-{section}", $"V/v trả lời đơn kiến nghị của {person.Address1} {person.Name}", 0.2,
            "- Như trên;", "- CT, các PCT UBND;", "- Ban Tiếp công dân;", $"- Lưu: VT, {section}.");
        paper.Add(
            new Addressee($"{person.Capital} {person.Name}"),
            Rows.Row($"Địa chỉ: {person.Address}", "row mid"),
            new Para($"{agency.Spoken} nhận được đơn đề ngày {Vn.Slashed(day.AddDays(-31))} của {person.Address1} {person.Name} (CCCD số {person.PersonalId}) kiến nghị về việc tách thửa đất số {deck.Number(4, 500)}, tờ bản đồ số {deck.Number(2, 90)}, hồ sơ tiếp nhận mã số {FarHand.Dossier(desk, folk, paper)}. Sau khi xem xét, {agency.Spoken} có ý kiến như sau:"),
            new Para($"1. Theo Quyết định số {deck.Number(10, 49)}/{day.Year - 1}/QĐ-UBND ngày {Vn.Slashed(day.AddDays(-400))} của Ủy ban nhân dân tỉnh {folk.Province} quy định về điều kiện tách thửa, diện tích tối thiểu sau khi tách đối với đất ở tại nông thôn là 100 m²; thửa đất của {person.Address1} sau khi tách có một phần không bảo đảm diện tích tối thiểu."),
            new Para($"2. Tại Báo cáo số {deck.Number(40, 390)}/BC-{section} ngày {Vn.Slashed(day.AddDays(-9))}, cơ quan chuyên môn đã kiểm tra hiện trạng và xác định thửa đất không có tranh chấp."),
            new Para($"3. Đề nghị {person.Address1} {person.Name} liên hệ Chi nhánh Văn phòng Đăng ký đất đai để được hướng dẫn đo đạc, lập lại hồ sơ theo quy định."),
            new Para($"{agency.Spoken} thông báo để {person.Address1} {person.Name} biết, thực hiện./."));
        paper.Truth.Add(person, born: false);
        return paper.Done();
    }

    /// <summary>A department allows a firm what it asked for, until a day.</summary>
    public static Paper Consent(Desk desk)
    {
        var deck = desk.Deck;
        var folk = FarHand.Folk(deck);
        var day = desk.Day(new DateOnly(2018, 6, 4));
        var agency = deck.Chance(0.5) ? FarHand.Department(deck, folk, day, "Sở Xây dựng", "SXD") : FarHand.Department(deck, folk, day, "Sở Công Thương", "SCT");
        var firm = folk.Firm(deck, day, agency);
        var last = day.AddDays(deck.Number(60, 300));
        var section = agency.Symbol == "SXD" ? "QLHT" : "QLTM";
        var paper = FarHand.Start(desk, folk, "far-consent", agency, day, "Công văn", Vn.Ordinal(deck.Number(40, 3900)), $"/{agency.Symbol}-{section}", deck.Pick(["V/v chấp thuận thi công đấu nối vào đường tỉnh", "V/v chấp thuận tổ chức hội chợ, triển lãm thương mại", "V/v xác nhận đăng ký thực hiện khuyến mại"]), 0.2,
            "- Như trên;", "- Giám đốc Sở (b/c);", "- Thanh tra Sở;", $"- Lưu: VT, {section}.");
        paper.Add(
            new Addressee(firm.Name),
            new Para($"Xét Văn bản số {deck.Number(5, 99):00}/CV-CT ngày {Vn.Slashed(day.AddDays(-8))} của {firm.Name} (mã số thuế {firm.TaxCode}, địa chỉ: {firm.Address}) và hồ sơ kèm theo, mã hồ sơ {FarHand.Dossier(desk, folk, paper)};"),
            new Para($"Căn cứ Quyết định số {deck.Number(10, 60)}/{day.Year - 1}/QĐ-UBND ngày {Vn.Slashed(day.AddDays(-390))} của Ủy ban nhân dân tỉnh {folk.Province}, {agency.Spoken} có ý kiến như sau:"),
            new Para($"1. Chấp thuận đề nghị của {firm.Name} với nội dung nêu tại Văn bản số {deck.Number(5, 99):00}/CV-CT. Văn bản chấp thuận này có giá trị đến hết ngày {Vn.Slashed(last)}."),
            new Para("2. Trong quá trình thực hiện, Công ty có trách nhiệm bảo đảm an toàn giao thông, an ninh trật tự, vệ sinh môi trường và phòng cháy, chữa cháy theo quy định."),
            new Para("3. Giao phòng chuyên môn theo dõi, kiểm tra việc thực hiện và báo cáo kết quả cho Lãnh đạo Sở./."));
        paper.Truth.Add(firm);
        paper.Expire(last, Vn.Slashed(last));
        return paper.Done();
    }
}
