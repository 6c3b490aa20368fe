using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Holders;
using Docs.Core.Review;
using Docs.Core.Validity;
using Docs.Web.Holders;
using Docs.Web.Review;
using Docs.Web.Shell;

namespace Docs.Web.Audit;

/// <summary>Rows and columns of the catalogue as the trail names them, in words an auditor knows.</summary>
internal static class AuditColumns
{
    private static readonly Dictionary<string, string> Rows = new()
    {
        ["Account"] = "tài khoản",
        ["Session"] = "phiên đăng nhập",
        ["AccessToken"] = "mã truy cập của chương trình",
        ["Key"] = "khóa nội bộ",
        ["ReferenceLoad"] = "lượt nạp danh mục",
        ["Reference"] = "dòng danh mục",
        ["Setting"] = "cài đặt",
        ["Denominator"] = "mẫu số báo cáo",
        ["Batch"] = "lô",
        ["BatchFile"] = "tệp của lô",
        ["DeclaredFile"] = "tệp trong bảng kê",
        ["Document"] = "kết quả",
        ["DocumentOriginal"] = "bản quét cũ",
        ["DocumentFile"] = "tệp",
        ["Event"] = "sự kiện hiệu lực",
        ["Field"] = "trường thông tin",
        ["Holder"] = "chủ sở hữu",
        ["Relation"] = "quan hệ",
        ["Reuse"] = "lần dùng lại",
        ["Code"] = "mã kiểm tra",
        ["Review"] = "lượt đối soát",
        ["HolderLink"] = "liên kết mã số",
    };

    /// <summary>Follow from other columns, or say nothing to a person.</summary>
    private static readonly HashSet<string> Hidden =
    [
        "Id", "DocumentId", "BatchId", "AccountId", "LoadId", "Version", "Position", "SearchKey", "NumberKey", "AgencyKey", "LandSerialKey", "DossierKey", "ByKey",
        "PublishedMonth", "DossierMonth", "BoxX", "BoxY", "BoxWidth", "BoxHeight", "Spans", "Engine", "Topic", "CodeStep", "Sha256", "OriginalSha256", "Hash", "Xml", "Seconds",
    ];

    private static readonly Dictionary<string, string> Columns = new()
    {
        ["Name"] = "tên",
        ["DisplayName"] = "họ tên",
        ["Roles"] = "vai trò",
        ["Agencies"] = "cơ quan",
        ["HolderIds"] = "định danh của chủ tài khoản",
        ["Disabled"] = "vô hiệu hóa",
        ["OpenToHolders"] = "các chủ sở hữu được mở tệp",
        ["CreatedAt"] = "lúc tạo",
        ["PasswordHash"] = "mật khẩu",
        ["PasswordAt"] = "lúc đổi mật khẩu",
        ["OneTimeUntil"] = "hạn mật khẩu cấp tạm",
        ["Failures"] = "số lần vào sai",
        ["LockedUntil"] = "khóa đến",
        ["CodeSecret"] = "mã xác thực hai bước",
        ["RecoveryHashes"] = "mã dự phòng",
        ["Issuer"] = "nơi cấp danh tính",
        ["Subject"] = "danh tính",
        ["LastSignInAt"] = "lần vào cuối",
        ["SeenAt"] = "lần dùng cuối",
        ["Address"] = "địa chỉ",
        ["Agent"] = "trình duyệt",
        ["Method"] = "cách đăng nhập",
        ["Scopes"] = "phạm vi",
        ["ExpiresAt"] = "hạn dùng",
        ["UsedAt"] = "lần dùng cuối",
        ["Kind"] = "loại",
        ["At"] = "lúc",
        ["By"] = "theo",
        ["Code"] = "mã",
        ["From"] = "từ ngày",
        ["Until"] = "đến ngày",
        ["Level"] = "cấp",
        ["Parent"] = "cấp trên",
        ["Successor"] = "nơi kế thừa",
        ["Term"] = "thời hạn",
        ["Basis"] = "căn cứ",
        ["Agency"] = "cơ quan",
        ["Value"] = "giá trị",
        ["Year"] = "năm",
        ["Month"] = "tháng",
        ["Source"] = "nguồn",
        ["On"] = "ngày",
        ["Publish"] = "cách công bố",
        ["OpenedAt"] = "lúc mở",
        ["Lane"] = "làn xử lý",
        ["Path"] = "đường dẫn",
        ["Outcome"] = "kết cục",
        ["Reason"] = "lý do",
        ["Pages"] = "số trang",
        ["Fields"] = "trường khai",
        ["Custodian"] = "cơ quan quản lý",
        ["State"] = "tình trạng",
        ["StateReason"] = "lý do",
        ["OriginalName"] = "tên bản quét",
        ["OriginalSize"] = "cỡ bản quét",
        ["OriginalMediaType"] = "kiểu bản quét",
        ["Plan"] = "cách xếp trang",
        ["Sealed"] = "niêm phong",
        ["FirstPage"] = "trang đầu",
        ["LastPage"] = "trang cuối",
        ["Reviewed"] = "đã đối soát",
        ["ReceivedAt"] = "lúc nhận",
        ["PublishedAt"] = "lúc công bố",
        ["Number"] = "số, ký hiệu",
        ["IssuedOn"] = "ngày ban hành",
        ["Type"] = "loại giấy tờ",
        ["Size"] = "cỡ",
        ["MediaType"] = "kiểu tệp",
        ["ReplacedAt"] = "lúc thay",
        ["Page"] = "trang",
        ["ByDocument"] = "văn bản làm căn cứ",
        ["Status"] = "trạng thái",
        ["RecordedAt"] = "lúc ghi",
        ["VoidedAt"] = "lúc vô hiệu",
        ["VoidedBasis"] = "lý do vô hiệu",
        ["RecordedBy"] = "người ghi",
        ["VoidedBy"] = "người vô hiệu",
        ["Origin"] = "ai nói",
        ["Confidence"] = "độ tin cậy",
        ["PersonalId"] = "số định danh",
        ["TaxCode"] = "mã số thuế",
        ["BirthYear"] = "năm sinh",
        ["Removed"] = "văn bản không ghi",
        ["TargetId"] = "kết quả được nêu",
        ["EventId"] = "sự kiện đề xuất",
        ["Decision"] = "quyết định",
        ["DecidedAt"] = "lúc quyết định",
        ["DecidedBy"] = "người quyết định",
        ["DecidedOn"] = "có tác dụng từ",
        ["DecidedUntil"] = "đến hết",
        ["DecidedBasis"] = "căn cứ quyết định",
        ["Dossier"] = "hồ sơ",
        ["Purpose"] = "mục đích",
        ["Day"] = "ngày dùng",
        ["WithdrawnAt"] = "lúc thu lại",
        ["WithdrawnBy"] = "người thu lại",
        ["Reviewer"] = "người đối soát",
        ["Changed"] = "số trường sửa",
        ["Sampled"] = "thuộc mẫu kiểm tra",
        ["Before"] = "tình trạng trước",
        ["ReasonBefore"] = "lý do trước",
        ["ReviewedBefore"] = "đã đối soát trước",
        ["IssueEventId"] = "sự kiện ban hành",
        ["UndoneAt"] = "lúc hoàn tác",
        ["First"] = "mã số thứ nhất",
        ["Second"] = "mã số thứ hai",
        ["Evidence"] = "loại giấy tờ",
        ["Paper"] = "giấy tờ",
        ["WithdrawnReason"] = "lý do thu lại",
    };

