using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Civil-status papers in the wording of Thông tư 04/2020/TT-BTP.</summary>
internal static class OfficePersons
{
    public static Paper Birth(Desk desk)
    {
        var deck = desk.Deck;
        var (day, agency) = Ward(desk);
        var child = Rows.Capitals(People.Of(deck, day, deck.Number(1, 14), Places.AddressWithin(deck, day, agency.Spoken)));
        var mother = People.Of(deck, day, deck.Number(30, 44), child.Address, male: false);
        var registered = Registered(deck, child.Born, day);
        var paper = Rows.Start(desk, "office-birth", agency, day, "Trích lục khai sinh", "TLKS-BS");
        paper.Add(
            Rows.Note("(BẢN SAO)"),
            Rows.Row($"Họ, chữ đệm, tên: {child.Name}"),
            Rows.Row($"Ngày, tháng, năm sinh: {Vn.Slashed(child.Born)}"),
            Rows.Row($"ghi bằng chữ: {Vn.Long(child.Born)}"),
            Rows.Beside($"Giới tính: {child.Sex}", "Dân tộc: Kinh", "Quốc tịch: Việt Nam"),
            Rows.Row("Nơi sinh: Bệnh viện Đa khoa vùng Tây Nguyên, thành phố Buôn Ma Thuột, tỉnh Đắk Lắk"),
            Rows.Row("Quê quán: xã Hòa Phong, huyện Hòa Vang, thành phố Đà Nẵng"),
            Rows.Row($"Số định danh cá nhân: {child.PersonalId}"),
            Rows.Row($"Họ, chữ đệm, tên người mẹ: {mother.Name}"),
            Rows.Beside($"Năm sinh: {mother.Born.Year}", "Dân tộc: Kinh", "Quốc tịch: Việt Nam"),
            Rows.Row($"Nơi cư trú: {child.Address}"),
            Rows.Row($"Họ, chữ đệm, tên người cha: {People.FatherOf(deck, child)}"),
            Rows.Beside($"Năm sinh: {mother.Born.Year - 3}", "Dân tộc: Kinh", "Quốc tịch: Việt Nam"),
            Rows.Row($"Nơi cư trú: {child.Address}"),
            Rows.Row($"Đăng ký khai sinh tại: {agency.Spoken}"),
            Rows.Beside($"Số: {deck.Number(10, 400)}/{registered.Year}", $"{Vn.Long(registered)}"),
            Rows.Row("Ghi chú: không"),
            Rows.Row("Thực hiện trích lục từ: Cơ sở dữ liệu hộ tịch điện tử."));
        paper.Truth.Add(child);
        return paper.Done();
    }

    public static Paper Marriage(Desk desk)
    {
        var deck = desk.Deck;
        var (day, agency) = Ward(desk);
        var wife = People.Of(deck, day, deck.Number(22, 50), Places.Address(deck, day), male: false);
        var husband = People.Of(deck, day, deck.Number(24, 52), Places.Address(deck, day), male: true);
        var registered = Registered(deck, day.AddYears(-3), day);
        var paper = Rows.Start(desk, "office-marriage", agency, day, "Trích lục kết hôn", "TLKH-BS");
        paper.Add(Rows.Note("(BẢN SAO)"), Rows.Twin(Spouse(wife, "vợ"), Spouse(husband, "chồng")),
            Rows.Row($"Nơi đăng ký kết hôn: {agency.Spoken}"),
            Rows.Beside($"Số: {deck.Number(10, 300)}/{registered.Year}", $"Ngày đăng ký: {Vn.Slashed(registered)}"),
            Rows.Row("Thực hiện trích lục từ: Sổ đăng ký kết hôn."));
        paper.Truth.Add(wife);
        paper.Truth.Add(husband);
        return paper.Done();
    }

