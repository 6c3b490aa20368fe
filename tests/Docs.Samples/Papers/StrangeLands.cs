using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Land certificates older than those of the other sets.</summary>
internal static class StrangeLands
{
    private const string Type = "Giấy chứng nhận quyền sử dụng đất";

    /// <summary>The red book of the Land Law of 1993: one letter before its serial, the parcels in a table.</summary>
    public static Paper RedBook(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(1995, 9, 4), new DateOnly(2004, 6, 25));
        var agency = Strangers.Local(deck, day);
        var person = StrangeHand.Shouted(Strangers.Person(deck, day));
        var entry = $"{deck.Digits(5)} QSDĐ/{deck.Pick(["PX", "KJ", "TH"])}";
        var areas = Enumerable.Range(0, deck.Number(2, 4)).Select(_ => deck.Number(210, 3900)).ToList();
        var paper = Land(desk, "strange-red-book", agency, day, entry, "GIẤY CHỨNG NHẬN\nQUYỀN SỬ DỤNG ĐẤT", "Vào sổ cấp giấy chứng nhận quyền sử dụng đất số: ");
        paper.Add(
            Rows.Row($"{agency.Lines[0]} {agency.Lines[1]}", "row mid caps"),
            Rows.Row("CHỨNG NHẬN", "row mid caps"),
            Rows.Row($"Hộ {person.Address1}: {person.Name}"),
            Rows.Beside($"Sinh năm: {person.Born.Year}", $"CMND số: {person.PersonalId}"),
            Rows.Row($"Nơi thường trú: {person.Address}"),
            Rows.Row($"Được quyền sử dụng {Vn.Grouped(areas.Sum())} m2 đất, theo bảng liệt kê dưới đây:"),
            Rows.Table(["Số tờ bản đồ", "Số thửa", "Diện tích (m2)", "Mục đích sử dụng", "Thời hạn"], areas.Select((area, at) => new[] { Vn.Plain(deck.Number(1, 40)), Vn.Plain(deck.Number(1, 300)), Vn.Grouped(area), at == 0 ? "T" : "CLN", at == 0 ? "Lâu dài" : $"10/{day.Year + 40}" })),
            Rows.Row("Những thay đổi sau khi cấp giấy chứng nhận quyền sử dụng đất: xem trang bổ sung."));
        return Finish(paper, person, entry, $"{deck.Pick(["E", "K", "M", "P", "S"])} {deck.Digits(6)}");
    }

    /// <summary>Quyết định 08/2006/QĐ-BTNMT: numbered parts behind a cover.</summary>
    public static Paper NumberedBook(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2006, 8, 7), new DateOnly(2009, 11, 20));
        var agency = Strangers.Local(deck, day);
        var person = StrangeHand.Shouted(Strangers.Person(deck, day));
        var entry = $"H {deck.Digits(5)}";
        var paper = Land(desk, "strange-land-book", agency, day, entry, "GIẤY CHỨNG NHẬN\nQUYỀN SỬ DỤNG ĐẤT", "Số vào sổ cấp giấy chứng nhận quyền sử dụng đất: ");
        paper.Add(
            Rows.Row($"{agency.Lines[0]} {agency.Lines[1]}", "row mid caps"),
            Rows.Lead("I- Tên người sử dụng đất"),
            Rows.Row($"{person.Capital} {person.Name}"),
            Rows.Row($"Sinh năm {person.Born.Year}, CMND số {person.PersonalId} do CA tỉnh Đắk Lắk cấp ngày {Vn.Slashed(day.AddYears(-8))}"),
            Rows.Row($"Địa chỉ thường trú: {person.Address}"));
        paper.Overleaf.AddRange([
            Rows.Lead("II- Thửa đất được quyền sử dụng"),
            Rows.Beside($"1. Thửa đất số: {deck.Number(1, 400)}", $"2. Tờ bản đồ số: {deck.Number(1, 70)}"),
            Rows.Row($"3. Địa chỉ thửa đất: {Strangers.Address(deck, day)}"),
            Rows.Row($"4. Diện tích: {Vn.Grouped(deck.Number(180, 9000))} m2"),
            Rows.Row("5. Hình thức sử dụng: riêng toàn bộ diện tích; chung: không m2"),
            Rows.Row("6. Mục đích sử dụng đất: Đất trồng cây lâu năm"),
            Rows.Row($"7. Thời hạn sử dụng đất: đến tháng 10/{day.Year + 36}"),
            Rows.Row("8. Nguồn gốc sử dụng đất: Nhà nước giao đất không thu tiền sử dụng đất"),
            Rows.Lead("III- Tài sản gắn liền với đất: Không"),
            Rows.Lead("IV- Ghi chú: Không"),
            Rows.Lead("V- Sơ đồ thửa đất"),
        ]);
        return Finish(paper, person, entry, $"{deck.Pick(["AD", "AH", "AK", "AĐ"])} {deck.Digits(6)}");
    }

    private static Paper Land(Desk desk, string kind, Agency agency, DateOnly day, string entry, string title, string entryLabel) => new()
    {
        Kind = kind,
        Head = new Head(agency, "", "", day, false, false),
        Type = Type,
        Authority = title,
        Signature = new Signature([$"TM. {string.Join(' ', agency.Lines)}", .. desk.Deck.Chance(0.5) ? ["KT. CHỦ TỊCH"] : Array.Empty<string>()], "CHỦ TỊCH", Strangers.Name(desk.Deck, true)) is var signs && signs.Capacity.Length > 1 ? signs with { Title = "PHÓ CHỦ TỊCH" } : signs,
        Recipients = [entryLabel + entry],
    };

    private static Paper Finish(Paper paper, Person person, string entry, string serial)
    {
        paper.Truth.Add(person);
        paper.Truth.Set(FieldNames.LandSerial, serial);
        paper.Truth.Set(FieldNames.LandEntry, entry);
        paper.Close(paper.Authority!.Replace('\n', ' '));
        return paper;
    }
}
