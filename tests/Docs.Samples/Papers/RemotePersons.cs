using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Who may practise, who was born and who died, in the remote sets.</summary>
internal static class RemotePersons
{
    /// <summary>Nghị định 96/2023/NĐ-CP: a licence to treat, of five years.</summary>
    public static Paper Clinician(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2024, 2, 5));
        var agency = RemoteHand.Department(deck, day, "Sở Y tế", "SYT");
        var person = Rows.Capitals(RemoteHand.Folk.Person(deck, day, agency, 25, 62));
        var (office, scope) = deck.Pick([("Bác sỹ", "Y khoa"), ("Y sỹ", "Đa khoa"), ("Điều dưỡng", "Thực hiện hoạt động chăm sóc người bệnh"), ("Kỹ thuật y", "Xét nghiệm y học"), ("Bác sỹ", "Răng hàm mặt")]);
        var last = day.AddYears(5);
        var paper = RemoteHand.Start(desk, "remote-practice", agency, day, "Giấy phép hành nghề khám bệnh, chữa bệnh", $"00{deck.Number(1021, 9870)}", $"/{RemoteHand.Letters(agency)}-GPHN");
        paper.Add(
            Rows.Row($"Họ và tên: {person.Name}"),
            Rows.Beside($"Ngày, tháng, năm sinh: {Vn.Slashed(person.Born)}", $"Giới tính: {person.Sex}"),
            Rows.Row($"Số định danh cá nhân: {person.PersonalId}"),
            Rows.Row($"Nơi cư trú: {person.Address}"),
            Rows.Row($"Chức danh chuyên môn: {office}"),
            Rows.Row($"Phạm vi hành nghề: {scope}"),
            Rows.Row($"Giấy phép hành nghề có giá trị đến {Vn.Long(last)}."));
        paper.Truth.Add(person);
        paper.Truth.Set(FieldNames.Scope, scope);
        paper.Expire(last, Vn.Long(last));
        return paper.Done();
    }

    /// <summary>Nghị định 163/2025/NĐ-CP; some given again.</summary>
    public static Paper Pharmacist(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2025, 7, 21));
        var agency = RemoteHand.Department(deck, day, "Sở Y tế", "SYT");
        var person = RemoteHand.Folk.Person(deck, day, agency, 23, 60);
        var notation = "/CCHN-D-SYT-ĐL";
        var scope = deck.Pick(["Chịu trách nhiệm chuyên môn của quầy thuốc", "Chịu trách nhiệm chuyên môn của nhà thuốc", "Phụ trách về bảo đảm chất lượng của cơ sở bán buôn thuốc"]);
        var paper = RemoteHand.Start(desk, "remote-pharmacist", agency, day, "Chứng chỉ hành nghề dược", Vn.Ordinal(deck.Number(4010, 5900)), notation);
        paper.Add(
            Rows.Row($"Cấp cho: {person.Name}"),
            Rows.Row($"Sinh ngày: {Vn.Slashed(person.Born)}"),
            Rows.Row($"Số định danh cá nhân/Số căn cước: {person.PersonalId}"),
            Rows.Row($"Nơi ở hiện tại: {person.Address}"),
            new Banner("ĐƯỢC PHÉP HÀNH NGHỀ DƯỢC"),
            Rows.Row($"Văn bằng: {deck.Pick(["Bằng tốt nghiệp đại học ngành dược", "Bằng tốt nghiệp cao đẳng ngành dược", "Bằng tốt nghiệp trung cấp ngành dược"])}"),
            Rows.Row($"Vị trí hành nghề: {scope}"),
            Rows.Row("Hình thức cấp: xét hồ sơ"));
        if (deck.Chance(0.5))
        {
            var old = FarHand.Old(deck, Places.Merger, notation, 300, 3900);
            paper.Add(Rows.Row($"Cấp lại lần thứ 1, thay thế Chứng chỉ hành nghề dược số {old.Number} ngày {Vn.Slashed(old.Day)}"));
            FarHand.Relate(paper, RelationKind.Replaces, old);
        }

        paper.Truth.Add(person);
        paper.Truth.Set(FieldNames.Scope, scope);
        return paper.Done();
    }

    /// <summary>Nghị định 15/2021/NĐ-CP: an engineer, whose fields stand in a table.</summary>
    public static Paper Engineer(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2021, 6, 7));
        var agency = RemoteHand.Department(deck, day, "Sở Xây dựng", "SXD");
        var person = RemoteHand.Folk.Person(deck, day, agency, 25, 60);
        var last = day.AddYears(5);
        var paper = RemoteHand.Start(desk, "remote-engineer", agency, day, "Chứng chỉ hành nghề hoạt động xây dựng", $"{(RemoteHand.Folk.IsPhuYen(agency) ? "PHY" : "DAL")}-000{deck.Digits(5)}", "");
        string[] fields = ["Giám sát công tác xây dựng công trình dân dụng", "Thiết kế kết cấu công trình", "Định giá xây dựng", "Khảo sát địa hình", "Thiết kế cơ - điện công trình"];
        var at = deck.Number(0, 3);
        paper.Add(
            Rows.Row($"Cấp cho {person.Address1}: {person.Name}"),
            Rows.Row($"Sinh {Vn.Long(person.Born)}"),
            Rows.Row($"Căn cước công dân số: {person.PersonalId}"),
            Rows.Row($"Địa chỉ thường trú: {person.Address}"),
            Rows.Row($"Trình độ chuyên môn: {deck.Pick(["Kỹ sư xây dựng dân dụng và công nghiệp", "Kỹ sư xây dựng cầu đường", "Kiến trúc sư"])}"),
            Rows.Row("Lĩnh vực hành nghề hoạt động xây dựng:"),
            Rows.Table(["TT", "Lĩnh vực hành nghề", "Hạng"], [["1", fields[at], "II"], ["2", fields[at + 1], "III"]]),
            Rows.Row($"Chứng chỉ này có giá trị đến hết ngày {Vn.Slashed(last)}."));
        paper.Truth.Add(person);
        paper.Expire(last, Vn.Slashed(last));
        return paper.Done();
    }

    /// <summary>Thông tư 04/2020/TT-BTP.</summary>
    public static Paper Birth(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2020, 7, 20));
        var agency = RemoteHand.Folk.Commune(deck, day);
        var home = RemoteHand.Folk.Address(deck, day, agency);
        var mother = RemoteHand.Folk.Person(deck, day, agency, 30, 50, male: false);
        var father = RemoteHand.Folk.Person(deck, day, agency, 30, 52, male: true);
        var child = RemoteHand.Folk.Person(deck, day, agency, 2, 17);
        child = Rows.Capitals(child with { Name = FarPersons.Child(deck, RemoteHand.Folk, father, child.Male) });
        var registered = child.Born.AddDays(deck.Number(9, 50));
        var paper = RemoteHand.Start(desk, "remote-birth", agency, day, "Trích lục khai sinh", Vn.Ordinal(deck.Number(3, 610)), "/TLKS-BS");
        paper.Add(
            Rows.Note("(Bản sao)"),
            Rows.Row($"Họ, chữ đệm, tên: {child.Name}"),
            Rows.Row($"Ngày, tháng, năm sinh: {Vn.Slashed(child.Born)} ghi bằng chữ: {FarWords.Day(child.Born)}"),
            Rows.Beside($"Giới tính: {child.Sex}", $"Dân tộc: {FarHand.People(child)}", "Quốc tịch: Việt Nam"),
            Rows.Row($"Nơi sinh: {deck.Pick(["Bệnh viện Đa khoa vùng Tây Nguyên", "Trung tâm Y tế huyện", "Bệnh viện Sản - Nhi Phú Yên"])}"),
            Rows.Row($"Quê quán: {home}"),
            Rows.Row($"Số định danh cá nhân: {child.PersonalId}"),
            Rows.Row($"Họ, chữ đệm, tên người mẹ: {mother.Name}"),
            Rows.Beside($"Năm sinh: {mother.Born.Year}", $"Dân tộc: {FarHand.People(mother)}", "Quốc tịch: Việt Nam"),
            Rows.Row($"Nơi cư trú: {home}"),
            Rows.Row($"Họ, chữ đệm, tên người cha: {father.Name}"),
            Rows.Beside($"Năm sinh: {father.Born.Year}", $"Dân tộc: {FarHand.People(father)}", "Quốc tịch: Việt Nam"),
            Rows.Row($"Nơi cư trú: {home}"),
            Rows.Row($"Đăng ký khai sinh tại: {agency.Spoken}"),
            Rows.Beside($"Số: {deck.Number(3, 290)}/{registered.Year}", Vn.Long(registered)),
            Rows.Row("Ghi chú: Không"),
            Rows.Row($"Thực hiện trích lục từ: {deck.Pick(["Sổ đăng ký khai sinh", "Cơ sở dữ liệu hộ tịch điện tử"])}"));
        paper.Truth.Add(new Holder(child.Name, child.PersonalId, null, child.Born.Year, null));
        return paper.Done();
    }

    /// <summary>Thông tư 04/2020/TT-BTP.</summary>
    public static Paper Death(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2020, 7, 20));
        var agency = RemoteHand.Folk.Commune(deck, day);
        var late = RemoteHand.Folk.Person(deck, day, agency, 48, 90);
        var died = day.AddDays(-deck.Number(3, 14));
        var paper = RemoteHand.Start(desk, "remote-death", agency, day, "Trích lục khai tử", Vn.Ordinal(deck.Number(2, 190)), "/TLKT");
        paper.Add(
            RemoteHand.Typed("Họ, chữ đệm, tên:", late.Name),
            RemoteHand.Typed("Ngày, tháng, năm sinh:", Vn.Slashed(late.Born)),
            Rows.Beside($"Giới tính: {late.Sex}", $"Dân tộc: {FarHand.People(late)}", "Quốc tịch: Việt Nam"),
            RemoteHand.Typed("Giấy tờ tùy thân/Số định danh cá nhân:", late.PersonalId),
            RemoteHand.Typed("Nơi cư trú cuối cùng:", late.Address),
            RemoteHand.Typed("Đã chết vào lúc:", $"{deck.Number(1, 23):00} giờ {deck.Number(1, 59):00} phút, {Vn.Long(died)}"),
            RemoteHand.Typed("Nơi chết:", deck.Pick(["Tại nhà", "Bệnh viện Đa khoa tỉnh", "Trung tâm Y tế"])),
            RemoteHand.Typed("Nguyên nhân chết:", deck.Pick(["Bệnh già", "Tai nạn giao thông", "Bệnh hiểm nghèo"])),
            RemoteHand.Typed("Đăng ký khai tử tại:", agency.Spoken),
            Rows.Beside($"Số: {deck.Number(2, 140)}/{day.Year}", $"Ngày đăng ký: {Vn.Slashed(day)}"));
        paper.Truth.Add(late);
        return paper.Done();
    }
}
