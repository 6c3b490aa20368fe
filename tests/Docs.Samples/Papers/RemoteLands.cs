using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Land certificates of the remote sets: of 2024 on two sides, of 2009 leaf by leaf.</summary>
internal static class RemoteLands
{
    /// <summary>Thông tư 10/2024/TT-BTNMT: a registry's branch or, for the first time, a committee issues it.</summary>
    public static Paper Sheet(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2025, 1, 6));
        var local = RemoteHand.Folk.Local(deck, day);
        var place = day < Places.Merger ? local.Place : deck.Pick(["Buôn Hồ", "Krông Năng", "Ea Kar", "Tuy Hòa", "Sông Cầu"]);
        var branch = new Agency([], ["CHI NHÁNH VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI", $"KHU VỰC {place.ToUpperInvariant()}"], "CNVPĐKĐĐ", "GIÁM ĐỐC", false, $"Chi nhánh Văn phòng đăng ký đất đai khu vực {place}", place);
        var agency = deck.Chance(0.5) ? branch : local;
        var person = RemoteHand.Folk.Person(deck, day, local, 28, 74);
        var entry = $"{(agency.Committee ? deck.Pick(["CH", "CX"]) : "VP")} {deck.Digits(5)}";
        var paper = Land(desk, "remote-land", agency, day, "Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất",
            "GIẤY CHỨNG NHẬN\nQUYỀN SỬ DỤNG ĐẤT, QUYỀN SỞ HỮU TÀI SẢN\nGẮN LIỀN VỚI ĐẤT", $"Số vào sổ cấp Giấy chứng nhận: {entry}");
        paper.Add(
            Rows.Lead("1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:"),
            Rows.Row($"{person.Capital} {person.Name}, CCCD số: {person.PersonalId}"),
            Rows.Row($"Địa chỉ: {person.Address}"),
            Rows.Lead("2. Thông tin thửa đất:"),
            Rows.Beside($"Thửa đất số: {deck.Number(2, 640)}", $"tờ bản đồ số: {deck.Number(1, 120)}"),
            Rows.Row($"Diện tích: {RemoteHand.Area(deck, 110, 4800)}"),
            Rows.Row("Loại đất: Đất ở tại nông thôn; Đất trồng cây lâu năm"),
            Rows.Row("Thời hạn sử dụng đất: Đất ở: Lâu dài; đất trồng cây lâu năm: đến ngày 15/10/2043"),
            Rows.Beside("Hình thức sử dụng đất: Sử dụng riêng", "Nguồn gốc: Nhận chuyển nhượng đất được công nhận QSDĐ"),
            Rows.Row($"Địa chỉ: {RemoteHand.Folk.Address(deck, day, local)}"),
            Rows.Lead("3. Thông tin tài sản gắn liền với đất: -/-"));
        paper.Overleaf.AddRange([
            Rows.Lead("4. Sơ đồ thửa đất, tài sản gắn liền với đất"),
            Rows.Lead("5. Ghi chú: Không"),
            Rows.Lead("6. Những thay đổi sau khi cấp Giấy chứng nhận:"),
            Rows.Table(["Nội dung thay đổi và cơ sở pháp lý", "Xác nhận của cơ quan có thẩm quyền"], [["-/-", "-/-"]]),
        ]);
        paper.Truth.Add(person, born: false);
        return Finish(paper, entry, $"AA {deck.Digits(8)}");
    }

    /// <summary>Thông tư 17/2009/TT-BTNMT: a household, or husband and wife.</summary>
    public static Paper Household(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2010, 1, 18), new DateOnly(2014, 6, 27));
        var agency = RemoteHand.Folk.Local(deck, day);
        var husband = RemoteHand.Folk.Person(deck, day, agency, 30, 66, male: true);
        var wife = RemoteHand.Folk.Person(deck, day, agency, 28, 64, male: false) with { Address = husband.Address };
        var entry = $"CH {deck.Digits(5)}";
        var paper = Land(desk, "remote-book", agency, day, "Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất",
            "GIẤY CHỨNG NHẬN\nQUYỀN SỬ DỤNG ĐẤT\nQUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT", $"Số vào sổ cấp GCN: {entry}");
        var whole = deck.Chance(0.5);
        paper.Add(
            Rows.Lead("I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất"),
            Rows.Row($"{(whole ? "Hộ ông" : "Ông")}: {husband.Name}, sinh năm {husband.Born.Year}, CMND số {husband.PersonalId}"),
            Rows.Row($"{(whole ? "Cùng vợ" : "Và vợ")}: {wife.Name}, sinh năm {wife.Born.Year}, CMND số {wife.PersonalId}"),
            Rows.Row($"Địa chỉ thường trú: {husband.Address}"));
        paper.Overleaf.AddRange([
            Rows.Lead("II. Thửa đất, nhà ở và tài sản khác gắn liền với đất"),
            Rows.Row($"1. Thửa đất: a) Thửa đất số: {deck.Number(2, 500)}    b) Tờ bản đồ số: {deck.Number(1, 90)}"),
            Rows.In($"c) Địa chỉ: {RemoteHand.Folk.Address(deck, day, agency)}"),
            Rows.In($"d) Diện tích: {deck.Number(150, 9800)} m², hình thức sử dụng: chung của vợ chồng"),
            Rows.In("đ) Mục đích sử dụng: Đất trồng cây công nghiệp lâu năm"),
            Rows.In($"e) Thời hạn sử dụng: Đến tháng 10/20{deck.Number(43, 63)}"),
            Rows.In("g) Nguồn gốc sử dụng: Nhà nước công nhận quyền sử dụng đất"),
            Rows.Row("2. Nhà ở: -/-   3. Công trình xây dựng khác: -/-"),
            Rows.Row("4. Rừng sản xuất là rừng trồng: -/-   5. Cây lâu năm: -/-   6. Ghi chú: -/-"),
            new Banner("III. Sơ đồ thửa đất, nhà ở và tài sản khác gắn liền với đất"),
        ]);
        paper.Truth.Add(husband);
        paper.Truth.Add(wife);
        return Finish(paper, entry, $"{deck.Pick(["BB", "BD", "BH", "BK", "BN"])} {deck.Digits(6)}");
    }

    private static Paper Land(Desk desk, string kind, Agency agency, DateOnly day, string type, string title, string entry) => new()
    {
        Kind = kind,
        Head = new Head(agency, "", "", day, false, false),
        Type = type,
        Authority = title,
        Signature = FarHand.Sign(desk.Deck, RemoteHand.Folk, agency, agency.Committee ? $"TM. {agency.Printed}" : null),
        Recipients = [entry],
    };

    private static Paper Finish(Paper paper, string entry, string serial)
    {
        paper.Truth.Set(FieldNames.LandSerial, serial);
        paper.Truth.Set(FieldNames.LandEntry, entry);
        paper.Close(paper.Authority!.Replace('\n', ' '));
        return paper;
    }
}
