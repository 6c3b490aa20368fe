using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Decisions of the abroad sets that touch several results.</summary>
internal static class AbroadActs
{
    /// <summary>Licences that end, in a table; one that only rests.</summary>
    public static Paper Retailers(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2018, 3, 12));
        var hand = AbroadHand.Department(desk, Folk.Abroad, day, "Sở Công Thương", "SCT");
        var paper = hand.Start("abroad-retailers", "Quyết định", Vn.Ordinal(deck.Number(20, 900)), "/QĐ-SCT", "Về việc thu hồi Giấy chứng nhận đủ điều kiện kinh doanh xăng dầu", 0.15, null,
            "- Như Điều 4;", "- UBND tỉnh (b/c);", "- Cục Quản lý thị trường;", "- Lưu: VT, QLTM.");
        var ended = Enumerable.Range(0, deck.Number(2, 4)).Select(at => (Old: hand.Old("/GCNĐĐK-SCT", 10 + (at * 60), 65 + (at * 60)), Shop: $"Cửa hàng xăng dầu {Firms.ShopName(deck)}")).ToList();
        var (halted, other) = (hand.Old("/GCNĐĐK-SCT", 300, 420), hand.Firm());
        paper.Add(
            new Basis("Căn cứ Nghị định số 83/2014/NĐ-CP ngày 03 tháng 9 năm 2014 của Chính phủ về kinh doanh xăng dầu;"),
            new Basis($"Căn cứ Quyết định số {deck.Number(10, 60)}/{day.Year - 2}/QĐ-UBND ngày {Vn.Slashed(day.AddDays(-500))} của UBND tỉnh {hand.Province} quy định chức năng, nhiệm vụ của Sở Công Thương;"),
            new Para("Theo đề nghị của Trưởng phòng Quản lý thương mại,"),
            new Banner("QUYẾT ĐỊNH:"),
            new Article(1, $"Thu hồi {ended.Count:00} Giấy chứng nhận cửa hàng đủ điều kiện bán lẻ xăng dầu đã cấp cho các thương nhân có tên sau:"),
            new Grid(["STT", "Tên cửa hàng", "Số Giấy chứng nhận", "Ngày cấp", "Lý do"], [.. ended.Select((one, at) => new[] { $"{at + 1}", one.Shop, one.Old.Number, Vn.Slashed(one.Old.Day), "Ngừng kinh doanh" })]),
            new Article(2, $"Tạm đình chỉ hiệu lực của Giấy chứng nhận số {halted.Number} cấp ngày {Vn.Slashed(halted.Day)} của {other.Name} trong thời hạn 03 tháng."),
            new Article(3, "Các cửa hàng có tên tại Điều 1 nộp lại bản chính Giấy chứng nhận về Sở Công Thương trong 07 ngày làm việc."),
            new Article(4, "Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Sở, Trưởng phòng Quản lý thương mại và các thương nhân có tên trên chịu trách nhiệm thi hành Quyết định này./."));
        foreach (var (old, shop) in ended)
        {
            paper.Truth.Add(new Holder(shop, null, null, null, null));
            FarHand.Relate(paper, RelationKind.Revokes, old);
        }

        paper.Truth.Add(new Holder(other.Name, null, null, null, null));
        FarHand.Relate(paper, RelationKind.Suspends, halted);
        return paper.Done();
    }

    /// <summary>Papers of civil status that were given against the law, and one put right.</summary>
    public static Paper Civil(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2018, 5, 7));
        var hand = AbroadHand.Local(desk, Folk.Abroad, day);
        var below = hand.Address().Split(", ")[^2];
        var paper = hand.Start("abroad-civil", "Quyết định", Vn.Ordinal(deck.Number(60, 3600)), "/QĐ-UBND", "Về việc hủy bỏ giấy tờ hộ tịch cấp trái quy định của pháp luật", 0.15, null,
            "- Như Điều 3;", "- Sở Tư pháp;", "- TT Huyện ủy, HĐND (b/c);", "- Lưu: VT, TP.");
        var persons = Enumerable.Range(0, deck.Number(1, 3)).Select(at => (Person: hand.Person(20, 60), Old: hand.Old($"/{day.Year - 3}", 10 + (at * 45), 50 + (at * 45)))).ToList();
        var (right, wrong) = (hand.Person(20, 55), hand.Old($"/TLKS", 210, 330));
        paper.Add(
            Laws.GovernmentOn(day),
            new Basis("Căn cứ Luật Hộ tịch ngày 20 tháng 11 năm 2014;"),
            new Basis("Căn cứ Nghị định số 123/2015/NĐ-CP ngày 15 tháng 11 năm 2015 của Chính phủ;"),
            new Para($"Xét đề nghị của {(day < Places.Merger ? "Trưởng phòng Tư pháp" : "Chánh Văn phòng HĐND và UBND")},"),
            new Banner("QUYẾT ĐỊNH:"));
        paper.Add(persons.Count == 1
            ? new Article(1, $"Hủy bỏ Giấy khai sinh số {persons[0].Old.Number} ngày {Vn.Slashed(persons[0].Old.Day)} do UBND {below} cấp cho {persons[0].Person.Address1} {persons[0].Person.Name}, sinh năm {persons[0].Person.Born.Year}. Lý do: đăng ký trùng.")
            : new Article(1, $"Hủy bỏ các Giấy khai sinh do UBND {below} cấp, gồm: {string.Join("; ", persons.Select(one => $"Giấy khai sinh số {one.Old.Number} ngày {Vn.Slashed(one.Old.Day)} của {one.Person.Address1} {one.Person.Name}"))}. Lý do: đăng ký trùng."));
        foreach (var (person, old) in persons)
        {
            paper.Truth.Add(new Holder(person.Name, null, null, persons.Count == 1 ? person.Born.Year : null, null));
            FarHand.Relate(paper, RelationKind.Annuls, old, $"UBND {below}");
        }

        paper.Add(
            new Article(2, $"Đính chính Trích lục khai sinh số {wrong.Number} ngày {Vn.Slashed(wrong.Day)} của {right.Address1} {right.Name}: phần ghi về năm sinh, từ “{right.Born.Year - 1}” thành “{right.Born.Year}”."),
            new Article(3, $"Quyết định này có hiệu lực từ ngày ký. Chánh Văn phòng, Chủ tịch UBND {below} và các ông, bà có tên trên chịu trách nhiệm thi hành Quyết định này./."));
        paper.Truth.Add(new Holder(right.Name, null, null, null, null));
        FarHand.Relate(paper, RelationKind.Corrects, wrong);
        return paper.Done();
    }

    /// <summary>Permits to take water: longer, changed, given back.</summary>
    public static Paper Waters(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2018, 9, 10));
        var young = day >= new DateOnly(2025, 3, 1);
        var hand = AbroadHand.Department(desk, Folk.AbroadHeld, day, young ? "Sở Nông nghiệp và Môi trường" : "Sở Tài nguyên và Môi trường", young ? "SNNMT" : "STNMT");
        var notation = $"/GP-{hand.Agency.Symbol}";
        var paper = hand.Start("abroad-waters", "Quyết định", Vn.Ordinal(deck.Number(30, 800)), $"/QĐ-{hand.Agency.Symbol}", "Về việc gia hạn, điều chỉnh và chấm dứt hiệu lực Giấy phép tài nguyên nước", 0, null,
            "- Như Điều 4;", "- Cục Quản lý tài nguyên nước;", "- Lưu: VT, TNN.");
        var (longer, changed, ended) = (hand.Old(notation, 10, 90), hand.Old(notation, 100, 190), hand.Old(notation, 200, 290));
        var (one, two, three) = (hand.Firm(), hand.Firm(), hand.Person());
        paper.Add(
            Laws.WaterOn(day),
            new Para($"Xét đơn đề nghị ngày {Vn.Slashed(day.AddDays(-30))} của {one.Name} và hồ sơ kèm theo;"),
            new Para("Theo đề nghị của Trưởng phòng Tài nguyên nước,"),
            new Banner("QUYẾT ĐỊNH:"),
            new Article(1, $"Gia hạn Giấy phép khai thác, sử dụng nước mặt số {longer.Number} ngày {Vn.Slashed(longer.Day)} đã cấp cho {one.Name} (địa chỉ: {one.Address}) với thời hạn 05 năm."),
            new Article(2, $"Điều chỉnh khoản 3 Điều 1 Giấy phép khai thác nước dưới đất số {changed.Number} ngày {Vn.Slashed(changed.Day)} của {two.Name}: lưu lượng khai thác lớn nhất là {deck.Number(120, 980)} m³/ngày đêm."),
            new Article(3, $"Thu hồi Giấy phép hành nghề khoan nước dưới đất số {ended.Number} ngày {Vn.Slashed(ended.Day)} cấp cho {three.Address1} {three.Name} do chủ giấy phép đề nghị trả lại."),
            new Article(4, $"Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Sở, các tổ chức, cá nhân nêu tại Điều 1, 2, 3 và các đơn vị liên quan chịu trách nhiệm thi hành./."));
        paper.Truth.Add(new Holder(one.Name, null, null, null, one.Address));
        if (two.Name != one.Name)
            paper.Truth.Add(new Holder(two.Name, null, null, null, null));
        paper.Truth.Add(new Holder(three.Name, null, null, null, null));
        FarHand.Relate(paper, RelationKind.Extends, longer);
        FarHand.Relate(paper, RelationKind.Amends, changed);
        FarHand.Relate(paper, RelationKind.Revokes, ended);
        return paper.Done();
    }

    /// <summary>Nursery schools that must close for a while, by points; one that opens again overleaf.</summary>
    public static Paper Schools(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2019, 9, 16));
        var hand = AbroadHand.Local(desk, Folk.AbroadHeld, day);
        var paper = hand.Start("abroad-schools", "Quyết định", Vn.Ordinal(deck.Number(80, 2900)), "/QĐ-UBND", "Về việc đình chỉ hoạt động giáo dục và cho phép hoạt động trở lại đối với cơ sở giáo dục mầm non độc lập", 0.1, null,
            "- Như Điều 3;", "- Sở Giáo dục và Đào tạo;", "- Lưu: VT.");
        var closed = Enumerable.Range(0, deck.Number(2, 3)).Select(at => (School: $"Nhóm trẻ độc lập {Firms.ShopName(deck)}", Old: hand.Old("/QĐ-UBND", 100 + (at * 300), 390 + (at * 300)))).ToList();
        var (again, opened) = ($"Lớp mẫu giáo độc lập {Firms.ShopName(deck)}", (Number: $"{deck.Number(1200, 1900)}/QĐ-UBND", Day: deck.WorkingDay(day.AddDays(-110), day.AddDays(-30))));
        paper.Add(
            Laws.GovernmentOn(day),
            new Basis("Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;"),
            new Para($"Theo đề nghị của {(day < Places.Merger ? "Trưởng phòng Giáo dục và Đào tạo" : "Trưởng phòng Văn hóa - Xã hội")},"),
            new Banner("QUYẾT ĐỊNH:"),
            new Article(1, $"Tạm đình chỉ hiệu lực các Quyết định cho phép hoạt động giáo dục sau đây trong thời hạn 60 ngày:"));
        foreach (var (at, one) in closed.Index())
        {
            paper.Add(new Para($"{at + 1}. Quyết định số {one.Old.Number} ngày {Vn.Slashed(one.Old.Day)} đối với {one.School};"));
            paper.Truth.Add(new Holder(one.School, null, null, null, null));
            FarHand.Relate(paper, RelationKind.Suspends, one.Old);
        }

        paper.Overleaf.AddRange([
            new Article(2, $"Bãi bỏ Quyết định số {opened.Number} ngày {Vn.Slashed(opened.Day)} của {hand.Agency.Spoken} về việc đình chỉ hoạt động của {again}; {again} được hoạt động trở lại kể từ ngày ký Quyết định này."),
            new Article(3, "Chánh Văn phòng, Trưởng các phòng chuyên môn và chủ các cơ sở có tên tại Điều 1, Điều 2 chịu trách nhiệm thi hành Quyết định này./."),
        ]);
        paper.Truth.Add(new Holder(again, null, null, null, null));
        FarHand.Relate(paper, RelationKind.Repeals, opened);
        return paper.Done();
    }
}
