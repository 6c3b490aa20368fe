using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Land certificates of the abroad sets: of 2014, leaf by leaf, of a department; of 2024 on one side.</summary>
internal static class AbroadLands
{
    /// <summary>Thông tư 23/2014/TT-BTNMT: the department or, for it, its registry signs.</summary>
    public static Paper Book(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2016, 2, 15), new DateOnly(2024, 7, 26));
        var hand = AbroadHand.Department(desk, Folk.Abroad, day, "Sở Tài nguyên và Môi trường", "STNMT");
        hand = hand.Bare($"SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG TỈNH {hand.Province.ToUpperInvariant()}");
        var (first, second) = (hand.Person(28, 70, true), hand.Person(26, 68, false));
        second = second with { Address = first.Address };
        var couple = deck.Chance(0.6);
        var entry = $"{deck.Pick(["CS", "CH", "CT"])} {deck.Digits(5)}";
        var signature = deck.Chance(0.5) ? hand.For("TUQ.", "GIÁM ĐỐC VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI") : hand.Sign();
        var paper = Land("abroad-land", hand, "Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất",
            "GIẤY CHỨNG NHẬN\nQUYỀN SỬ DỤNG ĐẤT\nQUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT", $"Số vào sổ cấp GCN: {entry}", signature);
        paper.Add(
            Rows.Lead("I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất"),
            Rows.Row($"Ông: {first.Name}"),
            Rows.Row($"Năm sinh: {first.Born.Year}, CMND/CCCD số: {first.PersonalId}"));
        paper.Truth.Add(first);
        if (couple)
        {
            paper.Add(Rows.Row($"và vợ là bà: {second.Name}"), Rows.Row($"Năm sinh: {second.Born.Year}, CMND/CCCD số: {second.PersonalId}"));
            paper.Truth.Add(second);
        }

        paper.Add(Rows.Row($"Địa chỉ thường trú: {first.Address}"));
        paper.Overleaf.AddRange([
            Rows.Lead("II. Thửa đất, nhà ở và tài sản khác gắn liền với đất"),
            Rows.Row("1. Thửa đất:"),
            Rows.Beside($"a) Thửa đất số: {deck.Number(2, 720)}", $"tờ bản đồ số: {deck.Number(1, 140)}"),
            Rows.In($"b) Địa chỉ: {hand.Address()}"),
            Rows.In($"c) Diện tích: {RemoteHand.Area(deck, 70, 3900)}"),
            Rows.In($"d) Hình thức sử dụng: Sử dụng {(couple ? "chung" : "riêng")}"),
            Rows.In("đ) Mục đích sử dụng: Đất ở tại nông thôn 200,0 m²; đất trồng cây lâu năm phần còn lại"),
            Rows.In("e) Thời hạn sử dụng: Đất ở: Lâu dài; đất trồng cây lâu năm: Sử dụng đến ngày 01/7/2064"),
            Rows.In("g) Nguồn gốc sử dụng: Công nhận QSDĐ như giao đất có thu tiền sử dụng đất"),
            Rows.Row("2. Nhà ở: -/-    3. Công trình xây dựng khác: -/-"),
            Rows.Row("4. Rừng sản xuất là rừng trồng: -/-    5. Cây lâu năm: -/-"),
            Rows.Row("6. Ghi chú: Không"),
            new Banner("III. Sơ đồ thửa đất, nhà ở và tài sản khác gắn liền với đất"),
        ]);
        return Finish(paper, entry, $"{deck.Pick(["CB", "CE", "CL", "CQ", "DA", "DE"])} {deck.Digits(6)}");
    }

    /// <summary>Thông tư 10/2024/TT-BTNMT; a branch of the registry.</summary>
    public static Paper Deed(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2025, 1, 6));
        var local = AbroadHand.Local(desk, Folk.AbroadHeld, day);
        var branch = deck.Chance(0.6)
            ? local.Bare($"CHI NHÁNH VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI KHU VỰC {deck.Number(1, 14)}", "GIÁM ĐỐC", "CNVPĐKĐĐ")
            : local;
        var person = local.Person(28, 76);
        var entry = $"{(branch.Agency.Committee ? "CH" : "CN")} {deck.Digits(5)}";
        var paper = Land("abroad-deed", branch, "Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất",
            "GIẤY CHỨNG NHẬN\nQUYỀN SỬ DỤNG ĐẤT,\nQUYỀN SỞ HỮU TÀI SẢN GẮN LIỀN VỚI ĐẤT", $"Số vào sổ cấp Giấy chứng nhận: {entry}", null);
        paper.Add(
            Rows.Lead("1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:"),
            Rows.In($"{person.Capital} {person.Name}, Căn cước số: {person.PersonalId}, địa chỉ: {person.Address}."),
            Rows.Lead("2. Thông tin thửa đất:"),
            Rows.Beside($"a) Thửa đất số: {deck.Number(2, 880)};", $"b) Tờ bản đồ số: {deck.Number(1, 130)};", $"c) Diện tích: {RemoteHand.Area(deck, 80, 4000)};"),
            Rows.Row("d) Loại đất: Đất ở tại đô thị;    đ) Thời hạn sử dụng đất: Lâu dài;"),
            Rows.Row("e) Hình thức sử dụng đất: Sử dụng riêng;"),
            Rows.Row($"g) Địa chỉ: {local.Address()};"),
            Rows.Row("h) Nguồn gốc sử dụng đất: Nhận tặng cho đất được Nhà nước giao đất có thu tiền sử dụng đất."),
            Rows.Lead("3. Thông tin tài sản gắn liền với đất: -/-"));
        paper.Overleaf.AddRange([
            Rows.Lead("4. Ghi chú: Không."),
            Rows.Lead("5. Sơ đồ thửa đất, tài sản gắn liền với đất:"),
        ]);
        paper.Truth.Add(person, born: false);
        return Finish(paper, entry, $"AA {deck.Digits(8)}");
    }

    private static Paper Land(string kind, AbroadHand hand, string type, string title, string entry, Signature? signature) => new()
    {
        Kind = kind,
        Head = new Head(hand.Agency, "", "", hand.Day, false, false),
        Type = type,
        Authority = title,
        Signature = signature ?? (hand.Agency.Committee ? new Signature([$"TM. {hand.Agency.Printed}"], "CHỦ TỊCH", hand.Name(true)) : hand.Sign()),
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