    public static Paper Death(Desk desk)
    {
        var deck = desk.Deck;
        var (day, agency) = Ward(desk);
        var person = People.Of(deck, day, deck.Number(50, 90), Places.AddressWithin(deck, day, agency.Spoken));
        var died = deck.Day(day.AddDays(-60), day.AddDays(-10));
        var paper = Rows.Start(desk, "office-death", agency, day, "Trích lục khai tử", "TLKT-BS");
        paper.Add(
            Rows.Row("Người yêu cầu: thân nhân của người chết"),
            Rows.Row($"Họ, chữ đệm, tên người chết: {person.Name}"),
            Rows.Row($"Ngày, tháng, năm sinh: {Vn.Slashed(person.Born)}"),
            Rows.Beside($"Giới tính: {person.Sex}", "Dân tộc: Kinh", "Quốc tịch: Việt Nam"),
            Rows.Row($"Giấy tờ tùy thân/Số định danh cá nhân: {person.PersonalId}"),
            Rows.Row($"Nơi cư trú cuối cùng: {person.Address}"),
            Rows.Row($"Đã chết vào lúc: {deck.Number(1, 23)} giờ {deck.Number(10, 59)} phút, {Vn.Long(died)}"),
            Rows.Row("Nơi chết: tại nhà riêng. Nguyên nhân chết: bệnh già"),
            Rows.Row($"Đăng ký khai tử tại: {agency.Spoken}, số {deck.Number(5, 90)}/{died.Year} ngày {Vn.Slashed(died.AddDays(4))}"),
            Rows.Row("Trích lục này được cấp từ Sổ đăng ký khai tử."));
        paper.Truth.Add(person);
        return paper.Done();
    }

    public static Paper MaritalStatus(Desk desk)
    {
        var deck = desk.Deck;
        var (day, agency) = Ward(desk);
        var person = Rows.Capitals(People.Of(deck, day, deck.Number(20, 40), Places.AddressWithin(deck, day, agency.Spoken)));
        var paper = Rows.Start(desk, "office-single", agency, day, "Giấy xác nhận tình trạng hôn nhân", "UBND-XNTTHN");
        paper.Add(
            Rows.Row($"Xét đề nghị của ông/bà {person.Name} về việc cấp giấy xác nhận tình trạng hôn nhân,"),
            Rows.Row("XÁC NHẬN:", "row mid caps"),
            Rows.Row($"Họ, chữ đệm, tên: {person.Name}"),
            Rows.Beside($"Ngày, tháng, năm sinh: {Vn.Slashed(person.Born)}", $"Giới tính: {person.Sex}"),
            Rows.Beside("Dân tộc: Kinh", "Quốc tịch: Việt Nam"),
            Rows.Row($"Giấy tờ tùy thân: {Rows.IdLabel(person)} số {person.PersonalId}"),
            Rows.Row($"Nơi cư trú: {person.Address}"),
            Rows.Row("Tình trạng hôn nhân: Chưa đăng ký kết hôn với ai."),
            Rows.Row("Giấy này được cấp để làm thủ tục đăng ký kết hôn, có giá trị sử dụng trong thời hạn 06 tháng kể từ ngày cấp."));
        paper.Truth.Add(person);
        paper.Truth.Set(FieldNames.Term, "P6M", "06 tháng");
        paper.Truth.Set(FieldNames.ExpiresOn, Vn.Iso(day.AddMonths(6)), "");
        return paper.Done();
    }

    private static string[] Spouse(Person person, string role) =>
    [
        $"Họ, chữ đệm, tên {role}: {person.Name}", $"Ngày, tháng, năm sinh: {Vn.Slashed(person.Born)}", "Dân tộc: Kinh", "Quốc tịch: Việt Nam",
        $"Nơi cư trú: {person.Address}", $"Giấy tờ tùy thân: {Rows.IdLabel(person)} số {person.PersonalId}",
    ];

    private static (DateOnly Day, Agency Agency) Ward(Desk desk)
    {
        var day = desk.Day(new DateOnly(2016, 1, 8));
        return (day, Agencies.Ward(desk.Deck, day));
    }

    private static DateOnly Registered(Deck deck, DateOnly since, DateOnly day) =>
        since.AddDays(deck.Number(5, 50)) is var registered && registered < day ? registered : day;
}
