using Docs.Core.Extraction;
using Docs.Core.Recognition;

namespace Docs.Core.Tests.Extraction;

/// <summary>Made-up results of many sectors; every name and number is invented.</summary>
internal static class Documents
{
    public static ExtractedFields Read(params PageLayout[] pages) => new FieldExtractor(DescriptorSet.Default).Extract(pages.Select(page => page.Page).ToList());

    public static RecognisedPage[] Pages(params PageLayout[] pages) => pages.Select(page => page.Page).ToArray();

    public static PageLayout Decision(params string[] articles) =>
        new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ XÂY DỰNG", "Số: 05/QĐ-SXD", "Đắk Lắk, ngày 05 tháng 02 năm 2021")
            .Centred("QUYẾT ĐỊNH", "Về việc cấp phép hoạt động cho ông Y Bhăm Niê").Gap()
            .Centred("GIÁM ĐỐC SỞ XÂY DỰNG")
            .Text("Căn cứ Luật Xây dựng ngày 18 tháng 6 năm 2014;",
                "Căn cứ Nghị định số 15/2021/NĐ-CP ngày 03 tháng 3 năm 2021 của Chính phủ quy định chi tiết một số nội dung về quản lý dự án đầu tư xây dựng;",
                "Xét đề nghị của ông Trần Văn Khác tại hồ sơ số H15.23-210201-0488;")
            .Centred("QUYẾT ĐỊNH:").Text(articles).Foot("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Xuân Quỳnh");

    public static PageLayout BuildingPermit() =>
        new PageLayout().Row("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").Row("THÀNH PHỐ BUÔN MA THUỘT", "Độc lập - Tự do - Hạnh phúc").Gap()
            .Row(null, "Buôn Ma Thuột, ngày 12 tháng 5 năm 2022").Gap()
            .Centred("GIẤY PHÉP XÂY DỰNG", "Số: 214/GPXD", "(Sử dụng cho nhà ở riêng lẻ)").Gap()
            .Text("1. Cấp cho: Ông Nguyễn Hữu Thắng và bà Lê Thị Mai", "Địa chỉ: số 12 đường Lê Duẩn, phường Tân Thành, TP. Buôn Ma Thuột, tỉnh Đắk Lắk.",
                "2. Được phép xây dựng công trình: Nhà ở riêng lẻ; theo thiết kế có ký hiệu: KT-01 do Công ty TNHH Tư vấn Ánh Dương lập.",
                "Giấy phép này có hiệu lực khởi công xây dựng trong thời hạn 12 tháng kể từ ngày cấp; quá thời hạn trên thì phải đề nghị gia hạn giấy phép xây dựng.")
            .Foot("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Vũ Văn Hưng");

