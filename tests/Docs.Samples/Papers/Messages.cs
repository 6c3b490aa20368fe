using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Notices, official letters, and the two-page land certificate.</summary>
internal static class Messages
{
    public static Paper Notice(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day();
        var agency = deck.Chance(0.4) ? Agencies.LandBranch(deck, day) : Agencies.Local(deck, day);
        var person = People.Adult(deck, day, agency);
        var paper = Make(desk, "notice", agency, day, "Thông báo", $"TB-{agency.Symbol}", $"Về việc kết quả giải quyết hồ sơ đất đai của {person.Address1} {person.Name}");
        var dossier = desk.Dossier(paper, day);
        paper.Add(
            new Para($"Căn cứ quy định của pháp luật về đất đai và kết quả thẩm tra hồ sơ số {dossier}, {agency.Spoken} thông báo như sau:"),
            new Para($"1. Hồ sơ đăng ký biến động đất đai của {person.Address1} {person.Name}, {Decisions.IdWords(person)}, địa chỉ: {person.Address} đối với thửa đất số {deck.Number(1, 500)}, tờ bản đồ số {deck.Number(1, 90)}, diện tích {Vn.Decimal(deck.Real(90, 900), 1)} m² đã được thẩm tra và đủ điều kiện giải quyết theo quy định."),
            new Para($"2. Đề nghị {person.Address1} {person.Name} đến Bộ phận Tiếp nhận và Trả kết quả trước ngày {Vn.Slashed(day.AddDays(30))} để thực hiện nghĩa vụ tài chính và nhận kết quả. Khi đến mang theo giấy tiếp nhận hồ sơ và giấy tờ tùy thân để đối chiếu."),
            new Para("3. Quá thời hạn nêu trên mà không có ý kiến, cơ quan tiếp nhận sẽ lưu giữ kết quả theo quy định và không chịu trách nhiệm về các thiệt hại phát sinh do chậm nhận kết quả."),
            new Para("Trên đây là thông báo về kết quả giải quyết hồ sơ để ông (bà) biết, thực hiện./."));
        paper.Truth.Add(person, born: false);
        paper.Close("THÔNG BÁO");
        return paper;
    }

    public static Paper Letter(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day();
        var agency = deck.Chance(0.5) ? Agencies.Construction(deck) : Agencies.Environment(deck, day);
        var firm = Firms.Producer(deck, day);
        var subject = $"V/v chấp thuận phương án đấu nối hạ tầng kỹ thuật của {firm.Name}";
        var paper = Make(desk, "letter", agency, day, "Công văn", $"{agency.Symbol}-{deck.Pick(["QLHT", "KT", "VP"])}", subject);
        paper.Add(
            new Addressee(firm.Name),
            new Para($"{agency.Plain} nhận được Văn bản số {deck.Number(10, 90)}/CV-CT {Vn.Long(day.AddDays(-deck.Number(6, 15)))} của {firm.Name} (mã số thuế {firm.TaxCode}, địa chỉ: {firm.Address}) về việc đề nghị chấp thuận phương án đấu nối hạ tầng kỹ thuật, hồ sơ số {desk.Dossier(paper, day)}. Sau khi nghiên cứu, {agency.Plain} có ý kiến như sau:"),
            new Para("1. Cơ bản thống nhất với phương án đấu nối giao thông, cấp điện, cấp nước và thoát nước của dự án theo bản vẽ tổng mặt bằng kèm theo hồ sơ đề nghị."),
            new Para("2. Trong quá trình thi công, đơn vị phải có biện pháp bảo đảm an toàn giao thông, vệ sinh môi trường, hoàn trả nguyên trạng mặt đường và chịu trách nhiệm về chất lượng công trình. Chi phí xây dựng, bảo trì điểm đấu nối do đơn vị chi trả."),
            new Para($"3. Văn bản này có giá trị trong thời hạn 24 tháng kể từ ngày ký. {agency.Plain} thông báo để {firm.Name} biết, phối hợp thực hiện./."));
        paper.Truth.Add(firm);
        paper.Truth.Set("term", "P24M", "24 tháng");
        paper.Truth.Set(FieldNames.ExpiresOn, Vn.Iso(day.AddMonths(24)), "");
        paper.Close("");
        return paper;
    }

