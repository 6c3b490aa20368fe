using System.Globalization;
using Docs.Core.Search;
using Docs.Core.Validity;
using Docs.Samples.Facts;

namespace Docs.Samples.Archive;

/// <summary>
/// A province's archive as search knows it: entries with texts of 150 words, without scans. The same seed gives the same
/// entries; nobody in them exists.
/// </summary>
public sealed class ArchiveGenerator(int seed)
{
    private const int Words = 150;

    private static readonly DateOnly First = new(2008, 1, 2);
    private static readonly DateOnly Last = new(2026, 11, 20);

    private static readonly string[] Rest =
    [
        "Nơi nhận: như trên; lưu hồ sơ một cửa; cổng thông tin điện tử.",
        "Các tổ chức, cá nhân có liên quan phối hợp thực hiện và báo cáo kết quả về cơ quan cấp để theo dõi, quản lý theo thẩm quyền.",
        "Trong quá trình thực hiện nếu có vướng mắc, đề nghị phản ánh kịp thời bằng văn bản để được xem xét, giải quyết.",
        "Hồ sơ được tiếp nhận tại bộ phận tiếp nhận và trả kết quả, thẩm định theo quy trình nội bộ đã được phê duyệt và trả đúng hẹn.",
        "Nghiêm cấm tẩy xóa, sửa chữa, cho thuê, cho mượn hoặc sử dụng giấy tờ này vào mục đích khác với nội dung đã ghi.",
        "Kết quả này được số hóa, ký số và lưu vào kho dữ liệu điện tử của tổ chức, cá nhân để sử dụng lại khi giải quyết thủ tục hành chính.",
        "Người được cấp có nghĩa vụ chấp hành sự thanh tra, kiểm tra của cơ quan nhà nước có thẩm quyền và các quy định hiện hành.",
    ];

    private readonly Deck deck = new(new Random(seed));
    private int made;

    public IEnumerable<IndexedDocument> Take(int count)
    {
        for (var i = 0; i < count; i++)
            yield return Next();
    }

    private IndexedDocument Next()
    {
        var kind = Kind();
        var day = deck.WorkingDay(First, Last);
        var agency = AgencyOf(kind, day);
        var (name, title, id, address) = Holder(kind, day, agency);
        var number = $"{deck.Number(1, 4_800)}/{kind.Code}-{agency.Symbol}";
        var subject = string.Format(CultureInfo.InvariantCulture, deck.Pick(kind.Subjects), title);
        var dossier = day.Year >= 2018 ? Identifiers.Dossier(deck, day.AddDays(-deck.Number(3, 20))) : null;
        var serial = deck.Number(1, 900).ToString(CultureInfo.InvariantCulture);
        var confirmed = deck.Chance(0.8);
        return new IndexedDocument(
            $"a{++made:00000000}", 1, number, kind.Type, agency.Spoken, day, subject, [name], [id], dossier is null ? [] : [dossier],
            $"H15.{deck.Number(2, 60):00}", Body(kind, agency, number, day, subject, title, address, serial), Intervals(kind, day))
        {
            Dossier = dossier,
            Procedure = kind.Procedure,
            OwnerIds = confirmed ? [id] : [],
        };
    }

    private ArchiveKind Kind()
    {
        var at = deck.Number(1, 100);
        foreach (var kind in ArchiveKinds.All)
        {
            at -= kind.Share;
            if (at <= 0)
                return kind;
        }

        return ArchiveKinds.All[^1];
    }

    private Agency AgencyOf(ArchiveKind kind, DateOnly day) => kind.Issuer switch
    {
        "tỉnh" => Agencies.Province(),
        "huyện" => Agencies.Local(deck, day),
        "xã" => Agencies.Ward(deck, day),
        "Sở Y tế" => Agencies.Health(deck),
        "Sở Xây dựng" => Agencies.Transport(deck, day),
        _ => Agencies.Environment(deck, day),
    };

    private (string Name, string Title, string Id, string Address) Holder(ArchiveKind kind, DateOnly day, Agency agency)
    {
        if (kind.Firm)
        {
            var firm = deck.Pick<Func<Deck, DateOnly, Firm>>([Firms.Pharmacy, Firms.Producer, Firms.Carrier])(deck, day);
            return (firm.Name, firm.Name, firm.TaxCode, firm.Address);
        }

        var person = People.Adult(deck, day, agency);
        return (person.Name, $"{person.Address1} {person.Name}", person.PersonalId, person.Address);
    }

    private string Body(ArchiveKind kind, Agency agency, string number, DateOnly day, string subject, string title, string address, string serial)
    {
        List<string> text =
        [
            string.Join(' ', agency.Parent), agency.Printed, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
            $"Số: {number}", $"{agency.Place}, {Vn.Long(day)}", kind.Type.ToUpperInvariant(), subject,
            .. kind.Bases.Concat(kind.Paragraphs).Select(part => string.Format(CultureInfo.InvariantCulture, part, title, address, serial, agency.Spoken)),
        ];
        while (text.Sum(part => part.Count(character => character == ' ') + 1) < Words)
            text.Add(deck.Pick(Rest));
        text.Add($"{agency.Leader} {People.Name(deck, deck.Chance(0.7))}");
        return string.Join('\n', text);
    }

    /// <summary>By the kind's term; some revoked, suspended for a while, annulled or of unknown term.</summary>
    private IReadOnlyList<DayInterval>? Intervals(ArchiveKind kind, DateOnly day)
    {
        DateOnly? end = kind.Years == 0 ? null : day.AddYears(kind.Years).AddDays(1);
        return deck.Number(1, 100) switch
        {
            <= 2 => null,
            3 => [],
            <= 6 => [new(day, day.AddDays(deck.Number(30, 900)))],
            7 => [new(day, day.AddDays(100)), new(day.AddDays(160), end)],
            _ => [new(day, end)],
        };
    }
}
