using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Who may practise, who married, whose name was put right, who may teach, in the yonder sets.</summary>
internal static class YonderPersons
{
    /// <summary>Type, department, its symbol, notation, first day, last day, years it lasts (0: for good), what is asked, what is answered.</summary>
    private static readonly (string Type, string Office, string Symbol, string Notation, DateOnly First, DateOnly Last, int Years, string Ask, string[] Scopes)[] Trades =
    [
        ("Chứng chỉ hành nghề dược", "Sở Y tế", "SYT", "/CCHN-D-SYT-{0}", new(2017, 8, 7), Desk.LastDay, 0, "Phạm vi hoạt động chuyên môn", ["Bán lẻ thuốc", "Bảo quản thuốc", "Kiểm nghiệm thuốc"]),
        ("Giấy phép hành nghề", "Sở Y tế", "SYT", "/{0}-GPHN", new(2024, 3, 4), Desk.LastDay, 5, "Phạm vi hành nghề", ["Điều dưỡng", "Răng hàm mặt", "Nội khoa", "Chẩn đoán hình ảnh y học"]),
        ("Chứng chỉ hành nghề kiến trúc", "Sở Xây dựng", "SXD", "/KTS-{0}", new(2020, 10, 5), Desk.LastDay, 10, "Lĩnh vực hành nghề", ["Thiết kế kiến trúc công trình", "Thiết kế kiến trúc nội thất", "Giám sát tác giả"]),
        ("Chứng chỉ hành nghề thú y", "Sở Nông nghiệp và Phát triển nông thôn", "SNN", "/CCHN-TY", new(2016, 9, 5), new(2025, 2, 21), 5, "Loại hình hành nghề", ["Buôn bán thuốc thú y", "Tiêm phòng, chữa bệnh, phẫu thuật động vật"]),
    ];

    public static Paper Practice(Desk desk, IReadOnlyList<Folk> folks)
    {
        var deck = desk.Deck;
        var trade = deck.Pick(Trades);
        var day = desk.Day(trade.First, trade.Last);
        var hand = AbroadHand.Department(desk, folks, day, trade.Office, trade.Symbol);
        var (person, scope, last) = (Rows.Capitals(hand.Person(24, 58)), deck.Pick(trade.Scopes), day.AddYears(trade.Years));
        var paper = hand.Start("yonder-practice", trade.Type, $"{deck.Number(201, 9900):00000}", trade.Notation.Replace("{0}", hand.Letters, StringComparison.Ordinal)).Write($"""
            {deck.Pick(["Cấp cho:", "Họ và tên:", "Chứng nhận Ông/Bà:"])} {person.Name}
            Ngày sinh: {Vn.Slashed(person.Born)} ¦ Giới tính: {person.Sex}
            {deck.Pick(["Số định danh cá nhân", "CCCD/Hộ chiếu số"])}: {person.PersonalId}
            Nơi đăng ký thường trú: {person.Address}
            Văn bằng chuyên môn: tốt nghiệp {deck.Pick(["đại học", "cao đẳng"])} năm {day.Year - deck.Number(2, 12)}
            {trade.Ask}: {scope}
            {(trade.Years == 0 ? "" : $"Có giá trị đến hết ngày: {Vn.Slashed(last)}")}
            """);
        paper.Truth.Add(person);
        paper.Truth.Set(FieldNames.Scope, scope);
        if (trade.Years > 0)
            paper.Expire(last, Vn.Slashed(last));
        return paper.Done();
    }

