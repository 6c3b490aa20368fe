using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Decisions about one person or firm.</summary>
internal static class Decisions
{
    public static Paper Land(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day();
        var agency = Agencies.Local(deck, day);
        var person = People.Adult(deck, day, agency);
        var paper = Start(desk, "decision-land", agency, day, $"Về việc giao đất ở cho {person.Address1} {person.Name}");
        var area = Vn.Decimal(deck.Real(80, 400), 1);
        paper.Add(Laws.GovernmentOn(day), Laws.LandOn(day), Laws.Local(deck, day, "quy định hạn mức giao đất, công nhận quyền sử dụng đất trên địa bàn tỉnh"));
        paper.Add(
            new Para($"Xét đề nghị của Trưởng phòng Tài nguyên và Môi trường tại Tờ trình số {deck.Number(10, 400)}/TTr-TNMT {Vn.Long(day.AddDays(-deck.Number(3, 12)))},"),
            new Banner("QUYẾT ĐỊNH:"),
            new Article(1, $"Giao {area} m² đất ở tại thửa đất số {deck.Number(1, 400)}, tờ bản đồ số {deck.Number(1, 90)} cho {person.Address1} {person.Name}, {IdWords(person)}, địa chỉ thường trú: {person.Address} để sử dụng vào mục đích xây dựng nhà ở. Thời hạn sử dụng đất: lâu dài. Vị trí, ranh giới khu đất được xác định theo trích lục bản đồ địa chính do Văn phòng đăng ký đất đai lập. Hồ sơ số: {desk.Dossier(paper, day)}."),
            new Article(2, $"{person.Capital} {person.Name} có trách nhiệm nộp tiền sử dụng đất theo thông báo của cơ quan thuế, nhận bàn giao đất trên thực địa và sử dụng đất đúng mục đích, đúng diện tích được giao; thực hiện đầy đủ quyền và nghĩa vụ của người sử dụng đất theo quy định của pháp luật."),
            new Article(3, "Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng, Trưởng các phòng chuyên môn, Thủ trưởng các đơn vị có liên quan và " + person.Address1 + " " + person.Name + " chịu trách nhiệm thi hành Quyết định này./."));
        paper.Truth.Add(person, born: false);
        paper.Truth.Set("term", "none", "lâu dài");
        paper.Close("QUYẾT ĐỊNH");
        return paper;
    }

    public static Paper Recognise(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day();
        var agency = deck.Chance(0.5) ? Agencies.Province() : Agencies.Local(deck, day);
        var person = People.Adult(deck, day, agency);
        var title = deck.Pick(["Nghệ nhân ưu tú cấp tỉnh", "danh hiệu Chiến sĩ thi đua cấp cơ sở", "Báo cáo viên pháp luật", "Hòa giải viên ở cơ sở"]);
        var paper = Start(desk, "decision-recognise", agency, day, $"Về việc công nhận {title} đối với {person.Address1} {person.Name}");
        paper.Add(Laws.GovernmentOn(day), Laws.Local(deck, day, "ban hành Quy chế xét, công nhận các danh hiệu trên địa bàn tỉnh"));
        paper.Add(
            new Para($"Theo đề nghị của Hội đồng xét công nhận tại Biên bản họp {Vn.Long(day.AddDays(-deck.Number(4, 20)))} và hồ sơ số {desk.Dossier(paper, day)},"),
            new Banner("QUYẾT ĐỊNH:"),
            new Article(1, $"Công nhận {title} đối với {person.Address1} {person.Name}, sinh ngày {Vn.Slashed(person.Born)}, {IdWords(person)}, nơi cư trú: {person.Address}."),
            new Article(2, $"{person.Capital} {person.Name} được hưởng quyền lợi và thực hiện nghĩa vụ của người được công nhận theo quy định hiện hành của Nhà nước. Kinh phí thực hiện do ngân sách địa phương bảo đảm theo phân cấp."),
            new Article(3, $"Chánh Văn phòng {agency.Spoken}, Thủ trưởng các cơ quan, đơn vị có liên quan và {person.Address1} {person.Name} căn cứ Quyết định thi hành."),
            new Para("Quyết định này có hiệu lực kể từ ngày ký ban hành./."));
        paper.Truth.Add(person);
        paper.Close("QUYẾT ĐỊNH");
        return paper;
    }

