using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Land certificates of the far sets: of 2014 for a firm or a person, of 2004 for a household.</summary>
internal static class FarLands
{
    /// <summary>Thông tư 23/2014/TT-BTNMT: firms get it from the department, persons from the district or the department.</summary>
    public static Paper Modern(Desk desk)
    {
        var deck = desk.Deck;
        var folk = FarHand.Folk(deck);
        var day = desk.Day(new DateOnly(2014, 8, 4), new DateOnly(2025, 2, 21));
        var firmly = deck.Chance(0.4);
        var department = FarHand.Department(deck, folk, day, "Sở Tài nguyên và Môi trường", "STNMT");
        var agency = firmly || deck.Chance(0.4)
            ? department with { Parent = [], Lines = [department.Lines[0], $"TỈNH {department.Place.ToUpperInvariant()}"] }
            : folk.Local(deck, day);
        var entry = $"{(firmly ? "CT" : deck.Pick(["CH", "CS"]))}{deck.Digits(5)}";
        var paper = Land("far-land", agency, day, "Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất",
            "GIẤY CHỨNG NHẬN\nQUYỀN SỬ DỤNG ĐẤT\nQUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT", Signs(deck, folk, agency), $"Số vào sổ cấp GCN: {entry}");
        paper.Add(Rows.Lead("I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất"));
        if (firmly)
        {
            var firm = folk.Firm(deck, day, agency);
            paper.Add(
                Rows.Row(firm.Name, "row caps"),
                Rows.Row($"Giấy chứng nhận đăng ký doanh nghiệp số: {firm.TaxCode}"),
                Rows.Row($"Do Sở Kế hoạch và Đầu tư tỉnh {department.Place} cấp lần đầu ngày {Vn.Slashed(deck.Day(day.AddYears(-9), day.AddYears(-1)))}"),
                Rows.Row($"Địa chỉ trụ sở chính: {firm.Address}"));
            paper.Truth.Add(firm);
        }
        else
        {
            var person = folk.Person(deck, day, agency, 28, 75);
            paper.Add(
                Rows.Row($"{person.Capital}: {person.Name}", "row caps"),
                Rows.Row($"Năm sinh: {person.Born.Year}, {Rows.IdLabel(person)} số: {person.PersonalId}"),
                Rows.Row($"Địa chỉ thường trú: {person.Address}"));
            paper.Truth.Add(person);
        }

        paper.Overleaf.AddRange([
            Rows.Lead("II. Thửa đất, nhà ở và tài sản khác gắn liền với đất"),
            Rows.Row("1. Thửa đất:"),
            Rows.In($"a) Thửa đất số: {deck.Number(1, 600)}, tờ bản đồ số: {deck.Number(1, 120)}"),
            Rows.In($"b) Địa chỉ: {folk.Address(deck, day, agency)}"),
            Rows.In($"c) Diện tích: {Vn.Decimal(deck.Real(120, 9000), 1)} m² (Bằng chữ: theo sơ đồ thửa đất)"),
            Rows.In("d) Hình thức sử dụng: Sử dụng riêng"),
            Rows.In(firmly ? "đ) Mục đích sử dụng: Đất thương mại, dịch vụ" : "đ) Mục đích sử dụng: Đất ở tại nông thôn"),
            Rows.In(firmly ? $"e) Thời hạn sử dụng: Đến ngày 15/10/{day.Year + 45}" : "e) Thời hạn sử dụng: Lâu dài"),
            Rows.In(firmly ? "g) Nguồn gốc sử dụng: Nhà nước cho thuê đất trả tiền hàng năm" : "g) Nguồn gốc sử dụng: Công nhận QSDĐ như giao đất có thu tiền sử dụng đất"),
            Rows.Row("2. Nhà ở: -/-"), Rows.Row("3. Công trình xây dựng khác: -/-"), Rows.Row("4. Rừng sản xuất là rừng trồng: -/-"),
            Rows.Row("5. Cây lâu năm: -/-"), Rows.Row("6. Ghi chú: Không"),
            new Banner("III. Sơ đồ thửa đất, nhà ở và tài sản khác gắn liền với đất"),
        ]);
        return Finish(paper, entry, $"{deck.Pick(["BX", "CE", "CO", "CU", "DD"])} {deck.Digits(6)}");
    }

    /// <summary>Quyết định 24/2004/QĐ-BTNMT.</summary>
    public static Paper Pink(Desk desk)
    {
        var deck = desk.Deck;
        var folk = FarHand.Folk(deck);
        var day = desk.Day(new DateOnly(2005, 3, 7), new DateOnly(2009, 11, 27));
        var agency = folk.Local(deck, day);
        var entry = $"H {deck.Digits(5)}";
        var head = folk.Person(deck, day, agency, 30, 70);
        var paper = Land("far-pink", agency, day, "Giấy chứng nhận quyền sử dụng đất", "GIẤY CHỨNG NHẬN\nQUYỀN SỬ DỤNG ĐẤT", Signs(deck, folk, agency), $"Số vào sổ cấp giấy chứng nhận quyền sử dụng đất: {entry}");
        paper.Add(
            Rows.Row(agency.Printed, "row mid caps"),
            Rows.Row("CHỨNG NHẬN", "row mid caps"),
            Rows.Lead("I. Tên người sử dụng đất"),
            Rows.Row($"{deck.Pick(["Hộ " + head.Address1, head.Capital])}: {head.Name}"),
            Rows.Row($"Sinh năm: {head.Born.Year}    Giấy CMND số: {head.PersonalId}"),
            Rows.Row($"Cấp ngày: {Vn.Slashed(deck.Day(day.AddYears(-10), day.AddYears(-1)))}    Nơi cấp: Công an tỉnh {(folk.IsPhuYen(agency) ? folk.Neighbour : folk.Province)}"),
            Rows.Row($"Địa chỉ: {head.Address}"));
        paper.Overleaf.AddRange([
            Rows.Lead("II. Thửa đất được quyền sử dụng"),
            Rows.Row($"1. Thửa đất số: {deck.Number(2, 700)}    2. Tờ bản đồ số: {deck.Number(1, 70)}"),
            Rows.Row($"3. Địa chỉ thửa đất: {folk.Address(deck, day, agency)}"),
            Rows.Row($"4. Diện tích: {deck.Number(160, 9800)} m²"),
            Rows.Row("5. Hình thức sử dụng: riêng: toàn bộ; chung: không"),
            Rows.Row("6. Mục đích sử dụng đất: Đất trồng cây lâu năm"),
            Rows.Row("7. Thời hạn sử dụng đất: 50 năm theo quy định của pháp luật"),
            Rows.Row("8. Nguồn gốc sử dụng đất: Công nhận QSDĐ như giao đất không thu tiền sử dụng đất"),
            Rows.Lead("III. Tài sản gắn liền với đất: Không"),
            Rows.Lead("IV. Ghi chú: Không"),
            new Banner("V. Sơ đồ thửa đất"),
        ]);
        paper.Truth.Add(head);
        return Finish(paper, entry, $"{deck.Pick(["AB", "AĐ", "AI", "AM", "AP"])} {deck.Digits(6)}");
    }

    private static Signature Signs(Deck deck, Folk folk, Agency agency) => FarHand.Sign(deck, folk, agency, agency.Committee ? $"TM. {agency.Printed}" : null);

    private static Paper Land(string kind, Agency agency, DateOnly day, string type, string title, Signature signature, string entry) => new()
    {
        Kind = kind,
        Head = new Head(agency, "", "", day, false, false),
        Type = type,
        Authority = title,
        Signature = signature,
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
