using Docs.Core.Extraction;
using Docs.Samples.Facts;
using Docs.Samples.Layouts;

namespace Docs.Samples.Papers;

/// <summary>Practising certificates in one sentence or within an ornament, and extracts of the civil register.</summary>
internal static class OutsidePersons
{
    /// <summary>Thông tư 11/2015/TT-BXD, told in one sentence.</summary>
    public static Paper Broker(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2016, 3, 7), new DateOnly(2024, 7, 26));
        var agency = Folk.Department(deck, day, "Sở Xây dựng", "SXD");
        var person = Rows.Capitals(Folk.Outside.Person(deck, day, agency, 22, 60));
        var paper = OutsideHand.Start(desk, "outside-practice", agency, day, "Chứng chỉ hành nghề môi giới bất động sản", $"{(Folk.Outside.IsPhuYen(agency) ? "PY" : "ĐL")}-{deck.Digits(4)}", "");
        paper.Add(
            Rows.Row($"Chứng nhận {person.Address1} {person.Name}, sinh ngày {Vn.Slashed(person.Born)}, {Rows.IdLabel(person)} số {person.PersonalId} do Công an cấp ngày {Vn.Slashed(deck.Day(day.AddYears(-5), day.AddDays(-60)))}, thường trú tại {person.Address}, đã đạt yêu cầu tại kỳ thi sát hạch ngày {Vn.Slashed(day.AddDays(-24))} và được hành nghề môi giới bất động sản."),
            Rows.Row("Chứng chỉ này có giá trị trong thời hạn 05 năm kể từ ngày ký. Người được cấp không được cho người khác thuê, mượn chứng chỉ."));
        paper.Truth.Add(person);
        paper.Truth.Set(FieldNames.Term, "P5Y", "05 năm");
        paper.Truth.Set(FieldNames.ExpiresOn, Vn.Iso(day.AddYears(5)), "");
        return paper.Done();
    }

    /// <summary>Nghị định 27/2019/NĐ-CP.</summary>
    public static Paper Surveyor(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2019, 9, 9), new DateOnly(2025, 9, 26));
        var agency = day < new DateOnly(2025, 3, 1) ? Folk.Department(deck, day, "Sở Tài nguyên và Môi trường", "STNMT") : Folk.Department(deck, day, "Sở Nông nghiệp và Môi trường", "SNNMT");
        var person = Rows.Capitals(Folk.Outside.Person(deck, day, agency, 24, 58));
        var scope = deck.Pick(["Đo đạc địa chính", "Đo đạc, thành lập bản đồ hành chính", "Đo đạc công trình"]);
        var last = day.AddYears(5);
        var paper = OutsideHand.Start(desk, "outside-surveyor", agency, day, "Chứng chỉ hành nghề đo đạc và bản đồ", $"{(Folk.Outside.IsPhuYen(agency) ? "PHY" : "DAL")}-{deck.Digits(5)}", "");
        paper.Add(
            Rows.Row("HẠNG II", "row mid"),
            Rows.Row("Cấp cho", "row mid"),
            new Raw(H.P("who", $"{person.Capital} {person.Name}")),
            Rows.Row($"Ngày sinh {Vn.Slashed(person.Born)} – Số căn cước công dân {person.PersonalId}", "row mid"),
            Rows.Row($"Nơi thường trú: {person.Address}", "row mid"),
            Rows.Row($"Trình độ chuyên môn: {deck.Pick(["Kỹ sư trắc địa", "Kỹ sư địa chính", "Cử nhân quản lý đất đai"])}", "row mid"),
            Rows.Row($"Phạm vi hành nghề: {scope}", "row mid"),
            Rows.Row($"Chứng chỉ có giá trị đến hết {Vn.Long(last)}", "row mid"));
        paper.Truth.Add(person);
        paper.Truth.Set(FieldNames.Scope, scope);
        paper.Expire(last, Vn.Long(last));
        return paper.Done();
    }

    /// <summary>Thông tư 04/2020/TT-BTP: what was written into the register and what it was changed to.</summary>
    public static Paper CorrectedName(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2016, 2, 22));
        var agency = Folk.Outside.Commune(deck, day);
        var person = Rows.Capitals(Folk.Outside.Person(deck, day, agency, 16, 62));
        var registered = deck.Day(day.AddYears(-2), day.AddDays(-3));
        var paper = OutsideHand.Start(desk, "outside-civil", agency, day, "Trích lục cải chính hộ tịch", Vn.Ordinal(deck.Number(2, 190)), "/TLCCHT-BS");
        paper.Add(
            Rows.Note("(BẢN SAO)"),
            Rows.Row($"Họ, chữ đệm, tên: {person.Name}"),
            Rows.Row($"Ngày, tháng, năm sinh: {Vn.Slashed(person.Born)}; Giới tính: {person.Sex}; Dân tộc: {OutsideHand.People(person)}; Quốc tịch: Việt Nam"),
            Rows.Row($"Giấy tờ tùy thân: {Rows.IdLabel(person)} số {person.PersonalId}"),
            Rows.Row($"Nơi cư trú: {person.Address}"),
            Rows.Row($"Đã đăng ký việc: Cải chính hộ tịch, tại Sổ đăng ký cải chính hộ tịch số {deck.Number(3, 88):00} ngày {Vn.Slashed(registered)} của {agency.Spoken}."),
            Rows.Row($"Trong: Giấy khai sinh số {deck.Number(12, 250)} ngày {Vn.Slashed(deck.Day(person.Born.AddDays(20), person.Born.AddYears(1)))}"),
            Rows.Row($"Từ: Họ, chữ đệm, tên người mẹ: {Folk.Outside.Name(deck, false)}"),
            Rows.Row($"Thành: Họ, chữ đệm, tên người mẹ: {Folk.Outside.Name(deck, false)}"));
        paper.Truth.Add(person);
        return paper.Done();
    }

    public static Paper Deceased(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2016, 4, 18));
        var full = Folk.Outside.Commune(deck, day);
        var agency = full with { Parent = day < Places.Merger ? [Folk.Outside.IsPhuYen(full) ? "TỈNH PHÚ YÊN" : "TỈNH ĐẮK LẮK"] : [], Lines = [$"UBND {full.Lines[1]}"] };
        var person = Folk.Outside.Person(deck, day, agency, 45, 92);
        var died = deck.Day(day.AddDays(-90), day.AddDays(-4));
        var paper = OutsideHand.Start(desk, "outside-death", agency, day, "Trích lục khai tử", Vn.Ordinal(deck.Number(2, 140)), "/TLKT-BS");
        paper.Add(
            Rows.Note("(Bản sao)"),
            Rows.Row($"1. Người chết: {person.Name}; giới tính: {person.Sex}; dân tộc: {OutsideHand.People(person)}; quốc tịch: Việt Nam."),
            Rows.Row($"2. Ngày, tháng, năm sinh: {Vn.Slashed(person.Born)}."),
            Rows.Row($"3. Số định danh cá nhân/CCCD: {person.PersonalId}."),
            Rows.Row($"4. Nơi cư trú cuối cùng: {person.Address}."),
            Rows.Row($"5. Chết hồi {deck.Number(1, 23)} giờ {deck.Number(1, 59)} phút, {Vn.Long(died)}, tại {deck.Pick(["nhà riêng", "Bệnh viện Đa khoa vùng Tây Nguyên", "Trung tâm Y tế"])}; nguyên nhân: {deck.Pick(["tuổi già", "bệnh", "tai nạn"])}."),
            Rows.Row($"6. Giấy báo tử số {deck.Number(4, 190)}/GBT do Trạm Y tế cấp ngày {Vn.Slashed(died.AddDays(1))}."),
            Rows.Row($"7. Đăng ký khai tử: số {deck.Number(3, 120)}/{died.Year}, ngày {Vn.Slashed(died.AddDays(3))}, {agency.Spoken}."),
            Rows.Row("Trích lục từ Cơ sở dữ liệu hộ tịch điện tử toàn quốc."));
        paper.Truth.Add(person);
        return paper.Done();
    }
}
