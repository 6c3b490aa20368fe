namespace Docs.Samples.Facts;

/// <summary>Of the remote sets.</summary>
internal sealed partial class Folk
{
    public static readonly Folk Remote = new()
    {
        Highland = 0.22,
        DakLak = [
            new("huyện Cư M'gar", "Cư M'gar", ["xã Ea Tar", "xã Quảng Hiệp", "xã Cư Dliê M'nông"]),
            new("huyện Krông Năng", "Krông Năng", ["xã Ea Tóh", "xã Ea Dăh", "xã Phú Lộc"]),
            new("huyện Lắk", "Lắk", ["xã Buôn Tría", "xã Buôn Triết", "xã Krông Nô"]),
            new("huyện Ea Kar", "Ea Kar", ["xã Cư Bông", "xã Ea Sô", "xã Ea Týh"]),
            new("huyện M'Drắk", "M'Drắk", ["xã Ea M'Doal", "xã Ea H'Mlay", "xã Krông Jing"]),
            new("thành phố Buôn Ma Thuột", "Buôn Ma Thuột", ["phường Tân Tiến", "phường Ea Tam", "xã Hòa Xuân"]),
            new("thị xã Buôn Hồ", "Buôn Hồ", ["phường Đoàn Kết", "xã Ea Siên", "xã Bình Thuận"]),
        ],
        PhuYen = [
            new("huyện Tuy An", "Tuy An", ["xã An Cư", "xã An Nghiệp", "xã An Ninh Đông"]),
            new("thị xã Sông Cầu", "Sông Cầu", ["phường Xuân Thành", "xã Xuân Hải", "xã Xuân Thịnh"]),
            new("thành phố Tuy Hòa", "Tuy Hòa", ["phường 2", "phường Phú Lâm", "xã Hòa Kiến"]),
            new("huyện Sơn Hòa", "Sơn Hòa", ["xã Sơn Long", "xã Ea Chà Rang", "xã Cà Lúi"]),
        ],
        Communes = [
            "xã Ea Kar", "xã Ea Đrăng", "xã Cư M'gar", "xã Ea Kly", "xã Ea Súp", "xã Krông Búk", "xã Liên Sơn Lắk", "xã Buôn Đôn", "xã Krông Ana", "xã Hòa Xuân", "xã Đồng Xuân",
            "xã Ea H'leo", "xã M'Drắk", "xã Cư Drăm", "xã Yên Lạc", "phường Tân An", "phường Cư Bao", "phường Tuy Hòa", "phường Đông Hòa", "phường Sông Cầu", "xã Tuy An Bắc", "xã Sông Hinh",
        ],
        Families = ["Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Đặng", "Bùi", "Võ", "Tạ", "Hà", "Mai", "Tăng", "Ngô", "Dương", "Đỗ", "Kiều"],
        Men = ["Hoài Nam", "Văn Khải", "Tiến Dũng", "Bảo Long", "Đăng Khoa", "Văn Mười", "Xuân Trường", "Hồng Sơn", "Thế Anh", "Trọng Nghĩa", "Văn Lượng", "Quang Vinh", "Sỹ Hùng"],
        Women = ["Thị Kim Oanh", "Thị Minh Nguyệt", "Thanh Hằng", "Thị Phượng", "Thị Ngọc Trinh", "Thùy Linh", "Thị Bé", "Thị Hải Yến", "Mỹ Hạnh", "Thị Vân Anh", "Thị Tố Nga", "Thị Đào"],
        HighlandMen = ["Y Djuang", "Y Phôn", "Y Kim", "Y Lem", "Y Bhiông", "Y Suôt"],
        HighlandWomen = ["H'Mai", "H'Sen", "H'Ruê", "H'Djuôn", "H'Chuyên", "H'Blă"],
        Clans = ["Niê", "Êban", "Byă", "Mlô", "Ayŭn", "Kbuôr", "Niê Kdăm", "Ksơr", "Êñuôl"],
        Roads = ["Hai Bà Trưng", "Nguyễn Trãi", "Đinh Tiên Hoàng", "Phan Đình Phùng", "Mạc Thị Bưởi", "Y Moan Ênuôl", "Lê Lợi"],
        Villages = ["thôn Hòa Bình", "thôn 3", "buôn Sút", "buôn Tring 2", "thôn Xuân Lạc", "khối 7", "khu phố Long Bình", "thôn Tân Yên", "buôn Ja"],
        FirmNames = [
            "Công ty TNHH Xây dựng và Thương mại Bình Phát", "Công ty Cổ phần Điện mặt trời Ea Súp", "Công ty TNHH MTV Chế biến Gỗ Trọng Tín", "Hợp tác xã Nông nghiệp Công bằng Cư Dliê M'nông",
            "Công ty TNHH Kho lạnh Sông Cầu", "Công ty Cổ phần Nước sạch Krông Năng", "Công ty TNHH Thức ăn Chăn nuôi Tây Nguyên Xanh", "Hợp tác xã Dịch vụ Tổng hợp An Ninh Đông",
        ],
    };
}
