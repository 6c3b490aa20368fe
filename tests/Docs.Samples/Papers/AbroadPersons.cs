using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Who may practise, who married and who was born, in the abroad sets.</summary>
internal static class AbroadPersons
{
    /// <summary>Nghị định 109/2016/NĐ-CP: bases first, then who and what.</summary>
    public static Paper Doctor(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2016, 8, 1), new DateOnly(2023, 12, 20));
        var hand = AbroadHand.Department(desk, Folk.Abroad, day, "Sở Y tế", "SYT");
        var person = Rows.Capitals(hand.Person(25, 60));
        var scope = deck.Pick(["Khám bệnh, chữa bệnh đa khoa", "Khám bệnh, chữa bệnh chuyên khoa Sản phụ khoa", "Chuyên khoa Xét nghiệm", "Khám bệnh, chữa bệnh bằng y học cổ truyền"]);
        var paper = hand.Start("abroad-practice", "Chứng chỉ hành nghề khám bệnh, chữa bệnh", $"00{deck.Number(1200, 9900)}", $"/{hand.Letters}-CCHN");
        paper.Add(
            new Banner("GIÁM ĐỐC SỞ Y TẾ"),
            new Basis("Căn cứ Luật Khám bệnh, chữa bệnh ngày 23 tháng 11 năm 2009;"),
            new Basis("Căn cứ Nghị định số 109/2016/NĐ-CP ngày 01 tháng 7 năm 2016 của Chính phủ;"),
            new Banner("CẤP CHỨNG CHỈ HÀNH NGHỀ KHÁM BỆNH, CHỮA BỆNH"),
            Rows.Row($"{person.Capital}: {person.Name}"),
            Rows.Row($"Ngày, tháng, năm sinh: {Vn.Slashed(person.Born)}"),
            Rows.Row($"Giấy CMND/CCCD số: {person.PersonalId}; nơi cấp: Cục CSQLHC về TTXH"),
            Rows.Row($"Chỗ ở hiện nay: {person.Address}"),
            Rows.Row($"Văn bằng chuyên môn: {deck.Pick(["Bác sĩ đa khoa", "Bác sĩ chuyên khoa cấp I", "Y sĩ y học cổ truyền", "Cử nhân xét nghiệm"])}"),
            Rows.Row($"Phạm vi hoạt động chuyên môn: {scope}"));
        paper.Truth.Add(person);
        paper.Truth.Set(FieldNames.Scope, scope);
        return paper.Done();
    }

    /// <summary>Thông tư 04/2020/TT-BTP; one under the other.</summary>
    public static Paper Marriage(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2020, 8, 3));
        var hand = AbroadHand.Commune(desk, Folk.Abroad, day);
        var (husband, wife) = (hand.Person(22, 50, true), hand.Person(20, 48, false));
        var registered = deck.WorkingDay(day.AddYears(-6), day.AddDays(-2));
        var signature = deck.Chance(0.5) ? hand.Sign() : new Signature([], deck.Pick(["CÔNG CHỨC TƯ PHÁP - HỘ TỊCH"]), hand.Name(false));
        var paper = hand.Start("abroad-marriage", "Trích lục kết hôn", Vn.Ordinal(deck.Number(2, 190)), "/TLKH-BS", null, 0, signature);
        void Spouse(string which, Person one) => paper.Add(
            Rows.Row($"Họ, chữ đệm, tên {which}: {one.Name}", "row caps"),
            Rows.Beside($"Ngày, tháng, năm sinh: {Vn.Slashed(one.Born)}", "Dân tộc: Kinh", "Quốc tịch: Việt Nam"),
            Rows.Row($"Nơi cư trú: {one.Address}"),
            Rows.Row($"Giấy tờ tùy thân: Căn cước công dân số {one.PersonalId}"));
        paper.Add(Rows.Note("(BẢN SAO)"));
        Spouse("chồng", husband);
        Spouse("vợ", wife);
        paper.Add(
            Rows.Row($"Nơi đăng ký kết hôn: {hand.Agency.Spoken}"),
            Rows.Beside($"Số: {deck.Number(1, 99):00}/{registered.Year}", $"Ngày, tháng, năm đăng ký: {Vn.Slashed(registered)}"),
            Rows.Row("Thực hiện trích lục từ Sổ đăng ký kết hôn."));
        paper.Truth.Add(husband);
        paper.Truth.Add(wife);
        return paper.Done();
    }

    /// <summary>Luật Thú y 2015, Nghị định 35/2016/NĐ-CP: of five years.</summary>
    public static Paper Vet(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2016, 9, 5), new DateOnly(2025, 2, 20));
        var department = AbroadHand.Department(desk, Folk.AbroadHeld, day, "Sở Nông nghiệp và Phát triển nông thôn", "SNN");
        var branch = department.Under("CHI CỤC CHĂN NUÔI VÀ THÚ Y", "CCCNTY", "CHI CỤC TRƯỞNG", "Chi cục Chăn nuôi và Thú y");
        var person = branch.Person(23, 60);
        var scope = deck.Pick(["Tiêm phòng, chữa bệnh, phẫu thuật động vật", "Buôn bán thuốc thú y dùng trong thú y cho động vật trên cạn", "Tư vấn các hoạt động liên quan đến lĩnh vực thú y"]);
        var last = day.AddYears(5);
        var paper = branch.Start("abroad-vet", "Chứng chỉ hành nghề thú y", Vn.Ordinal(deck.Number(6, 480)), $"/{day.Year}/CCHN-TY");
        paper.Add(
            Rows.Row($"Cấp cho {person.Address1}: {person.Name}", "row caps"),
            Rows.Row($"Sinh ngày {Vn.Slashed(person.Born)}"),
            Rows.Row($"CMND/CCCD số: {person.PersonalId}"),
            Rows.Row($"Địa chỉ cư trú: {person.Address}"),
            Rows.Row($"Trình độ chuyên môn: {deck.Pick(["Bác sĩ thú y", "Trung cấp thú y", "Kỹ sư chăn nuôi"])}"),
            Rows.Row($"Được phép hành nghề: {scope}"),
            Rows.Row($"Tại: tỉnh {branch.Province}"),
            Rows.Row($"Chứng chỉ này có giá trị đến {Vn.Long(last)}"));
        paper.Truth.Add(person);
        paper.Truth.Set(FieldNames.Scope, scope);
        paper.Expire(last, Vn.Long(last));
        return paper.Done();
    }

    /// <summary>Thông tư 15/2015/TT-BTP, 04/2020/TT-BTP: the original.</summary>
    public static Paper Birth(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2017, 1, 9));
        var hand = AbroadHand.Commune(desk, Folk.AbroadHeld, day);
        var home = hand.Address();
        var (mother, father) = (hand.Person(20, 41, false), hand.Person(21, 45, true));
        var born = deck.Day(day.AddDays(-55), day.AddDays(-6));
        var child = hand.Person(1, 1);
        var name = $"{father.Name.Split(' ')[0]} {deck.Pick(child.Male ? ["Gia Bảo", "Minh Khôi", "Tuấn Kiệt", "Phúc An"] : (string[])["Bảo Ngọc", "Khánh Vy", "Ngọc Hân", "An Nhiên"])}".ToUpperInvariant();
        var id = $"{child.PersonalId[..3]}{(child.Male ? 2 : 3)}{born.Year % 100:00}{child.PersonalId[6..]}";
        var paper = hand.Start("abroad-birth", "Giấy khai sinh", Vn.Ordinal(deck.Number(3, 280)), $"/{day.Year}");
        paper.Add(
            RemoteHand.Typed("Họ, chữ đệm, tên:", name),
            RemoteHand.Typed("Ngày, tháng, năm sinh:", Vn.Slashed(born)),
            RemoteHand.Typed("Ghi bằng chữ:", FarWords.Day(born)),
            Rows.Beside($"Giới tính: {child.Sex}", "Dân tộc: Kinh", "Quốc tịch: Việt Nam"),
            RemoteHand.Typed("Nơi sinh:", deck.Pick([$"Bệnh viện Đa khoa tỉnh {hand.Province}", "Trung tâm Y tế huyện", "Bệnh viện Phụ sản"])),
            RemoteHand.Typed("Quê quán:", home),
            RemoteHand.Typed("Số định danh cá nhân:", id),
            RemoteHand.Typed("Họ, chữ đệm, tên người mẹ:", mother.Name),
            Rows.Beside($"Năm sinh: {mother.Born.Year}", "Dân tộc: Kinh", "Quốc tịch: Việt Nam"),
            RemoteHand.Typed("Nơi cư trú:", home),
            RemoteHand.Typed("Họ, chữ đệm, tên người cha:", father.Name),
            Rows.Beside($"Năm sinh: {father.Born.Year}", "Dân tộc: Kinh", "Quốc tịch: Việt Nam"),
            RemoteHand.Typed("Nơi cư trú:", home),
            RemoteHand.Typed("Nơi đăng ký khai sinh:", hand.Agency.Spoken),
            RemoteHand.Typed("Ngày, tháng, năm đăng ký:", Vn.Slashed(day)),
            RemoteHand.Typed("Họ, chữ đệm, tên người đi khai sinh:", deck.Chance(0.5) ? father.Name : mother.Name));
        paper.Truth.Add(new Holder(name, id, null, born.Year, null));
        return paper.Done();
    }
}
