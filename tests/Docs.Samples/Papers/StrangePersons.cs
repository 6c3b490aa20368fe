using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Practising certificates in two tongues or across a sheet, and civil status as registrars of other years wrote it.</summary>
internal static class StrangePersons
{
    public static Paper Architect(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2020, 8, 3));
        var agency = Agencies.Construction(deck);
        var person = StrangeHand.Shouted(Strangers.Person(deck, day));
        var scope = deck.Pick(["Thiết kế kiến trúc công trình", "Thiết kế quy hoạch xây dựng", "Thiết kế nội thất công trình"]);
        var last = day.AddYears(10);
        var paper = StrangeHand.Start(desk, "strange-practice", agency, day, "Chứng chỉ hành nghề kiến trúc", $"KTS-40-{deck.Digits(5)}");
        paper.Add(
            StrangeHand.Both("Họ và tên", "Full name", person.Name),
            StrangeHand.Both("Ngày sinh", "Date of birth", Vn.Slashed(person.Born)),
            StrangeHand.Both("Số CCCD/Hộ chiếu", "ID/Passport No.", person.PersonalId),
            StrangeHand.Both("Quốc tịch", "Nationality", "Việt Nam"),
            StrangeHand.Both("Trình độ chuyên môn", "Qualification", "Kiến trúc sư"),
            StrangeHand.Both("Phạm vi hành nghề", "Scope of practice", scope),
            StrangeHand.Both("Có giá trị đến ngày", "Valid until", Vn.Slashed(last)));
        paper.Truth.Add(person);
        paper.Truth.Forget(FieldNames.Address);
        paper.Truth.Set(FieldNames.Scope, scope);
        paper.Expire(last, Vn.Slashed(last));
        return paper.Done();
    }

    public static Paper Vet(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2009, 5, 4));
        var above = Agencies.Environment(deck, day).Lines[0] is "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG" ? "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG" : "SỞ NÔNG NGHIỆP VÀ PTNT";
        var name = day.Year < 2016 ? "Chi cục Thú y" : "Chi cục Chăn nuôi và Thú y";
        var agency = new Agency([above], [name.ToUpperInvariant()], "CNTY", "CHI CỤC TRƯỞNG", false, $"{name} tỉnh Đắk Lắk", "Đắk Lắk");
        var person = Strangers.Person(deck, day);
        var scope = deck.Pick(["Buôn bán thuốc thú y", "Tiêm phòng, chữa bệnh động vật", "Khám bệnh, chẩn đoán bệnh động vật"]);
        var last = day.AddYears(5);
        var paper = StrangeHand.Start(desk, "strange-vet", agency, day, "Chứng chỉ hành nghề thú y", $"{deck.Number(12, 640)}/CCHN-{(day.Year < 2016 ? "TY" : "CNTY")}");
        paper.Add(
            Rows.Row("CHỨNG NHẬN", "row mid caps"),
            Rows.Row($"Ông/bà: {person.Name}"),
            Rows.Beside($"Sinh ngày: {Vn.Slashed(person.Born)}", $"CMND/CCCD số: {person.PersonalId}"),
            Rows.Row($"Thường trú: {person.Address}"),
            Rows.Row($"Bằng cấp chuyên môn: {deck.Pick(["Bác sỹ thú y", "Trung cấp chăn nuôi thú y"])}"),
            Rows.Row($"Được phép hành nghề: {scope}"),
            Rows.Row($"Chứng chỉ này có giá trị đến ngày {Vn.Slashed(last)}."));
        paper.Truth.Add(person);
        paper.Truth.Set(FieldNames.Scope, scope);
        paper.Expire(last, Vn.Slashed(last));
        return paper.Done();
    }

    /// <summary>Quyết định 01/2006/QĐ-BTP: the copy names its book beside its number.</summary>
    public static Paper DeathCertificate(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2006, 6, 5), new DateOnly(2015, 12, 25));
        var agency = Strangers.Commune(deck, day);
        var person = StrangeHand.Shouted(Strangers.Person(deck, day, 41, 88));
        var died = deck.Day(day.AddDays(-14), day.AddDays(-2));
        var paper = StrangeHand.Start(desk, "strange-death", agency, day, "Giấy chứng tử", $"{deck.Number(2, 96):00}");
        paper.Add(
            Rows.Note("(BẢN SAO)"),
            Rows.Beside($"Họ và tên: {person.Name}", $"Giới tính: {person.Sex}"),
            Rows.Row($"Ngày, tháng, năm sinh: {Vn.Slashed(person.Born)}"),
            Rows.Beside("Dân tộc: Kinh", "Quốc tịch: Việt Nam"),
            Rows.Row($"Nơi thường trú/tạm trú cuối cùng: {person.Address}"),
            Rows.Row($"Số Giấy CMND/Hộ chiếu/Giấy tờ hợp lệ thay thế: {person.PersonalId}"),
            Rows.Row($"Đã chết vào lúc: {deck.Number(1, 23)} giờ {deck.Number(1, 59)} phút, {Vn.Long(died)}"),
            Rows.Row("Nơi chết: tại nhà"),
            Rows.Row($"Nguyên nhân chết: {deck.Pick(["tuổi già", "bệnh lý", "tai nạn giao thông"])}"),
            Rows.Row($"Nơi đăng ký: {agency.Spoken}"),
            Rows.Row($"Ngày, tháng, năm đăng ký: {Vn.Slashed(day)}"),
            Rows.Row("Ghi chú: không"));
        paper.Truth.Add(person);
        return paper.Done();
    }

    /// <summary>Thông tư 15/2015/TT-BTP: who weds whom in two columns, both of them sign.</summary>
    public static Paper Wedding(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2016, 2, 15));
        var agency = Strangers.Commune(deck, day);
        var wife = Strangers.Person(deck, day, 20, 44, male: false);
        var husband = Strangers.Person(deck, day, 21, 48, male: true);
        var paper = StrangeHand.Start(desk, "strange-wedding", agency, day, "Giấy chứng nhận kết hôn", $"{deck.Number(4, 180):00}/{day.Year}");
        paper.Add(
            Rows.Twin(Spouse(wife, "vợ"), Spouse(husband, "chồng")),
            Rows.Row($"Nơi đăng ký kết hôn: {agency.Spoken}"),
            Rows.Row($"Ngày, tháng, năm đăng ký: {Vn.Slashed(day)}"),
            Rows.Twin(["Vợ", "(Ký, ghi rõ họ tên)"], ["Chồng", "(Ký, ghi rõ họ tên)"]));
        paper.Truth.Add(wife);
        paper.Truth.Add(husband);
        return paper.Done();
    }

    private static string[] Spouse(Person person, string role) =>
    [
        $"Họ, chữ đệm, tên {role}:", person.Name, $"Ngày, tháng, năm sinh: {Vn.Slashed(person.Born)}", "Dân tộc: Kinh; Quốc tịch: Việt Nam",
        $"Nơi cư trú: {person.Address}", $"Giấy tờ tùy thân: {Rows.IdLabel(person)} {person.PersonalId}",
    ];
}
