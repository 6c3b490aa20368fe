using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Official letters of the abroad sets.</summary>
internal static class AbroadLetters
{
    /// <summary>A department answers what a citizen asked.</summary>
    public static Paper Answer(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2017, 2, 13));
        var environment = day < new DateOnly(2025, 3, 1);
        var hand = AbroadHand.Department(desk, Folk.Abroad, day, environment ? "Sở Tài nguyên và Môi trường" : "Sở Nông nghiệp và Môi trường", environment ? "STNMT" : "SNNMT");
        var person = hand.Person(28, 74);
        var paper = hand.Start("abroad-letter", "Công văn", Vn.Ordinal(deck.Number(30, 4900)), $"/{hand.Agency.Symbol}-{deck.Pick(["VPĐK", "TTr", "QLĐĐ"])}",
            deck.Pick(["V/v trả lời kiến nghị của công dân", $"V/v trả lời đơn của {person.Address1} {person.Name}", "V/v cung cấp thông tin về thửa đất"]), 0.15, null,
            "- Như trên;", "- Giám đốc Sở (để b/c);", "- Lưu: VT, TTr.");
        paper.Add(
            new Addressee($"{person.Capital} {person.Name}"),
            Rows.Row($"Địa chỉ: {person.Address}", "row mid"),
            new Para($"Ngày {Vn.Slashed(day.AddDays(-12))}, {hand.Agency.Spoken.Split(" tỉnh ")[0]} nhận được đơn đề ngày {Vn.Slashed(day.AddDays(-15))} của {person.Address1} đề nghị làm rõ việc cấp Giấy chứng nhận đối với {RemoteHand.Plot(deck)}; hồ sơ có mã {hand.Dossier(paper)}. Sau khi kiểm tra, Sở có ý kiến như sau:"),
            new Para($"1. Theo hồ sơ địa chính, thửa đất nêu trên có diện tích {RemoteHand.Area(deck, 90, 1800)}, do {deck.Pick(["hộ gia đình ông bà sử dụng ổn định từ trước ngày 15/10/1993", "Ủy ban nhân dân xã quản lý", "nhiều hộ cùng sử dụng"])}."),
            new Para($"2. Căn cứ khoản {deck.Number(1, 5)} Điều {deck.Number(98, 140)} Luật Đất đai, {person.Address1} đến {deck.Pick(["Bộ phận Tiếp nhận và Trả kết quả", "Trung tâm Phục vụ hành chính công"])} nơi có đất để được hướng dẫn lập hồ sơ."),
            new Para($"Trên đây là ý kiến trả lời để {person.Address1} {person.Name} biết, thực hiện./."));
        paper.Truth.Add(new Holder(person.Name, null, null, null, person.Address));
        return paper.Done();
    }

    /// <summary>A commune asks for what a dossier lacks.</summary>
    public static Paper Notice(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2020, 1, 6));
        var hand = AbroadHand.Local(desk, Folk.AbroadHeld, day);
        var firm = hand.Firm();
        var signature = deck.Chance(0.35) ? hand.For("TL.", "CHÁNH VĂN PHÒNG") : null;
        var paper = hand.Start("abroad-notice", "Công văn", Vn.Ordinal(deck.Number(20, 3100)), "/UBND-VP", deck.Pick(["V/v bổ sung, hoàn thiện hồ sơ", "V/v đề nghị hoàn thiện hồ sơ cấp giấy phép"]), 0, signature,
            "- Như trên;", "- Lưu: VT, VP.");
        paper.Add(
            new Addressee(firm.Name),
            new Para($"{hand.Agency.Spoken} đã nhận hồ sơ mã số {hand.Dossier(paper)} ngày {Vn.Slashed(day.AddDays(-7))} của {firm.Name}, mã số thuế {firm.TaxCode}, địa chỉ trụ sở: {firm.Address}, đề nghị cấp Giấy phép thi công công trình trên đường bộ."),
            new Para("Sau khi thẩm định, hồ sơ của quý đơn vị còn thiếu các thành phần sau:"),
            new Para("- Bản vẽ hoàn trả mặt đường có xác nhận của đơn vị quản lý;"),
            new Para("- Biện pháp tổ chức giao thông trong thời gian thi công;"),
            new Para($"- Văn bản số {deck.Number(10, 400)}/CV-KT ngày {Vn.Slashed(day.AddDays(-60))} (bản chính)."),
            new Para($"Đề nghị {firm.Name} bổ sung, nộp lại hồ sơ trước ngày {Vn.Slashed(day.AddDays(15))}. Quá thời hạn trên, {hand.Agency.Spoken} sẽ trả hồ sơ theo quy định./."));
        paper.Truth.Add(firm);
        return paper.Done();
    }
}
