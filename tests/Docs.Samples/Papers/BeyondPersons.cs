using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Who may practise, who died, was born or married, in the beyond sets.</summary>
internal static class BeyondPersons
{
    /// <summary>Nghị định 96/2023/NĐ-CP, numbered rows, valid from and to.</summary>
    public static Paper Clinician(Desk desk, IReadOnlyList<Folk> folks)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2024, 2, 19));
        var hand = AbroadHand.Department(desk, folks, day, "Sở Y tế", "SYT");
        var person = hand.Person(24, 60);
        var (office, scope) = deck.Pick([("Bác sỹ", "Nhi khoa"), ("Bác sỹ", "Y học cổ truyền"), ("Hộ sinh", "Thực hiện kỹ thuật hộ sinh"), ("Dinh dưỡng lâm sàng", "Dinh dưỡng lâm sàng"), ("Kỹ thuật y", "Phục hồi chức năng")]);
        var last = day.AddYears(5).AddDays(-1);
        var paper = hand.Start("beyond-clinician", "Giấy phép hành nghề", $"00{deck.Number(1100, 9800)}", $"/{hand.Letters}-GPHN");
        paper.Add(
            Rows.Row("1. Họ và tên: " + person.Name),
            Rows.Row($"2. Ngày, tháng, năm sinh: {Vn.Slashed(person.Born)}"),
            Rows.Row($"3. Số định danh cá nhân/số căn cước công dân: {person.PersonalId}"),
            Rows.Row($"4. Nơi cư trú: {person.Address}"),
            Rows.Row($"5. Chức danh chuyên môn: {office}"),
            Rows.Row($"6. Phạm vi hành nghề: {scope}"),
            Rows.Row($"7. Thời hạn: từ {Vn.Long(day)} đến {Vn.Long(last)}"));
        paper.Truth.Add(person);
        paper.Truth.Set(FieldNames.Scope, scope);
        paper.Expire(last, Vn.Long(last));
        return paper.Done();
    }

    /// <summary>Thông tư 04/2020/TT-BTP, Nghị định 07/2025/NĐ-CP.</summary>
    public static Paper Death(Desk desk, IReadOnlyList<Folk> folks)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2020, 8, 10));
        var hand = AbroadHand.Commune(desk, folks, day);
        var late = Rows.Capitals(hand.Person(50, 92));
        var registered = deck.WorkingDay(day.AddYears(-2), day);
        var paper = hand.Start("beyond-death", "Trích lục khai tử", Vn.Ordinal(deck.Number(2, 170)), "/TLKT-BS", null, 0.1, deck.Chance(0.3) ? new Signature([], "CÔNG CHỨC TƯ PHÁP - HỘ TỊCH", hand.Name(true)) : null);
        paper.Add(
            Rows.Note("(BẢN SAO)"),
            Rows.Row($"Họ, chữ đệm, tên người chết: {late.Name}", "row caps"),
            Rows.Beside($"Ngày, tháng, năm sinh: {Vn.Slashed(late.Born)}", $"Giới tính: {late.Sex}"),
            Rows.Beside($"Dân tộc: {FarHand.People(late)}", "Quốc tịch: Việt Nam"),
            Rows.Row($"Số định danh cá nhân: {late.PersonalId}"),
            Rows.Row($"Nơi cư trú cuối cùng: {late.Address}"),
            Rows.Row($"Đã chết vào lúc {deck.Number(1, 23):00} giờ {deck.Number(1, 59):00} phút, {Vn.Long(registered.AddDays(-deck.Number(1, 9)))}"),
            Rows.Row($"Nơi chết: {deck.Pick(["Tại nhà riêng", $"Bệnh viện Đa khoa tỉnh {hand.Province}", "Trên đường đi cấp cứu"])}"),
            Rows.Row($"Nguyên nhân chết: {deck.Pick(["Tuổi già", "Bệnh tim mạch", "Tai biến"])}"),
            Rows.Row($"Đã đăng ký khai tử tại {hand.Agency.Spoken}, số {deck.Number(2, 130):00}/{registered.Year}, {Vn.Long(registered)}."),
            Rows.Row("Người đi khai tử: " + hand.Name(true)));
        paper.Truth.Add(late);
        return paper.Done();
    }

    /// <summary>Thông tư 04/2020/TT-BTP: what the register says of a birth.</summary>
    public static Paper Birth(Desk desk, IReadOnlyList<Folk> folks)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2020, 9, 7));
        var hand = AbroadHand.Commune(desk, folks, day);
        var child = Rows.Capitals(hand.Person(2, 19));
        var home = hand.Address();
        var paper = hand.Start("beyond-birth", "Trích lục khai sinh", Vn.Ordinal(deck.Number(4, 480)), "/TLKS-BS", null, 0, deck.Chance(0.4) ? hand.For("TUQ.", "CÔNG CHỨC TƯ PHÁP - HỘ TỊCH") : null);
        paper.Add(
            Rows.Note("(BẢN SAO)"),
            Rows.Row($"Họ, chữ đệm, tên: {child.Name}", "row caps"),
            Rows.Row($"Ngày, tháng, năm sinh: {Vn.Slashed(child.Born)}, ghi bằng chữ: {FarWords.Day(child.Born)}"),
            Rows.Beside($"Giới tính: {child.Sex}", "Dân tộc: Kinh", "Quốc tịch: Việt Nam"),
            Rows.Row($"Số định danh cá nhân: {child.PersonalId}"),
            Rows.Row("Nơi sinh: " + deck.Pick(["Trung tâm Y tế huyện", $"Bệnh viện Đa khoa tỉnh {hand.Province}"])),
            Rows.Row("Quê quán: " + home),
            Rows.Twin(["Họ, chữ đệm, tên cha:", hand.Name(true), $"Năm sinh: {child.Born.Year - 29}", "Nơi cư trú: " + home], ["Họ, chữ đệm, tên mẹ:", hand.Name(false), $"Năm sinh: {child.Born.Year - 26}", "Nơi cư trú: " + home]),
            Rows.Row($"Đăng ký khai sinh tại: {hand.Agency.Spoken}"),
            Rows.Beside($"Số: {deck.Number(3, 180)}/{child.Born.Year}", $"Ngày đăng ký: {Vn.Slashed(child.Born.AddDays(21))}"));
        paper.Truth.Add(new Holder(child.Name, child.PersonalId, null, child.Born.Year, null));
        return paper.Done();
    }

    /// <summary>Nghị định 54/2017/NĐ-CP: what a pharmacist may keep.</summary>
    public static Paper Pharmacist(Desk desk, IReadOnlyList<Folk> folks)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2017, 9, 11), new DateOnly(2025, 6, 20));
        var hand = AbroadHand.Department(desk, folks, day, "Sở Y tế", "SYT");
        var person = Rows.Capitals(hand.Person(24, 58));
        var scope = deck.Pick(["Quầy thuốc", "Nhà thuốc", "Cơ sở bán lẻ dược liệu, thuốc dược liệu, thuốc cổ truyền"]);
        var paper = hand.Start("beyond-pharmacist", "Chứng chỉ hành nghề dược", Vn.Ordinal(deck.Number(200, 4900)), $"/CCHN-D-SYT-{hand.Letters}", null, 0.1);
        paper.Add(
            Rows.Note("Hình thức cấp: xét hồ sơ"),
            Rows.Row($"Chứng nhận {person.Address1}: {person.Name}", "row caps"),
            Rows.Beside($"Sinh ngày: {Vn.Slashed(person.Born)}", $"Số CMND/CCCD: {person.PersonalId}"),
            Rows.Row($"do Cục Cảnh sát QLHC về TTXH cấp ngày {Vn.Slashed(day.AddDays(-460))}"),
            Rows.Row($"Địa chỉ thường trú: {person.Address}"),
            Rows.Row($"Trình độ chuyên môn: {deck.Pick(["Dược sĩ đại học", "Dược sĩ cao đẳng", "Dược sĩ trung cấp"])}"),
            Rows.Row("Đủ điều kiện hành nghề dược với vị trí: người chịu trách nhiệm chuyên môn về dược"),
            Rows.Row($"Phạm vi hoạt động: {scope}"));
        paper.Truth.Add(person);
        paper.Truth.Set(FieldNames.Scope, scope);
        return paper.Done();
    }

    /// <summary>Thông tư 04/2020/TT-BTP: wife and husband in the two halves of the sheet.</summary>
    public static Paper Marriage(Desk desk, IReadOnlyList<Folk> folks)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2016, 3, 14));
        var hand = AbroadHand.Commune(desk, folks, day);
        var (husband, wife) = (hand.Person(21, 45, true), hand.Person(20, 42, false));
        var paper = hand.Start("beyond-marriage", "Giấy chứng nhận kết hôn", Vn.Ordinal(deck.Number(1, 140)), $"/{day.Year}");
        string[] Of(string which, Person one) => [$"Họ, chữ đệm, tên {which}:", one.Name.ToUpperInvariant(), $"Sinh ngày: {Vn.Slashed(one.Born)}", "Dân tộc: Kinh; Quốc tịch: Việt Nam", $"Cư trú: {one.Address}", $"CCCD số: {one.PersonalId}"];
        paper.Add(
            Rows.Twin(Of("vợ", wife), Of("chồng", husband)),
            Rows.Row($"Nơi đăng ký kết hôn: {hand.Agency.Spoken}"),
            Rows.Row($"Đăng ký ngày: {Vn.Slashed(day)}"));
        paper.Truth.Add(Rows.Capitals(wife));
        paper.Truth.Add(Rows.Capitals(husband));
        return paper.Done();
    }

    /// <summary>Nghị định 15/2021/NĐ-CP, Mẫu số 06 Phụ lục IV: a number of three letters and eight digits.</summary>
    public static Paper Builder(Desk desk, IReadOnlyList<Folk> folks)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2021, 4, 5));
        var hand = AbroadHand.Department(desk, folks, day, "Sở Xây dựng", "SXD");
        var person = Rows.Capitals(hand.Person(27, 60));
        var scope = deck.Pick(["Giám sát công tác xây dựng công trình dân dụng, hạng II", "Khảo sát địa hình, hạng III", "Thiết kế kết cấu công trình, hạng II", "Định giá xây dựng, hạng III"]);
        var last = day.AddYears(5);
        var paper = hand.Start("beyond-builder", "Chứng chỉ hành nghề hoạt động xây dựng", $"{Prefix(hand.Province)}-{deck.Number(1000, 99000):00000000}", "");
        paper.Add(
            Rows.Row($"Họ và tên: {person.Name}"),
            Rows.Row($"Ngày, tháng, năm sinh: {Vn.Slashed(person.Born)}"),
            Rows.Row($"Số CCCD/hộ chiếu: {person.PersonalId}    Quốc tịch: Việt Nam"),
            Rows.Row($"Trình độ chuyên môn: {deck.Pick(["Kỹ sư xây dựng", "Kỹ sư trắc địa", "Kiến trúc sư", "Cử nhân kinh tế xây dựng"])}"),
            Rows.Row($"Lĩnh vực hành nghề: {scope}"),
            Rows.Row($"Chứng chỉ có giá trị đến ngày {Vn.Slashed(last)}"));
        paper.Truth.Add(new Holder(person.Name, person.PersonalId, null, person.Born.Year, null));
        paper.Truth.Set(FieldNames.Scope, scope);
        paper.Expire(last, Vn.Slashed(last));
        return paper.Done();
    }

    private static string Prefix(string province) => province switch
    {
        "Đắk Lắk" => "DAL",
        "Phú Yên" => "PHY",
        "Gia Lai" => "GIL",
        "Bình Định" => "BID",
        "Quảng Ngãi" => "QNG",
        "Kon Tum" => "KOT",
        "Đồng Nai" => "DON",
        _ => "BIP",
    };
}
