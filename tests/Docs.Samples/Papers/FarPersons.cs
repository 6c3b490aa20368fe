using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Practising certificates of health, and civil status, of the far sets.</summary>
internal static class FarPersons
{
    /// <summary>Nghị định 54/2017/NĐ-CP; some issued again in place of a lost one.</summary>
    public static Paper Pharmacist(Desk desk)
    {
        var deck = desk.Deck;
        var folk = FarHand.Folk(deck);
        var day = desk.Day(new DateOnly(2017, 8, 7), new DateOnly(2025, 6, 20));
        var agency = FarHand.Department(deck, folk, day, "Sở Y tế", "SYT");
        var person = folk.Person(deck, day, agency, 23, 60);
        var notation = $"/CCHN-D-SYT-{FarHand.Letters(agency)}";
        var scope = deck.Pick(["Nhà thuốc, quầy thuốc", "Quầy thuốc, tủ thuốc trạm y tế xã", "Doanh nghiệp bán buôn thuốc"]);
        var paper = FarHand.Start(desk, folk, "far-practice", agency, day, "Chứng chỉ hành nghề dược", Vn.Ordinal(deck.Number(120, 3900)), notation);
        paper.Add(
            Rows.Row($"Cấp cho: {person.Capital} {person.Name}"),
            Rows.Row($"Ngày sinh: {Vn.Slashed(person.Born)}"),
            Rows.Row($"Số CMND/Thẻ căn cước: {person.PersonalId}"),
            Rows.Row($"Ngày cấp: {Vn.Slashed(deck.Day(day.AddYears(-4), day.AddDays(-90)))}. Nơi cấp: {FarHand.IdIssuer(person, folk)}"),
            Rows.Row($"Địa chỉ thường trú: {person.Address}"),
            Rows.Row($"Văn bằng chuyên môn: {deck.Pick(["Dược sĩ đại học", "Dược sĩ trung học", "Cao đẳng dược"])}"),
            Rows.Row("Đã được cấp Chứng chỉ hành nghề dược theo hình thức: Xét duyệt hồ sơ"),
            Rows.Row($"Phạm vi hoạt động chuyên môn: {scope}"));
        if (deck.Chance(0.4))
        {
            var old = FarHand.Old(deck, day, notation, 20, 119);
            paper.Add(Rows.Row($"(Chứng chỉ này thay thế Chứng chỉ hành nghề dược số {old.Number} cấp ngày {Vn.Slashed(old.Day)})"));
            FarHand.Relate(paper, RelationKind.Replaces, old);
        }

        paper.Truth.Add(person);
        paper.Truth.Set(FieldNames.Scope, scope);
        return paper.Done();
    }

    /// <summary>Luật Khám bệnh, chữa bệnh 2009, Nghị định 109/2016/NĐ-CP.</summary>
    public static Paper Clinician(Desk desk)
    {
        var deck = desk.Deck;
        var folk = FarHand.Folk(deck);
        var day = desk.Day(new DateOnly(2012, 10, 8), new DateOnly(2023, 12, 22));
        var agency = FarHand.Department(deck, folk, day, "Sở Y tế", "SYT");
        var person = Rows.Capitals(folk.Person(deck, day, agency, 25, 62));
        var scope = deck.Pick(["Khám bệnh, chữa bệnh chuyên khoa Nội", "Khám bệnh, chữa bệnh bằng y học cổ truyền", "Điều dưỡng viên theo quy định của Bộ Nội vụ", "Kỹ thuật viên xét nghiệm"]);
        var paper = FarHand.Start(desk, folk, "far-clinician", agency, day, "Chứng chỉ hành nghề khám bệnh, chữa bệnh", $"00{deck.Number(1021, 9870)}", $"/{FarHand.Letters(agency)}-CCHN");
        paper.Add(
            Rows.Row($"Họ và tên: {person.Name}"),
            Rows.Row($"Ngày, tháng, năm sinh: {Vn.Slashed(person.Born)}"),
            Rows.Row($"Giấy {Rows.IdLabel(person)} số: {person.PersonalId}"),
            Rows.Row($"Ngày cấp: {Vn.Slashed(deck.Day(day.AddYears(-7), day.AddDays(-90)))}    Nơi cấp: {FarHand.IdIssuer(person, folk)}"),
            Rows.Row($"Chỗ ở hiện nay: {person.Address}"),
            Rows.Row($"Văn bằng chuyên môn: {deck.Pick(["Bác sĩ đa khoa", "Y sĩ y học cổ truyền", "Điều dưỡng trung học", "Kỹ thuật viên trung học"])}"),
            Rows.Row($"Phạm vi hoạt động chuyên môn: {scope}"));
        paper.Truth.Add(person);
        paper.Truth.Set(FieldNames.Scope, scope);
        return paper.Done();
    }