    public static Paper LandCertificate(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2015, 1, 5), new DateOnly(2024, 7, 26));
        var agency = Agencies.Local(deck, day) with { Parent = [] };
        var person = People.Adult(deck, day, agency);
        var serial = $"{deck.Pick(["BX", "CĐ", "CK", "DA", "BS", "ĐB"])} {deck.Digits(6)}";
        var entry = $"{deck.Pick(["CS", "CH"])} {deck.Digits(5)}";
        var paper = new Paper
        {
            Kind = "land-certificate",
            Head = desk.HeadOf(agency, day, "", ""),
            Type = "Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất",
            Signature = NamingAgency(desk.Sign(agency), agency),
        };
        paper.Add(
            new Banner("I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất"),
            new Para($"{person.Capital}: {person.Name}"),
            new Para($"Sinh năm: {person.Born.Year}, {(person.PersonalId.Length == 9 ? "CMND" : "CCCD")} số: {person.PersonalId}"),
            new Para($"Địa chỉ thường trú: {person.Address}"));
        AddParcel(deck, paper, person, entry);
        paper.Truth.Add(person);
        paper.Truth.Set("landSerial", serial);
        paper.Truth.Set("landEntry", entry);
        paper.Truth.Set("term", "none", "Lâu dài");
        paper.Close(LandTitle);
        return paper;
    }

    /// <summary>The certificate's title as it is set on the cover, over three lines.</summary>
    internal const string LandTitle = "GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT";

    /// <summary>A land certificate has no head: its agency stands in the first line above the signature.</summary>
    private static Signature NamingAgency(Signature signature, Agency agency) =>
        signature with { Capacity = [$"TM. {agency.Printed}", .. signature.Capacity[1..]] };

    private static void AddParcel(Deck deck, Paper paper, Person person, string entry)
    {
        var area = deck.Real(90, 900);
        paper.Overleaf.AddRange([
            new Banner("II. Thửa đất, nhà ở và tài sản khác gắn liền với đất"),
            new Para("1. Thửa đất:"),
            new Item("a) Thửa đất số", $"{deck.Number(1, 600)}, tờ bản đồ số: {deck.Number(1, 99)}"),
            new Item("b) Địa chỉ", person.Address),
            new Item("c) Diện tích", $"{Vn.Decimal(area, 1)} m²"),
            new Item("d) Hình thức sử dụng", "sử dụng riêng"),
            new Item("đ) Mục đích sử dụng", "Đất ở tại đô thị"),
            new Item("e) Thời hạn sử dụng", "Lâu dài"),
            new Item("g) Nguồn gốc sử dụng", "Công nhận quyền sử dụng đất như giao đất có thu tiền sử dụng đất"),
            new Para("2. Nhà ở: -/-"),
            new Para("3. Công trình xây dựng khác: -/-"),
            new Para("4. Ghi chú: Không."),
            new Banner("III. Sơ đồ thửa đất"),
            new Grid(["Đỉnh thửa", "Cạnh (m)"], [["1 - 2", Vn.Decimal(deck.Real(5, 20), 2)], ["2 - 3", Vn.Decimal(deck.Real(15, 40), 2)], ["3 - 4", Vn.Decimal(deck.Real(5, 20), 2)], ["4 - 1", Vn.Decimal(deck.Real(15, 40), 2)]]),
            new Item("Số vào sổ cấp GCN", entry),
        ]);
    }

    private static Paper Make(Desk desk, string kind, Agency agency, DateOnly day, string type, string notation, string subject) => new()
    {
        Kind = kind,
        Head = desk.Head(agency, day, notation),
        Type = type,
        Subject = subject,
        Signature = desk.Sign(agency),
        Recipients = ["- Như trên;", "- Lãnh đạo cơ quan (để báo cáo);", $"- Lưu: VT, {desk.Deck.Pick(["HS", "TN", "QLHT"])}."],
    };
}
