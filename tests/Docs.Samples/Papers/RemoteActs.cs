using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Decisions of the remote sets that touch several results: by dashes, by articles, over two pages, in tables, in one sentence.</summary>
internal static class RemoteActs
{
    /// <summary>Households that gave up business, by dashes; one whose certificate is only halted.</summary>
    public static Paper Traders(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2021, 3, 8));
        var agency = RemoteHand.Folk.Office(deck, day, "Phòng Tài chính - Kế hoạch", "Phòng Kinh tế", day < Places.Merger ? "TCKH" : "PKT");
        var paper = RemoteHand.Decision(desk, "remote-traders", agency, day, $"/QĐ-{agency.Symbol}", "Về việc thu hồi Giấy chứng nhận đăng ký hộ kinh doanh", 0.15);
        paper.Add(
            new Basis(day < new DateOnly(2025, 7, 1) ? "Căn cứ Nghị định số 01/2021/NĐ-CP ngày 04 tháng 01 năm 2021 của Chính phủ về đăng ký doanh nghiệp;" : "Căn cứ Nghị định số 168/2025/NĐ-CP ngày 30 tháng 6 năm 2025 của Chính phủ về đăng ký doanh nghiệp;"),
            new Basis($"Căn cứ Thông báo số {deck.Number(100, 900)}/TB-CCT ngày {Vn.Slashed(day.AddDays(-40))} của cơ quan thuế về việc hộ kinh doanh ngừng hoạt động quá 06 tháng,"),
            new Banner("QUYẾT ĐỊNH:"));
        var rows = Enumerable.Range(0, deck.Number(2, 4)).Select(_ => deck.WorkingDay(day.AddYears(-6), day.AddDays(-240)))
            .Select(first => (Code: Code(deck, first), Person: RemoteHand.Folk.Person(deck, day, agency), Day: first)).ToList();
        paper.Add(new Article(1, $"Thu hồi Giấy chứng nhận đăng ký hộ kinh doanh của {rows.Count:00} hộ kinh doanh sau đây:"));
        foreach (var (code, person, first) in rows)
        {
            paper.Add(new Para($"- Hộ kinh doanh {person.Name}; Giấy chứng nhận đăng ký hộ kinh doanh số {code}, cấp ngày {Vn.Slashed(first)}; địa chỉ: {person.Address}."));
            paper.Truth.Add(new Holder($"Hộ kinh doanh {person.Name}", null, null, null, person.Address));
            FarHand.Relate(paper, RelationKind.Revokes, (code, first));
        }

        paper.Add(
            new Article(2, "Các hộ kinh doanh có tên tại Điều 1 phải chấm dứt mọi hoạt động kinh doanh kể từ ngày Quyết định này có hiệu lực và nộp lại bản gốc Giấy chứng nhận trong thời hạn 05 ngày làm việc."),
            new Article(3, $"Quyết định này có hiệu lực kể từ ngày ký. Bộ phận đăng ký kinh doanh, {(day < Places.Merger ? "Chi cục Thuế khu vực" : "Thuế cơ sở")} và các hộ kinh doanh có tên tại Điều 1 chịu trách nhiệm thi hành./."));
        return paper.Done();
    }

    /// <summary>Certificates of health that end, one put right, one clinic halted; signed on the second page.</summary>
    public static Paper Practitioners(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2019, 4, 1));
        var agency = RemoteHand.Department(deck, day, "Sở Y tế", "SYT");
        var letters = RemoteHand.Letters(agency);
        var paper = RemoteHand.Decision(desk, "remote-practitioners", agency, day, "/QĐ-SYT", "Về việc thu hồi, đính chính Chứng chỉ hành nghề khám bệnh, chữa bệnh và đình chỉ hoạt động cơ sở khám bệnh, chữa bệnh");
        var ended = Enumerable.Range(0, deck.Number(1, 3)).Select(at => FarHand.Old(deck, day, $"/{letters}-CCHN", 1000 + (at * 1500), 2400 + (at * 1500))).ToList();
        var (wrong, halted) = (FarHand.Old(deck, day, $"/{letters}-CCHN", 6000, 7900), FarHand.Old(deck, day, $"/{letters}-GPHĐ", 120, 890));
        paper.Add(
            new Basis(day < new DateOnly(2024, 1, 1) ? "Căn cứ Luật Khám bệnh, chữa bệnh ngày 23 tháng 11 năm 2009;" : "Căn cứ Luật Khám bệnh, chữa bệnh ngày 09 tháng 01 năm 2023;"),
            new Para("Xét đề nghị của Trưởng phòng Nghiệp vụ Y và Chánh Thanh tra Sở,"),
            new Banner("QUYẾT ĐỊNH:"),
            new Article(1, $"Thu hồi Chứng chỉ hành nghề khám bệnh, chữa bệnh của {ended.Count:00} cá nhân (không hành nghề trong thời hạn 02 năm liên tục), cụ thể:"));
        foreach (var (at, one) in ended.Index())
        {
            var person = RemoteHand.Folk.Person(deck, day, agency);
            paper.Add(new Para($"{at + 1}) {person.Capital} {person.Name}, sinh năm {person.Born.Year}, số Chứng chỉ hành nghề: {one.Number}, ngày cấp {Vn.Slashed(one.Day)}."));
            paper.Truth.Add(new Holder(person.Name, null, null, person.Born.Year, null));
            FarHand.Relate(paper, RelationKind.Revokes, one);
        }

        var other = RemoteHand.Folk.Person(deck, day, agency);
        var clinic = $"Phòng khám {Firms.ShopName(deck)}";
        paper.Add(new Article(2, $"Đính chính ngày sinh ghi tại Chứng chỉ hành nghề khám bệnh, chữa bệnh số {wrong.Number} cấp ngày {Vn.Slashed(wrong.Day)} cho {other.Address1} {other.Name}: từ “{Vn.Slashed(other.Born.AddDays(30))}” thành “{Vn.Slashed(other.Born)}”."));
        paper.Overleaf.AddRange([
            new Article(3, $"Đình chỉ hoạt động của {clinic} theo Giấy phép hoạt động số {halted.Number} ngày {Vn.Slashed(halted.Day)} trong thời hạn 03 tháng kể từ ngày ký Quyết định này."),
            new Article(4, "Các cá nhân có tên tại Điều 1 có trách nhiệm nộp lại bản gốc Chứng chỉ hành nghề về Sở Y tế trước khi Quyết định có hiệu lực 05 ngày."),
            new Article(5, "Quyết định này có hiệu lực thi hành sau 15 ngày kể từ ngày ký. Các phòng chức năng thuộc Sở, cơ sở và cá nhân có tên tại Điều 1, Điều 2, Điều 3 chịu trách nhiệm thi hành Quyết định này./."),
        ]);
        paper.Truth.Add(new Holder(other.Name, null, null, null, null));
        paper.Truth.Add(new Holder(clinic, null, null, null, null));
        FarHand.Relate(paper, RelationKind.Corrects, wrong);
        FarHand.Relate(paper, RelationKind.Suspends, halted);
        return paper.Done();
    }

    /// <summary>Licences of water that go on, in a table; one replaced, one whose amount changes.</summary>
    public static Paper Waters(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2018, 6, 4));
        var agency = RemoteHand.Waters(deck, day);
        var paper = RemoteHand.Decision(desk, "remote-waters", agency, day, $"/QĐ-{agency.Symbol}", "Về việc gia hạn, điều chỉnh Giấy phép khai thác nước dưới đất", 0.15);
        var changed = FarHand.Old(deck, day, "/GP-STNMT", 150, 240);
        paper.Add(Laws.WaterOn(day),
            new Para($"Theo đề nghị của Trưởng phòng Tài nguyên nước tại Tờ trình số {deck.Number(5, 140)}/TTr-TNN ngày {Vn.Slashed(day.AddDays(-7))},"),
            new Banner("QUYẾT ĐỊNH:"));
        var rows = Enumerable.Range(0, deck.Number(2, 4)).Select(at =>
        {
            var old = FarHand.Old(deck, day, "/GP-STNMT", 10 + (at * 30), 38 + (at * 30));
            var firm = RemoteHand.Folk.FirmNames[((at * 2) + day.Day) % RemoteHand.Folk.FirmNames.Length];
            FarHand.Relate(paper, RelationKind.Extends, old);
            paper.Truth.Add(new Holder(firm, null, null, null, null));
            return new[] { Vn.Plain(at + 1), firm, old.Number, Vn.Slashed(old.Day), Vn.Slashed(day.AddYears(3)) };
        }).ToList();
        var keeper = RemoteHand.Folk.Firm(deck, day, agency);
        paper.Add(
            new Article(1, $"Gia hạn {rows.Count:00} Giấy phép khai thác nước dưới đất cho các tổ chức sau:"),
            Rows.Table(["TT", "Tên tổ chức", "Số giấy phép", "Ngày cấp", "Gia hạn đến ngày"], rows),
            new Article(2, $"Điều chỉnh lưu lượng khai thác tại Giấy phép khai thác nước dưới đất số {changed.Number} ngày {Vn.Slashed(changed.Day)} cấp cho {keeper.Name} từ {deck.Number(100, 290)} m³/ngày đêm thành {deck.Number(300, 900)} m³/ngày đêm."),
            new Article(3, "Các nội dung khác của các Giấy phép nêu tại Điều 1, Điều 2 không thay đổi."),
            new Article(4, "Quyết định này có hiệu lực kể từ ngày ký và là bộ phận không tách rời của các Giấy phép nêu trên./."));
        paper.Truth.Add(new Holder(keeper.Name, null, null, null, null));
        FarHand.Relate(paper, RelationKind.Amends, changed);
        return paper.Done();
    }

    /// <summary>Land certificates by their serials: some never were, one is withdrawn.</summary>
    public static Paper Serials(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2016, 9, 5));
        var agency = RemoteHand.Folk.Local(deck, day);
        var paper = RemoteHand.Decision(desk, "remote-serials", agency, day, "/QĐ-UBND", "Về việc hủy, thu hồi Giấy chứng nhận quyền sử dụng đất", 0.15);
        (string, DateOnly) Certificate() => ($"{deck.Pick(["BH", "BN", "BS", "CC", "CK", "AL"])} {deck.Digits(6)}", deck.WorkingDay(day.AddYears(-8), day.AddYears(-1)));
        paper.Add(Laws.GovernmentOn(day), Laws.LandOn(day),
            new Basis($"Căn cứ Bản án số {deck.Number(3, 60)}/{day.Year - 1}/DS-PT ngày {Vn.Slashed(new DateOnly(day.Year - 1, 8, 15))} của Tòa án nhân dân tỉnh;"),
            new Para($"Xét đề nghị của Phòng {(day < Places.Merger ? "Tài nguyên và Môi trường" : "Kinh tế")},"),
            new Banner("QUYẾT ĐỊNH:"),
            new Article(1, "Hủy các Giấy chứng nhận quyền sử dụng đất sau đây do cấp trái pháp luật:"));
        foreach (var mark in "abc".Take(deck.Number(1, 3)))
        {
            var (serial, first) = Certificate();
            var person = RemoteHand.Folk.Person(deck, day, agency);
            paper.Add(new Para($"{mark}) Giấy chứng nhận số {serial} cấp ngày {Vn.Slashed(first)} mang tên {person.Address1} {person.Name}, {RemoteHand.Plot(deck)};"));
            paper.Truth.Add(new Holder(person.Name, null, null, null, null));
            FarHand.Relate(paper, RelationKind.Annuls, (serial, first));
        }

        var (last, given) = Certificate();
        var owner = RemoteHand.Folk.Person(deck, day, agency);
        paper.Add(
            new Article(2, $"Thu hồi Giấy chứng nhận quyền sử dụng đất số {last} ngày {Vn.Slashed(given)} đã cấp cho {owner.Address1} {owner.Name} để cấp đổi theo bản đồ địa chính mới."),
            new Article(3, "Chánh Văn phòng, Giám đốc Chi nhánh Văn phòng đăng ký đất đai, thủ trưởng các đơn vị có liên quan và các ông, bà có tên tại Điều 1, Điều 2 chịu trách nhiệm thi hành Quyết định này kể từ ngày ký./."));
        paper.Truth.Add(new Holder(owner.Name, null, null, null, null));
        FarHand.Relate(paper, RelationKind.Revokes, (last, given));
        return paper.Done();
    }

    /// <summary>Kitchens that must stop, named in one sentence, and one that may begin again.</summary>
    public static Paper Kitchens(Desk desk)
    {
        var deck = desk.Deck;
        var day = desk.Day(new DateOnly(2019, 2, 18));
        var agency = RemoteHand.Folk.Local(deck, day);
        var paper = RemoteHand.Decision(desk, "remote-kitchens", agency, day, "/QĐ-UBND", "Về việc tạm đình chỉ, phục hồi hiệu lực Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm", 0.15);
        (string Number, DateOnly Day) Old(int at) => FarHand.Old(deck, day, "/ATTP-CN", 10 + (at * 40), 48 + (at * 40)) with { Item2 = deck.WorkingDay(day.AddYears(-2), day.AddDays(-90)) };
        var halted = Enumerable.Range(0, deck.Number(2, 3)).Select(Old).ToList();
        var again = Old(5);
        var keepers = halted.Select(_ => $"Nhà hàng {Firms.ShopName(deck)}").ToList();
        var resumed = RemoteHand.Folk.Person(deck, day, agency);
        paper.Add(Laws.GovernmentOn(day),
            new Basis("Căn cứ Luật An toàn thực phẩm ngày 17 tháng 6 năm 2010;"),
            new Para($"Xét Biên bản kiểm tra số {deck.Number(2, 80):00}/BB-ĐKT ngày {Vn.Slashed(day.AddDays(-6))} của Đoàn kiểm tra liên ngành,"),
            new Banner("QUYẾT ĐỊNH:"),
            new Article(1, $"Tạm đình chỉ hiệu lực các Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm {string.Join("; ", halted.Select((one, at) => $"số {one.Number} ngày {Vn.Slashed(one.Day)} cấp cho {keepers[at]}"))}. Thời gian tạm đình chỉ: 30 ngày kể từ ngày ký."),
            new Article(2, $"Phục hồi hiệu lực Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm số {again.Number} ngày {Vn.Slashed(again.Day)} của Quán ăn {resumed.Name} kể từ ngày ký Quyết định này, do đã khắc phục xong vi phạm."),
            new Article(3, "Chánh Văn phòng, Đoàn kiểm tra liên ngành và chủ các cơ sở nêu tại Điều 1, Điều 2 chịu trách nhiệm thi hành Quyết định này./."));
        foreach (var (one, keeper) in halted.Zip(keepers))
        {
            paper.Truth.Add(new Holder(keeper, null, null, null, null));
            FarHand.Relate(paper, RelationKind.Suspends, one);
        }

        paper.Truth.Add(new Holder($"Quán ăn {resumed.Name}", null, null, null, null));
        FarHand.Relate(paper, RelationKind.Resumes, again);
        return paper.Done();
    }

    /// <summary>Of a household business, as the day of its certificate has it.</summary>
    private static string Code(Deck deck, DateOnly first) => first < Identifiers.BusinessCodes ? $"40{deck.Pick(["A", "B", "C", "E"])}8{deck.Digits(6)}" : Identifiers.TaxCode(deck, "8");
}
