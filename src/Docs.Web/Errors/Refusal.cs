using Docs.Core.Audit;
using Docs.Core.Documents;
using Docs.Core.Recognition;
using Docs.Core.Search;
using Microsoft.AspNetCore.Antiforgery;

namespace Docs.Web.Errors;

/// <summary>Why a request is not served, in words for its sender: what happened, what was kept, what to do.</summary>
public sealed record Refusal(int Status, string Title, string Detail)
{
    public static readonly Refusal Internal = new(
        StatusCodes.Status500InternalServerError,
        "Lỗi nội bộ",
        "Máy chủ gặp lỗi ngoài dự kiến; dữ liệu đã báo nhận vẫn còn nguyên. Hãy thử lại, nếu vẫn lỗi thì báo người phụ trách xem nhật ký của máy chủ.")
    { Code = "internal" };

    public static readonly Refusal NoSuchResult = new(
        StatusCodes.Status404NotFound,
        "Không có kết quả này",
        "Không có kết quả nào mang mã này, hoặc tài khoản của bạn không được xem. Hãy kiểm tra lại mã hoặc tra cứu lại.")
    { Code = "no-such-result" };

    public static readonly Refusal NoSuchFile = new(
        StatusCodes.Status404NotFound,
        "Không có tệp này",
        "Kết quả này không có tệp hoặc trang được yêu cầu: chưa nhận dạng xong, bị cách ly, hoặc số trang vượt quá văn bản.")
    { Code = "no-such-file" };

    public static readonly Refusal LostFile = new(
        StatusCodes.Status500InternalServerError,
        "Tệp thất lạc trong kho",
        "Danh mục có tệp này nhưng kho không có. Hãy báo người phụ trách chạy docs verify.")
    { Code = "lost-file" };

    public static readonly Refusal NoSuchBatch = new(
        StatusCodes.Status404NotFound,
        "Không có lô này",
        "Không có lô số hóa nào mang mã này, hoặc lô thuộc cơ quan khác. Hãy mở lại từ danh sách lô.")
    { Code = "no-such-batch" };

    public static readonly Refusal NotReviewable = new(
        StatusCodes.Status409Conflict,
        "Không đối soát được lúc này",
        "Người khác đang đối soát văn bản này, lượt đã hết hạn, hoặc văn bản không còn chờ đối soát; chưa có gì thay đổi. Hãy nhận văn bản tiếp theo.")
    { Code = "not-reviewable" };

    public static readonly Refusal RequiredEmpty = new(
        StatusCodes.Status422UnprocessableEntity,
        "Trường bắt buộc còn trống",
        "Các trường ở missing là bắt buộc với loại giấy tờ này mà chưa có giá trị; chưa có gì được ghi. Hãy điền vào fields; nếu trên giấy không có, gửi lại với giá trị \"\" cho trường đó.")
    { Code = "required-empty" };

    public static readonly Refusal SignInNeeded = new(
        StatusCodes.Status401Unauthorized,
        "Chưa đăng nhập",
        "Phiên đăng nhập không có hoặc đã hết. Hãy đăng nhập ở /dang-nhap; chương trình gửi mã truy cập ở đầu mục Authorization: Bearer.")
    { Code = "sign-in-needed" };

    public static readonly Refusal WrongToken = new(
        StatusCodes.Status401Unauthorized,
        "Mã truy cập không dùng được",
        "Mã truy cập sai, hết hạn, đã thu hồi, hoặc tài khoản đã bị vô hiệu. Hãy tạo mã mới ở trang Tài khoản của tôi.")
    { Code = "wrong-token" };

    public static readonly Refusal OutOfScope = new(
        StatusCodes.Status403Forbidden,
        "Ngoài phạm vi của mã truy cập",
        "Mã truy cập này không có phạm vi cần cho việc gọi; chưa thay đổi gì. Hãy tạo mã có phạm vi đó ở trang Tài khoản của tôi.")
    { Code = "out-of-scope" };

    public static readonly Refusal AccountUnfinished = new(
        StatusCodes.Status403Forbidden,
        "Tài khoản chưa sẵn sàng",
        "Phải đổi mật khẩu cấp tạm hoặc bật mã xác thực hai bước trước; chưa thay đổi gì. Hãy đăng nhập bằng trình duyệt để làm việc đó.")
    { Code = "account-unfinished" };

    public static readonly Refusal HttpsNeeded = new(
        StatusCodes.Status403Forbidden,
        "Chỉ đăng nhập qua https",
        "Kết nối này không được mã hóa nên mật khẩu có thể bị đọc trộm. Hãy mở Docs bằng địa chỉ https:// của cơ quan.")
    { Code = "https-needed" };

    public static readonly Refusal NotAllowed = new(
        StatusCodes.Status403Forbidden,
        "Không được phép",
        "Tài khoản của bạn không có vai trò cần cho việc này; chưa thay đổi gì. Nếu công việc cần đến, hãy nhờ quản trị cấp vai trò.")
    { Code = "not-allowed" };

    public static readonly Refusal OtherAgency = new(
        StatusCodes.Status403Forbidden,
        "Thuộc cơ quan khác",
        "Việc này chỉ người của cơ quan quản lý được làm; chưa thay đổi gì. Hãy chuyển cho cơ quan đó, hoặc nhờ quản trị.")
    { Code = "other-agency" };

    public static readonly Refusal StaffOnly = new(
        StatusCodes.Status403Forbidden,
        "Chỉ dành cho cán bộ",
        "Công dân chỉ tra cứu được kết quả của mình còn hiệu lực hôm nay. Hãy bỏ all và asOf rồi tra cứu lại.")
    { Code = "staff-only" };

