using System.Globalization;
using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Decisions of the yonder sets that touch several results or several persons, and answers to dossiers.</summary>
internal static class YonderActs
{
    /// <summary>Which office (none: a committee), its symbol, what it once issued, to whom (nobody named: to persons), from when, by which law, what is wrong, what changes.</summary>
    private static readonly (string Office, string Symbol, string What, string Notation, string[] Units, DateOnly First, string Law, string Fault, string Change)[] Fields =
    [
        ("Sở Y tế", "SYT", "Giấy phép hoạt động khám bệnh, chữa bệnh", "/SYT-GPHĐ", ["Phòng khám Nội", "Phòng chẩn trị y học cổ truyền", "Cơ sở dịch vụ kính thuốc"], new(2024, 2, 5), "Luật Khám bệnh, chữa bệnh ngày 09 tháng 01 năm 2023", "không còn bảo đảm điều kiện về nhân sự", "thời gian làm việc từ 17 giờ 00 đến 20 giờ 30"),
        ("Sở Công Thương", "SCT", "Giấy chứng nhận đủ điều kiện bán lẻ LPG chai", "/GCNĐĐK-SCT", ["Cửa hàng gas", "Đại lý khí đốt"], new(2019, 3, 4), "Nghị định số 87/2018/NĐ-CP ngày 15 tháng 6 năm 2018 của Chính phủ về kinh doanh khí", "chấm dứt hoạt động kinh doanh", "bổ sung loại chai 45 kg"),
        ("Sở Văn hóa, Thể thao và Du lịch", "SVHTTDL", "Giấy phép đủ điều kiện kinh doanh dịch vụ karaoke", "/GPĐĐKKD", ["Cơ sở karaoke", "Hộ kinh doanh karaoke"], new(2020, 3, 2), "Nghị định số 54/2019/NĐ-CP ngày 19 tháng 6 năm 2019 của Chính phủ quy định về kinh doanh dịch vụ karaoke, dịch vụ vũ trường", "không duy trì điều kiện về phòng cháy, chữa cháy", "giảm từ 12 phòng còn 08 phòng"),
        ("", "UBND", "Giấy phép xây dựng", "/GPXD", [], new(2018, 3, 5), "Luật Xây dựng ngày 18 tháng 6 năm 2014", "chủ đầu tư xây dựng sai vị trí", "chiều cao tầng 1 là 3,9 m"),
    ];

    /// <summary>{0} the result cited, {1} whose, {2} what is wrong, {3} what changes, {4} a later day; last: how a table says it.</summary>
    private static readonly (RelationKind Kind, string Verb, string Sentence, string Short)[] Verbs =
    [
        (RelationKind.Revokes, "thu hồi", "Thu hồi {0} đã cấp cho {1}. Lý do: {2}.", "Thu hồi"),
        (RelationKind.Suspends, "tạm đình chỉ", "Tạm đình chỉ hiệu lực {0} của {1} trong thời hạn 60 ngày để khắc phục các tồn tại.", "Tạm đình chỉ 60 ngày"),
        (RelationKind.Extends, "gia hạn", "Gia hạn {0} của {1} đến hết ngày {4}.", "Gia hạn đến {4}"),
        (RelationKind.Corrects, "đính chính", "Đính chính sai sót kỹ thuật tại {0} của {1}: phần địa chỉ ghi “thôn 1”, nay sửa thành “thôn 7”.", "Đính chính địa chỉ"),
        (RelationKind.Amends, "điều chỉnh", "Điều chỉnh nội dung {0} của {1}: {3}.", "Điều chỉnh"),
        (RelationKind.Annuls, "hủy bỏ", "Hủy bỏ {0} đã cấp cho {1}, do cấp không đúng đối tượng.", "Hủy bỏ"),
    ];

    private static readonly (string Subject, string Law, string Head, DateOnly First)[] Grants =
    [
        ("Về việc trợ cấp xã hội hàng tháng đối với người cao tuổi, người khuyết tật", "Nghị định số 20/2021/NĐ-CP ngày 15 tháng 3 năm 2021 của Chính phủ quy định chính sách trợ giúp xã hội đối với đối tượng bảo trợ xã hội", "| STT | Họ và tên | Ngày sinh | Số định danh cá nhân | Mức trợ cấp (đồng) |", new(2021, 7, 5)),
        ("Về việc giao đất ở tại điểm định canh, định cư cho các hộ gia đình, cá nhân", "Nghị định số 102/2024/NĐ-CP ngày 30 tháng 7 năm 2024 của Chính phủ quy định chi tiết thi hành một số điều của Luật Đất đai", "| TT | Người được giao đất | Sinh ngày | Số CCCD | Diện tích (m²) |", new(2024, 9, 9)),
    ];