    /// <summary>Thông tư 04/2020/TT-BTP and 04/2024/TT-BTP: who is not married, for six months.</summary>
    public static Paper Single(Desk desk, IReadOnlyList<Folk> folks)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2020, 8, 17));
        var hand = AbroadHand.Commune(desk, folks, day);
        var person = hand.Person(19, 56);
        var paper = hand.Start("yonder-single", "Giấy xác nhận tình trạng hôn nhân", Vn.Ordinal(deck.Number(5, 720)), "/UBND-XNTTHN", null, 0.15, deck.Chance(0.3) ? hand.For("TUQ.", "CÔNG CHỨC TƯ PHÁP - HỘ TỊCH") : null).Write($"""
            ~ Xét đề nghị của {person.Address1} {person.Name}, về việc cấp Giấy xác nhận tình trạng hôn nhân,
            ^ XÁC NHẬN:
            Họ, chữ đệm, tên: {person.Name}
            Ngày, tháng, năm sinh: {Vn.Slashed(person.Born)}
            Giới tính: {person.Sex} ¦ Dân tộc: {Folk.PeopleOf(person.Name)} ¦ Quốc tịch: Việt Nam
            Giấy tờ tùy thân: {deck.Pick(["Căn cước công dân", "Thẻ căn cước"])} số {person.PersonalId}
            Nơi cư trú: {person.Address}
            Trong thời gian cư trú tại: địa phương từ năm {day.Year - 4} đến nay
            Tình trạng hôn nhân: {deck.Pick(["Chưa đăng ký kết hôn với ai", "Có đăng ký kết hôn, nhưng vợ/chồng đã chết", "Đã ly hôn theo bản án có hiệu lực, chưa đăng ký kết hôn với ai"])}
            Giấy này được cấp để: {deck.Pick(["kết hôn", "mua bán nhà đất", "vay vốn tại ngân hàng"])}.
            Giấy này có giá trị sử dụng trong thời hạn 06 tháng, kể từ ngày cấp.
            """);
        paper.Truth.Add(person);
        paper.Truth.Set(FieldNames.Term, "P6M", "06 tháng");
        paper.Truth.Set(FieldNames.ExpiresOn, Vn.Iso(day.AddMonths(6)), "");
        return paper.Done();
    }

    /// <summary>Thông tư 04/2024/TT-BTP: what a register says now.</summary>
    public static Paper Corrected(Desk desk, IReadOnlyList<Folk> folks)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2020, 9, 14));
        var hand = AbroadHand.Local(desk, folks, day);
        var (person, done) = (Rows.Capitals(hand.Person(17, 60)), deck.WorkingDay(day.AddDays(-40), day.AddDays(-2)));
        var (what, from, to) = deck.Pick([("năm sinh", $"{person.Born.Year - 1}", $"{person.Born.Year}"), ("dân tộc của cha", "Kinh", "Tày"), ("chữ đệm của mẹ", "Thị", "Thị Kim")]);
        var paper = hand.Start("yonder-corrected", "Trích lục thay đổi, cải chính, bổ sung thông tin hộ tịch", Vn.Ordinal(deck.Number(2, 230)), "/TLTĐCCBS-BS").Write($"""
            ~ (Bản sao)
            ? Họ, chữ đệm, tên | {person.Name}
            ? Ngày, tháng, năm sinh | {Vn.Slashed(person.Born)}
            ? Giới tính; dân tộc | {person.Sex}; {Folk.PeopleOf(person.Name)}
            ? Số định danh cá nhân | {person.PersonalId}
            ? Nơi cư trú | {person.Address}
            Đã được {(what == "năm sinh" ? "cải chính" : "thay đổi, bổ sung")} trong Sổ đăng ký khai sinh số {deck.Number(3, 190)}/{person.Born.Year}
            Nội dung: phần ghi về {what}, từ “{from}” thành “{to}”.
            Đã ghi vào Sổ đăng ký thay đổi, cải chính hộ tịch tại {hand.Agency.Spoken}, số {deck.Number(4, 80):00}/{done.Year}, {Vn.Long(done)}.
            """);
        paper.Truth.Add(person);
        return paper.Done();
    }

    /// <summary>Thông tư 04/2020/TT-BTP: husband above wife.</summary>
    public static Paper Wedding(Desk desk, IReadOnlyList<Folk> folks)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2020, 8, 24));
        var hand = AbroadHand.Commune(desk, folks, day);
        Person[] two = [Rows.Capitals(hand.Person(24, 60, true)), Rows.Capitals(hand.Person(22, 58, false))];
        var wed = deck.WorkingDay(day.AddYears(-3), day.AddDays(-5));
        var paper = hand.Start("yonder-wedding", "Trích lục kết hôn", Vn.Ordinal(deck.Number(2, 340)), "/TLKH-BS").Write($"""
            ~ (BẢN SAO)
            {YonderText.Lines(two, (one, at) => $"""
            # Họ, chữ đệm, tên {(at == 0 ? "chồng" : "vợ")}: {one.Name}
            Ngày, tháng, năm sinh: {Vn.Slashed(one.Born)}
            Dân tộc: {Folk.PeopleOf(one.Name)} ¦ Quốc tịch: Việt Nam
            Nơi cư trú: {one.Address}
            Giấy tờ tùy thân: CCCD số {one.PersonalId}
            """)}
            # Đã đăng ký kết hôn tại: {hand.Agency.Spoken}
            Số: {deck.Number(3, 120)}/{wed.Year} ¦ Ngày, tháng, năm đăng ký: {Vn.Slashed(wed)}
            """);
        Array.ForEach(two, one => paper.Truth.Add(one));
        return paper.Done();
    }

    /// <summary>Thông tư 05/2021/TT-BTP: an office of lawyers and who heads it.</summary>
    public static Paper Lawyers(Desk desk, IReadOnlyList<Folk> folks)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2021, 8, 23));
        var hand = AbroadHand.Department(desk, folks, day, "Sở Tư pháp", "STP");
        var (head, address) = (hand.Person(32, 66), hand.Address());
        var office = $"VĂN PHÒNG LUẬT SƯ {string.Join(' ', head.Name.Split(' ')[^2..]).ToUpperInvariant()}";
        var paper = hand.Start("yonder-lawyers", "Giấy đăng ký hoạt động", $"{deck.Number(38, 47)}.01.{deck.Number(12, 190):0000}", "/TP/ĐKHĐ").Write($"""
            1. Tên tổ chức hành nghề luật sư: {office}
            > Tên giao dịch, tên viết tắt: không
            2. Địa chỉ trụ sở: {address}
            > Điện thoại: 0905{deck.Digits(6)} ¦ Email: vpls{deck.Digits(2)}@gmail.com
            3. Trưởng văn phòng: {head.Capital} {head.Name} ¦ Sinh năm: {head.Born.Year}
            > Thẻ luật sư số {deck.Number(2100, 19800)}/LS do Liên đoàn Luật sư Việt Nam cấp ngày {Vn.Slashed(day.AddYears(-3))}
            4. Hình thức tổ chức: văn phòng do một luật sư thành lập và làm chủ sở hữu.
            5. Đăng ký lần đầu ngày: {Vn.Slashed(day)}
            """);
        paper.Truth.Add(new Holder(office, null, null, null, address));
        return paper.Done();
    }

    /// <summary>Nghị định 46/2017/NĐ-CP and 125/2024/NĐ-CP: small children in a house of their own.</summary>
    public static Paper Nursery(Desk desk, IReadOnlyList<Folk> folks)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2018, 8, 6));
        var hand = AbroadHand.Commune(desk, folks, day);
        var (group, address) = ($"{deck.Pick(["Nhóm trẻ độc lập", "Lớp mẫu giáo độc lập"])} {deck.Pick(["Họa Mi", "Ong Vàng", "Ngôi Sao Nhỏ", "Mầm Xanh"])}", hand.Address());
        var paper = hand.Start("yonder-nursery", "Quyết định", Vn.Ordinal(deck.Number(8, 460)), "/QĐ-UBND", $"Về việc cho phép thành lập {group}", 0.15, null, "- Như Điều 3;", "- Trường Mầm non phụ trách;", "- Lưu: VT.").Write($"""
            {Laws.GovernmentOn(day).Text}
            Căn cứ {(day < new DateOnly(2024, 11, 20) ? "Nghị định số 46/2017/NĐ-CP ngày 21 tháng 4 năm 2017" : "Nghị định số 125/2024/NĐ-CP ngày 05 tháng 10 năm 2024")} của Chính phủ quy định về điều kiện đầu tư và hoạt động trong lĩnh vực giáo dục;
            … Xét Tờ trình ngày {Vn.Slashed(day.AddDays(-15))} của bà {hand.Name(false)} và biên bản thẩm định hồ sơ,
            = QUYẾT ĐỊNH:
            Điều 1. Cho phép thành lập {group}, địa chỉ: {address}; quy mô không quá {deck.Number(15, 70)} trẻ.
            Điều 2. {group} hoạt động theo Điều lệ trường mầm non, chịu sự quản lý về chuyên môn của trường mầm non trên địa bàn.
            Điều 3. Công chức Văn hóa - Xã hội, chủ {group} và các đơn vị liên quan chịu trách nhiệm thi hành Quyết định này kể từ ngày ký./.
            """);
        paper.Truth.Add(new Holder(group, null, null, null, address));
        return paper.Done();
    }
}
