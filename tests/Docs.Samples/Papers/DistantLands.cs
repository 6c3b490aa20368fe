using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Land certificates: of a couple with a page of changes, and of heirs on two sides of one sheet.</summary>
internal static class DistantLands
{
    private static readonly Folk Folk = Folk.Distant;

    /// <summary>Thông tư 23/2014/TT-BTNMT.</summary>
    public static Paper Changed(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2014, 7, 14), new DateOnly(2024, 7, 26));
        var agency = Folk.Local(deck, day);
        var (husband, wife) = DistantHand.Couple(deck, day, agency);
        var id = day.Year < 2016 ? "CMND" : "CCCD";
        var entry = $"CH {deck.Digits(5)}";
        var paper = Land("distant-land", agency, day, "Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất",
            "GIẤY CHỨNG NHẬN\nQUYỀN SỬ DỤNG ĐẤT\nQUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT", DistantHand.Sign(deck, agency, $"TM. {agency.Printed}"), $"Số vào sổ cấp GCN: {entry}");
        paper.Add(
            Rows.Lead("I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất"),
            Rows.Row($"Hộ ông: {husband.Name}", "row caps"),
            Rows.In($"Năm sinh: {husband.Born.Year}   Giấy {id} số: {husband.PersonalId}"),
            Rows.Row($"Cùng vợ là bà: {wife.Name}", "row caps"),
            Rows.In($"Năm sinh: {wife.Born.Year}   Giấy {id} số: {wife.PersonalId}"),
            Rows.In($"Địa chỉ thường trú: {husband.Address}"));
        paper.Overleaf.AddRange([
            Rows.Lead("II. Thửa đất, nhà ở và tài sản khác gắn liền với đất"),
            Rows.Row($"1. Thửa đất: a) Thửa đất số: {deck.Number(2, 480)}, tờ bản đồ số: {deck.Number(1, 88)}, b) Địa chỉ: {Folk.Address(deck, day, agency)}"),
            Rows.In($"c) Diện tích: {Vn.Decimal(deck.Real(150, 4800), 1)} m², d) Hình thức sử dụng: Sử dụng riêng"),
            Rows.In($"đ) Mục đích sử dụng: Đất ở tại nông thôn 400,0 m²; đất trồng cây lâu năm, e) Thời hạn: đất ở lâu dài; đất trồng cây đến ngày 01/7/{day.Year + 40}"),
            Rows.In("g) Nguồn gốc sử dụng: Nhà nước công nhận quyền sử dụng đất"),
            Rows.Row("2. Nhà ở: -/-   3. Công trình xây dựng khác: -/-   4. Rừng sản xuất là rừng trồng: -/-   5. Cây lâu năm: -/-   6. Ghi chú: Không"),
            Rows.Lead("III. Sơ đồ thửa đất, nhà ở và tài sản khác gắn liền với đất"),
            new Banner("IV. Những thay đổi sau khi cấp Giấy chứng nhận"),
            Rows.Table(["Nội dung thay đổi và cơ sở pháp lý", "Xác nhận của cơ quan có thẩm quyền"],
            [
                [$"Thế chấp bằng quyền sử dụng đất tại Agribank Chi nhánh {agency.Place}; theo hồ sơ số {deck.Digits(6)}.TC.{deck.Digits(3)}", $"{agency.Place}, ngày {Vn.Slashed(day.AddDays(210))}. KT. GIÁM ĐỐC. PHÓ GIÁM ĐỐC. {Folk.Name(deck, true)}"],
                [$"Thay đổi số CMND {deck.Digits(9)} thành CCCD số {husband.PersonalId}; theo hồ sơ số {deck.Digits(6)}.BĐ.{deck.Digits(3)}", $"{agency.Place}, ngày {Vn.Slashed(day.AddDays(611))}. GIÁM ĐỐC. {Folk.Name(deck, true)}"],
                ["Xóa đăng ký thế chấp ngày nêu trên", $"Ngày {Vn.Slashed(day.AddDays(700))}. GIÁM ĐỐC. {Folk.Name(deck, true)}"],
            ]),
        ]);
        return Finish(paper, [husband, wife], entry, $"{deck.Pick(["BV", "BY", "CM", "CS", "DB"])} {deck.Digits(6)}");
    }

    /// <summary>Thông tư 10/2024/TT-BTNMT, by a branch of the registry.</summary>
    public static Paper Heirs(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2025, 1, 6));
        var seat = Folk.Local(deck, day);
        var agency = new Agency([], ["CHI NHÁNH VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI", $"KHU VỰC {seat.Place.ToUpperInvariant()}"], "CN", "GIÁM ĐỐC", false, $"Chi nhánh Văn phòng đăng ký đất đai khu vực {seat.Place}", seat.Place);
        var first = Folk.Person(deck, day, seat, 40, 70);
        var others = Enumerable.Range(0, deck.Number(1, 2)).Select(_ => Folk.Person(deck, day, seat, 22, 50)).ToList();
        var entry = $"VP {deck.Digits(5)}";
        var paper = Land("distant-heirs", agency, day, "Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất",
            "GIẤY CHỨNG NHẬN\nQUYỀN SỬ DỤNG ĐẤT,\nQUYỀN SỞ HỮU TÀI SẢN GẮN LIỀN VỚI ĐẤT", DistantHand.Sign(deck, agency), $"Số vào sổ cấp Giấy chứng nhận: {entry}");
        paper.Add(
            Rows.Lead("1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:"),
            Rows.Row("Những người được thừa kế quyền sử dụng đất gồm:", "row note"),
            Rows.Row($"- {first.Capital} {first.Name}, CCCD số: {first.PersonalId}"));
        others.ForEach(one => paper.Add(Rows.Row($"- {one.Capital} {one.Name}, CCCD số: {one.PersonalId}")));
        paper.Add(
            Rows.Row($"Địa chỉ: {first.Address}"),
            Rows.Lead("2. Thông tin thửa đất:"),
            Rows.Beside($"a) Thửa đất số: {deck.Number(2, 700)}", $"b) Tờ bản đồ số: {deck.Number(1, 120)}", $"c) Diện tích: {Vn.Decimal(deck.Real(80, 2400), 1)} m²"),
            Rows.Row("d) Loại đất: Đất ở tại đô thị. đ) Thời hạn sử dụng đất: Ổn định lâu dài. e) Hình thức sử dụng: Sử dụng chung."),
            Rows.Row($"g) Địa chỉ: {Folk.Address(deck, day, seat)}"),
            Rows.Lead("3. Thông tin tài sản gắn liền với đất: -/-"));
        paper.Overleaf.AddRange([
            Rows.Lead("4. Sơ đồ thửa đất, tài sản gắn liền với đất (tỷ lệ 1/500)"),
            Rows.Lead("5. Ghi chú:"),
            Rows.Row($"Giấy chứng nhận được cấp theo Văn bản thỏa thuận phân chia di sản thừa kế số công chứng {deck.Number(300, 6400)}, quyển số 02/{day.Year} TP/CC-SCC/HĐGD ngày {Vn.Slashed(day.AddDays(-44))}."),
            Rows.Lead("6. Những thay đổi sau khi cấp Giấy chứng nhận: Nội dung thay đổi; xác nhận của cơ quan có thẩm quyền"),
        ]);
        return Finish(paper, [first, .. others.Select(one => one with { Address = first.Address })], entry, $"AA {deck.Digits(8)}");
    }

    private static Paper Land(string kind, Agency agency, DateOnly day, string type, string title, Signature signature, string entry) => new()
    {
        Kind = kind,
        Head = new Head(agency, "", "", day, false, false),
        Type = type,
        Authority = title,
        Signature = signature,
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
