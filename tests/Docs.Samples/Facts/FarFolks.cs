namespace Docs.Samples.Facts;

/// <summary>Of the far sets: common names, and one paper in five from a province beyond, itself merged of two.</summary>
internal sealed partial class Folk
{
    private static readonly string[] CommonFamilies =
        ["Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Hồ", "Trương", "Đinh", "Phan", "Cao", "Lương", "Khổng", "Chu"];

    private static readonly string[] CommonMen =
        ["Văn Thành", "Quốc Việt", "Hữu Nhơn", "Đình Chiến", "Xuân Hòa", "Minh Trí", "Thanh Tùng", "Công Danh", "Ngọc Lâm", "Văn Bảy", "Nhật Trường", "Đức Thuận", "Văn Quý", "Tấn Phát"];

    private static readonly string[] CommonWomen =
        ["Thị Hồng Nhung", "Thị Thanh Tâm", "Thị Lài", "Ngọc Bích", "Thị Diệu Hiền", "Thị Cúc", "Thị Thu Hà", "Phương Thảo", "Thị Nga", "Kim Ngân", "Thị Tuyết Mai", "Thị Bích Ngọc", "Thị Sang"];

    public static readonly Folk Far = new()
    {
        Highland = 0.2,
        DakLak = [
            new("huyện Krông Năng", "Krông Năng", ["xã Ea Tân", "xã Dliê Ya", "xã Cư Klông"]),
            new("huyện Ea Súp", "Ea Súp", ["xã Ya Tờ Mốt", "xã Ia Jlơi", "xã Cư Kbang"]),
            new("huyện Krông Bông", "Krông Bông", ["xã Cư Drăm", "xã Yang Reh", "xã Hòa Lễ"]),
            new("huyện Buôn Đôn", "Buôn Đôn", ["xã Krông Na", "xã Ea Huar", "xã Ea Bar"]),
            new("thành phố Buôn Ma Thuột", "Buôn Ma Thuột", ["phường Tân Hòa", "phường Thắng Lợi", "xã Hòa Thuận"]),
            new("huyện Krông Pắc", "Krông Pắc", ["xã Ea Yông", "xã Ea Hiu", "xã Hòa Tiến"]),
        ],
        PhuYen = [
            new("huyện Phú Hòa", "Phú Hòa", ["xã Hòa Trị", "xã Hòa Quang Bắc", "thị trấn Phú Hòa"]),
            new("huyện Tây Hòa", "Tây Hòa", ["thị trấn Phú Thứ", "xã Sơn Thành Đông", "xã Hòa Mỹ Tây"]),
            new("thành phố Tuy Hòa", "Tuy Hòa", ["phường Phú Thạnh", "phường Phú Đông", "xã Bình Ngọc"]),
            new("huyện Sông Hinh", "Sông Hinh", ["xã Ea Lâm", "xã Sông Hinh", "xã Ea Trol"]),
        ],
        Communes = [
            "xã Ea Tul", "xã Cư M'ta", "xã Ea Trang", "xã Hòa Sơn", "xã Dang Kang", "xã Đắk Liêng", "xã Krông Nô", "xã Ea Rốk", "xã Ia Rvê", "xã Ea Bung", "xã Ea Wer", "xã Tam Giang",
            "xã Ea Ô", "xã Ea Knốp", "xã Hòa Thịnh", "xã Hòa Mỹ", "xã Tuy An Tây", "xã Tuy An Nam", "xã Phú Hòa 2", "xã Xuân Thọ", "xã Xuân Cảnh", "xã Xuân Phước", "xã Ea Bá", "phường Phú Yên",
        ],
        Families = CommonFamilies,
        Men = CommonMen,
        Women = CommonWomen,
        HighlandMen = ["Y Ngun", "Y Hơ", "Y Bliêt", "Y Khuyên", "Y Săm"],
        HighlandWomen = ["H'Hoa", "H'Lan", "H'Nuê", "H'Rim", "H'Dlăk"],
        Clans = ["Niê", "Mlô", "Êban", "Kbuôr", "Byă", "Hmŏk", "Ktul", "Buôn Yă", "Kđoh"],
        Roads = ["Lê Thánh Tông", "Nguyễn Thị Minh Khai", "Hoàng Văn Thụ", "Bà Triệu", "Y Nuê", "Trần Nhật Duật", "Phạm Văn Đồng"],
        Villages = ["thôn Tân Bình", "thôn 11", "buôn Ea Kring", "buôn Wing", "thôn Phú Lộc", "tổ dân phố 3", "khu phố 2", "thôn Mỹ Phú"],
        FirmNames = [
            "Công ty TNHH Thương mại Dịch vụ Phúc Lâm", "Công ty Cổ phần Chế biến Nông sản Ea Tân", "Công ty TNHH MTV Cà phê Sạch Krông Năng", "Hợp tác xã Nông nghiệp Hòa Trị",
            "Công ty TNHH Xây dựng Nam Bình", "Công ty TNHH Vận tải Đức Thành", "Công ty Cổ phần Tổng hợp Phú Hòa", "Doanh nghiệp tư nhân Thanh Bình",
        ],
    };

    public static readonly Folk Elsewhere = new()
    {
        Province = "Gia Lai",
        Neighbour = "Bình Định",
        Codes = ("H21", "H08"),
        Highland = 0,
        DakLak = [
            new("huyện Chư Sê", "Chư Sê", ["thị trấn Chư Sê", "xã Ia Blang", "xã Dun"]),
            new("huyện Đak Đoa", "Đak Đoa", ["xã Glar", "xã Tân Bình", "xã Hà Bầu"]),
            new("thành phố Pleiku", "Pleiku", ["phường Hội Thương", "phường Yên Thế", "xã Biển Hồ"]),
        ],
        PhuYen = [
            new("huyện Tây Sơn", "Tây Sơn", ["thị trấn Phú Phong", "xã Bình Tường"]),
            new("thị xã An Nhơn", "An Nhơn", ["phường Bình Định", "xã Nhơn Phúc"]),
            new("thành phố Quy Nhơn", "Quy Nhơn", ["phường Ghềnh Ráng", "xã Phước Mỹ"]),
        ],
        Communes = ["phường Pleiku", "phường Hội Phú", "xã Chư Sê", "xã Bờ Ngoong", "xã Biển Hồ", "phường Quy Nhơn Nam", "phường Quy Nhơn Bắc", "xã Bình Khê"],
        Families = CommonFamilies,
        Men = CommonMen,
        Women = CommonWomen,
        HighlandMen = [],
        HighlandWomen = [],
        Clans = [],
        Roads = ["Cách Mạng Tháng Tám", "Lý Thái Tổ", "Nguyễn Thái Học", "Tăng Bạt Hổ"],
        Villages = ["thôn 4", "làng Groi", "thôn Tả Giang 1", "tổ 7", "thôn Phú An"],
        FirmNames = ["Công ty TNHH Gỗ Hoài Ân", "Công ty Cổ phần Tiêu Chư Sê", "Công ty TNHH Một thành viên Vận tải Bảo Châu", "Hợp tác xã Nông nghiệp Nhơn Phúc"],
    };
}
