using System.Text.RegularExpressions;

namespace Docs.Core.Extraction.Layout;

/// <summary>Wordings by which a line is known for what it is. All match folded text.</summary>
internal static class Cues
{
    /// <summary>"Số: …", "Số đăng ký hoạt động: …" at the start of a line; "Quyển số" and "Số vào sổ" are others.</summary>
    public static readonly Regex NumberLabel = Patterns.Of(@"^\W*s[o0] (dang ky|dkhd|giay (phep|chung nhan|dang ky|xac nhan)|chung chi|the)( [a-z]+){0,6}\s*:\s*|^\W*(giay phep |chung chi |gcn )?s[o0]( hieu| giay phep| giay chung nhan| chung chi| gcn| gp| gphn| cchn| cap)?\s*[:;.]?\s*");

    public static readonly Regex Subject = Patterns.Of(@"^\W*(v[ea] viec\b|v\s*[/\\il1|]?\s*[vw]\b|v\s*/\s)");

    public static readonly Regex Date = Patterns.Of(@"\bngay\b.{0,12}\bthang\b|\bngay\b.{0,24}\bnam\s*[12]");

    /// <summary>"Giám đốc Sở …", "Ủy ban nhân dân …" as the line that says who decides.</summary>
    public static readonly Regex Authority = Patterns.Of(
        @"^\W*(giam doc|pho giam doc|chu tich|pho chu tich|[uy]+ ban nhan dan|ubnd|hoi dong nhan dan|hdnd|bo truong|thu truong|cuc truong|chi cuc truong|tong cuc truong|truong phong|truong ban|hieu truong|chanh van phong|chanh thanh tra|thu tuong|chinh phu|so |bo |cuc |chi cuc |phong |ban quan ly|tong giam doc|vien truong|can cu|cong hoa)");

    public static readonly Regex Addressee = Patterns.Of(@"^\W*kinh gui\b");

    public static readonly Regex Recipients = Patterns.Of(@"^\W*n[oe0]i nhan\b");

    public static readonly Regex BodyStart = Patterns.Of(@"^\W*(can cu|kinh gui|xet |thuc hien|theo (de nghi|ho so|don)|ngay \d|dieu \d|ho va ten|ho, chu dem|ong|ba |cap cho|chung nhan|[ivx]+\s*[.)]|\d+\s*[.)]|[-+•])");

    /// <summary>Electronic signatures, received stamps, urgency marks: print that is not the document's own.</summary>
    public static readonly Regex Stamp = Patterns.Of(
        @"^\W*(nguoi ky|ky boi|ky so|signed|email|e-mail|co quan\s*:|thoi gian|hoa toc|thuong khan|khan\b|den\b|cong van den|so den|ngay den|chuyen\s*:|mau so|phu luc)|@|\.gov\.vn|\+07:00");

    /// <summary>"PHÒNG CẢNH SÁT" / "PHÒNG CHÁY, CHỮA CHÁY": what is prevented, not a bureau.</summary>
    public static readonly Regex Prevention = Patterns.Of(@"^\W*phong,?\s+(chay|chong|benh)\b");

    /// <summary>First words of an agency's name; other lines continue the one above.</summary>
    public static readonly Regex AgencyLead = Patterns.Of(
        @"^\W*(ubnd|[uy]{2} ban|so|bo|cuc|chi cuc|tong cuc|phong|ban|truong|trung tam|chi nhanh|van phong|cong an|vien|toa an|benh vien|hoi|hdnd|doan|dang (bo|uy|cong san)|tinh uy|huyen uy|thanh uy|kho bac|bao hiem|thanh tra|dai hoc|hoc vien|cong ty|tong cong ty|chinh phu|quoc hoi|thu tuong|quy|ngan hang|tap doan|lien doan|bch|chi cuc|tong|doi|don|lien|hat|tram|vuon|bo chi huy|ban chi huy|vpdk|vp|thue (tinh|thanh pho|co so)|thi hanh an dan su)\b");
}
