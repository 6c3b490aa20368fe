using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>Decisions that act upon a licence issued before, naming it by number, day and agency.</summary>
internal static class Changes
{
    public static Paper Revocation(Desk desk)
    {
        var deck = desk.Deck;
        var target = Target(desk, licence => licence.Kind != "licence-water", Licences.Pharmacy);
        var agency = target.Head.Agency;
        var day = AfterIssue(desk, target);
        var name = target.Truth[FieldNames.Holder]!;
        var old = Named(target);
        var paper = Decisions.Start(desk, "revocation", agency, day, $"Về việc thu hồi {Lower(target.Type)} đã cấp cho {name}");
        var reason = deck.Pick(["không duy trì đủ điều kiện hoạt động theo quy định", "chấm dứt hoạt động theo đơn đề nghị", "không triển khai hoạt động trong thời hạn 12 tháng kể từ ngày được cấp"]);
        paper.Add(Laws.GovernmentOn(day), Laws.Local(deck, day, $"quy định chức năng, nhiệm vụ, quyền hạn của {agency.Plain}"));
        paper.Add(
            new Basis($"Căn cứ Biên bản kiểm tra {Vn.Long(day.AddDays(-deck.Number(8, 25)))} của Đoàn kiểm tra liên ngành;"),
            new Para("Theo đề nghị của Trưởng phòng chuyên môn,"),
            new Banner("QUYẾT ĐỊNH:"),
            new Article(1, $"Thu hồi {old}{HolderWords(target)}."),
            new Para($"Lý do thu hồi: {reason}."),
            new Article(2, $"{name} có trách nhiệm nộp lại bản chính {Lower(target.Type)} nêu tại Điều 1 trong thời hạn 07 ngày làm việc, kể từ ngày nhận được Quyết định này và chấm dứt ngay mọi hoạt động theo giấy đã bị thu hồi."),
            new Article(3, $"Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng, Chánh Thanh tra, Trưởng các phòng có liên quan và {name} chịu trách nhiệm thi hành Quyết định này./."));
        return Finish(desk, paper, target, RelationKind.Revokes);
    }

    public static Paper Extension(Desk desk)
    {
        var deck = desk.Deck;
        var target = Target(desk, licence => licence.Kind == "licence-water", Licences.Water);
        var end = DateOnly.Parse(target.Truth[FieldNames.ExpiresOn]!, System.Globalization.CultureInfo.InvariantCulture);
        var day = desk.Day(Earliest(end.AddDays(-60)), Earliest(end.AddDays(-10)));
        var name = target.Truth[FieldNames.Holder]!;
        var last = end.AddYears(5);
        var paper = Decisions.Start(desk, "extension", target.Head.Agency, day, $"Về việc gia hạn {Lower(target.Type)} cho {name}");
        paper.Add(Laws.GovernmentOn(day), Laws.WaterOn(day));
        paper.Add(
            new Para($"Xét đơn đề nghị gia hạn của {name} tại hồ sơ số {desk.Dossier(paper, day)} và Tờ trình của Trưởng phòng Tài nguyên nước,"),
            new Banner("QUYẾT ĐỊNH:"),
            new Article(1, $"Gia hạn {Named(target)}{HolderWords(target)}."),
            new Para($"Thời hạn gia hạn: 05 năm, kể từ ngày {Vn.Slashed(end.AddDays(1))}. Giấy phép được gia hạn có giá trị đến hết ngày {Vn.Slashed(last)}."),
            new Article(2, $"Các nội dung khác của {Lower(target.Type)} nêu tại Điều 1 không thay đổi. {name} có trách nhiệm tiếp tục thực hiện đầy đủ các quy định của giấy phép, lắp đặt thiết bị đo lưu lượng và nộp tiền cấp quyền khai thác theo quy định của pháp luật."),
            new Article(3, $"Quyết định này có hiệu lực kể từ ngày ký và là bộ phận không tách rời của giấy phép. {name} và các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này./."));
        paper.Expire(last, Vn.Slashed(last));
        return Finish(desk, paper, target, RelationKind.Extends);
    }

    /// <summary>A licence of this run; where there is none left, one that was never scanned, as in real archives.</summary>
    private static Paper Target(Desk desk, Func<Paper, bool> fit, Func<Desk, Paper> write)
    {
        if (desk.Take(fit) is { } scanned)
            return scanned;
        write(desk);
        return desk.Take(fit)!;
    }

    private static Paper Finish(Desk desk, Paper paper, Paper target, RelationKind kind)
    {
        paper.Truth.Add(target.Truth.Holders[0] with { BirthYear = null });
        paper.Truth.Relate(kind, target.Head.Number, target.Head.Day, target.Head.Agency.Spoken);
        paper.Close("QUYẾT ĐỊNH");
        return paper;
    }

    private static string Named(Paper target) =>
        $"{target.Type} số {target.Head.Number} {Vn.Long(target.Head.Day)} do {target.Head.Agency.Spoken} cấp";

    private static string HolderWords(Paper target)
    {
        var holder = target.Truth.Holders[0];
        var id = holder.TaxCode is null ? $"số định danh cá nhân {holder.PersonalId}" : $"mã số thuế {holder.TaxCode}";
        return $" cho {holder.Name}, {id}, địa chỉ: {holder.Address}";
    }

    private static DateOnly AfterIssue(Desk desk, Paper target)
    {
        var first = target.Head.Day.AddDays(90);
        return desk.Day(Earliest(first), Earliest(first.AddYears(3)));
    }

    private static DateOnly Earliest(DateOnly day) => day < Desk.LastDay ? day : Desk.LastDay;

    private static string Lower(string type) => char.ToLowerInvariant(type[0]) + type[1..];
}
