namespace Docs.Samples.Facts;

/// <summary>Of the beyond sets: half of Đắk Lắk, half of provinces beside it; other places in the unread set.</summary>
internal sealed partial class Folk
{
    private static readonly string[] BeyondFamilies = ["Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đỗ", "Nông", "Hoàng", "Ngô", "Lương", "Dương", "Tô", "Triệu", "Bế", "Đặng"];
    private static readonly string[] BeyondMen = ["Văn Lợi", "Hồng Quân", "Tiến Dũng", "Phúc Nguyên", "Thế Anh", "Quang Vinh", "Văn Sỹ", "Hoài Nam", "Công Thành", "Minh Đức", "Ích Khiêm", "Văn Chín", "Trọng Nghĩa"];
    private static readonly string[] BeyondWomen = ["Thị Hà", "Thị Kim Liên", "Thanh Nga", "Thị Xuân", "Thị Tố Uyên", "Thị Bích Thủy", "Mai Anh", "Thị Phương", "Thị Yến Nhi", "Hoàng Oanh", "Thị Vân Anh"];

    private static readonly Folk BeyondHome = new()
    {
        Highland = 0.25,
        DakLak = [
            new("huyện Krông Búk", "Krông Búk", ["xã Cư Pơng", "xã Tân Lập", "xã Ea Sin"]),
            new("huyện Cư M'gar", "Cư M'gar", ["thị trấn Ea Pốk", "xã Ea H'đing", "xã Cư Dliê M'nông"]),
            new("huyện Ea Kar", "Ea Kar", ["xã Ea Tyh", "xã Cư Jang", "xã Ea Păl"]),
            new("thành phố Buôn Ma Thuột", "Buôn Ma Thuột", ["phường Thống Nhất", "phường Tân Tiến", "xã Hòa Xuân"]),
        ],
        PhuYen = [new("huyện Tuy An", "Tuy An", ["xã An Cư", "xã An Dân"]), new("thị xã Sông Cầu", "Sông Cầu", ["phường Xuân Thành", "xã Xuân Hải"])],
        Communes = ["xã Ea Súp", "xã Krông Búk", "xã Krông Năng", "xã M'Drắk", "xã Dray Bhăng", "phường Đông Hòa", "xã Tuy An Bắc", "xã Đồng Xuân", "phường Tân Lập"],
        Families = BeyondFamilies,
        Men = BeyondMen,
        Women = BeyondWomen,
        HighlandMen = ["Y Khăm", "Y Djoan", "Y Lin"],
        HighlandWomen = ["H'Nương", "H'Thảo", "H Lê Na"],
        Clans = ["Niê", "Mlô", "Kbuôr", "Êban", "Bkrông", "Ayŭn"],
        Roads = ["Lê Thị Hồng Gấm", "Nguyễn Chí Thanh", "Ngô Gia Tự", "Y Moan Ênuôl"],
        Villages = ["thôn 3", "thôn Tân Sơn", "buôn Drai Sí", "tổ dân phố 8"],
        FirmNames = ["Công ty TNHH Sầu riêng Krông Búk", "Công ty Cổ phần Điện gió Ea Sin", "Công ty TNHH MTV Dược phẩm Cao Nguyên", "Hợp tác xã Vận tải Bình Minh"],
    };

