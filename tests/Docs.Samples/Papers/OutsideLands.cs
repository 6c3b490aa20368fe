using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Land certificates of a couple: with later changes on a page of their own, and on two sides of one sheet.</summary>
internal static class OutsideLands
{
    /// <summary>Thông tư 17/2009/TT-BTNMT.</summary>
    public static Paper Couple(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2010, 1, 11), new DateOnly(2014, 6, 27));
        var agency = Folk.Outside.Local(deck, day);
        var husband = Rows.Capitals(Folk.Outside.Person(deck, day, agency, 28, 66, male: true));
        var wife = Rows.Capitals(Folk.Outside.Person(deck, day, agency, 26, 64, male: false)) with { Address = husband.Address };
        var entry = $"{deck.Pick(["CH", "H"])} {deck.Digits(5)}";
        var paper = Land(desk, "outside-land", agency, day, "Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất",
            "GIẤY CHỨNG NHẬN\nQUYỀN SỬ DỤNG ĐẤT\nQUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT", $"Số vào sổ cấp GCN: {entry}");
        paper.Add(
            Rows.Lead("I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất"),
            Rows.Row($"Ông: {husband.Name}"),
            Rows.In($"Năm sinh: {husband.Born.Year}, CMND số: {husband.PersonalId}"),
            Rows.Row($"Và vợ là bà: {wife.Name}"),
            Rows.In($"Năm sinh: {wife.Born.Year}, CMND số: {wife.PersonalId}"),
            Rows.Row($"Địa chỉ thường trú: {husband.Address}"));
        paper.Overleaf.AddRange([
            Rows.Lead("II. Thửa đất, nhà ở và tài sản khác gắn liền với đất"),
            Rows.Row("1. Thửa đất:"),
            Rows.In($"a) Thửa đất số: {deck.Number(1, 500)}; b) Tờ bản đồ số: {deck.Number(1, 90)}"),
            Rows.In($"c) Địa chỉ: {Folk.Outside.Address(deck, day, agency)}"),
            Rows.In($"d) Diện tích: {Vn.Decimal(deck.Real(120, 990), 1)} m²; đ) Hình thức sử dụng: riêng"),
            Rows.In($"e) Mục đích sử dụng: Đất ở 300 m², đất trồng cây lâu năm; g) Thời hạn: Lâu dài; đất nông nghiệp đến 15/10/{day.Year + 30}"),
            Rows.Row("2. Nhà ở: Không. 3. Công trình xây dựng khác: Không. 4. Rừng: Không. 5. Cây lâu năm: Không"),
            Rows.Lead("III. Sơ đồ thửa đất, nhà ở và tài sản khác gắn liền với đất"),
            new Banner("IV. Những thay đổi sau khi cấp giấy chứng nhận"),
            Rows.Table(["Nội dung thay đổi và cơ sở pháp lý", "Xác nhận của cơ quan có thẩm quyền"],
            [
                [$"Thế chấp tại Ngân hàng Nông nghiệp và Phát triển nông thôn theo Hợp đồng số {deck.Number(11, 300)}/HĐTC, hồ sơ số {deck.Digits(6)}.TC.{deck.Digits(3)}", $"Ngày {Vn.Slashed(day.AddDays(300))}, Phó Giám đốc VPĐKQSDĐ {Folk.Outside.Name(deck, true)}"],
                [$"Xóa nội dung đăng ký thế chấp, hồ sơ số {deck.Digits(6)}.XC.{deck.Digits(3)}", $"Ngày {Vn.Slashed(day.AddDays(900))}, Giám đốc VPĐKQSDĐ {Folk.Outside.Name(deck, true)}"],
            ]),
        ]);
        return Finish(paper, [husband, wife], entry, $"{deck.Pick(["BA", "BC", "BĐ", "BM"])} {deck.Digits(6)}");
    }

    /// <summary>Thông tư 10/2024/TT-BTNMT: the entry number stands on the other side than the signature.</summary>
    public static Paper TwoSides(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2025, 8, 4));
        var agency = Folk.Outside.Local(deck, day);
        var wife = Folk.Outside.Person(deck, day, agency, 26, 64, male: false);
        var husband = Folk.Outside.Person(deck, day, agency, 26, 66, male: true) with { Address = wife.Address };
        var entry = $"{deck.Pick(["CH", "CX"])} {deck.Digits(5)}";
        var paper = Land(desk, "outside-land-sheet", agency, day, "Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất",
            "GIẤY CHỨNG NHẬN\nQUYỀN SỬ DỤNG ĐẤT, QUYỀN SỞ HỮU TÀI SẢN GẮN LIỀN VỚI ĐẤT", $"Số vào sổ cấp Giấy chứng nhận: {entry}");
        paper.Add(
            Rows.Lead("1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:"),
            Rows.Row($"Bà: {wife.Name}, Số định danh cá nhân: {wife.PersonalId}"),
            Rows.Row($"Ông: {husband.Name}, Số định danh cá nhân: {husband.PersonalId}"),
            Rows.Row($"Địa chỉ: {wife.Address}"),
            Rows.Lead("2. Thông tin thửa đất:"),
            Rows.Beside($"Thửa đất số: {deck.Number(1, 600)}", $"Tờ bản đồ số: {deck.Number(1, 99)}", $"Diện tích: {Vn.Decimal(deck.Real(90, 900), 1)} m²"),
            Rows.Row("Loại đất: Đất ở tại nông thôn. Thời hạn sử dụng đất: Lâu dài. Hình thức sử dụng đất: Sử dụng chung"),
            Rows.Row($"Địa chỉ: {Folk.Outside.Address(deck, day, agency)}"),
            Rows.Lead("3. Thông tin tài sản gắn liền với đất: -/-"));
        paper.Overleaf.AddRange([
            Rows.Lead("4. Sơ đồ thửa đất, tài sản gắn liền với đất:"),
            new Raw(Layouts.H.Div("mark sketch")),
            Rows.Lead("5. Ghi chú: Thửa đất có 25,0 m² thuộc hành lang bảo vệ an toàn đường bộ"),
            Rows.Lead("6. Những thay đổi sau khi cấp Giấy chứng nhận: -/-"),
        ]);
        return Finish(paper, [wife, husband], entry, $"AA {deck.Digits(8)}");
    }

    private static Paper Land(Desk desk, string kind, Agency agency, DateOnly day, string type, string title, string entry) => new()
    {
        Kind = kind,
        Head = new Head(agency, "", "", day, false, false),
        Type = type,
        Authority = title,
        Signature = OutsideHand.Sign(desk.Deck, agency, whole: true),
        Recipients = [entry],
    };

    private static Paper Finish(Paper paper, Person[] holders, string entry, string serial)
    {
        foreach (var person in holders)
            paper.Truth.Add(person);
        paper.Truth.Set(FieldNames.LandSerial, serial);
        paper.Truth.Set(FieldNames.LandEntry, entry);
        paper.Close(paper.Authority!.Replace('\n', ' '));
        return paper;
    }
}
