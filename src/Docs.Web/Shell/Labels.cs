using System.Globalization;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Intake;

namespace Docs.Web.Shell;

/// <summary>The Vietnamese words the pages use for what the catalogue names in English.</summary>
internal static class Labels
{
    /// <summary>As the heading of a row: with a capital.</summary>
    public static string Field(string name)
    {
        var label = FieldLabels.Of(name);
        return char.ToUpperInvariant(label[0]) + label[1..];
    }

    /// <summary>Who did something, as people call them: an account by its name, whoever works at the machine itself by what they work with.</summary>
    public static string Account(string name) => name == Docs.Core.Access.Viewer.Operator.Name ? "dòng lệnh máy chủ" : name;

    public static string State(DocumentState state) => state switch
    {
        DocumentState.Received => "Đã nhận, chờ nhận dạng",
        DocumentState.Recognised => "Đã nhận dạng",
        DocumentState.NeedsReview => "Chờ đối soát",
        DocumentState.Verified => "Đã đối soát",
        DocumentState.Published => "Đã công bố",
        DocumentState.Quarantined => "Cách ly",
        DocumentState.Rejected => "Không chấp nhận",
        DocumentState.Returned => "Trả lại quét lại",
        DocumentState.Recalled => "Đã rút lại",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>What the state means for the person who waits.</summary>
    public static string Meaning(DocumentState state) => state switch
    {
        DocumentState.Received => "Bản quét đã lưu an toàn; máy sẽ đọc khi đến lượt.",
        DocumentState.Recognised => "Máy đã đọc xong và đang kết luận.",
        DocumentState.NeedsReview => "Máy đã đọc nhưng có chỗ chưa chắc, hoặc lô này yêu cầu người xem; chưa tra cứu được cho đến khi được đối soát và công bố.",
        DocumentState.Verified => "Người đối soát đã xác nhận; đang chờ công bố.",
        DocumentState.Published => "Tra cứu được khi còn hiệu lực.",
        DocumentState.Quarantined => "Máy không xử lý được hoặc không được phép xử lý; xem lý do. Không tra cứu được.",
        DocumentState.Rejected => "Người đối soát không chấp nhận; không tra cứu được.",
        DocumentState.Returned => "Bản quét chưa đạt; hãy quét lại rồi nộp bản quét tốt hơn.",
        DocumentState.Recalled => "Đã công bố nhầm và được rút lại; chỉ cơ quan quản lý còn xem được.",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Of a line of a batch's report: a document's state, or what became of the file instead.</summary>
    public static string FileState(string state) => state switch
    {
        BatchFileStates.Duplicate => "Trùng tệp đã nhận",
        BatchFileStates.Refused => "Không nhận",
        _ => Enum.TryParse<DocumentState>(state, out var known) ? State(known) : state,
    };

    public static string Relation(RelationKind kind, RelationDirection direction) => (kind, direction) switch
    {
        (RelationKind.Revokes, RelationDirection.Out) => "Thu hồi",
        (RelationKind.Revokes, _) => "Bị thu hồi bởi",
        (RelationKind.Repeals, RelationDirection.Out) => "Bãi bỏ",
        (RelationKind.Repeals, _) => "Bị bãi bỏ bởi",
        (RelationKind.Annuls, RelationDirection.Out) => "Hủy bỏ",
        (RelationKind.Annuls, _) => "Bị hủy bỏ bởi",
        (RelationKind.Replaces, RelationDirection.Out) => "Thay thế",
        (RelationKind.Replaces, _) => "Được thay thế bởi",
        (RelationKind.Extends, RelationDirection.Out) => "Gia hạn",
        (RelationKind.Extends, _) => "Được gia hạn bởi",
        (RelationKind.Amends, RelationDirection.Out) => "Sửa đổi, bổ sung",
        (RelationKind.Amends, _) => "Được sửa đổi, bổ sung bởi",
        (RelationKind.Corrects, RelationDirection.Out) => "Đính chính",
        (RelationKind.Corrects, _) => "Được đính chính bởi",
        (RelationKind.Suspends, RelationDirection.Out) => "Tạm đình chỉ",
        (RelationKind.Suspends, _) => "Bị tạm đình chỉ bởi",
        (RelationKind.Resumes, RelationDirection.Out) => "Chấm dứt tạm đình chỉ",
        (RelationKind.Resumes, _) => "Được chấm dứt tạm đình chỉ bởi",
        (RelationKind.Reissues, RelationDirection.Out) => "Cấp lại, cấp đổi từ",
        (RelationKind.Reissues, _) => "Đã cấp lại, cấp đổi bằng",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Instant(DateTimeOffset instant) =>
        instant.ToOffset(Core.Text.VietnamCalendar.Offset).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    /// <summary>1234567 as 1.234.567.</summary>
    public static string Count(long count) => count.ToString("#,0", Thousands);

    public static string Percent(double share) => $"{Math.Floor(share * 100):0} %";

    /// <summary>A term as fields hold it: "none" or an ISO 8601 period of years, months or days.</summary>
    public static string Term(string term)
    {
        if (term == "none")
            return "Không thời hạn";
        return term is ['P', .. var amount, var unit] && amount.All(char.IsAsciiDigit)
            ? unit switch { 'Y' => $"{amount} năm", 'M' => $"{amount} tháng", 'W' => $"{amount} tuần", 'D' => $"{amount} ngày", _ => term }
            : term;
    }

    public static string Size(long bytes) => bytes switch
    {
        < 1 << 10 => $"{bytes} byte",
        < 1 << 20 => $"{bytes / 1024.0:0} KB".Replace('.', ','),
        < 1 << 30 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.#} MB").Replace('.', ','),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1073741824.0:0.#} GB").Replace('.', ','),
    };

    private static readonly NumberFormatInfo Thousands = new() { NumberGroupSeparator = "." };
}