    private static readonly Folk BeyondHomeHeld = new()
    {
        Highland = 0.25,
        DakLak = [
            new("huyện Krông Bông", "Krông Bông", ["thị trấn Krông Kmar", "xã Khuê Ngọc Điền", "xã Ea Trul"]),
            new("huyện Buôn Đôn", "Buôn Đôn", ["xã Tân Hòa", "xã Cuôr Knia"]),
            new("huyện Cư Kuin", "Cư Kuin", ["xã Dray Bhăng", "xã Hòa Hiệp", "xã Ea Tiêu"]),
            new("thị xã Buôn Hồ", "Buôn Hồ", ["phường Đoàn Kết", "xã Cư Bao", "xã Ea Blang"]),
        ],
        PhuYen = [new("thị xã Đông Hòa", "Đông Hòa", ["phường Hòa Hiệp Trung", "xã Hòa Thành"]), new("huyện Sơn Hòa", "Sơn Hòa", ["xã Sơn Hà", "xã Ea Chà Rang"])],
        Communes = ["xã Buôn Đôn", "xã Ea H'Leo", "xã Phú Xuân", "xã Krông Bông", "xã Ea Ktur", "phường Bình Kiến", "phường Sông Cầu", "xã Hòa Xuân", "xã Sơn Hòa", "phường Ea Kao"],
        Families = ["Nguyễn", "Nguyễn", "Trần", "Lê", "Phan", "Đoàn", "Hứa", "Lục", "Vi", "Bạch", "Trương", "Đinh"],
        Men = ["Văn Hậu", "Ngọc Tân", "Đăng Khoa", "Xuân Trường", "Bá Phước", "Thanh Bình"],
        Women = ["Thị Lụa", "Thị Thanh Thúy", "Ngọc Trâm", "Thị Kiều", "Thị Hoài Thương", "Bảo Trân"],
        HighlandMen = ["Y Bhơk", "Y Tuân", "Y Rôbi"],
        HighlandWomen = ["H'Mai", "H'Êsơn", "H'Duyên"],
        Clans = ["Niê", "Byă", "Ênuôl", "Hđơk", "Kriêng", "Knul"],
        Roads = ["Nguyễn Đình Chiểu", "Đinh Tiên Hoàng", "Võ Văn Kiệt", "Ama Quang"],
        Villages = ["thôn 9", "thôn Phú Khê 2", "buôn Niêng 3", "tổ dân phố Tân Hà"],
        FirmNames = ["Công ty TNHH Gạch ngói Cư Kuin", "Công ty Cổ phần Thủy sản Vũng Chào", "Doanh nghiệp tư nhân Vận tải Ngọc Tân", "Hợp tác xã Bơ Buôn Niêng"],
    };

    public static readonly IReadOnlyList<Folk> Beyond =
    [
        BeyondHome, BeyondHome, BeyondHome,
        new()
        {
            Province = "Khánh Hòa", Neighbour = "Ninh Thuận", Codes = ("H32", "H43"), Letters = ("KH", "NT"), Registry = ("056", "058"), Highland = 0,
            DakLak = [new("huyện Diên Khánh", "Diên Khánh", ["xã Suối Hiệp", "thị trấn Diên Khánh"]), new("thị xã Ninh Hòa", "Ninh Hòa", ["phường Ninh Giang", "xã Ninh Sim"])],
            PhuYen = [new("huyện Ninh Phước", "Ninh Phước", ["thị trấn Phước Dân", "xã Phước Hậu"])],
            Communes = ["phường Bắc Nha Trang", "phường Ninh Chử", "xã Vạn Thắng", "xã Diên Lạc", "xã Phước Dinh"],
            Families = BeyondFamilies, Men = BeyondMen, Women = BeyondWomen, HighlandMen = [], HighlandWomen = [], Clans = [],
            Roads = ["Lạc Long Quân", "23 Tháng 10"], Villages = ["thôn Hội Xương", "tổ dân phố Phong Ấp", "thôn 2"],
            FirmNames = ["Công ty Cổ phần Yến sào Hòn Nội", "Công ty TNHH Nho Phước Hậu"],
        },
        new()
        {
            Province = "Lâm Đồng", Neighbour = "Đắk Nông", Codes = ("H36", "H16"), Letters = ("LĐ", "ĐNO"), Registry = ("068", "067"), Highland = 0,
            DakLak = [new("huyện Lâm Hà", "Lâm Hà", ["thị trấn Đinh Văn", "xã Tân Hà"]), new("thành phố Đà Lạt", "Đà Lạt", ["Phường 8", "xã Tà Nung"])],
            PhuYen = [new("huyện Cư Jút", "Cư Jút", ["thị trấn Ea T'ling", "xã Tâm Thắng"]), new("huyện Đắk Mil", "Đắk Mil", ["xã Đức Minh", "xã Thuận An"])],
            Communes = ["phường Cam Ly - Đà Lạt", "phường Bắc Gia Nghĩa", "xã Cư Jút", "xã Đức An", "xã Nam Ban Lâm Hà", "xã Kiến Đức"],
            Families = BeyondFamilies, Men = BeyondMen, Women = BeyondWomen, HighlandMen = [], HighlandWomen = [], Clans = [],
            Roads = ["Xô Viết Nghệ Tĩnh", "Nguyễn Tất Thành"], Villages = ["thôn 12", "bon Bu N'Doh", "tổ dân phố Hòa Lạc"],
            FirmNames = ["Công ty TNHH Bô xít Nhân Cơ Mới", "Hợp tác xã Rau sạch Nam Ban"],
        },
    ];

