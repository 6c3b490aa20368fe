using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Land certificates of the yonder sets, and what was noted on them afterwards.</summary>
internal static class YonderLands
{
    /// <summary>Thông tư 10/2024/TT-BTNMT: of a person, or of a firm by a department.</summary>
    public static Paper Sheet(Desk desk, IReadOnlyList<Folk> folks)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2024, 10, 14), new DateOnly(2026, 9, 25));
        var firm = deck.Chance(0.35);
        var office = day < new DateOnly(2025, 3, 1) ? "Sở Tài nguyên và Môi trường" : "Sở Nông nghiệp và Môi trường";
        var hand = firm ? AbroadHand.Department(desk, folks, day, office, "S") : AbroadHand.Local(desk, folks, day);
        hand = firm ? hand.Bare($"{office} tỉnh {hand.Province}".ToUpperInvariant()) : hand;
        var (company, person) = (hand.Firm(), hand.Person(25, 78));
        var paper = Book(hand, "yonder-land", "Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất", "GIẤY CHỨNG NHẬN\nQUYỀN SỬ DỤNG ĐẤT,\nQUYỀN SỞ HỮU TÀI SẢN GẮN LIỀN VỚI ĐẤT", $"AA {deck.Digits(8)}", $"{deck.Pick(["CT", "CN", "ĐK"])}{deck.Digits(5)}").Write($"""
            # 1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:
            > {(firm ? $"{company.Name}; Mã số doanh nghiệp: {company.TaxCode}" : $"{person.Capital} {person.Name}; Thẻ căn cước số: {person.PersonalId}")}
            > Địa chỉ: {(firm ? company.Address : person.Address)}
            # 2. Thông tin thửa đất:
            Thửa đất số: {deck.Number(3, 780)} ¦ Tờ bản đồ số: {deck.Number(2, 140)} ¦ Diện tích: {RemoteHand.Area(deck, 100, 9000)}
            > Loại đất: {(firm ? "Đất cơ sở sản xuất phi nông nghiệp" : "Đất ở tại nông thôn 200 m²; đất trồng cây hằng năm khác")}
            > Thời hạn sử dụng đất: {(firm ? "50 năm" : "Đất ở: Lâu dài; đất nông nghiệp: đến tháng 10/2063")}
            > Hình thức sử dụng đất: Sử dụng riêng
            > Địa chỉ: {hand.Address()}
            # 3. Thông tin tài sản gắn liền với đất: -/-
            ====
            # 4. Sơ đồ thửa đất, tài sản gắn liền với đất
            = 5. Những thay đổi sau khi cấp Giấy chứng nhận
            | Ngày | Nội dung thay đổi và cơ sở pháp lý | Xác nhận |
            | {Vn.Slashed(day.AddDays(40))} | Thế chấp tại Quỹ tín dụng nhân dân, hồ sơ số {deck.Digits(6)}.TC.002 | CHI NHÁNH VPĐKĐĐ {hand.Name(true)} |
            """);
        if (firm)
            paper.Truth.Add(company);
        else
            paper.Truth.Add(person, born: false);
        return paper;
    }

    /// <summary>Thông tư 17/2009 and 23/2014/TT-BTNMT: four pages of a folded sheet, changes on the last.</summary>
    public static Paper Leaves(Desk desk, IReadOnlyList<Folk> folks)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2016, 2, 15), new DateOnly(2024, 7, 19));
        var hand = AbroadHand.Local(desk, folks, day);
        var (one, two) = (hand.Person(30, 75, true), hand.Person(28, 72, false));
        var paper = Book(hand, "yonder-leaves", "Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất", "GIẤY CHỨNG NHẬN\nQUYỀN SỬ DỤNG ĐẤT\nQUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT", $"{deck.Pick(["CB", "CI", "CU", "DC"])} {deck.Digits(6)}", $"{deck.Pick(["CH", "CS"])} {deck.Digits(5)}").Write($"""
            # I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất
            > Ông: {one.Name} ¦ Năm sinh: {one.Born.Year}
            > CCCD số: {one.PersonalId}
            > Và vợ, bà: {two.Name} ¦ Năm sinh: {two.Born.Year}
            > CCCD số: {two.PersonalId}
            > Địa chỉ thường trú: {one.Address}
            ====
            # II. Thửa đất, nhà ở và tài sản khác gắn liền với đất
            1. Thửa đất:
            a) Thửa đất số: {deck.Number(3, 480)} ¦ tờ bản đồ số: {deck.Number(2, 90)}
            b) Địa chỉ: {hand.Address()}
            c) Diện tích: {RemoteHand.Area(deck, 100, 3000)} ¦ d) Hình thức sử dụng: riêng
            đ) Mục đích sử dụng: Đất ở tại nông thôn; e) Thời hạn sử dụng: Lâu dài
            2. Nhà ở: -/- ¦ 3. Công trình xây dựng khác: -/-
            # III. Sơ đồ thửa đất
            = IV. Những thay đổi sau khi cấp giấy chứng nhận
            | Nội dung thay đổi và cơ sở pháp lý | Xác nhận của cơ quan có thẩm quyền |
            | Chuyển mục đích sử dụng 80,0 m² đất theo Quyết định số {deck.Number(100, 900)}/QĐ-UBND | {Vn.Slashed(day.AddDays(90))} GIÁM ĐỐC {hand.Name(true)} |
            | Đã xóa thế chấp ngày {Vn.Slashed(day.AddDays(400))} | {Vn.Slashed(day.AddDays(401))} GIÁM ĐỐC {hand.Name(false)} |
            """);
        paper.Truth.Add(one);
        paper.Truth.Add(two with { Address = one.Address });
        return paper;
    }

    private static Paper Book(AbroadHand hand, string kind, string type, string title, string serial, string entry)
    {
        var name = hand.Name(true);
        var body = $"TM. {hand.Agency.Printed}";
        var paper = new Paper
        {
            Kind = kind,
            Head = new Head(hand.Agency, "", "", hand.Day, false, false),
            Type = type,
            Authority = title,
            Signature = !hand.Agency.Committee ? hand.Sign() : hand.Deck.Chance(0.5) ? new Signature([body, "KT. CHỦ TỊCH"], "PHÓ CHỦ TỊCH", name) : new Signature([body], "CHỦ TỊCH", name),
            Recipients = [$"Số vào sổ cấp GCN: {entry}"],
        };
        paper.Truth.Set(FieldNames.LandSerial, serial);
        paper.Truth.Set(FieldNames.LandEntry, entry);
        paper.Close(title.Replace('\n', ' '));
        return paper;
    }
}
