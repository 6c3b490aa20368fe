using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Decisions of the beyond sets that touch several results.</summary>
internal static class BeyondActs
{
    /// <summary>Household businesses that ended, day before code; a decision that falls with them.</summary>
    public static Paper Traders(Desk desk, IReadOnlyList<Folk> folks)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2018, 4, 9), new DateOnly(2025, 6, 20));
        var hand = AbroadHand.Office(desk, folks, day, "Phòng Tài chính - Kế hoạch", "", "TCKH");
        var paper = hand.Start("beyond-traders", "Quyết định", Vn.Ordinal(deck.Number(12, 640)), "/QĐ-TCKH", "Về việc thu hồi Giấy chứng nhận đăng ký hộ kinh doanh do không hoạt động tại địa chỉ đăng ký", 0.15, null, "- Như Điều 4;", "- Chi cục Thuế;", "- Lưu: VT, ĐKKD.");
        var dropped = hand.Old("/QĐ-TCKH", 650, 990);
        var rows = Enumerable.Range(0, deck.Number(2, 4)).Select(_ =>
        {
            var (person, first) = (hand.Person(), deck.WorkingDay(new DateOnly(2016, 2, 1), day.AddDays(-200)));
            var code = $"40{deck.Pick(["A", "B", "E", "G"])}8{deck.Digits(6)}";
            paper.Truth.Add(new Holder(person.Name, null, null, null, null));
            FarHand.Relate(paper, RelationKind.Revokes, (code, first));
            return new[] { person.Name, deck.Pick(["Mua bán nông sản", "Sửa xe máy", "Ăn uống", "Tạp hóa"]), Vn.Slashed(first), code };
        }).ToList();
        paper.Add(
            new Basis(day < new DateOnly(2021, 1, 4) ? "Căn cứ Nghị định số 78/2015/NĐ-CP ngày 14 tháng 9 năm 2015 của Chính phủ về đăng ký doanh nghiệp;" : "Căn cứ Nghị định số 01/2021/NĐ-CP ngày 04 tháng 01 năm 2021 của Chính phủ về đăng ký doanh nghiệp;"),
            new Basis($"Căn cứ Biên bản làm việc ngày {Vn.Slashed(day.AddDays(-25))} giữa {hand.Agency.Spoken.Split(" huyện ")[0]} và Đội Quản lý thị trường,"),
            new Banner("QUYẾT ĐỊNH:"),
            new Article(1, $"Thu hồi {rows.Count:00} Giấy chứng nhận đăng ký hộ kinh doanh theo danh sách dưới đây:"),
            Rows.Table(["Chủ hộ kinh doanh", "Ngành nghề", "Ngày cấp", "Số Giấy chứng nhận"], rows),
            new Article(2, $"Bãi bỏ Quyết định số {dropped.Number} ngày {Vn.Slashed(dropped.Day)} của {hand.Agency.Spoken} về việc tạm ngừng kinh doanh."),
            new Article(3, "Chủ hộ kinh doanh có tên nêu trên có nghĩa vụ thanh toán các khoản nợ, nghĩa vụ tài chính chưa thực hiện."),
            new Article(4, "Quyết định này có hiệu lực từ ngày ký. Các ông, bà có tên tại Điều 1 và cán bộ đăng ký kinh doanh chịu trách nhiệm thi hành Quyết định này./."));
        FarHand.Relate(paper, RelationKind.Repeals, dropped);
        return paper.Done();
    }

    /// <summary>One licence changed, one decision replaced, one licence put right.</summary>
    public static Paper Environment(Desk desk, IReadOnlyList<Folk> folks)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2022, 8, 8), new DateOnly(2026, 10, 30));
        var young = day >= new DateOnly(2025, 3, 1);
        var hand = AbroadHand.Department(desk, folks, day, young ? "Sở Nông nghiệp và Môi trường" : "Sở Tài nguyên và Môi trường", young ? "SNNMT" : "STNMT");
        var symbol = hand.Agency.Symbol;
        var paper = hand.Start("beyond-environment", "Quyết định", Vn.Ordinal(deck.Number(40, 890)), $"/QĐ-{symbol}", "Về việc điều chỉnh Giấy phép môi trường, thay thế Quyết định phê duyệt phương án cải tạo, phục hồi môi trường", 0, null, "- Như Điều 5;", "- UBND tỉnh (b/c);", "- Lưu: VT, MT.");
        var (changed, gone, wrong) = (hand.Old($"/GPMT-{symbol}", 10, 95), hand.Old($"/QĐ-{symbol}", 900, 1400), hand.Old($"/GPMT-{symbol}", 100, 190));
        var (firm, other) = (hand.Firm(), hand.Firm());
        paper.Add(
            new Basis("Căn cứ Luật Bảo vệ môi trường ngày 17 tháng 11 năm 2020;"),
            new Basis("Căn cứ Nghị định số 08/2022/NĐ-CP ngày 10 tháng 01 năm 2022 của Chính phủ;"),
            new Para($"Xét Văn bản số {deck.Number(5, 80)}/CV-CT ngày {Vn.Slashed(day.AddDays(-33))} của {firm.Name} về việc đề nghị điều chỉnh giấy phép; theo đề nghị của Chi cục trưởng Chi cục Bảo vệ môi trường,"),
            new Banner("QUYẾT ĐỊNH:"),
            new Article(1, $"Điều chỉnh nội dung cấp phép xả nước thải tại Giấy phép môi trường số {changed.Number} ngày {Vn.Slashed(changed.Day)} đã cấp cho {firm.Name}, trụ sở tại {firm.Address}: lưu lượng xả tối đa {deck.Number(30, 480)} m³/ngày đêm."),
            new Article(2, $"Đính chính mã số thuế ghi tại Giấy phép môi trường số {wrong.Number} ngày {Vn.Slashed(wrong.Day)} của {other.Name}."),
            new Article(3, $"Quyết định này thay thế Quyết định số {gone.Number} ngày {Vn.Slashed(gone.Day)} của {hand.Agency.Spoken}."),
            new Article(4, "Các nội dung khác của Giấy phép nêu tại Điều 1 giữ nguyên giá trị pháp lý."),
            new Article(5, $"Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Sở, Chi cục trưởng Chi cục Bảo vệ môi trường, các đơn vị nêu tại Điều 1, Điều 2 chịu trách nhiệm thi hành./."));
        paper.Truth.Add(new Holder(firm.Name, null, null, null, firm.Address));
        if (other.Name != firm.Name)
            paper.Truth.Add(new Holder(other.Name, null, null, null, null));
        FarHand.Relate(paper, RelationKind.Amends, changed);
        FarHand.Relate(paper, RelationKind.Corrects, wrong);
        FarHand.Relate(paper, RelationKind.Replaces, gone);
        return paper.Done();
    }

    /// <summary>Drug shops by dashes: some last longer, one must close for a while.</summary>
    public static Paper Pharmacies(Desk desk, IReadOnlyList<Folk> folks)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2018, 10, 8));
        var hand = AbroadHand.Department(desk, folks, day, "Sở Y tế", "SYT");
        var paper = hand.Start("beyond-pharmacies", "Quyết định", Vn.Ordinal(deck.Number(90, 2400)), "/QĐ-SYT", "Về việc gia hạn, tạm đình chỉ Giấy chứng nhận đủ điều kiện kinh doanh dược", 0.15, null, "- Như Điều 3;", "- Phòng Y tế nơi có cơ sở;", "- Lưu: VT, NVD.");
        var notation = $"/ĐKKDD-{hand.Letters}";
        paper.Add(
            Laws.PharmacyOn(day),
            new Basis("Căn cứ Nghị định số 54/2017/NĐ-CP ngày 08 tháng 5 năm 2017 của Chính phủ;"),
            new Para("Xét đề nghị của Trưởng phòng Nghiệp vụ Dược,"),
            new Banner("QUYẾT ĐỊNH:"),
            new Article(1, "Gia hạn Giấy chứng nhận đủ điều kiện kinh doanh dược thêm 03 năm cho các cơ sở có tên sau:"));
        foreach (var at in Enumerable.Range(0, deck.Number(2, 3)))
        {
            var (shop, old) = ($"Quầy thuốc {Firms.ShopName(deck)}", hand.Old(notation, 30 + (at * 120), 140 + (at * 120)));
            paper.Add(new Para($"- {shop}, do {hand.Name(false)} phụ trách chuyên môn (Giấy chứng nhận số {old.Number}, ngày cấp: {Vn.Slashed(old.Day)});"));
            paper.Truth.Add(new Holder(shop, null, null, null, null));
            FarHand.Relate(paper, RelationKind.Extends, old);
        }

        var (closed, halted) = ($"Nhà thuốc {Firms.ShopName(deck)}", hand.Old(notation, 520, 690));
        paper.Add(
            new Article(2, $"Tạm đình chỉ 30 ngày đối với Giấy chứng nhận đủ điều kiện kinh doanh dược số {halted.Number} do Sở Y tế cấp ngày {Vn.Slashed(halted.Day)} cho {closed}, do bán thuốc kê đơn khi không có đơn thuốc."),
            new Article(3, "Quyết định có hiệu lực kể từ ngày ký ban hành. Chánh Văn phòng, Trưởng phòng Nghiệp vụ Dược, chủ các cơ sở nêu tại Điều 1, Điều 2 và các đơn vị liên quan căn cứ Quyết định thi hành./."));
        paper.Truth.Add(new Holder(closed, null, null, null, null));
        FarHand.Relate(paper, RelationKind.Suspends, halted);
        return paper.Done();
    }

    /// <summary>Carriers by numbered points; one may drive again.</summary>
    public static Paper Carriers(Desk desk, IReadOnlyList<Folk> folks)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2020, 6, 8));
        var young = day >= new DateOnly(2025, 3, 1);
        var hand = AbroadHand.Department(desk, folks, day, young ? "Sở Xây dựng" : "Sở Giao thông vận tải", young ? "SXD" : "SGTVT");
        var paper = hand.Start("beyond-carriers", "Quyết định", Vn.Ordinal(deck.Number(70, 1900)), $"/QĐ-{hand.Agency.Symbol}", "Về việc tước quyền sử dụng, thu hồi Giấy phép kinh doanh vận tải bằng xe ô tô", 0.1, null, "- Như Điều 4;", "- Phòng CSGT Công an tỉnh;", "- Lưu: VT, VT&PT.");
        var notation = $"/GPKDVT-{hand.Agency.Symbol}";
        paper.Add(
            new Basis("Căn cứ Nghị định số 10/2020/NĐ-CP ngày 17 tháng 01 năm 2020 của Chính phủ quy định về kinh doanh và điều kiện kinh doanh vận tải bằng xe ô tô;"),
            new Para($"Căn cứ kết quả khai thác dữ liệu thiết bị giám sát hành trình tháng {day.AddMonths(-1).Month} năm {day.AddMonths(-1).Year},"),
            new Banner("QUYẾT ĐỊNH:"),
            new Article(1, "Thu hồi không thời hạn Giấy phép kinh doanh vận tải bằng xe ô tô đối với các đơn vị:"));
        foreach (var at in Enumerable.Range(0, deck.Number(2, 3)))
        {
            var (keeper, old) = ($"Hộ kinh doanh {hand.Name(true)}", hand.Old(notation, 20 + (at * 90), 100 + (at * 90)));
            paper.Add(new Para($"{at + 1}. {keeper}: Giấy phép số {old.Number}, cấp lần đầu ngày {Vn.Slashed(old.Day)}, địa chỉ tại {hand.Address()}."));
            paper.Truth.Add(new Holder(keeper, null, null, null, null));
            FarHand.Relate(paper, RelationKind.Revokes, old);
        }

        var (firm, again) = (hand.Firm(), hand.Old(notation, 330, 480));
        paper.Add(
            new Article(2, $"Phục hồi hiệu lực Giấy phép kinh doanh vận tải bằng xe ô tô số {again.Number} cấp ngày {Vn.Slashed(again.Day)} của {firm.Name}, kể từ ngày {Vn.Slashed(day.AddDays(3))}."),
            new Article(3, "Trong thời hạn 07 ngày làm việc, các đơn vị tại Điều 1 nộp lại Giấy phép, phù hiệu về Sở và dừng hoạt động vận tải."),
            new Article(4, "Chánh Văn phòng, Chánh Thanh tra Sở, Trưởng phòng Vận tải và thủ trưởng các đơn vị có tên tại Điều 1, Điều 2 chịu trách nhiệm thi hành Quyết định này./."));
        paper.Truth.Add(new Holder(firm.Name, null, null, null, null));
        FarHand.Relate(paper, RelationKind.Resumes, again);
        return paper.Done();
    }
}
