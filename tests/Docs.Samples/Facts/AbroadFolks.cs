namespace Docs.Samples.Facts;

/// <summary>Of the abroad sets: three provinces to be read, three others of the unread half.</summary>
internal sealed partial class Folk
{
    private static readonly string[] AbroadFamilies = ["Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Phan", "Đinh", "Đậu", "Thái", "Cao", "Hồ", "Bùi", "Lương", "Trịnh", "Đoàn"];
    private static readonly string[] AbroadMen = ["Văn Hiệp", "Đình Phúc", "Hữu Tiến", "Sỹ Hoàng", "Viết Cường", "Bá Lâm", "Trọng Đạt", "Anh Quân", "Mạnh Hà", "Ngọc Khánh", "Văn Tứ", "Duy Anh", "Thành Trung"];
    private static readonly string[] AbroadWomen = ["Thị Nhàn", "Thị Hồng Thắm", "Thị Thu Trà", "Hải Anh", "Thị Quế", "Thị Minh Châu", "Ngọc Diệp", "Thị Soa", "Thu Phương", "Thị Lệ Thủy", "Thị Huệ"];

    public static readonly IReadOnlyList<Folk> Abroad =
    [
        new()
        {
            Province = "Nghệ An", Neighbour = "Nghệ An", Codes = ("H41", "H41"), Letters = ("NA", "NA"), Registry = ("040", "040"), Highland = 0,
            DakLak = [
                new("huyện Yên Thành", "Yên Thành", ["xã Đô Thành", "xã Hợp Thành", "thị trấn Hoa Thành"]),
                new("huyện Diễn Châu", "Diễn Châu", ["xã Diễn Kỷ", "xã Diễn Hoàng", "xã Minh Châu"]),
                new("thành phố Vinh", "Vinh", ["phường Hưng Bình", "phường Lê Mao", "xã Nghi Phú"]),
            ],
            PhuYen = [new("huyện Quỳ Hợp", "Quỳ Hợp", ["xã Châu Quang", "xã Tam Hợp", "xã Hạ Sơn"]), new("thị xã Thái Hòa", "Thái Hòa", ["phường Quang Tiến", "xã Nghĩa Thuận"])],
            Communes = ["phường Trường Vinh", "phường Thành Vinh", "phường Hoàng Mai", "xã Quỳnh Lưu", "xã Đô Lương", "xã Con Cuông", "xã Nghĩa Đàn", "xã Vạn An", "xã Kim Liên"],
            Families = AbroadFamilies, Men = AbroadMen, Women = AbroadWomen, HighlandMen = [], HighlandWomen = [], Clans = [],
            Roads = ["Nguyễn Du", "Phong Đình Cảng", "Lê Viết Thuật", "Trần Phú"],
            Villages = ["xóm 4", "xóm Đông Thọ", "khối Yên Sơn", "xóm Trung Hậu"],
            FirmNames = ["Công ty TNHH Thương mại và Xây lắp Hòa Hiệp", "Công ty Cổ phần Khoáng sản Quỳ Hợp", "Hợp tác xã Nông nghiệp Đô Thành", "Công ty TNHH Một thành viên Thủy sản Lạch Vạn"],
        },
        new()
        {
            Province = "Lâm Đồng", Neighbour = "Bình Thuận", Codes = ("H36", "H10"), Letters = ("LĐ", "BTh"), Registry = ("068", "060"), Highland = 0.08,
            DakLak = [
                new("huyện Đức Trọng", "Đức Trọng", ["thị trấn Liên Nghĩa", "xã Hiệp Thạnh", "xã N'Thol Hạ"]),
                new("huyện Di Linh", "Di Linh", ["xã Gung Ré", "xã Tân Châu", "xã Hòa Ninh"]),
                new("thành phố Bảo Lộc", "Bảo Lộc", ["phường B'Lao", "phường Lộc Phát", "xã Đam Bri"]),
            ],
            PhuYen = [new("huyện Hàm Thuận Nam", "Hàm Thuận Nam", ["xã Hàm Kiệm", "xã Mương Mán"]), new("thị xã La Gi", "La Gi", ["phường Tân An", "xã Tân Phước"])],
            Communes = ["phường Xuân Hương - Đà Lạt", "phường Lâm Viên - Đà Lạt", "phường 1 Bảo Lộc", "xã Đức Trọng", "xã Đơn Dương", "xã Bảo Lâm 1", "phường Phan Thiết", "phường Mũi Né", "xã Tuy Phong"],
            Families = AbroadFamilies, Men = AbroadMen, Women = AbroadWomen,
            HighlandMen = ["K' Brèo", "K' Tin"], HighlandWomen = ["Ka Hiền", "Ka Nhơi"], Clans = [""],
            Roads = ["Phan Đăng Lưu", "Hà Giang", "Thống Nhất", "1 tháng 5"],
            Villages = ["thôn Nghĩa Hiệp", "tổ 12", "thôn K'Rọt Dờng", "khu phố 6"],
            FirmNames = ["Công ty TNHH Rau Hoa Công nghệ cao Langbiang", "Công ty Cổ phần Trà Ô Long B'Lao", "Công ty TNHH Dịch vụ Du lịch Biển Xanh", "Hợp tác xã Thanh long Hàm Kiệm"],
        },
        new()
        {
            Province = "Phú Thọ", Neighbour = "Vĩnh Phúc", Codes = ("H44", "H62"), Letters = ("PT", "VP"), Registry = ("025", "026"), Highland = 0,
            DakLak = [
                new("huyện Cẩm Khê", "Cẩm Khê", ["xã Phú Khê", "xã Tuy Lộc", "thị trấn Cẩm Khê"]),
                new("huyện Lâm Thao", "Lâm Thao", ["xã Tứ Xã", "xã Cao Xá", "thị trấn Hùng Sơn"]),
                new("thành phố Việt Trì", "Việt Trì", ["phường Gia Cẩm", "phường Vân Cơ", "xã Hùng Lô"]),
            ],
            PhuYen = [new("huyện Vĩnh Tường", "Vĩnh Tường", ["xã Thổ Tang", "xã Đại Đồng"]), new("thành phố Phúc Yên", "Phúc Yên", ["phường Xuân Hòa", "xã Ngọc Thanh"])],
            Communes = ["phường Việt Trì", "phường Thanh Miếu", "phường Vĩnh Phúc", "phường Phúc Yên", "xã Hạ Hòa", "xã Thanh Sơn", "xã Lâm Thao", "xã Tam Đảo", "xã Vĩnh Thành"],
            Families = AbroadFamilies, Men = AbroadMen, Women = AbroadWomen, HighlandMen = [], HighlandWomen = [], Clans = [],
            Roads = ["Hùng Vương", "Châu Phong", "Mê Linh", "Nguyệt Cư"],
            Villages = ["khu 5", "khu 12", "thôn Đồng Quỹ", "khu Hồng Hải"],
            FirmNames = ["Công ty Cổ phần Giấy Lửa Việt", "Công ty TNHH Gốm sứ Hương Canh", "Công ty TNHH Vật liệu chịu lửa Sông Hồng", "Hợp tác xã Chè Long Cốc"],
        },
    ];