    public static string Row(string row) => Rows.GetValueOrDefault(row, row);

    /// <param name="detail">"State=Published Number": values of lists, and names of other columns that changed.</param>
    /// <returns>Null: nothing for a person.</returns>
    public static string? Detail(string row, string? detail)
    {
        var told = (detail ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split('=', 2))
            .Where(one => !Hidden.Contains(one[0]))
            .Select(one => one.Length == 1 ? Column(one[0]) : $"{Column(one[0])}: {Value(row, one[0], one[1])}").Distinct().ToList();
        return told.Count == 0 ? null : string.Join(", ", told);
    }

    public static bool IsHidden(string column) => Hidden.Contains(column);

    public static string Column(string column) => Columns.GetValueOrDefault(column, column);

    /// <summary>As it stands where there is no word for it.</summary>
    public static string Value(string row, string column, string value) => (row, column) switch
    {
        ("Document" or "Review", "State" or "Before") when Enum.TryParse<DocumentState>(value, out var state) => Labels.State(state),
        ("Event", "Kind") when Enum.TryParse<EventKind>(value, out var kind) => EventKinds.Label(kind),
        ("Review", "Kind") when Enum.TryParse<ReviewKind>(value, out var kind) => QueuePage.Kind(kind),
        ("Relation", "Kind") when Enum.TryParse<RelationKind>(value, out var kind) => Labels.Relation(kind, RelationDirection.Out),
        ("HolderLink", "Evidence") when Enum.TryParse<LinkEvidence>(value, out var evidence) => HolderLinkWords.Of(evidence),
        ("Reuse", "State") when Enum.TryParse<ValidityState>(value, out var state) => ValidityStates.Label(state),
        _ => Words.GetValueOrDefault(value, value),
    };

    private static readonly Dictionary<string, string> Words = new()
    {
        ["Recorded"] = "đã ghi nhận",
        ["Proposed"] = "đề xuất",
        ["Waiting"] = "chờ văn bản",
        ["Void"] = "vô hiệu",
        ["Machine"] = "máy",
        ["Manifest"] = "bảng kê",
        ["Person"] = "người",
        ["Accepted"] = "đã nhận",
        ["Duplicate"] = "trùng",
        ["Refused"] = "từ chối",
        ["Confirmed"] = "xác nhận",
        ["Rejected"] = "bác bỏ",
        ["Counter"] = "quầy một cửa",
        ["Bulk"] = "kho lưu trữ",
        ["Sure"] = "bản chắc chắn",
        ["All"] = "tất cả",
        ["None"] = "chờ đối soát hết",
        ["Open"] = "không thời hạn",
        ["Until"] = "có thời hạn",
        ["Undetermined"] = "chưa xác định",
        ["Agencies"] = "cơ quan",
        ["Procedures"] = "thủ tục",
        ["PaperTypes"] = "loại giấy tờ",
        ["Wards"] = "xã phường",
        ["Central"] = "trung ương",
        ["Province"] = "tỉnh",
        ["District"] = "huyện",
        ["Commune"] = "xã",
        ["Pdf"] = "PDF",
        ["Alto"] = "chữ có vị trí (ALTO)",
        ["Text"] = "văn bản thuần",
        ["Preview"] = "ảnh xem trước",
        ["Pages"] = "chữ từng trang",
        ["FieldThreshold"] = "ngưỡng của trường",
        ["DoubtThreshold"] = "ngưỡng nghi ngờ",
        ["ReviewSample"] = "tỷ lệ mẫu kiểm tra",
        ["SelfVerify"] = "tự công bố",
        ["Dossiers"] = "hồ sơ thuộc thẩm quyền",
        ["ResultsInForce"] = "kết quả còn hiệu lực phải số hóa",
    };
}
