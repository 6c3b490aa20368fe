namespace Docs.Samples.Facts;

/// <summary>Each set's own, so that no rule meets a name it has met.</summary>
internal sealed partial class Folk
{
    public static readonly Folk Outside = new()
    {
        DakLak = [
            new("huyện Krông Búk", "Krông Búk", ["xã Cư Né", "xã Pơng Drang", "xã Ea Ngai"]),
            new("huyện Lắk", "Lắk", ["xã Bông Krang", "xã Krông Nô", "xã Đắk Nuê"]),
            new("huyện Ea Kar", "Ea Kar", ["xã Xuân Phú", "xã Ea Ô", "xã Cư Huê"]),
            new("huyện Cư M'gar", "Cư M'gar", ["thị trấn Ea Pốk", "xã Ea M'Droh", "xã Cuôr Đăng"]),
            new("huyện Krông Pắc", "Krông Pắc", ["xã Ea Kênh", "xã Tân Tiến", "xã Vụ Bổn"]),
        ],
        PhuYen = [
            new("thành phố Tuy Hòa", "Tuy Hòa", ["phường 7", "phường 9", "xã An Phú"]),
            new("huyện Sông Hinh", "Sông Hinh", ["thị trấn Hai Riêng", "xã Ea Bar", "xã Đức Bình Tây"]),
            new("huyện Phú Hòa", "Phú Hòa", ["thị trấn Phú Hòa", "xã Hòa Thắng", "xã Hòa Định Tây"]),
            new("huyện Tuy An", "Tuy An", ["thị trấn Chí Thạnh", "xã An Mỹ", "xã An Hòa Hải"]),
        ],
        Communes = [
            "xã Ea Kiết", "xã Ea M'Droh", "xã Cuôr Đăng", "xã Pơng Drang", "xã Cư Pơng", "xã Ea Khăl", "xã Dliê Ya", "xã Cư Yang",
            "xã Vụ Bổn", "xã Tân Tiến", "xã Đắk Phơi", "xã Nam Ka", "xã Dur Kmăl", "phường Xuân Đài", "phường Hòa Hiệp", "xã Tây Hòa",
            "xã Ô Loan", "xã Đức Bình", "xã Vân Hòa", "xã Xuân Lãnh",
        ],
        Families = ["Đoàn", "Từ", "Văn", "La", "Quách", "Thân", "Mạc", "Hứa", "Nguyễn", "Phạm", "Lê", "Huỳnh", "Đào", "Lưu", "Tôn"],
        Men = ["Thế Vỹ", "Duy Khiêm", "Phi Hổ", "Tấn Lực", "Ngọc Sỹ", "Bình Nguyên", "Kim Quy", "Trung Kiên", "Hồng Thái", "Văn Ất", "Như Ý"],
        Women = ["Thị Ái Vy", "Thị Bé Ba", "Quỳnh Giao", "Thị Sáu", "Thục Đoan", "Thị Hoàng Yến", "Mộng Điệp", "Thị Nguyệt Ánh", "Tường Vi", "Thị Lý"],
        HighlandMen = ["Y Blơ", "Y Mưt", "Y Nguyên", "Y Kuan", "Y Sép", "Y Krưi", "Y Thông"],
        HighlandWomen = ["H'Wân", "H'Juel", "H'Yam", "H'Zina", "H'Bưng", "H Luôr", "H'Mer"],
        Clans = ["Niê Kdăm", "Ênuôl", "Bkrông", "Hwing", "Kpă", "Adrơng", "Mlô Duôn Du", "Liêng Hot", "Rơ Yam", "Pang Ting"],
        Roads = ["Nguyễn Huệ", "Trường Chinh", "Lê Hồng Phong", "Y Bih Alêô", "Độc Lập", "Trần Hưng Đạo", "Ama Jhao"],
        Villages = ["thôn Đoàn Kết", "thôn Phú Cần", "thôn Tân Lập 2", "buôn Tơng Sinh", "buôn M'Liêng", "buôn Ea Mây", "thôn 6A"],
        FirmNames = [
            "Công ty TNHH MTV Nông lâm sản Vĩnh Thắng", "Công ty CP Năng lượng Cư Né", "Doanh nghiệp tư nhân Hưng Đạt", "Hợp tác xã Ca cao Krông Nô",
            "Hợp tác xã Nông nghiệp - Dịch vụ Tân Hưng", "Công ty TNHH Thủy sản Vịnh Xuân", "Liên hiệp hợp tác xã Cà phê Đất Bazan",
            "Công ty TNHH Hai thành viên Gạch Tuynen Sơn Thành",
        ],
    };