    public static readonly IReadOnlyList<Folk> BeyondHeld =
    [
        BeyondHomeHeld, BeyondHomeHeld, BeyondHomeHeld,
        new()
        {
            Province = "Gia Lai", Neighbour = "Bình Định", Codes = ("H21", "H08"), Letters = ("GL", "BĐ"), Registry = ("064", "052"), Highland = 0,
            DakLak = [new("huyện Ia Grai", "Ia Grai", ["thị trấn Ia Kha", "xã Ia Sao"]), new("thị xã An Khê", "An Khê", ["phường An Bình", "xã Tú An"])],
            PhuYen = [new("huyện Phù Cát", "Phù Cát", ["thị trấn Ngô Mây", "xã Cát Tường"]), new("thị xã Hoài Nhơn", "Hoài Nhơn", ["phường Bồng Sơn", "xã Hoài Châu"])],
            Communes = ["phường Diên Hồng", "phường An Khê", "xã Ia Grai", "xã Phù Cát", "phường Bồng Sơn", "xã Kbang"],
            Families = BeyondFamilies, Men = BeyondMen, Women = BeyondWomen, HighlandMen = [], HighlandWomen = [], Clans = [],
            Roads = ["Lê Hồng Phong", "Sư Vạn Hạnh"], Villages = ["làng Breng", "thôn Chánh Liêm", "tổ 14"],
            FirmNames = ["Công ty TNHH Cao su Ia Sao", "Công ty Cổ phần Dừa Tam Quan"],
        },
        new()
        {
            Province = "Quảng Ngãi", Neighbour = "Kon Tum", Codes = ("H48", "H34"), Letters = ("QNg", "KT"), Registry = ("051", "062"), Highland = 0,
            DakLak = [new("huyện Mộ Đức", "Mộ Đức", ["xã Đức Chánh", "xã Đức Lân"]), new("thị xã Đức Phổ", "Đức Phổ", ["phường Phổ Thạnh", "xã Phổ Khánh"])],
            PhuYen = [new("huyện Đắk Hà", "Đắk Hà", ["thị trấn Đắk Hà", "xã Hà Mòn"]), new("thành phố Kon Tum", "Kon Tum", ["phường Quyết Thắng", "xã Ia Chim"])],
            Communes = ["phường Cẩm Thành", "phường Sa Huỳnh", "phường Kon Tum", "xã Đăk Hà", "xã Mộ Đức", "xã Măng Đen"],
            Families = BeyondFamilies, Men = BeyondMen, Women = BeyondWomen, HighlandMen = [], HighlandWomen = [], Clans = [],
            Roads = ["Nguyễn Nghiêm", "Phan Đình Phùng"], Villages = ["thôn 4", "tổ dân phố Thạch By", "thôn Văn Bân"],
            FirmNames = ["Công ty TNHH Tỏi Lý Sơn Xanh", "Công ty Cổ phần Sâm Măng Đen"],
        },
        new()
        {
            Province = "Đồng Nai", Neighbour = "Bình Phước", Codes = ("H19", "H10"), Letters = ("ĐNAI", "BP"), Registry = ("075", "070"), Highland = 0,
            DakLak = [new("huyện Định Quán", "Định Quán", ["xã Phú Ngọc", "xã Gia Canh"])],
            PhuYen = [new("huyện Bù Đăng", "Bù Đăng", ["thị trấn Đức Phong", "xã Minh Hưng"])],
            Communes = ["phường Trấn Biên", "phường Bình Phước", "xã Định Quán", "xã Bù Đăng"],
            Families = BeyondFamilies, Men = BeyondMen, Women = BeyondWomen, HighlandMen = [], HighlandWomen = [], Clans = [],
            Roads = ["Cách Mạng Tháng 8", "Hùng Vương"], Villages = ["ấp 3", "ấp Hòa Đồng", "khu phố 1"],
            FirmNames = ["Công ty TNHH Điều Minh Hưng", "Công ty Cổ phần Gốm Trấn Biên"],
        },
    ];
}