    public static PageLayout HouseholdBusiness() =>
        new PageLayout().Row("UBND HUYỆN KRÔNG PẮC", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").Row("PHÒNG TÀI CHÍNH - KẾ HOẠCH", "Độc lập - Tự do - Hạnh phúc").Gap(2)
            .Centred("GIẤY CHỨNG NHẬN", "ĐĂNG KÝ HỘ KINH DOANH", "Số: 40E8012345", "Đăng ký lần đầu, ngày 14 tháng 8 năm 2019").Gap()
            .Text("1. Tên hộ kinh doanh: TẠP HÓA BÌNH MINH", "2. Địa điểm kinh doanh: Thôn 3, xã Ea Kly, huyện Krông Pắc, tỉnh Đắk Lắk", "3. Ngành, nghề kinh doanh: Bán lẻ lương thực",
                "4. Vốn kinh doanh: 100.000.000 đồng", "5. Họ và tên chủ hộ kinh doanh: NGUYỄN THỊ LAN Giới tính: Nữ", "Sinh ngày: 02/9/1985 Dân tộc: Kinh Quốc tịch: Việt Nam",
                "Số CCCD: 066185001234 Ngày cấp: 10/5/2018", "Nơi thường trú: Thôn 3, xã Ea Kly, huyện Krông Pắc, tỉnh Đắk Lắk")
            .Foot(null, "TRƯỞNG PHÒNG", "Phạm Ngọc Ánh");

    public static PageLayout PractisingCertificate(string holder = "H'Bia Êban") =>
        new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ Y TẾ", "Số: 004512/ĐL-CCHN", "Đắk Lắk, ngày 20 tháng 11 năm 2018")
            .Centred("CHỨNG CHỈ HÀNH NGHỀ", "KHÁM BỆNH, CHỮA BỆNH").Gap()
            .Text($"Họ và tên: {holder}", "Ngày, tháng, năm sinh: 15/3/1987", "Giấy chứng minh nhân dân số: 240987654", "Chỗ ở hiện nay: Buôn Sah A, xã Ea Tul, huyện Cư M'gar, tỉnh Đắk Lắk.",
                "Văn bằng chuyên môn: Bác sĩ đa khoa", "Phạm vi hoạt động chuyên môn: Khám bệnh, chữa bệnh đa khoa")
            .Gap().Row(null, "GIÁM ĐỐC").Gap(3).Row(null, "BS.CKII. Nay Phi La");

    public static PageLayout BirthExtract() =>
        new PageLayout().Row("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").Row("XÃ EA TU", "Độc lập - Tự do - Hạnh phúc").Gap()
            .Row("Số: 118/TLKS", "Ea Tu, ngày 07 tháng 01 năm 2023").Gap().Centred("TRÍCH LỤC KHAI SINH").Gap()
            .Text("Họ, chữ đệm, tên: NGUYỄN MINH KHÔI", "Ngày, tháng, năm sinh: 01/12/2022", "Giới tính: Nam Dân tộc: Kinh Quốc tịch: Việt Nam", "Số định danh cá nhân: 066222000123", "Nơi sinh: Bệnh viện đa khoa vùng Tây Nguyên",
                "Họ, chữ đệm, tên người mẹ: TRẦN THỊ HOA", "Số định danh cá nhân: 066190000456", "Họ, chữ đệm, tên người cha: NGUYỄN VĂN TÂM")
            .Gap().Row(null, "NGƯỜI KÝ TRÍCH LỤC").Row(null, "PHÓ CHỦ TỊCH").Gap(3).Row(null, "Y Thanh Niê");

    public static PageLayout LandCertificate() =>
        new PageLayout().Centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc").Gap(2)
            .Centred("GIẤY CHỨNG NHẬN", "QUYỀN SỬ DỤNG ĐẤT", "QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT").Gap()
            .Text("I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất", "Ông: Đỗ Văn Minh, sinh năm: 1968, CMND số: 240111222", "Địa chỉ thường trú: xã Hòa Thắng, thành phố Buôn Ma Thuột, tỉnh Đắk Lắk",
                "Thời hạn sử dụng: Lâu dài")
            .Gap().Row(null, "Buôn Ma Thuột, ngày 15 tháng 10 năm 2013").Row(null, "TM. ỦY BAN NHÂN DÂN THÀNH PHỐ BUÔN MA THUỘT").Row(null, "KT. CHỦ TỊCH").Row(null, "PHÓ CHỦ TỊCH").Gap(3).Row(null, "Nguyễn Văn Chung")
            .Gap().Row("Số vào sổ cấp GCN: CH 01234", "BO 123456");

    public static PageLayout Letter() =>
        new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ NỘI VỤ", "Số: 12/SNV-VTLT", "Đắk Lắk, ngày 03 tháng 4 năm 2024")
            .Row("V/v hướng dẫn số hóa kết quả", null).Row("giải quyết thủ tục hành chính", null).Gap()
            .Centred("Kính gửi: Ủy ban nhân dân các huyện, thị xã, thành phố.").Gap()
            .Text("Thực hiện Công văn số 99/UBND-KSTT ngày 01 tháng 4 năm 2024 của Ủy ban nhân dân tỉnh, Sở Nội vụ hướng dẫn như sau:", "1. Rà soát kết quả còn hiệu lực.")
            .Foot(null, "GIÁM ĐỐC", "Bạch Văn Mạnh");
}
