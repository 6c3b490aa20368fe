using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Practising certificates, civil status, and what a commune certifies of a household.</summary>
internal static class DistantPersons
{
    private static readonly Folk Folk = Folk.Distant;

    /// <summary>Nghị định 96/2023/NĐ-CP, phụ lục I.</summary>
    public static Paper Doctor(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2024, 3, 4));
        var agency = Folk.Department(deck, day, "Sở Y tế", "SYT");
        var person = Folk.Person(deck, day, agency, 25, 58);
        var scope = deck.Pick(["Khám bệnh, chữa bệnh đa khoa", "Khám bệnh, chữa bệnh chuyên khoa Sản phụ khoa", "Chuyên khoa Răng Hàm Mặt", "Xét nghiệm y học"]);
        var last = day.AddYears(5);
        var paper = DistantHand.Start(desk, "distant-practice", agency, day, "Giấy phép hành nghề khám bệnh, chữa bệnh", $"0{deck.Digits(5)}", $"/{(Folk.IsPhuYen(agency) ? "PY" : "ĐL")}-GPHN");
        paper.Add(
            Rows.Row($"Họ và tên: {person.Name}"),
            Rows.Row($"Ngày, tháng, năm sinh: {Vn.Slashed(person.Born)}"),
            Rows.Row($"Số định danh cá nhân: {person.PersonalId}"),
            Rows.Row($"Quốc tịch: Việt Nam.  Dân tộc: {DistantHand.People(person)}"),
            new Banner($"GIÁM ĐỐC {agency.Lines[0]}"),
            Rows.Row("Căn cứ Luật Khám bệnh, chữa bệnh ngày 09 tháng 01 năm 2023;"),
            Rows.Row("Căn cứ Nghị định số 96/2023/NĐ-CP ngày 30 tháng 12 năm 2023 của Chính phủ;"),
            DistantHand.Caps("CẤP GIẤY PHÉP HÀNH NGHỀ"),
            Rows.Row($"Văn bằng chuyên môn: {deck.Pick(["Bác sỹ y khoa", "Cử nhân xét nghiệm", "Bác sỹ Răng Hàm Mặt", "Y sỹ đa khoa"])}, Trường Đại học Tây Nguyên"),
            Rows.Row($"Phạm vi hành nghề: {scope}"),
            Rows.Row($"Có giá trị đến hết ngày {Vn.Slashed(last)}."));
        paper.Truth.Add(new Holder(person.Name, person.PersonalId, null, person.Born.Year, null));
        paper.Truth.Set(FieldNames.Scope, scope);
        paper.Expire(last, Vn.Slashed(last));
        return paper.Done();
    }

    /// <summary>Nghị định 15/2021/NĐ-CP, phụ lục IV.</summary>
    public static Paper Builder(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2021, 4, 12));
        var agency = Folk.Department(deck, day, "Sở Xây dựng", "SXD");
        var person = Rows.Capitals(Folk.Person(deck, day, agency, 25, 57));
        var scope = deck.Pick(["Giám sát công tác xây dựng công trình dân dụng", "Thiết kế kết cấu công trình", "Định giá xây dựng", "Khảo sát địa hình"]);
        var last = day.AddYears(5);
        var paper = DistantHand.Start(desk, "distant-builder", agency, day, "Chứng chỉ hành nghề hoạt động xây dựng", $"{(Folk.IsPhuYen(agency) ? "PHY" : "DAL")}-000{deck.Digits(5)}", "");
        paper.Add(
            Rows.Table(["", "Thông tin cá nhân", ""],
            [
                ["1.", "Họ và tên", person.Name],
                ["2.", "Ngày, tháng, năm sinh", Vn.Slashed(person.Born)],
                ["3.", "Số CCCD/Hộ chiếu", $"{person.PersonalId}, cấp ngày {Vn.Slashed(day.AddDays(-410))}"],
                ["4.", "Quốc tịch", "Việt Nam"],
                ["5.", "Cơ sở đào tạo", deck.Pick(["Trường Đại học Xây dựng Miền Trung", "Trường Đại học Bách khoa - Đại học Đà Nẵng", "Trường Đại học Kiến trúc TP. Hồ Chí Minh"])],
                ["6.", "Hệ đào tạo; trình độ", $"Chính quy; {deck.Pick(["Kỹ sư xây dựng", "Cử nhân kinh tế xây dựng"])}"],
            ]),
            Rows.Lead("Lĩnh vực hành nghề:"),
            Rows.Table(["STT", "Lĩnh vực", "Hạng", "Ngày hết hạn"], [["1", scope, deck.Pick(["II", "III"]), Vn.Slashed(last)]]));
        paper.Truth.Add(new Holder(person.Name, person.PersonalId, null, person.Born.Year, null));
        paper.Truth.Set(FieldNames.Scope, scope);
        paper.Expire(last, Vn.Slashed(last));
        return paper.Done();
    }

    /// <summary>Thông tư 04/2020/TT-BTP: the parents side by side in boxes.</summary>
    public static Paper Birth(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2017, 2, 6));
        var agency = Folk.Commune(deck, day);
        var (father, mother) = DistantHand.Couple(deck, day, agency);
        var child = DistantHand.Child(deck, day, agency, father);
        var registered = child.Born.AddDays(deck.Number(9, 58));
        var paper = DistantHand.Start(desk, "distant-birth", agency, day, "Trích lục khai sinh", Vn.Ordinal(deck.Number(3, 380)), "/TLKS-BS");
        string[] Parent(string which, Person one) =>
            [$"Họ, chữ đệm, tên người {which}:", one.Name, $"Năm sinh: {one.Born.Year}", $"Dân tộc: {DistantHand.People(one)}; Quốc tịch: Việt Nam", $"Nơi cư trú: {one.Address}", $"Giấy tờ tùy thân: CCCD {one.PersonalId}"];
        paper.Add(
            Rows.Note("(Bản sao)"),
            Rows.Row($"Họ, chữ đệm, tên: {child.Name.ToUpperInvariant()}"),
            Rows.Beside($"Ngày, tháng, năm sinh: {Vn.Slashed(child.Born)}", $"Giới tính: {child.Sex}"),
            Rows.Beside($"Dân tộc: {DistantHand.People(child)}", "Quốc tịch: Việt Nam"),
            Rows.Row($"Nơi sinh: {deck.Pick(["Trạm Y tế xã", "Bệnh viện Đa khoa vùng Tây Nguyên", "Trung tâm Y tế huyện"])}"),
            Rows.Row($"Số định danh cá nhân: {child.PersonalId}"),
            Rows.Twin(Parent("mẹ", mother), Parent("cha", father)),
            Rows.Row($"Nơi đăng ký khai sinh: {agency.Spoken}"),
            Rows.Beside($"Số đăng ký: {deck.Number(4, 260)}/{registered.Year}", $"Ngày đăng ký: {Vn.Slashed(registered)}"),
            Rows.Row("Ghi chú: Đăng ký lại do mất bản chính; nội dung theo Sổ hộ tịch."));
        paper.Truth.Add(Rows.Capitals(child));
        return paper.Done();
    }

    /// <summary>Nghị định 123/2015/NĐ-CP, Điều 23: good for six months.</summary>
    public static Paper Single(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2016, 3, 14));
        var agency = Folk.Commune(deck, day);
        var person = Folk.Person(deck, day, agency, 22, 55);
        var court = deck.Chance(0.5);
        var paper = DistantHand.Start(desk, "distant-single", agency, day, "Giấy xác nhận tình trạng hôn nhân", Vn.Ordinal(deck.Number(2, 330)), "/UBND-XNTTHN");
        paper.Add(
            DistantHand.Caps(agency.Printed),
            Rows.Row($"Xét đề nghị của {person.Address1} {person.Name} về việc cấp Giấy xác nhận tình trạng hôn nhân,", "row note"),
            DistantHand.Caps("XÁC NHẬN:"),
            DistantHand.Line("Họ, chữ đệm, tên:", person.Name),
            DistantHand.Line("Ngày, tháng, năm sinh:", Vn.Slashed(person.Born)),
            DistantHand.Line("Giới tính, dân tộc, quốc tịch:", $"{person.Sex}, {DistantHand.People(person)}, Việt Nam"),
            DistantHand.Line("Giấy tờ tùy thân:", $"Thẻ căn cước công dân số {person.PersonalId}, cấp ngày {Vn.Slashed(day.AddDays(-333))}"),
            DistantHand.Line("Nơi cư trú:", person.Address),
            DistantHand.Line("Tình trạng hôn nhân:", court ? $"Đã ly hôn theo Quyết định số {deck.Number(11, 340)}/{day.Year - 1}/QĐST-HNGĐ ngày {Vn.Slashed(day.AddDays(-260))} của Tòa án" : "Hiện tại chưa đăng ký kết hôn với ai"),
            Rows.Row($"Giấy này được cấp để: {deck.Pick(["làm thủ tục kết hôn", "bổ sung hồ sơ vay vốn ngân hàng", "chuyển nhượng quyền sử dụng đất"])}."),
            Rows.Row("Giấy này có giá trị sử dụng trong thời hạn 06 tháng kể từ ngày cấp."));
        paper.Truth.Add(person);
        paper.Truth.Set(FieldNames.Term, "P6M", "06 tháng");
        paper.Truth.Set(FieldNames.ExpiresOn, Vn.Iso(day.AddMonths(6)), "");
        return paper.Done();
    }

    /// <summary>Quyết định 24/2021/QĐ-TTg: half a sheet; who lives in the household in a table.</summary>
    public static Paper Poor(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2021, 12, 6));
        var agency = Folk.Commune(deck, day);
        var (head, wife) = DistantHand.Couple(deck, day, agency);
        var kind = deck.Pick(["hộ nghèo", "hộ cận nghèo"]);
        var paper = DistantHand.Start(desk, "distant-poor", agency, day, $"Giấy chứng nhận {kind}", Vn.Ordinal(deck.Number(1, 290)), "/GCN-UBND");
        paper.Add(
            Rows.Row($"{agency.Spoken} chứng nhận hộ gia đình ông {head.Name}, dân tộc {DistantHand.People(head)}, số định danh cá nhân {head.PersonalId}, cư trú tại {head.Address}, là {kind} năm {day.Year + 1}, gồm các thành viên:"),
            Rows.Table(["STT", "Họ và tên", "Năm sinh", "Quan hệ với chủ hộ"],
            [
                ["1", head.Name, Vn.Plain(head.Born.Year), "Chủ hộ"],
                ["2", wife.Name, Vn.Plain(wife.Born.Year), "Vợ"],
                ["3", Folk.Name(deck, deck.Chance(0.5)), Vn.Plain(day.Year - deck.Number(2, 18)), "Con"],
            ]));
        paper.Truth.Add(head);
        return paper.Done();
    }
}
