using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Practising certificates and civil-status extracts.</summary>
internal static class PersonalPapers
{
    public static Paper PharmacyPractice(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day();
        var agency = Agencies.Health(deck);
        var person = People.Adult(deck, day, agency);
        var paper = Practice(desk, agency, "practice-pharmacy", day, "Chứng chỉ hành nghề dược", "CCHN-D-SYT-ĐL");
        var form = deck.Pick(["Nhà thuốc", "Quầy thuốc", "Cơ sở bán buôn thuốc"]);
        AddPerson(paper, person);
        paper.Add(
            new Item("Văn bằng chuyên môn", deck.Pick(["Dược sĩ đại học", "Dược sĩ trung học"])),
            new Item("Hình thức tổ chức kinh doanh", form),
            new Item("Phạm vi hoạt động chuyên môn", "bán lẻ thuốc"));
        if (day.Year < 2017)
            AddEnd(paper, day.AddYears(5));
        paper.Add(new Para("Đủ tiêu chuẩn hành nghề dược theo quy định của Luật Dược. Người được cấp chứng chỉ phải chấp hành các quy chế chuyên môn và chịu trách nhiệm trước pháp luật về hoạt động nghề nghiệp của mình."));
        paper.Truth.Add(person);
        paper.Truth.Set(FieldNames.Scope, "bán lẻ thuốc");
        paper.Close(paper.Type.ToUpperInvariant());
        return paper;
    }

    public static Paper MedicalPractice(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day();
        var agency = Agencies.Health(deck);
        var person = People.Adult(deck, day, agency);
        var type = day.Year < 2024 ? "Chứng chỉ hành nghề khám bệnh, chữa bệnh" : "Giấy phép hành nghề khám bệnh, chữa bệnh";
        var paper = Practice(desk, agency, "practice-medical", day, type, day.Year < 2024 ? "ĐL-CCHN" : "ĐL-GPHN");
        var scope = deck.Pick(["khám bệnh, chữa bệnh chuyên khoa nội", "khám bệnh, chữa bệnh bằng y học cổ truyền", "kỹ thuật viên xét nghiệm", "khám bệnh, chữa bệnh chuyên khoa răng hàm mặt"]);
        AddPerson(paper, person);
        paper.Add(new Item("Văn bằng chuyên môn", deck.Pick(["Bác sĩ đa khoa", "Y sĩ", "Bác sĩ y học cổ truyền"])));
        paper.Add(new Item("Phạm vi hoạt động chuyên môn", scope));
        if (day.Year >= 2024)
            AddEnd(paper, day.AddYears(5));
        paper.Add(new Para("Người hành nghề có trách nhiệm thực hiện đúng phạm vi hoạt động chuyên môn được ghi trong giấy này, tham gia đào tạo, bồi dưỡng liên tục và tuân thủ các quy định về chuyên môn kỹ thuật trong khám bệnh, chữa bệnh."));
        paper.Truth.Add(person);
        paper.Truth.Set(FieldNames.Scope, scope);
        paper.Close(paper.Type.ToUpperInvariant());
        return paper;
    }

    public static Paper Birth(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2016, 1, 8));
        var agency = Agencies.Ward(deck, day);
        var address = Places.AddressWithin(deck, day, agency.Spoken);
        var child = People.Of(deck, day, deck.Number(0, 14), address);
        var mother = People.Of(deck, day, deck.Number(30, 44), address, male: false);
        var father = People.FatherOf(deck, child);
        var registered = child.Born.AddDays(deck.Number(5, 50));
        if (registered > day)
            registered = day;
        var paper = Extract(desk, "birth", agency, day, "Trích lục khai sinh", "TLKS-BS");
        paper.Add(
            new Item("Họ, chữ đệm, tên", child.Name),
            new Item("Ngày, tháng, năm sinh", Vn.Slashed(child.Born)),
            new Item("Giới tính", child.Sex),
            new Item("Dân tộc", child.Name.Contains('\'', StringComparison.Ordinal) || child.Name.StartsWith("Y ", StringComparison.Ordinal) ? "Ê-đê" : "Kinh"),
            new Item("Quốc tịch", "Việt Nam"),
            new Item("Nơi sinh", deck.Pick(["Bệnh viện Đa khoa vùng Tây Nguyên", "Bệnh viện Đa khoa thành phố Buôn Ma Thuột"])),
            new Item("Số định danh cá nhân", child.PersonalId),
            new Item("Họ, chữ đệm, tên người mẹ", mother.Name),
            new Item("Họ, chữ đệm, tên người cha", father),
            new Item("Nơi cư trú", child.Address),
            new Para($"Đăng ký khai sinh tại {agency.Spoken}, số {deck.Number(10, 400)}/{registered.Year}, ngày {Vn.Slashed(registered)}. Trích lục này được cấp từ Sổ đăng ký khai sinh theo yêu cầu của người thân thích và có giá trị thay cho bản chính trong các giao dịch theo quy định của Luật Hộ tịch."));
        paper.Truth.Add(child);
        paper.Close("TRÍCH LỤC KHAI SINH");
        return paper;
    }

    public static Paper Marriage(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2016, 1, 8));
        var agency = Agencies.Ward(deck, day);
        var wife = People.Of(deck, day, deck.Number(22, 50), Places.Address(deck, day), male: false);
        var husband = People.Of(deck, day, deck.Number(24, 52), Places.Address(deck, day), male: true);
        var paper = Extract(desk, "marriage", agency, day, "Trích lục kết hôn", "TLKH-BS");
        foreach (var (person, role) in new[] { (wife, "vợ"), (husband, "chồng") })
        {
            paper.Add(
                new Item($"Họ, chữ đệm, tên {role}", person.Name),
                new Item("Ngày, tháng, năm sinh", Vn.Slashed(person.Born)),
                new Item("Số định danh cá nhân", person.PersonalId),
                new Item("Nơi cư trú", person.Address));
            paper.Truth.Add(person);
        }

        paper.Add(new Para($"Đăng ký kết hôn tại {agency.Spoken}, số {deck.Number(10, 300)}/{day.Year - 1}, ngày {Vn.Slashed(deck.WorkingDay(new(day.Year - 1, 2, 1), new(day.Year - 1, 12, 20)))}. Trích lục này được cấp từ Sổ đăng ký kết hôn lưu tại cơ quan đăng ký hộ tịch theo yêu cầu của đương sự."));
        paper.Close("TRÍCH LỤC KẾT HÔN");
        return paper;
    }

    private static void AddPerson(Paper paper, Person person) => paper.Add(
        new Item("Cấp cho", $"{person.Address1} {person.Name}"),
        new Item("Ngày, tháng, năm sinh", Vn.Slashed(person.Born)),
        new Item(person.PersonalId.Length == 9 ? "Số chứng minh nhân dân" : "Số định danh cá nhân", person.PersonalId),
        new Item("Nơi cư trú", person.Address));

    private static void AddEnd(Paper paper, DateOnly last)
    {
        paper.Add(new Item("Có giá trị đến hết ngày", Vn.Slashed(last)));
        paper.Expire(last, Vn.Slashed(last));
    }

    private static Paper Practice(Desk desk, Agency agency, string kind, DateOnly day, string type, string notation) =>
        new() { Kind = kind, Head = desk.Head(agency, day, notation, 9000), Type = type, Signature = desk.Sign(agency) };

    private static Paper Extract(Desk desk, string kind, Agency agency, DateOnly day, string type, string notation) => new()
    {
        Kind = kind,
        Head = desk.Head(agency, day, notation, 700),
        Type = type,
        Signature = desk.Sign(agency),
    };
}