    /// <summary>Thông tư 04/2020/TT-BTP: wife and husband side by side.</summary>
    public static Paper Marriage(Desk desk)
    {
        var deck = desk.Deck;
        var folk = FarHand.Folk(deck);
        var day = desk.Day(new DateOnly(2017, 3, 6));
        var agency = folk.Commune(deck, day);
        var wife = folk.Person(deck, day, agency, 20, 45, male: false);
        var husband = folk.Person(deck, day, agency, 21, 48, male: true);
        var registered = deck.WorkingDay(day.AddYears(-3), day.AddDays(-1));
        var paper = FarHand.Start(desk, folk, "far-marriage", agency, day, "Trích lục kết hôn", Vn.Ordinal(deck.Number(2, 260)), "/TLKH-BS");
        string[] Spouse(string which, Person one) =>
            [$"Họ, chữ đệm, tên {which}:", one.Name, $"Ngày, tháng, năm sinh: {Vn.Slashed(one.Born)}", $"Dân tộc: {FarHand.People(one)}    Quốc tịch: Việt Nam", $"Nơi cư trú: {one.Address}", $"Giấy tờ tùy thân: CCCD số {one.PersonalId}"];
        paper.Add(
            Rows.Note("(BẢN SAO)"),
            Rows.Twin(Spouse("vợ", wife), Spouse("chồng", husband)),
            Rows.Row($"Đã đăng ký kết hôn tại: {agency.Spoken}"),
            Rows.Beside($"Số: {deck.Number(3, 120)}/{registered.Year}", Vn.Long(registered)),
            Rows.Row("Ghi chú: Không."));
        paper.Truth.Add(wife);
        paper.Truth.Add(husband);
        return paper.Done();
    }

    /// <summary>Thông tư 04/2020/TT-BTP: the original that parents keep.</summary>
    public static Paper Birth(Desk desk)
    {
        var deck = desk.Deck;
        var folk = FarHand.Folk(deck);
        var day = desk.Day(new DateOnly(2016, 2, 15));
        var agency = folk.Commune(deck, day);
        var home = folk.Address(deck, day, agency);
        Person Of(int least, int most, bool? male) => folk.Person(deck, day, agency, least, most, male) with { Address = home };
        var born = deck.Day(day.AddDays(-58), day.AddDays(-8));
        var (mother, father) = (Of(20, 40, false), Of(21, 45, true));
        var child = Of(1, 1, null);
        child = Rows.Capitals(child with { Name = Child(deck, folk, father, child.Male), Born = born, PersonalId = Identifiers.PersonalId(deck, born, child.Male) });
        var paper = FarHand.Start(desk, folk, "far-birth", agency, day, "Giấy khai sinh", Vn.Ordinal(deck.Number(4, 340)), $"/{day.Year}");
        paper.Add(
            Rows.Row($"Họ, chữ đệm, tên: {child.Name}"),
            Rows.Row($"Ngày, tháng, năm sinh: {Vn.Slashed(born)}; ghi bằng chữ: {FarWords.Day(born)}"),
            Rows.Beside($"Giới tính: {child.Sex}", $"Dân tộc: {FarHand.People(child)}", "Quốc tịch: Việt Nam"),
            Rows.Row($"Nơi sinh: {deck.Pick(["Bệnh viện Đa khoa tỉnh", "Trung tâm Y tế khu vực", "Trạm Y tế"])}, {home}"),
            Rows.Row($"Quê quán: {folk.Address(deck, day, agency)}"),
            Rows.Row($"Số định danh cá nhân: {child.PersonalId}"),
            Rows.Row($"Họ, chữ đệm, tên người mẹ: {mother.Name}"),
            Rows.Beside($"Năm sinh: {mother.Born.Year}", $"Dân tộc: {FarHand.People(mother)}", "Quốc tịch: Việt Nam"),
            Rows.Row($"Nơi cư trú: {home}"),
            Rows.Row($"Họ, chữ đệm, tên người cha: {father.Name}"),
            Rows.Beside($"Năm sinh: {father.Born.Year}", $"Dân tộc: {FarHand.People(father)}", "Quốc tịch: Việt Nam"),
            Rows.Row($"Nơi cư trú: {home}"),
            Rows.Row($"Họ, chữ đệm, tên người đi khai sinh: {deck.Pick([mother.Name, father.Name])}"),
            Rows.Row($"Giấy tờ tùy thân: Căn cước công dân số {father.PersonalId}"),
            Rows.Row($"Nơi đăng ký khai sinh: {agency.Spoken}"),
            Rows.Row($"Ngày, tháng, năm đăng ký: {Vn.Slashed(day)}"));
        paper.Truth.Add(new Holder(child.Name, child.PersonalId, null, born.Year, null));
        paper.DoneWithDay(Vn.Slashed(day));
        paper.Truth.Set(FieldNames.Agency, agency.Spoken);
        return paper;
    }

    /// <summary>Under the father's family name, or of his clan where his people put it last.</summary>
    public static string Child(Deck deck, Folk folk, Person father, bool male)
    {
        var words = father.Name.Split(' ');
        return words[0] == "Y"
            ? $"{deck.Pick(male ? folk.HighlandMen : folk.HighlandWomen)} {string.Join(' ', words[2..])}"
            : $"{words[0]} {deck.Pick(male ? folk.Men : folk.Women)}";
    }
}