    public static Paper Penalty(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2014, 1, 1));
        var agency = Agencies.Ward(deck, day);
        var person = People.Adult(deck, day, agency);
        var fine = deck.Number(3, 60) * 250_000L;
        var act = deck.Pick(["tổ chức thi công xây dựng công trình không có giấy phép xây dựng", "đổ chất thải rắn sinh hoạt không đúng nơi quy định", "sử dụng đất trồng cây hằng năm vào mục đích đất ở không được phép"]);
        var paper = Start(desk, "decision-penalty", agency, day, "Về việc xử phạt vi phạm hành chính", "QĐ-XPHC");
        paper.Add(Laws.PenaltyOn(day));
        paper.Add(
            new Basis($"Căn cứ Biên bản vi phạm hành chính số {deck.Number(10, 90)}/BB-VPHC lập {Vn.Long(day.AddDays(-deck.Number(3, 6)))} tại {agency.Spoken};"),
            new Para("Xét tính chất, mức độ vi phạm và các tình tiết giảm nhẹ,"),
            new Banner("QUYẾT ĐỊNH:"),
            new Article(1, $"Xử phạt vi phạm hành chính đối với {person.Address1} {person.Name}; giới tính: {person.Sex}; ngày sinh: {Vn.Slashed(person.Born)}; {IdWords(person)}; nơi ở hiện tại: {person.Address}. Đã thực hiện hành vi vi phạm hành chính: {act}. Hình thức xử phạt chính: phạt tiền {Vn.Grouped(fine)} đồng. Biện pháp khắc phục hậu quả: buộc khôi phục lại tình trạng ban đầu trong thời hạn 30 ngày."),
            new Article(2, "Quyết định này có hiệu lực kể từ ngày ký."),
            new Article(3, $"Quyết định này được giao cho {person.Address1} {person.Name} để chấp hành. Trong thời hạn 10 ngày, kể từ ngày nhận được Quyết định, nếu không tự nguyện chấp hành thì bị cưỡng chế thi hành theo quy định của pháp luật. {person.Capital} {person.Name} có quyền khiếu nại hoặc khởi kiện hành chính đối với Quyết định này./."));
        paper.Truth.Add(person);
        paper.Close("QUYẾT ĐỊNH");
        return paper;
    }

    public static Paper Grant(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day();
        var agency = Agencies.Environment(deck, day);
        var firm = Firms.Producer(deck, day);
        var paper = Start(desk, "decision-grant", agency, day, $"Về việc cấp giấy xác nhận hoàn thành công trình bảo vệ môi trường cho {firm.Name}");
        paper.Add(new Basis(day.Year < 2022 ? "Căn cứ Luật Bảo vệ môi trường ngày 23 tháng 6 năm 2014;" : "Căn cứ Luật Bảo vệ môi trường ngày 17 tháng 11 năm 2020;"));
        paper.Add(Laws.Local(deck, day, $"quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của {agency.Plain}"));
        paper.Add(
            new Para($"Theo đề nghị của Trưởng phòng Quản lý môi trường và hồ sơ số {desk.Dossier(paper, day)} (mã thủ tục {desk.Procedure(paper)}),"),
            new Banner("QUYẾT ĐỊNH:"),
            new Article(1, $"Xác nhận {firm.Name}, mã số thuế: {firm.TaxCode}, địa chỉ trụ sở: {firm.Address} đã hoàn thành hệ thống xử lý nước thải công suất {deck.Number(2, 40) * 10} m³/ngày đêm của nhà máy theo báo cáo đánh giá tác động môi trường đã được phê duyệt."),
            new Article(2, $"{firm.Name} có trách nhiệm vận hành thường xuyên các công trình bảo vệ môi trường, lập sổ nhật ký vận hành, quan trắc định kỳ và báo cáo kết quả trước ngày 31 tháng 01 hằng năm. Trường hợp có thay đổi so với nội dung đã được xác nhận phải báo cáo bằng văn bản để được xem xét, giải quyết."),
            new Article(3, "Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng, Trưởng các phòng thuộc Sở và Giám đốc " + firm.Name + " chịu trách nhiệm thi hành Quyết định này./."));
        paper.Truth.Add(firm);
        paper.Close("QUYẾT ĐỊNH");
        return paper;
    }

    internal static string IdWords(Person person) => person.PersonalId.Length == 9
        ? $"giấy chứng minh nhân dân số {person.PersonalId}"
        : $"số định danh cá nhân {person.PersonalId}";

    internal static Paper Start(Desk desk, string kind, Agency agency, DateOnly day, string subject, string symbol = "QĐ") => new()
    {
        Kind = kind,
        Head = desk.Head(agency, day, $"{symbol}{(symbol.Contains('-', StringComparison.Ordinal) ? "" : "-" + agency.Symbol)}"),
        Type = "Quyết định",
        Subject = subject,
        Authority = AuthorityOf(agency),
        Signature = desk.Sign(agency),
        Recipients = ["- Như Điều 3;", "- Cổng thông tin điện tử tỉnh;", $"- Lưu: VT, {desk.Deck.Pick(["HS", "TH", "CCHC", "NC"])}."],
    };

    private static string AuthorityOf(Agency agency) => agency.Committee && !agency.Lines[1].Contains("TỈNH", StringComparison.Ordinal)
        ? $"CHỦ TỊCH {agency.Printed}"
        : agency.Committee ? agency.Printed : $"{agency.Leader} {agency.Printed} TỈNH ĐẮK LẮK";
}