    public static readonly Refusal PurposeNeeded = new(
        StatusCodes.Status428PreconditionRequired,
        "Cần nêu hồ sơ hoặc mục đích",
        "Trước khi tra cứu một người hoặc mở tệp, cán bộ nêu một lần mã hồ sơ hoặc mục đích đang giải quyết; chưa có gì được mở. Trên trang web hãy điền mẫu ở /muc-dich; qua API hãy gửi kèm đầu mục X-Docs-Dossier (mã hồ sơ) hoặc X-Docs-Purpose (mục đích, mã hóa phần trăm nếu có dấu).")
    { Code = "purpose-needed" };

    public static readonly Refusal SharedPaper = new(
        StatusCodes.Status403Forbidden,
        "Văn bản ghi tên nhiều người",
        "Văn bản này ghi tên nhiều chủ sở hữu nên chưa mở tệp cho từng người; các trường của riêng bạn vẫn xem được. Hãy đề nghị bộ phận một cửa chuyển cơ quan quản lý cho các chủ sở hữu mở tệp.")
    { Code = "shared-paper" };

    public static readonly Refusal NoSpace = new(
        StatusCodes.Status507InsufficientStorage,
        "Hết chỗ lưu trữ",
        "Ổ đĩa đã đầy: tệp này chưa được nhận, những gì đã báo nhận vẫn còn. Hãy giải phóng dung lượng rồi nộp lại.")
    { Code = "no-space" };

    /// <summary>What programs tell problems apart by; see <see cref="Refusals.TypeOf"/>.</summary>
    public string Code { get; init; } = $"http-{Status}";

    public static Refusal BadInput(string detail) => new(StatusCodes.Status400BadRequest, "Yêu cầu chưa đúng", detail) { Code = "bad-input" };

    public static Refusal TooLarge(long limitBytes) => new(
        StatusCodes.Status413PayloadTooLarge,
        "Tệp quá lớn",
        $"Mỗi tệp tối đa {limitBytes >> 20} MB; tệp này chưa được nhận. Hãy chia nhỏ, hoặc nhờ quản trị tăng DOCS_MAX_UPLOAD_MB.")
    { Code = "file-too-large" };

    public static Refusal TooOften(int seconds) => new(
        StatusCodes.Status429TooManyRequests,
        "Hỏi quá nhiều lần",
        $"Có quá nhiều yêu cầu trong một phút; yêu cầu này chưa được thực hiện. Hãy chờ {seconds} giây rồi thử lại.")
    { Code = "too-often" };

    /// <summary>The words for a status that the framework chose.</summary>
    public static Refusal OfStatus(int status) => status switch
    {
        StatusCodes.Status400BadRequest => BadInput("Máy chủ không hiểu yêu cầu này. Hãy mở Docs bằng http://localhost hoặc http://127.0.0.1 và thử lại."),
        StatusCodes.Status401Unauthorized => SignInNeeded,
        StatusCodes.Status404NotFound => new(status, "Không có trang này", "Địa chỉ không đúng hoặc trang đã đổi chỗ. Hãy xem lại địa chỉ, hoặc đi từ trang đầu.") { Code = "no-such-page" },
        StatusCodes.Status405MethodNotAllowed => new(status, "Phương thức không dùng được", "Địa chỉ này không nhận phương thức HTTP đã gọi.") { Code = "no-such-method" },
        StatusCodes.Status413PayloadTooLarge => new(status, "Yêu cầu quá lớn", "Nội dung gửi lên vượt mức cho phép ở địa chỉ này; chưa nhận gì.") { Code = "body-too-large" },
        StatusCodes.Status415UnsupportedMediaType => new(status, "Kiểu nội dung không dùng được", "Hãy gửi đúng Content-Type, ví dụ application/json.") { Code = "media-type" },
        StatusCodes.Status416RangeNotSatisfiable => new(status, "Ngoài tệp", "Đoạn được yêu cầu (Range) nằm ngoài tệp. Hãy tải lại từ đầu.") { Code = "range" },
        >= 500 => Internal with { Status = status },
        _ => new(status, "Yêu cầu bị từ chối", "Máy chủ không phục vụ yêu cầu này."),
    };

    /// <summary>Failures that have a meaning for the sender; null for any other.</summary>
    public static Refusal? Of(Exception error) => error switch
    {
        AuditUnavailableException => new(StatusCodes.Status503ServiceUnavailable, "Không ghi được nhật ký truy cập", error.Message) { Code = "no-audit" },
        SearchRefusedException => BadInput(error.Message),
        BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } => BadInput("Nội dung yêu cầu không đọc được (JSON hỏng, sai kiểu hoặc kết nối bị ngắt); chưa nhận gì. Hãy xem mô tả ở /tai-lieu-api rồi gửi lại."),
        BadHttpRequestException bad => OfStatus(bad.StatusCode),
        AntiforgeryValidationException { InnerException: BadHttpRequestException bad } => OfStatus(bad.StatusCode),
        AntiforgeryValidationException => BadInput("Biểu mẫu gửi lên không đọc được; chưa thay đổi gì. Hãy tải lại trang rồi gửi lại."),
        StorageFullException => NoSpace,
        StorageUnreachableException => new(StatusCodes.Status503ServiceUnavailable, "Máy chủ lưu trữ không trả lời", error.Message) { Code = "storage-unreachable" },
        ObjectDamagedException => new(StatusCodes.Status500InternalServerError, "Tệp hỏng trong kho", error.Message) { Code = "damaged-file" },
        RecognitionUnavailableException => new(StatusCodes.Status503ServiceUnavailable, "Thiếu công cụ nhận dạng", error.Message) { Code = "no-recognition" },
        _ => null,
    };
}
