using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Decisions on several results of offices that are gone: in an annex of wrapped cells, in a table and in sentences.</summary>
internal static class DistantActs
{
    private static readonly Folk Folk = Folk.Distant;

    /// <summary>A commune of 2025 on licences that districts gave; number and day share a cell.</summary>
    public static Paper Revoked(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2025, 8, 4));
        var agency = Folk.Local(deck, day);
        var paper = DistantHand.Start(desk, "distant-revocation", agency, day, "Quyết định", Vn.Ordinal(deck.Number(40, 1900)), "/QĐ-UBND", "Thu hồi Giấy phép, Giấy chứng nhận trong lĩnh vực công thương trên địa bàn", "- Như Điều 4;", "- Sở Công Thương (b/c);", "- TT. Đảng ủy, HĐND;", "- Lưu: VT, KT.");
        var rows = Enumerable.Range(0, deck.Number(3, 6)).Select(at => Row(deck, paper, at)).ToList();
        var halted = DistantHand.Old(deck, Places.Merger, "/GP-KTHT", District(deck), 200, 290);
        DistantHand.Relate(paper, RelationKind.Suspends, halted);
        paper.Add(Laws.GovernmentOn(day),
            new Basis("Căn cứ Nghị định số 139/2025/NĐ-CP ngày 12 tháng 6 năm 2025 của Chính phủ quy định phân định thẩm quyền của chính quyền địa phương 02 cấp trong lĩnh vực quản lý nhà nước của Bộ Công Thương;"),
            new Basis($"Theo đề nghị của Trưởng phòng Kinh tế tại Tờ trình số {deck.Number(5, 140)}/TTr-PKT ngày {Vn.Slashed(day.AddDays(-4))}."),
            new Banner("QUYẾT ĐỊNH:"),
            new Article(1, $"Thu hồi {rows.Count:00} Giấy phép, Giấy chứng nhận do các cơ quan cấp huyện (trước ngày 01/7/2025) cấp cho các cơ sở có tên trong Danh sách kèm theo Quyết định này."),
            new Article(2, $"Tạm đình chỉ hiệu lực Giấy phép bán lẻ rượu số {halted.Number} ngày {Vn.Slashed(halted.Day)} do Phòng Kinh tế và Hạ tầng {halted.Agency} cấp cho đến khi cơ sở khắc phục xong vi phạm."),
            new Article(3, "Các cơ sở nêu tại Điều 1 nộp lại bản chính giấy phép, giấy chứng nhận trong thời hạn 05 ngày làm việc kể từ ngày nhận được Quyết định này."),
            new Article(4, "Quyết định này có hiệu lực thi hành kể từ ngày ký. Chánh Văn phòng HĐND và UBND, Trưởng phòng Kinh tế và chủ các cơ sở có tên tại Điều 1, Điều 2 chịu trách nhiệm thi hành Quyết định này./."));
        paper.Overleaf.AddRange([
            DistantHand.Caps("DANH SÁCH"),
            DistantHand.Caps("Các giấy phép, giấy chứng nhận bị thu hồi"),
            Rows.Note($"(Kèm theo Quyết định số {paper.Head.Number} {Vn.Long(day)} của {agency.Spoken})"),
            Rows.Table(["TT", "Tên cơ sở, địa chỉ", "Loại giấy", "Số; ngày cấp", "Cơ quan cấp", "Lý do"], rows),
        ]);
        return paper.Done();
    }

    /// <summary>Nghị định 20/2021/NĐ-CP: allowances that end, one mended, one prolonged.</summary>
    public static Paper Allowances(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2021, 8, 2));
        var agency = Folk.Local(deck, day);
        var paper = DistantHand.Start(desk, "distant-allowances", agency, day, "Quyết định", Vn.Ordinal(deck.Number(60, 3900)), "/QĐ-UBND", "Về việc thôi hưởng, gia hạn và đính chính trợ cấp xã hội hàng tháng", "- Như Điều 5;", "- Bưu điện (chi trả);", "- Lưu: VT, VHXH.");
        var district = day < Places.Merger ? agency.Spoken["Ủy ban nhân dân ".Length..] : District(deck);
        var until = day < Places.Merger ? day : Places.Merger;
        var ended = Enumerable.Range(0, deck.Number(2, 5)).Select(at => DistantHand.Old(deck, until, "/QĐ-UBND", $"Ủy ban nhân dân {district}", 100 + (at * 400), 490 + (at * 400))).ToList();
        var mended = DistantHand.Old(deck, until, "/QĐ-UBND", $"Ủy ban nhân dân {district}", 2500, 2900);
        var longer = DistantHand.Old(deck, until, "/QĐ-UBND", $"Ủy ban nhân dân {district}", 3000, 3900);
        paper.Add(Laws.GovernmentOn(day),
            new Basis("Căn cứ Nghị định số 20/2021/NĐ-CP ngày 15 tháng 3 năm 2021 của Chính phủ quy định chính sách trợ giúp xã hội đối với đối tượng bảo trợ xã hội;"),
            new Para($"Xét đề nghị của Trưởng phòng {(day < Places.Merger ? "Lao động - Thương binh và Xã hội" : "Văn hóa - Xã hội")},"),
            new Banner("QUYẾT ĐỊNH:"),
            new Article(1, $"Bãi bỏ các Quyết định trợ cấp xã hội hàng tháng của {ended.Count:00} đối tượng sau:"),
            Rows.Table(["TT", "Họ và tên", "Năm sinh", "Quyết định số", "Ngày ký", "Lý do thôi hưởng"], ended.Select((one, at) =>
            {
                var old = Folk.Person(deck, day, agency, 76, 97);
                DistantHand.Relate(paper, RelationKind.Repeals, one);
                paper.Truth.Add(new Holder(old.Name, null, null, old.Born.Year, null));
                return new[] { Vn.Plain(at + 1), old.Name, Vn.Plain(old.Born.Year), one.Number, Vn.Slashed(one.Day), deck.Pick([$"Chết ngày {Vn.Slashed(day.AddDays(-25 - at))}", "Chuyển đi tỉnh khác", "Hưởng lương hưu"]) };
            }).ToList()),
            new Article(2, $"Đính chính Quyết định số {mended.Number} ngày {Vn.Slashed(mended.Day)} của Ủy ban nhân dân {district} như sau: tại Điều 1 ghi “sinh năm 19{deck.Number(40, 44)}”, nay đính chính là “sinh năm 19{deck.Number(45, 49)}”."),
            new Article(3, $"Gia hạn thời gian hưởng trợ cấp nuôi dưỡng trẻ em tại Quyết định số {longer.Number} ngày {Vn.Slashed(longer.Day)} của Ủy ban nhân dân {district} đến hết ngày 31/12/{day.Year + 1}."),
            new Article(4, $"Thời điểm thôi hưởng: từ ngày 01 tháng {(day.Month % 12) + 1} năm {day.AddMonths(1).Year}."),
            new Article(5, "Chánh Văn phòng, Trưởng các phòng chuyên môn và các đối tượng có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./."));
        DistantHand.Relate(paper, RelationKind.Corrects, mended);
        DistantHand.Relate(paper, RelationKind.Extends, longer);
        return paper.Done();
    }

    private static string[] Row(Deck deck, Paper paper, int at)
    {
        var (kind, notation) = deck.Pick([("Giấy phép bán lẻ rượu", "/GP-KTHT"), ("Giấy phép bán lẻ sản phẩm thuốc lá", "/GP-PKT"), ("Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm", "/GCN-ATTP")]);
        var old = DistantHand.Old(deck, Places.Merger, notation, District(deck), 10 + (at * 30), 38 + (at * 30));
        var keeper = $"Hộ kinh doanh {Folk.Name(deck, deck.Chance(0.5))}";
        DistantHand.Relate(paper, RelationKind.Revokes, old);
        paper.Truth.Add(new Holder(keeper, null, null, null, null));
        return [Vn.Plain(at + 1), $"{keeper}, {Folk.Address(deck, paper.Head.Day, paper.Head.Agency)}", kind, $"{old.Number} ngày {Vn.Slashed(old.Day)}", $"Phòng Kinh tế và Hạ tầng {old.Agency}", deck.Pick(["Chấm dứt hoạt động", "Không còn đáp ứng điều kiện", "Hết thời hạn"])];
    }

    private static string District(Deck deck) => deck.Pick(deck.Chance(0.6) ? Folk.DakLak : Folk.PhuYen).Name;
}
