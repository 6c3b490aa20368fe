using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Land certificates of the beyond sets.</summary>
internal static class BeyondLands
{
    private const string Type = "Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất";

    /// <summary>Thông tư 10/2024/TT-BTNMT: signed on the front; overleaf what the registry noted afterwards, on days of its own.</summary>
    public static Paper Sheet(Desk desk, IReadOnlyList<Folk> folks)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2024, 9, 9), new DateOnly(2026, 9, 11));
        var local = AbroadHand.Local(desk, folks, day);
        var branch = deck.Chance(0.55)
            ? local.Bare($"CHI NHÁNH VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI {(day < Places.Merger ? local.Agency.Place.ToUpperInvariant() : $"KHU VỰC {deck.Number(1, 12)}")}", "GIÁM ĐỐC", "CNVPĐKĐĐ")
            : local;
        var (one, two) = (local.Person(27, 74, true), local.Person(25, 70, false));
        two = two with { Address = one.Address };
        var couple = deck.Chance(0.6);
        var entry = $"{deck.Pick(["CN", "VP"])} {deck.Digits(5)}";
        var paper = new Paper
        {
            Kind = "beyond-land",
            Head = new Head(branch.Agency, "", "", day, false, false),
            Type = Type,
            Authority = "GIẤY CHỨNG NHẬN\nQUYỀN SỬ DỤNG ĐẤT, QUYỀN SỞ HỮU\nTÀI SẢN GẮN LIỀN VỚI ĐẤT",
            Signature = branch.Agency.Committee ? new Signature([$"TM. {branch.Agency.Printed}"], "CHỦ TỊCH", branch.Name(true)) : branch.Sign(),
            Recipients = [$"Số vào sổ cấp Giấy chứng nhận: {entry}"],
        };
        paper.Add(
            Rows.Lead("1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:"),
            Rows.In($"Ông {one.Name}, Số định danh cá nhân: {one.PersonalId}{(couple ? "" : ".")}"));
        if (couple)
            paper.Add(Rows.In($"và vợ: Bà {two.Name}, Số định danh cá nhân: {two.PersonalId}"));
        paper.Add(
            Rows.In($"{(couple ? "Cùng địa chỉ" : "Địa chỉ")}: {one.Address}."),
            Rows.Lead("2. Thông tin thửa đất:"),
            Rows.Beside($"- Thửa đất số: {deck.Number(2, 900)}", $"Tờ bản đồ số: {deck.Number(1, 120)}"),
            Rows.In($"- Diện tích: {RemoteHand.Area(deck, 90, 5200)}"),
            Rows.In("- Loại đất: Đất trồng cây lâu năm"),
            Rows.In("- Hình thức sử dụng đất: Sử dụng chung; thời hạn sử dụng đất: 15/10/2043"),
            Rows.In("- Nguồn gốc sử dụng đất: Công nhận quyền sử dụng đất như giao đất không thu tiền sử dụng đất"),
            Rows.In($"- Địa chỉ thửa đất: {local.Address()}"),
            Rows.Lead("3. Thông tin tài sản gắn liền với đất: Không có"));
        paper.Overleaf.AddRange([
            Rows.Lead("4. Ghi chú: Thửa đất có 120,5 m² thuộc hành lang an toàn đường bộ."),
            Rows.Lead("5. Sơ đồ thửa đất"),
            new Banner("6. Những thay đổi sau khi cấp Giấy chứng nhận"),
            Rows.Table(["Nội dung thay đổi và cơ sở pháp lý", "Xác nhận của cơ quan có thẩm quyền"],
                [[$"Thế chấp bằng quyền sử dụng đất tại Ngân hàng Nông nghiệp và Phát triển nông thôn, theo hồ sơ số {deck.Digits(6)}.TC.001.", $"Ngày {Vn.Slashed(day.AddDays(deck.Number(20, 60)))}. GIÁM ĐỐC CHI NHÁNH {branch.Name(true)}"]]),
        ]);
        paper.Truth.Add(one, born: false);
        if (couple)
            paper.Truth.Add(two, born: false);
        paper.Truth.Set(FieldNames.LandSerial, $"AA {deck.Digits(8)}");
        paper.Truth.Set(FieldNames.LandEntry, entry);
        paper.Close(paper.Authority!.Replace('\n', ' '));
        return paper;
    }
}