    public static readonly IReadOnlyList<Folk> AbroadHeld =
    [
        new()
        {
            Province = "Thanh Hóa", Neighbour = "Thanh Hóa", Codes = ("H56", "H56"), Letters = ("TH", "TH"), Registry = ("038", "038"), Highland = 0,
            DakLak = [
                new("huyện Hoằng Hóa", "Hoằng Hóa", ["xã Hoằng Lộc", "xã Hoằng Quỳ", "thị trấn Bút Sơn"]),
                new("huyện Thọ Xuân", "Thọ Xuân", ["xã Xuân Hồng", "xã Tây Hồ", "thị trấn Sao Vàng"]),
            ],
            PhuYen = [new("thành phố Sầm Sơn", "Sầm Sơn", ["phường Trường Sơn", "xã Quảng Minh"]), new("huyện Cẩm Thủy", "Cẩm Thủy", ["xã Cẩm Ngọc", "xã Phúc Do"])],
            Communes = ["phường Hạc Thành", "phường Bỉm Sơn", "xã Nga Sơn", "xã Yên Định", "xã Quảng Ngọc", "xã Lam Sơn", "xã Tống Sơn"],
            Families = ["Lê", "Lê", "Nguyễn", "Nguyễn", "Trịnh", "Đỗ", "Mai", "Tống", "Hà", "Lưu"], Men = ["Huy Hoàng", "Văn Sáng", "Ngọc Sâm", "Xuân Đồng", "Doãn Thắng", "Khắc Tiệp"], Women = ["Thị Dung", "Thị Ngoãn", "Thị Lan Hương", "Thùy Chi", "Thị Thoa"],
            HighlandMen = [], HighlandWomen = [], Clans = [],
            Roads = ["Lê Hoàn", "Bà Triệu", "Đội Cung", "Tống Duy Tân"],
            Villages = ["thôn Phúc Tiên", "thôn Bái Trung", "phố Vinh Sơn", "thôn 7"],
            FirmNames = ["Công ty TNHH Đá ốp lát Yên Định", "Công ty Cổ phần Mía đường Sao Vàng", "Hợp tác xã Dịch vụ Nước sạch Hoằng Quỳ"],
        },
        new()
        {
            Province = "An Giang", Neighbour = "Kiên Giang", Codes = ("H01", "H33"), Letters = ("AG", "KG"), Registry = ("089", "091"), Highland = 0,
            DakLak = [
                new("huyện Chợ Mới", "Chợ Mới", ["xã Long Điền A", "xã Hòa Bình", "thị trấn Mỹ Luông"]),
                new("thị xã Tịnh Biên", "Tịnh Biên", ["phường Nhà Bàng", "xã Văn Giáo"]),
            ],
            PhuYen = [new("huyện Giồng Riềng", "Giồng Riềng", ["xã Ngọc Chúc", "xã Hòa Thuận"]), new("thành phố Hà Tiên", "Hà Tiên", ["phường Pháo Đài", "xã Tiên Hải"])],
            Communes = ["phường Long Xuyên", "phường Châu Đốc", "phường Rạch Giá", "xã Thoại Sơn", "xã Tri Tôn", "xã An Biên", "xã Óc Eo"],
            Families = ["Nguyễn", "Nguyễn", "Trần", "Huỳnh", "Danh", "Lâm", "Võ", "Châu", "Dương", "Thạch"], Men = ["Văn Út", "Minh Luân", "Hoàng Khải", "Thanh Liêm", "Phước Hậu", "Văn Năm"], Women = ["Thị Bé Tư", "Cẩm Nhung", "Thị Mỹ Lệ", "Ngọc Huyền", "Thị Hai"],
            HighlandMen = [], HighlandWomen = [], Clans = [],
            Roads = ["Tôn Đức Thắng", "Nguyễn Trung Trực", "Thủ Khoa Huân", "Mạc Cửu"],
            Villages = ["ấp Long Định", "ấp Vĩnh Tây 2", "khóm Xuân Hòa", "tổ 9, ấp Hòa Long"],
            FirmNames = ["Công ty TNHH Lương thực Sông Hậu", "Công ty Cổ phần Nước mắm Hòn Tre", "Công ty TNHH MTV Xăng dầu Chín Nghĩa"],
        },
        new()
        {
            Province = "Lào Cai", Neighbour = "Yên Bái", Codes = ("H38", "H64"), Letters = ("LCa", "YB"), Registry = ("010", "015"), Highland = 0,
            DakLak = [
                new("huyện Bảo Thắng", "Bảo Thắng", ["xã Gia Phú", "xã Xuân Quang", "thị trấn Phố Lu"]),
                new("thị xã Sa Pa", "Sa Pa", ["phường Hàm Rồng", "xã Tả Van"]),
            ],
            PhuYen = [new("huyện Văn Chấn", "Văn Chấn", ["xã Suối Giàng", "xã Cát Thịnh"]), new("huyện Lục Yên", "Lục Yên", ["xã Khánh Hòa", "thị trấn Yên Thế"])],
            Communes = ["phường Yên Bái", "phường Cam Đường", "xã Bảo Thắng", "xã Bắc Hà", "xã Mù Cang Chải", "xã Trấn Yên", "xã Mường Khương"],
            Families = ["Nguyễn", "Trần", "Hoàng", "Hà", "Giàng", "Lù", "Triệu", "Bàn", "Lý"], Men = ["Văn Thiện", "A Sử", "Tiến Lợi", "Seo Phà", "Quang Hưng", "Đức Mạnh"], Women = ["Thị Mẩy", "Thị Hường", "Thu Hoài", "Thị Sa", "Kim Thoa"],
            HighlandMen = [], HighlandWomen = [], Clans = [],
            Roads = ["Hoàng Liên", "Điện Biên", "Xuân Viên", "Yên Ninh"],
            Villages = ["thôn Soi Cờ", "bản Mường", "tổ dân phố Đá Trắng", "thôn Khe Vải"],
            FirmNames = ["Công ty TNHH Quế hồi Trấn Yên", "Công ty Cổ phần Thủy điện Nậm Xây", "Hợp tác xã Du lịch Suối Giàng"],
        },
    ];
}