    private static readonly (string Office, string Symbol, string Section, string Wish, string Finding)[] Dossiers =
    [
        ("", "UBND", "KT", "tách thửa đất", "Phần diện tích đề nghị tách không tiếp giáp đường giao thông hiện trạng, chưa đáp ứng điều kiện tách thửa."),
        ("Sở Xây dựng", "SXD", "QLXD", "cấp chứng chỉ năng lực hoạt động xây dựng", "Bản kê khai kinh nghiệm chưa có xác nhận của chủ đầu tư."),
        ("Sở Nội vụ", "SNV", "NCC", "công nhận liệt sĩ", "Giấy tờ kèm theo chưa thể hiện phiên hiệu đơn vị."),
        ("Sở Tư pháp", "STP", "HCTP", "cấp Phiếu lý lịch tư pháp số 2", "Bản sao giấy tờ tùy thân đã hết thời hạn sử dụng."),
    ];

    /// <summary>An article, or a letter of one article, for each result.</summary>
    public static Paper Prose(Desk desk, IReadOnlyList<Folk> folks)
    {
        var letters = desk.Deck.Chance(0.5);
        return Act(desk, folks, "yonder-prose", 3, rows => letters
            ? $"Điều 1. Xử lý các giấy phép, giấy chứng nhận sau đây:\n{YonderText.Lines(rows, (row, at) => $"… {(char)('a' + at)}) {row.Said}")}"
            : YonderText.Lines(rows, (row, at) => $"Điều {at + 1}. {row.Said}"));
    }

    /// <summary>A table with what happens to each in its last column.</summary>
    public static Paper Listed(Desk desk, IReadOnlyList<Folk> folks) =>
        Act(desk, folks, "yonder-listed", 4, rows => $"Điều 1. Xử lý {rows.Count:00} {rows[0].What} theo danh sách sau:\n| TT | Tên tổ chức, cá nhân | Số | Ngày cấp | Hình thức xử lý |\n"
            + YonderText.Lines(rows, (row, at) => $"| {at + 1} | {Vn.Sentence(row.Whose)} | {row.Old.Number} | {Vn.Slashed(row.Old.Day)} | {row.Short} |"));

    private static Paper Act(Desk desk, IReadOnlyList<Folk> folks, string kind, int most, Func<List<(string What, string Whose, (string Number, DateOnly Day) Old, string Said, string Short)>, string> print)
    {
        var deck = desk.Deck;
        var field = deck.Pick(Fields);
        var day = desk.Day(field.First);
        var hand = field.Office.Length == 0 ? AbroadHand.Local(desk, folks, day) : AbroadHand.Department(desk, folks, day, field.Office, field.Symbol);
        var verbs = Verbs.OrderBy(_ => deck.Number(0, 9999)).Take(deck.Number(2, most)).ToList();
        var paper = hand.Start(kind, "Quyết định", Vn.Ordinal(deck.Number(15, 2600)), $"/QĐ-{field.Symbol}", $"Về việc {string.Join(", ", verbs.Select(verb => verb.Verb))} {field.What}", 0.15, null, "- Như trên;", "- UBND tỉnh (b/c);", "- Lưu: VT.");
        var rows = verbs.Select((verb, at) =>
        {
            var old = hand.Old(field.Notation, 11 + (at * 100), 105 + (at * 100));
            var whose = field.Units.Length == 0 ? deck.Pick(["ông ", "bà "]) : deck.Pick(field.Units) + " ";
            whose += field.Units.Length == 0 ? hand.Name(whose == "ông ") : $"{Firms.ShopName(deck)} {at + 1}";
            paper.Truth.Add(new Holder(field.Units.Length == 0 ? whose.Split(' ', 2)[1] : whose, null, null, null, null));
            FarHand.Relate(paper, verb.Kind, old);
            string Said(string with) => string.Format(CultureInfo.InvariantCulture, with, YonderText.Cited(field.What, old, words: deck.Chance(0.3)), whose, field.Fault, field.Change, Vn.Slashed(day.AddYears(3)));
            return (field.What, whose, old, Said(verb.Sentence), Said(verb.Short));
        }).ToList();
        var gone = hand.Old($"/QĐ-{field.Symbol}", 2700, 3200);
        var replaces = deck.Chance(0.4);
        if (replaces)
            FarHand.Relate(paper, RelationKind.Replaces, gone);
        var done = print(rows);
        return paper.Write($"""
            Căn cứ {field.Law};
            … Theo đề nghị của {deck.Pick(["Chánh Văn phòng", "Trưởng phòng chuyên môn"])} tại Tờ trình ngày {Vn.Slashed(day.AddDays(-6))},
            = QUYẾT ĐỊNH:
            {done}
            Điều {done.Split('\n').Count(line => line.StartsWith("Điều ", StringComparison.Ordinal)) + 1}. Quyết định này có hiệu lực kể từ ngày ký{(replaces ? $" và thay thế {YonderText.Cited("Quyết định", gone)} của {hand.Agency.Spoken}" : "")}. Các tổ chức, cá nhân có tên trên chịu trách nhiệm thi hành Quyết định này./.
            """).Done();
    }

    /// <summary>Persons in a table: what they get, or which land.</summary>
    public static Paper Grant(Desk desk, IReadOnlyList<Folk> folks)
    {
        var deck = desk.Deck;
        var (subject, law, head, first) = deck.Pick(Grants);
        var day = desk.Day(first);
        var hand = AbroadHand.Local(desk, folks, day);
        hand = deck.Chance(0.5) ? hand.Chair() : hand;
        var persons = Enumerable.Range(0, deck.Number(3, 6)).Select(_ => hand.Person(24, 90)).DistinctBy(person => person.Name).ToList();
        var paper = hand.Start("yonder-grant", "Quyết định", Vn.Ordinal(deck.Number(20, 3100)), "/QĐ-UBND", subject, 0.15, null, "- Như Điều 3;", "- Kho bạc Nhà nước;", "- Lưu: VT, VHXH.").Write($"""
            {Laws.GovernmentOn(day).Text}
            Căn cứ {law};
            … Xét đề nghị của Phòng chuyên môn tại Tờ trình ngày {Vn.Slashed(day.AddDays(-8))},
            = QUYẾT ĐỊNH:
            Điều 1. {(head.Contains("Mức", StringComparison.Ordinal) ? "Trợ cấp xã hội hàng tháng" : "Giao đất ở không thu tiền sử dụng đất")} cho {persons.Count:00} người có tên sau:
            {head}
            {YonderText.Lines(persons, (one, at) => $"| {at + 1} | {one.Name} | {Vn.Slashed(one.Born)} | {one.PersonalId} | {(head.Contains("Mức", StringComparison.Ordinal) ? Vn.Grouped(deck.Number(2, 5) * 250_000L) : $"{deck.Number(150, 400)},0")} |")}
            Điều 2. Thời gian thực hiện: kể từ {Vn.Long(new DateOnly(day.Year, day.Month, 1).AddMonths(1))}.
            Điều 3. Thủ trưởng các cơ quan, đơn vị liên quan và các ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.
            """);
        persons.ForEach(one => paper.Truth.Add(new Holder(one.Name, one.PersonalId, null, one.Born.Year, null)));
        return paper.Done();
    }

    /// <summary>A letter or a notice to whom a dossier is of: what is missing, and until when.</summary>
    public static Paper Answer(Desk desk, IReadOnlyList<Folk> folks)
    {
        var deck = desk.Deck;
        var (office, symbol, section, wish, finding) = deck.Pick(Dossiers);
        var day = desk.Day(new DateOnly(2019, 2, 18));
        var hand = office.Length == 0 ? AbroadHand.Local(desk, folks, day) : AbroadHand.Department(desk, folks, day, office, symbol);
        var (person, notice) = (hand.Person(), deck.Chance(0.4));
        var paper = notice
            ? hand.Start("yonder-answer", "Thông báo", Vn.Ordinal(deck.Number(9, 1900)), $"/TB-{symbol}", $"Về việc {deck.Pick(["yêu cầu bổ sung hồ sơ", "kết quả thẩm định hồ sơ"])} {wish}", 0.2, null, "- Như trên;", "- TT PVHCC;", "- Lưu: VT.")
            : hand.Start("yonder-answer", "Công văn", Vn.Ordinal(deck.Number(9, 4200)), $"/{symbol}-{section}", $"V/v {deck.Pick(["trả lời đơn đề nghị", "hướng dẫn hoàn thiện hồ sơ", "phúc đáp hồ sơ"])} {wish}", 0.2, null, "- Như trên;", "- TT PVHCC;", $"- Lưu: VT, {section}.");
        paper.Write($"""
            Kính gửi: {person.Capital} {person.Name}
            … Ngày {Vn.Slashed(day.AddDays(-1))}, {hand.Agency.Spoken} xem xét hồ sơ {hand.Dossier(paper)} của {person.Address1} {person.Name}, trú tại {person.Address}, đề nghị {wish}. Về việc này, {(deck.Chance(0.5) ? "cơ quan" : hand.Agency.Spoken)} có ý kiến như sau:
            … 1. {finding}
            … 2. Đề nghị {person.Address1} hoàn thiện hồ sơ và nộp lại trước ngày {Vn.Slashed(day.AddDays(20))}; quá thời hạn trên, hồ sơ được trả lại theo quy định.
            … Trên đây là ý kiến của {hand.Agency.Spoken}, {(notice ? "thông báo" : "trả lời")} để {person.Address1} {person.Name} biết, thực hiện./.
            """);
        paper.Truth.Add(new Holder(person.Name, null, null, null, person.Address));
        return paper.Done();
    }
}
