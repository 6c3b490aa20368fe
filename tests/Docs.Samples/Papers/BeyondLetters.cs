using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Letters and notices of the beyond sets.</summary>
internal static class BeyondLetters
{
    /// <summary>Nghị định 61/2018/NĐ-CP: an office is late and says when.</summary>
    public static Paper Late(Desk desk, IReadOnlyList<Folk> folks)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2019, 1, 14));
        var hand = AbroadHand.Local(desk, folks, day);
        var person = hand.Person(24, 70);
        var by = deck.Chance(0.4) ? hand.For("TL.", day < Places.Merger ? "CHÁNH VĂN PHÒNG" : "GIÁM ĐỐC TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG") : null;
        var paper = hand.Start("beyond-late", "Công văn", Vn.Ordinal(deck.Number(15, 2700)), deck.Pick(["/UBND-TNTKQ", "/UBND-KT", "/CV-UBND"]),
            deck.Pick(["V/v xin lỗi và hẹn lại ngày trả kết quả giải quyết thủ tục hành chính", "V/v xin lỗi do trễ hẹn trả kết quả hồ sơ", "V/v gia hạn thời gian giải quyết hồ sơ"]), 0.2, by,
            "- Như kính gửi;", "- Bộ phận TN&TKQ;", "- Lưu: VT.");
        paper.Add(
            new Addressee($"{person.Capital} {person.Name}"),
            Rows.Row($"(Địa chỉ: {person.Address})", "row mid"),
            new Para($"{hand.Agency.Spoken} đã tiếp nhận hồ sơ số {hand.Dossier(paper)} của {person.Address1} {person.Name} về việc {deck.Pick(["chuyển mục đích sử dụng đất", "cấp giấy phép xây dựng nhà ở", "tách thửa đất"])}; ngày hẹn trả kết quả: {Vn.Slashed(day.AddDays(-1))}."),
            new Para($"Do {deck.Pick(["phải lấy ý kiến của cơ quan có liên quan", "cần đo đạc lại hiện trạng thửa đất", "hệ thống phần mềm gặp sự cố"])}, hồ sơ chưa được giải quyết đúng thời hạn theo Giấy tiếp nhận hồ sơ và hẹn trả kết quả."),
            new Para($"{hand.Agency.Spoken} xin lỗi {person.Address1} về sự chậm trễ nêu trên và hẹn trả kết quả vào ngày {Vn.Slashed(day.AddDays(7))}."),
            new Para($"Rất mong nhận được sự thông cảm của {person.Address1}./."));
        paper.Truth.Add(new Holder(person.Name, null, null, null, person.Address));
        return paper.Done();
    }

    /// <summary>A branch of the registry gives a dossier back.</summary>
    public static Paper Back(Desk desk, IReadOnlyList<Folk> folks)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2017, 3, 6), new DateOnly(2025, 6, 27));
        var hand = AbroadHand.Local(desk, folks, day);
        var branch = hand.Under($"CHI NHÁNH {hand.Agency.Lines[1]}", "CNVPĐKĐĐ", "GIÁM ĐỐC", "Chi nhánh Văn phòng Đăng ký đất đai " + hand.Agency.Place, ["SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG", "VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI"]);
        var person = hand.Person(25, 72);
        var paper = branch.Start("beyond-back", "Thông báo", Vn.Ordinal(deck.Number(60, 3900)), "/TB-CNVPĐKĐĐ", $"Về việc trả hồ sơ đăng ký biến động đất đai của {person.Address1} {person.Name}", 0.1, null, "- Như trên;", "- Bộ phận Một cửa;", "- Lưu: VT, HS.");
        paper.Add(
            new Para($"Ngày {Vn.Slashed(day.AddDays(-9))}, Chi nhánh Văn phòng Đăng ký đất đai nhận được hồ sơ mã {hand.Dossier(paper)} của {person.Address1} {person.Name}, thường trú tại {person.Address}, đối với {RemoteHand.Plot(deck)}."),
            new Para("Qua kiểm tra, hồ sơ chưa đủ điều kiện giải quyết vì các lý do:"),
            new Para("1. Thửa đất đang có tranh chấp theo đơn của hộ liền kề."),
            new Para($"2. Giấy chứng nhận số {deck.Pick(["BM", "CG", "CV"])} {deck.Digits(6)} đang thế chấp tại Ngân hàng, chưa xóa đăng ký."),
            new Para($"Vậy, Chi nhánh thông báo để {person.Address1} {person.Name} biết và liên hệ Bộ phận Một cửa nhận lại hồ sơ./."));
        paper.Truth.Add(new Holder(person.Name, null, null, null, person.Address));
        return paper.Done();
    }
}