    public static readonly Folk Distant = new()
    {
        DakLak = [
            new("huyện Ea H'leo", "Ea H'leo", ["xã Ea Wy", "xã Ea Hiao", "xã Cư Mốt"]),
            new("huyện M'Drắk", "M'Drắk", ["xã Cư Prao", "xã Ea Riêng", "xã Cư K'róa"]),
            new("huyện Krông Ana", "Krông Ana", ["xã Ea Na", "xã Quảng Điền", "xã Băng Adrênh"]),
            new("huyện Cư Kuin", "Cư Kuin", ["xã Ea Ktur", "xã Ea Hu", "xã Cư Êwi"]),
            new("thị xã Buôn Hồ", "Buôn Hồ", ["phường Thiện An", "phường Bình Tân", "xã Ea Drông"]),
            new("thành phố Buôn Ma Thuột", "Buôn Ma Thuột", ["phường Khánh Xuân", "phường Tân Thành", "xã Hòa Khánh"]),
        ],
        PhuYen = [
            new("thị xã Sông Cầu", "Sông Cầu", ["phường Xuân Yên", "xã Xuân Lộc", "xã Xuân Bình"]),
            new("thị xã Đông Hòa", "Đông Hòa", ["phường Hòa Vinh", "xã Hòa Tâm", "xã Hòa Xuân Nam"]),
            new("huyện Sơn Hòa", "Sơn Hòa", ["thị trấn Củng Sơn", "xã Suối Trai", "xã Krông Pa"]),
            new("huyện Đồng Xuân", "Đồng Xuân", ["thị trấn La Hai", "xã Phú Mỡ", "xã Xuân Quang 3"]),
        ],
        Communes = [
            "xã Ea Wy", "xã Ea Hiao", "xã Ea Nuôl", "xã Hòa Phú", "xã Ia Lốp", "xã Cư Prao", "xã Ea Riêng", "xã Krông Á", "xã Yang Mao", "xã Cư Pui",
            "xã Ea Na", "xã Ea Păl", "xã Ea Ning", "xã Ea Phê", "phường Ea Drông", "xã Phú Hòa 1", "xã Sơn Thành", "xã Ea Ly", "xã Suối Trai", "xã Phú Mỡ",
            "xã Xuân Lộc", "xã Tuy An Đông",
        ],
        Families = ["Ninh", "Cù", "Thái", "Trương", "Vương", "Đàm", "Lò", "Vi", "Nông", "Ma", "Sùng", "Hoàng", "Nguyễn", "Trần", "Võ"],
        Men = ["Văn Páo", "A Dế", "Đức Cảnh", "Khắc Hải", "Chí Công", "Vĩnh Tường", "Lê Uy Vũ", "Phước Thọ", "Mậu", "Xuân Diệp", "Tuấn Kiệt"],
        Women = ["Thị Pọm", "Thị Sliểng", "Khánh Ly", "Thị Mỹ Dung", "Nữ Huyền Trân", "Diễm My", "Thị Mười", "Thị Én", "Thùy Dương", "Thị Kiều Oanh"],
        HighlandMen = ["Y Thuk", "Y Rít", "Y Đuôn", "Y Plô", "Y Klơng", "Y Tlam", "Y"],
        HighlandWomen = ["H'Bia", "H'Loan", "H'Đuôi", "H'Kiêng", "H Nguôm", "H'Yer", "H'Pôk"],
        Clans = ["Niê", "Kmăn", "Ayŭn", "Knul", "Byă", "Êban", "Kriêng", "Ksor", "Rơ Lưk", "Bing", "Buôn Krông"],
        Roads = ["Phan Chu Trinh", "Nguyễn Văn Cừ", "Hùng Vương", "Lạc Long Quân", "Ama Khê", "Nguyễn Hữu Thọ", "Tỉnh lộ 9"],
        Villages = ["thôn Bình Minh", "thôn 8", "buôn Hra Ea Hning", "buôn Kang", "thôn Long Hải Đông", "tổ dân phố 5", "buôn Suối Cau", "thôn Giang Đông"],
        FirmNames = [
            "Công ty TNHH Một thành viên Thương mại Hồng Lĩnh", "Công ty Cổ phần Rượu - Bia Sông Ba", "Công ty TNHH Bê tông Tây Nguyên 68", "Hợp tác xã Dịch vụ Nghề cá Vũng Rô",
            "Công ty CP Đầu tư Xây dựng Ea Nhái", "Công ty TNHH Thực phẩm sạch Buôn Kang", "Doanh nghiệp tư nhân Xăng dầu Ba Ngoan", "Chi nhánh Công ty TNHH Vật tư Miền Trung",
        ],
    };
}
