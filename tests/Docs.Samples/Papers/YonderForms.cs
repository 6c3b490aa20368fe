using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Permits, businesses and licences of the yonder sets.</summary>
internal static class YonderForms
{
    /// <summary>Nghị định 15/2021/NĐ-CP and 175/2024/NĐ-CP: a house, sometimes of a couple.</summary>
    public static Paper Permit(Desk desk, IReadOnlyList<Folk> folks)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2021, 5, 10));
        var hand = AbroadHand.Local(desk, folks, day);
        var (one, two) = (hand.Person(26, 68, true), hand.Person(24, 64, false));
        var (couple, floors, area) = (deck.Chance(0.4), deck.Number(1, 3), deck.Number(62, 190));
        var paper = hand.Start("yonder-permit", "Giấy phép xây dựng", Vn.Ordinal(deck.Number(6, 780)), deck.Pick(["/GPXD", "/GPXD-UBND", "/GPXD-KT"]), null, 0.15, null, "- Chủ đầu tư;", "- Thuế cơ sở;", "- Lưu: VT, hồ sơ.").Write($"""
            ~ {deck.Pick(["(Sử dụng cho nhà ở riêng lẻ)", "(Cấp mới - nhà ở riêng lẻ đô thị)"])}
            # 1. Cấp cho: {one.Capital} {one.Name}{(couple ? $" và bà {two.Name}" : "")}
            > - CCCD số: {one.PersonalId}{(couple ? $" và {two.PersonalId}" : "")}
            > - Địa chỉ: {one.Address}
            # 2. Được phép xây dựng công trình: {deck.Pick(["Nhà ở gia đình", "Nhà ở kết hợp kinh doanh", "Nhà ở riêng lẻ"])}
            > - Theo thiết kế do Công ty TNHH Tư vấn xây dựng {Firms.ShopName(deck)} lập, gồm các nội dung sau:
            > + Vị trí xây dựng: {RemoteHand.Plot(deck)}, {hand.Address()}
            > + Diện tích xây dựng tầng 1: {area},0 m²; tổng diện tích sàn: {area * floors},0 m²
            > + Chiều cao công trình: {Vn.Decimal(1.2 + (floors * deck.Real(3.3, 4.1)), 2)} m; số tầng: {floors:00}; lộ giới: {deck.Number(6, 20)} m
            # 3. Giấy tờ về đất: Giấy chứng nhận số {deck.Pick(["CK", "DA", "DĐ"])} {deck.Digits(6)}, {Vn.Long(deck.WorkingDay(day.AddYears(-6), day.AddDays(-100)))}
            4. Giấy phép có hiệu lực khởi công trong thời hạn 12 tháng kể từ ngày cấp; quá thời hạn trên phải đề nghị gia hạn.
            """);
        paper.Truth.Add(one, born: false);
        if (couple)
            paper.Truth.Add(two with { Address = one.Address }, born: false);
        return paper.Done();
    }

    /// <summary>Nghị định 175/2024/NĐ-CP, Điều 61: a permit changes another one.</summary>
    public static Paper Adjusted(Desk desk, IReadOnlyList<Folk> folks)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2019, 4, 8));
        var hand = AbroadHand.Department(desk, folks, day, "Sở Xây dựng", "SXD");
        var (firm, old, floors) = (hand.Firm(), hand.Old("/GPXD", 12, 160), deck.Number(2, 4));
        var paper = hand.Start("yonder-adjusted", "Giấy phép xây dựng điều chỉnh", Vn.Ordinal(deck.Number(3, 90)), "/GPXDĐC-SXD", null, 0.1, null, "- Như mục 1;", "- UBND nơi xây dựng;", "- Lưu: VT, CCGĐXD.").Write($"""
            1. Chủ đầu tư: {firm.Name}
            > Mã số doanh nghiệp: {firm.TaxCode}
            > Trụ sở: {firm.Address}
            2. Điều chỉnh {YonderText.Cited("Giấy phép xây dựng", old)} do {hand.Agency.Spoken} cấp, với các nội dung sau:
            | Nội dung | Theo giấy phép đã cấp | Nay điều chỉnh |
            | Số tầng | {floors} | {floors + 1} |
            | Chiều cao (m) | {floors * 4},20 | {(floors + 1) * 4},00 |
            | Diện tích xây dựng | {deck.Number(200, 390)} m² | {deck.Number(400, 690)} m² |
            3. Vị trí xây dựng: {RemoteHand.Plot(deck)}, {hand.Address()}
            4. Các nội dung khác giữ nguyên theo giấy phép đã cấp. Giấy này là bộ phận không tách rời của giấy phép nêu tại mục 2./.
            """);
        paper.Truth.Add(firm);
        FarHand.Relate(paper, RelationKind.Amends, old);
        return paper.Done();
    }

    /// <summary>Nghị định 01/2021/NĐ-CP, Thông tư 02/2023/TT-BKHĐT and Thông tư 68/2025/TT-BTC.</summary>
    public static Paper Trader(Desk desk, IReadOnlyList<Folk> folks)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2021, 2, 22));
        var hand = AbroadHand.Office(desk, folks, day, "Phòng Tài chính - Kế hoạch", deck.Pick(["Phòng Kinh tế", "Phòng Kinh tế, Hạ tầng và Đô thị"]), "PKT");
        var person = Rows.Capitals(hand.Person());
        var code = day >= Identifiers.BusinessCodes ? Identifiers.TaxCode(deck, "8") + (deck.Chance(0.3) ? "-001" : "") : $"{deck.Number(11, 38)}{deck.Pick(["C", "D", "H", "K"])}8{deck.Digits(6)}";
        var first = deck.Chance(0.35) ? deck.WorkingDay(new DateOnly(2014, 2, 10), day.AddYears(-1)) : day;
        var paper = hand.Start("yonder-trader", "Giấy chứng nhận đăng ký hộ kinh doanh", code, "").Write($"""
            ~ Đăng ký lần đầu: {Vn.Long(first)}
            {(first < day ? $"~ Đăng ký thay đổi lần thứ {deck.Number(1, 3)}: {Vn.Long(day)}" : "")}
            1. Tên hộ kinh doanh: {deck.Pick(["HKD", "HỘ KINH DOANH", "CỬA HÀNG", "TIỆM"])} {Firms.ShopName(deck).ToUpperInvariant()}
            2. Trụ sở: {hand.Address()}
            Điện thoại: 09{deck.Digits(8)} ¦ Email: ¦ Website:
            3. Ngành, nghề kinh doanh:
            | STT | Tên ngành | Mã ngành |
            | 1 | {deck.Pick(["Bán buôn nông, lâm sản nguyên liệu (Chính) | 4620", "Sửa chữa mô tô, xe máy (Chính) | 9543", "Cắt tóc, gội đầu (Chính) | 9631"])} |
            4. Vốn kinh doanh: {Vn.Grouped(deck.Number(5, 80) * 10_000_000L)} đồng
            5. Chủ thể thành lập hộ kinh doanh: cá nhân
            6. Thông tin chủ hộ kinh doanh
            Họ và tên: {person.Name} ¦ Giới tính: {person.Sex}
            Sinh ngày: {Vn.Slashed(person.Born)} ¦ Dân tộc: {Folk.PeopleOf(person.Name)} ¦ Quốc tịch: Việt Nam
            Loại giấy tờ pháp lý: CCCD ¦ Số: {person.PersonalId}
            Địa chỉ thường trú: {person.Address}
            """);
        paper.Truth.Add(person);
        return paper.DoneWithDay(Vn.Long(day));
    }

    /// <summary>Nghị định 15/2018/NĐ-CP, Mẫu số 01 of Phụ lục I: where food is made or served, three years.</summary>
    public static Paper Food(Desk desk, IReadOnlyList<Folk> folks)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2018, 5, 14));
        var hand = AbroadHand.Department(desk, folks, day, "Sở Y tế", "SYT").Under("CHI CỤC AN TOÀN VỆ SINH THỰC PHẨM", "ATTP", "CHI CỤC TRƯỞNG", "Chi cục An toàn vệ sinh thực phẩm");
        var (place, address, last) = ($"{deck.Pick(["Cơ sở nước đá", "Bếp ăn tập thể", "Nhà hàng", "Cơ sở sản xuất bánh"])} {Firms.ShopName(deck)}", hand.Address(), day.AddYears(3));
        var paper = hand.Start("yonder-food", "Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm", Vn.Ordinal(deck.Number(4, 610)), $"/{day.Year}/ATTP-CNĐK", null, 0.15).Write($"""
            ^ CHI CỤC TRƯỞNG CHI CỤC AN TOÀN VỆ SINH THỰC PHẨM
            ^ CHỨNG NHẬN
            Cơ sở: {place}
            Chủ cơ sở: {hand.Name(deck.Chance(0.5))}
            Địa chỉ: {address}
            Điện thoại: 0262.{deck.Digits(7)} ¦ Fax: không
            ^ ĐỦ ĐIỀU KIỆN AN TOÀN THỰC PHẨM THEO QUY ĐỊNH
            ~ Giấy chứng nhận có hiệu lực đến {Vn.Long(last)}
            """);
        paper.Truth.Add(new Holder(place, null, null, null, address));
        paper.Expire(last, Vn.Long(last));
        return paper.Done();
    }

    /// <summary>Nghị định 105/2017/NĐ-CP: a licence in the form of a decision, five years.</summary>
    public static Paper Spirits(Desk desk, IReadOnlyList<Folk> folks)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2018, 3, 5));
        var hand = AbroadHand.Office(desk, folks, day, "Phòng Kinh tế và Hạ tầng", "Phòng Kinh tế", "PKT");
        var (shop, address, tax, last) = ($"Hộ kinh doanh {Firms.ShopName(deck)}", hand.Address(), Identifiers.TaxCode(deck, "8"), day.AddYears(5));
        var paper = hand.Start("yonder-spirits", "Giấy phép bán lẻ rượu", Vn.Ordinal(deck.Number(2, 150)), "/GP-PKT", null, 0.15, null, "- Như Điều 1;", "- Đội QLTT;", "- Lưu: VT.").Write($"""
            Căn cứ Nghị định số 105/2017/NĐ-CP ngày 14 tháng 9 năm 2017 của Chính phủ về kinh doanh rượu;
            … Xét Đơn đề nghị cấp Giấy phép bán lẻ rượu ngày {Vn.Slashed(day.AddDays(-12))} của {shop},
            = CHO PHÉP:
            Điều 1. {shop}
            > - Địa chỉ trụ sở chính: {address}
            > - Mã số thuế: {tax} ¦ Điện thoại: 03{deck.Digits(8)}
            Điều 2. Được phép tổ chức bán lẻ rượu tại 01 địa điểm nêu trên; nguồn hàng của {hand.Firm().Name}.
            Điều 3. {shop} phải thực hiện đúng quy định tại Nghị định số 105/2017/NĐ-CP và những quy định của pháp luật có liên quan.
            Điều 4. Giấy phép này có giá trị đến hết {Vn.Long(last)}./.
            """);
        paper.Truth.Add(new Holder(shop, null, tax, null, address));
        paper.Expire(last, Vn.Long(last));
        return paper.Done();
    }

    /// <summary>Nghị định 10/2020/NĐ-CP and 158/2024/NĐ-CP: what stands behind the windscreen.</summary>
    public static Paper Badge(Desk desk, IReadOnlyList<Folk> folks)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2020, 6, 1));
        var hand = day < new DateOnly(2025, 3, 1) ? AbroadHand.Department(desk, folks, day, "Sở Giao thông vận tải", "SGTVT") : AbroadHand.Department(desk, folks, day, "Sở Xây dựng", "SXD");
        var (firm, last, plate) = (hand.Firm(), day.AddYears(deck.Pick([1, 5, 7])), deck.Number(14, 99));
        var paper = hand.Start("yonder-badge", deck.Pick(["Phù hiệu xe hợp đồng", "Phù hiệu xe tải", "Phù hiệu xe taxi"]), $"{plate}{deck.Digits(8)}", $"/PH-{hand.Agency.Symbol}").Write($"""
            ^ BIỂN ĐĂNG KÝ XE: {plate}{deck.Pick(["B", "C", "E"])}-{deck.Digits(3)}.{deck.Digits(2)}
            ? Đơn vị kinh doanh vận tải | {firm.Name}
            ? Nhãn hiệu, sức chứa/tải trọng | {deck.Pick(["HYUNDAI, 16 chỗ", "THACO, 7.150 kg", "TOYOTA, 07 chỗ"])}
            ? Năm sản xuất | {day.Year - deck.Number(1, 9)}
            ? Có giá trị đến | {Vn.Slashed(last)}
            """);
        paper.Truth.Add(new Holder(firm.Name, null, null, null, null));
        paper.Expire(last, Vn.Slashed(last));
        return paper.Done();
    }
}
