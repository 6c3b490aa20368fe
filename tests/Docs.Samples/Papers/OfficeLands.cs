using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Land certificates as the registry prints them.</summary>
internal static class OfficeLands
{
    /// <summary>Thông tư 23/2014/TT-BTNMT.</summary>
    public static Paper Certificate(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2015, 1, 5), new DateOnly(2024, 7, 26));
        var agency = Agencies.Environment(deck, day) with { Parent = [] };
        var person = Rows.Capitals(People.Adult(deck, day, agency));
        var entry = $"{deck.Pick(["CH", "CS"])} {deck.Digits(5)}";
        var paper = Land(desk, "office-land", agency, day, "Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất", "GIẤY CHỨNG NHẬN\nQUYỀN SỬ DỤNG ĐẤT\nQUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT", entry);
        paper.Add(
            Rows.Lead("I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất"),
            Rows.Row($"{person.Capital}: {person.Name}, sinh năm {person.Born.Year}, {Rows.IdLabel(person)} số: {person.PersonalId}"),
            Rows.Row($"Địa chỉ thường trú: {person.Address}"));
        paper.Overleaf.AddRange([
            Rows.Lead("II. Thửa đất, nhà ở và tài sản khác gắn liền với đất"),
            Rows.Row("1. Thửa đất:"),
            Rows.In($"a) Thửa đất số: {deck.Number(1, 600)}, tờ bản đồ số: {deck.Number(1, 99)}"),
            Rows.In($"b) Địa chỉ: {Places.Address(deck, day)}"),
            Rows.In($"c) Diện tích: {Vn.Decimal(deck.Real(90, 900), 1)} m², (bằng chữ: theo sơ đồ kèm theo)"),
            Rows.In("d) Hình thức sử dụng: Sử dụng riêng"),
            Rows.In("đ) Mục đích sử dụng: Đất ở tại nông thôn 200 m²; Đất trồng cây lâu năm"),
            Rows.In($"e) Thời hạn sử dụng: Đất ở: Lâu dài; Đất trồng cây lâu năm: đến ngày 15/10/{day.Year + 25}"),
            Rows.In("g) Nguồn gốc sử dụng: Nhận chuyển nhượng đất được Nhà nước giao đất có thu tiền sử dụng đất"),
            Rows.Row("2. Nhà ở: -/-. 3. Công trình xây dựng khác: -/-. 4. Rừng sản xuất là rừng trồng: -/-. 5. Cây lâu năm: -/-. 6. Ghi chú: Không"),
            Rows.Lead("III. Sơ đồ thửa đất, nhà ở và tài sản khác gắn liền với đất"),
        ]);
        return Finish(deck, paper, person, entry, $"{deck.Pick(["BX", "CĐ", "CR", "DĐ", "AB"])} {deck.Digits(6)}");
    }

    /// <summary>Thông tư 10/2024/TT-BTNMT: from 2025 on one sheet.</summary>
    public static Paper CertificateOnePage(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2025, 1, 6));
        var agency = Agencies.LandBranch(deck, day);
        var person = People.Adult(deck, day, agency);
        var entry = $"{deck.Pick(["VP", "CN"])} {deck.Digits(5)}";
        var paper = Land(desk, "office-land-page", agency, day, "Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất", "GIẤY CHỨNG NHẬN\nQUYỀN SỬ DỤNG ĐẤT, QUYỀN SỞ HỮU\nTÀI SẢN GẮN LIỀN VỚI ĐẤT", entry);
        paper.Add(
            Rows.Lead("1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:"),
            Rows.Row($"{person.Capital} {person.Name}, CCCD số {person.PersonalId}, địa chỉ: {person.Address}"));
        paper.Overleaf.AddRange([
            Rows.Lead("2. Thông tin thửa đất:"),
            Rows.Beside($"a) Thửa đất số: {deck.Number(1, 600)}", $"Tờ bản đồ số: {deck.Number(1, 99)}"),
            Rows.Beside($"b) Diện tích: {Vn.Decimal(deck.Real(90, 900), 1)} m²", "c) Loại đất: Đất ở tại đô thị"),
            Rows.Beside("d) Thời hạn sử dụng đất: Lâu dài", "đ) Hình thức sử dụng đất: Sử dụng riêng"),
            Rows.Row($"e) Địa chỉ: {Places.Address(deck, day)}"),
            Rows.Row("g) Nguồn gốc sử dụng đất: Công nhận quyền sử dụng đất như giao đất có thu tiền sử dụng đất"),
            Rows.Lead("3. Thông tin tài sản gắn liền với đất: -/-"),
            Rows.Lead("4. Ghi chú: Không"),
        ]);
        return Finish(deck, paper, person, entry, $"AA {deck.Digits(8)}");
    }

    private static Paper Land(Desk desk, string kind, Agency agency, DateOnly day, string type, string title, string entry) => new()
    {
        Kind = kind,
        Head = desk.HeadOf(agency, day, "", "") with { PenNumber = false, PenDay = false },
        Type = type,
        Authority = title,
        Signature = desk.Sign(agency) is var sign ? sign with { Capacity = [.. agency.Lines, .. sign.Capacity] } : null!,
        Recipients = [$"Số vào sổ cấp GCN: {entry}"],
    };

    private static Paper Finish(Deck deck, Paper paper, Person person, string entry, string serial)
    {
        paper.Truth.Add(person);
        paper.Truth.Set(FieldNames.LandSerial, serial);
        paper.Truth.Set(FieldNames.LandEntry, entry);
        paper.Close(paper.Authority!.Replace('\n', ' '));
        paper.Truth.Forget(FieldNames.ParentAgency);
        paper.Truth.Forget(FieldNames.Capacity);
        return paper;
    }
}
