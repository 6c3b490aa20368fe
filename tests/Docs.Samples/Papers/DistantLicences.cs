using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>A licence of trade, and letters in which agencies answer.</summary>
internal static class DistantLicences
{
    private static readonly Folk Folk = Folk.Distant;

    /// <summary>Nghị định 105/2017/NĐ-CP, Nghị định 67/2013/NĐ-CP: in place of the one that ran out.</summary>
    public static Paper Retail(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2017, 11, 6));
        var agency = Folk.Office(deck, day, "Phòng Kinh tế và Hạ tầng", "Phòng Kinh tế", day < Places.Merger ? "KTHT" : "KT");
        var firm = Folk.Firm(deck, day, agency);
        var goods = deck.Pick(["rượu", "sản phẩm thuốc lá"]);
        var old = DistantHand.Old(deck, day, $"/GP-{agency.Symbol}", agency.Spoken, 2, 99);
        var paper = DistantHand.Start(desk, "distant-retail", agency, day, $"Giấy phép bán lẻ {goods}", Vn.Ordinal(deck.Number(1, 120)), $"/GP-{agency.Symbol}", null, "- Như Điều 1;", "- Lưu: VT.");
        paper.Add(
            DistantHand.Caps(OutsideHand.Decides(agency)),
            new Basis(goods == "rượu" ? "Căn cứ Nghị định số 105/2017/NĐ-CP ngày 14 tháng 9 năm 2017 của Chính phủ về kinh doanh rượu;" : "Căn cứ Nghị định số 67/2013/NĐ-CP ngày 27 tháng 6 năm 2013 của Chính phủ về kinh doanh thuốc lá;"),
            new Basis($"Xét Đơn đề nghị cấp Giấy phép ngày {Vn.Slashed(day.AddDays(-9))} của {firm.Name},"),
            DistantHand.Caps("CẤP GIẤY PHÉP"),
            new Article(1, $"Cho phép {firm.Name}"),
            Rows.In($"1. Trụ sở tại: {firm.Address}"),
            Rows.In($"2. Mã số thuế: {firm.TaxCode}    Điện thoại: 0905{deck.Digits(6)}"),
            Rows.In($"3. Được phép bán lẻ {goods} của các thương nhân: Công ty CP Thương mại Khánh Việt; Tổng công ty Miền Nam."),
            Rows.In($"4. Tại địa điểm: {Folk.Address(deck, day, agency)}"),
            new Article(2, $"{firm.Name} phải thực hiện đúng các quy định của pháp luật về kinh doanh {goods}."),
            new Article(3, $"Giấy phép này có thời hạn 05 năm kể từ ngày ký và thay thế Giấy phép bán lẻ {goods} số {old.Number} ngày {Vn.Slashed(old.Day)}./."));
        paper.Truth.Add(firm);
        paper.Truth.Set(FieldNames.Term, "P5Y", "05 năm");
        paper.Truth.Set(FieldNames.ExpiresOn, Vn.Iso(day.AddYears(5)), "");
        DistantHand.Relate(paper, RelationKind.Replaces, old);
        return paper.Done();
    }

    /// <summary>A branch of the land registry sends a dossier back to two who applied together.</summary>
    public static Paper SentBack(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2019, 3, 4));
        var young = day >= new DateOnly(2025, 3, 1);
        var local = Folk.Local(deck, day);
        var seat = local.Place;
        var agency = new Agency(["VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI"], [$"CHI NHÁNH {(young ? "KHU VỰC " : "")}{seat.ToUpperInvariant()}"], "CNVPĐKĐĐ", "GIÁM ĐỐC", false, $"Chi nhánh Văn phòng Đăng ký đất đai {seat}", seat);
        var (husband, wife) = DistantHand.Couple(deck, day, local);
        var paper = DistantHand.Start(desk, "distant-letter", agency, day, "Công văn", Vn.Ordinal(deck.Number(30, 5200)), $"/CNVPĐKĐĐ-ĐK&CGCN", "V/v trả hồ sơ đăng ký biến động đất đai", "- Như trên;", "- Bộ phận Một cửa;", "- Lưu: VT, ĐK.");
        paper.Add(
            new Addressee($"Ông {husband.Name} và bà {wife.Name}"),
            Rows.Row($"(CCCD số: {husband.PersonalId}; {wife.PersonalId}. Địa chỉ: {husband.Address})", "row mid"),
            new Para($"Ngày {Vn.Slashed(day.AddDays(-6))}, Chi nhánh tiếp nhận hồ sơ {DistantHand.Dossier(desk, paper)} của ông, bà đề nghị đăng ký nhận chuyển nhượng thửa đất số {deck.Number(4, 320)}, tờ bản đồ số {deck.Number(2, 77)} theo Giấy chứng nhận số phát hành {deck.Pick(["CĐ", "CO", "DM"])} {deck.Digits(6)}, số vào sổ CH {deck.Digits(5)}."),
            new Para($"Theo Văn bản số {deck.Number(101, 890)}/CV-CCTHADS ngày {Vn.Slashed(day.AddDays(-70))} của Chi cục Thi hành án dân sự, thửa đất nêu trên đang bị tạm dừng giao dịch để bảo đảm thi hành Bản án số {deck.Number(3, 88)}/{day.Year - 1}/DS-ST. Căn cứ quy định của pháp luật về đất đai, hồ sơ chưa đủ điều kiện giải quyết."),
            new Para("Chi nhánh trả lại toàn bộ hồ sơ qua Bộ phận Tiếp nhận và Trả kết quả. Khi có văn bản giải tỏa của cơ quan thi hành án, đề nghị ông, bà nộp lại để được giải quyết theo quy định."),
            new Para("Rất mong ông, bà thông cảm./."));
        paper.Truth.Add(husband, born: false);
        paper.Truth.Add(wife, born: false);
        return paper.Done();
    }

    /// <summary>A committee tells a firm what became of what it asked for.</summary>
    public static Paper Agreed(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2020, 6, 1));
        var agency = deck.Chance(0.5) ? Folk.Department(deck, day, "Sở Văn hóa, Thể thao và Du lịch", "SVHTTDL") : Folk.Local(deck, day);
        var firm = Folk.Firm(deck, day, agency);
        var last = day.AddDays(deck.Number(9, 45));
        var section = agency.Committee ? "VHXH" : "QLVH";
        var paper = DistantHand.Start(desk, "distant-answer", agency, day, "Công văn", Vn.Ordinal(deck.Number(15, 2700)), $"/{agency.Symbol}-{section}", $"V/v trả lời hồ sơ thông báo sản phẩm quảng cáo của {firm.Name}", "- Như trên;", "- Công an xã, phường;", $"- Lưu: VT, {section} (03b).");
        paper.Add(
            new Addressee(firm.Name + "."),
            new Para($"Trả lời Văn bản số {deck.Number(2, 60):00}/TB-CT ngày {Vn.Slashed(day.AddDays(-5))} của {firm.Name} (địa chỉ: {firm.Address}; mã số thuế: {firm.TaxCode}) thông báo sản phẩm quảng cáo trên băng-rôn, mã hồ sơ {DistantHand.Dossier(desk, paper)}, {agency.Spoken} có ý kiến như sau:"),
            new Para($"1. Đồng ý để quý đơn vị treo {deck.Number(10, 40)} băng-rôn từ ngày {Vn.Slashed(day.AddDays(3))} đến hết ngày {Vn.Slashed(last)} tại các vị trí theo sơ đồ kèm theo."),
            new Para($"2. Nội dung, kích thước thực hiện đúng Quyết định số {deck.Number(10, 40)}/{day.Year - 2}/QĐ-UBND ngày {Vn.Slashed(day.AddYears(-2))} của Ủy ban nhân dân tỉnh ban hành Quy chế quản lý hoạt động quảng cáo ngoài trời."),
            new Para("3. Hết thời hạn trên, đơn vị tự tháo dỡ, hoàn trả mặt bằng, bảo đảm mỹ quan đô thị./."));
        paper.Truth.Add(firm);
        paper.Expire(last, Vn.Slashed(last));
        return paper.Done();
    }
}
