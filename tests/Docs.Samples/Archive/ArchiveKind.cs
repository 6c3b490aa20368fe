namespace Docs.Samples.Archive;

/// <summary>A kind of paper as an archive holds thousands of it. In texts: {0} the holder with title, {1} the address, {2} a number of the case, {3} the agency.</summary>
/// <param name="Years">Term in years; 0 = without end.</param>
/// <param name="Share">Of a hundred papers.</param>
internal sealed record ArchiveKind(
    string Type, string Code, string Issuer, string Procedure, int Years, int Share, bool Firm, string[] Subjects, string[] Bases, string[] Paragraphs);

internal static class ArchiveKinds
{
    private const string Province = "tỉnh", District = "huyện", Construction = "Sở Xây dựng", Health = "Sở Y tế", Environment = "Sở Tài nguyên và Môi trường", Ward = "xã";

    public static readonly ArchiveKind[] All =
    [
        new("Quyết định", "QĐ", District, "1.012753", 0, 24, false,
            ["Về việc giao đất ở cho {0}", "Về việc cho phép chuyển mục đích sử dụng đất đối với {0}", "Về việc thu hồi đất của {0}", "Về việc công nhận quyền sử dụng đất cho {0}"],
            ["Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024", "Căn cứ Nghị định số 102/2024/NĐ-CP quy định chi tiết thi hành một số điều của Luật Đất đai", "Xét đề nghị của Phòng Tài nguyên và Môi trường"],
            ["Điều 1. Giao cho {0}, thường trú tại {1}, thửa đất số {2} tờ bản đồ số 12 để sử dụng vào mục đích đất ở tại nông thôn, hình thức giao đất có thu tiền sử dụng đất, thời hạn sử dụng lâu dài.",
             "Điều 2. Phòng Tài nguyên và Môi trường xác định mốc giới và giao đất trên thực địa; cơ quan thuế thông báo số tiền sử dụng đất phải nộp; Văn phòng đăng ký đất đai chỉnh lý hồ sơ địa chính.",
             "Điều 3. Chánh Văn phòng {3}, thủ trưởng các đơn vị liên quan và {0} chịu trách nhiệm thi hành quyết định này kể từ ngày ký."]),
        new("Giấy phép xây dựng", "GPXD", District, "1.009994", 1, 18, false,
            ["Cấp giấy phép xây dựng nhà ở riêng lẻ cho {0}", "Cấp giấy phép sửa chữa, cải tạo nhà ở cho {0}"],
            ["Căn cứ Luật Xây dựng ngày 18 tháng 6 năm 2014", "Căn cứ Nghị định số 15/2021/NĐ-CP quy định chi tiết một số nội dung về quản lý dự án đầu tư xây dựng", "Xét đơn đề nghị cấp giấy phép xây dựng của {0}"],
            ["1. Cấp cho {0}, địa chỉ {1}, được phép xây dựng công trình nhà ở riêng lẻ trên lô đất số {2}, cốt nền cao hơn mặt đường 0,3 m, mật độ xây dựng 80%, khoảng lùi theo chỉ giới đường đỏ được duyệt.",
             "2. Tổng diện tích sàn, chiều cao công trình và số tầng theo hồ sơ thiết kế kèm theo; màu sắc công trình hài hòa với kiến trúc xung quanh; bảo đảm an toàn cho công trình liền kề.",
             "3. Giấy phép có hiệu lực khởi công xây dựng trong thời hạn 12 tháng kể từ ngày cấp; quá thời hạn trên chủ đầu tư phải đề nghị gia hạn giấy phép."]),
        new("Giấy chứng nhận đăng ký hộ kinh doanh", "GCN", District, "1.001612", 0, 12, false,
            ["Chứng nhận đăng ký hộ kinh doanh của {0}"],
            ["Căn cứ Nghị định số 01/2021/NĐ-CP về đăng ký doanh nghiệp"],
            ["Hộ kinh doanh do {0} làm chủ, địa điểm kinh doanh {1}, ngành nghề bán lẻ lương thực, thực phẩm, đồ uống và hàng tạp hóa trong các cửa hàng chuyên doanh, vốn kinh doanh {2} triệu đồng.",
             "Chủ hộ kinh doanh có trách nhiệm thực hiện đúng nội dung đăng ký, nộp thuế, bảo đảm vệ sinh môi trường và phòng cháy chữa cháy theo quy định của pháp luật."]),
        new("Trích lục khai sinh", "TLKS", Ward, "2.000635", 0, 12, false,
            ["Trích lục khai sinh của {0}"],
            ["Căn cứ Luật Hộ tịch ngày 20 tháng 11 năm 2014"],
            ["Họ, chữ đệm, tên: {0}; nơi sinh: Bệnh viện đa khoa vùng Tây Nguyên; quê quán: {1}; dân tộc Kinh; quốc tịch Việt Nam; đăng ký khai sinh số {2}.",
             "Trích lục này được cấp từ Sổ đăng ký khai sinh, người yêu cầu chịu trách nhiệm về tính chính xác của thông tin khi sử dụng."]),
        new("Chứng chỉ hành nghề dược", "CCHN", Health, "1.004616", 0, 5, false,
            ["Cấp chứng chỉ hành nghề dược cho {0}"],
            ["Căn cứ Luật Dược ngày 06 tháng 4 năm 2016", "Căn cứ Nghị định số 54/2017/NĐ-CP quy định chi tiết một số điều và biện pháp thi hành Luật Dược"],
            ["Chứng nhận {0}, địa chỉ thường trú {1}, văn bằng chuyên môn dược sĩ đại học số {2}, đủ điều kiện hành nghề dược với phạm vi hoạt động: người chịu trách nhiệm chuyên môn về dược của nhà thuốc, quầy thuốc."]),
        new("Giấy chứng nhận đủ điều kiện kinh doanh dược", "GCN", Health, "1.004593", 3, 6, true,
            ["Chứng nhận đủ điều kiện kinh doanh dược cho {0}"],
            ["Căn cứ Luật Dược ngày 06 tháng 4 năm 2016", "Căn cứ biên bản thẩm định thực tế cơ sở"],
            ["Chứng nhận {0}, trụ sở chính {1}, đủ điều kiện kinh doanh dược theo loại hình cơ sở bán lẻ thuốc, phạm vi kinh doanh thuốc hóa dược, thuốc dược liệu, thuốc cổ truyền bảo quản ở điều kiện thường, mã cơ sở {2}."]),
        new("Giấy phép khai thác nước dưới đất", "GP", Province, "1.004232", 5, 5, true,
            ["Cho phép {0} khai thác nước dưới đất", "Gia hạn giấy phép khai thác nước dưới đất cho {0}"],
            ["Căn cứ Luật Tài nguyên nước ngày 27 tháng 11 năm 2023", "Xét đề nghị của Sở Tài nguyên và Môi trường"],
            ["Điều 1. Cho phép {0}, trụ sở tại {1}, khai thác nước dưới đất phục vụ sản xuất với tổng lưu lượng {2} m3/ngày đêm từ 03 giếng khoan, tầng chứa nước phun trào bazan Pleistocen.",
             "Điều 2. Chủ giấy phép thực hiện quan trắc mực nước, lưu lượng, chất lượng nước trong quá trình khai thác và báo cáo trước ngày 30 tháng 01 hằng năm."]),
        new("Giấy phép môi trường", "GPMT", Environment, "1.010733", 7, 4, true,
            ["Cấp giấy phép môi trường cho {0}"],
            ["Căn cứ Luật Bảo vệ môi trường ngày 17 tháng 11 năm 2020"],
            ["Điều 1. Cấp phép cho {0}, địa chỉ {1}, được thực hiện các hoạt động bảo vệ môi trường của cơ sở chế biến, công suất {2} tấn sản phẩm mỗi năm, nước thải sau xử lý đạt quy chuẩn cột A trước khi xả ra suối."]),
        new("Giấy phép kinh doanh vận tải bằng xe ô tô", "GPKDVT", Construction, "2.002286", 7, 5, true,
            ["Cấp giấy phép kinh doanh vận tải bằng xe ô tô cho {0}"],
            ["Căn cứ Nghị định số 10/2020/NĐ-CP quy định về kinh doanh và điều kiện kinh doanh vận tải bằng xe ô tô"],
            ["Cho phép {0}, địa chỉ {1}, kinh doanh các loại hình vận tải: vận tải hành khách theo hợp đồng, vận tải hàng hóa thông thường; số lượng phương tiện {2}; người điều hành có trình độ chuyên môn về vận tải."]),
        new("Thông báo", "TB", Ward, "1.011441", 0, 9, false,
            ["Về việc bổ sung hồ sơ đất đai của {0}", "Về việc niêm yết công khai kết quả kiểm tra hồ sơ đăng ký của {0}"],
            ["Căn cứ hồ sơ đăng ký biến động đất đai đã tiếp nhận"],
            ["{3} thông báo để {0}, thường trú tại {1}, được biết hồ sơ thửa đất số {2} còn thiếu giấy tờ chứng minh nguồn gốc sử dụng đất; đề nghị bổ sung trong thời hạn 15 ngày làm việc kể từ ngày nhận được thông báo này.",
             "Quá thời hạn trên mà không bổ sung, hồ sơ sẽ được trả lại; mọi thắc mắc liên hệ bộ phận tiếp nhận và trả kết quả để được hướng dẫn."]),
    ];
}
