namespace Docs.Samples.Facts;

/// <summary>Of the yonder sets: half of Đắk Lắk, half of provinces far from it; other places and provinces in the unread set.</summary>
internal sealed partial class Folk
{
    /// <summary>Whole names by people, as each forms them; the first three live in the Central Highlands, the others in the north.</summary>
    private static readonly (string People, string[] Men, string[] Women)[] YonderPeoples =
    [
        ("Ê Đê", ["Y Blê Niê Kđăm", "Y Suăi Êban", "Y Phơn Ksor Mlô"], ["H'Dlă Kbuôr", "H'Zina Byă", "H Wiên Niê"]),
        ("M'Nông", ["Y Krang Tơr", "Y Bhăm Rơ Yam"], ["H'Mi Cil", "H'Nhiêu Du"]),
        ("Gia Rai", ["Rơ Châm Thưch", "Ksor Gôl", "Siu Nhơr"], ["Nay H'Bưng", "Kpă H'Lam"]),
        ("Chăm", ["La Lan Tải", "Bá Văn Quyến"], ["So Thị Hởi", "La O Thị Mót"]),
        ("Tày", ["Nông Văn Pảo", "Ma Doãn Khánh", "Hoàng Văn Tặng"], ["Nông Thị Niệm", "Ma Thị Lạng", "Lộc Thị Bướm"]),
        ("Mông", ["Giàng A Páo", "Sùng Mí Lử", "Vừ Chá Vàng"], ["Vàng Thị Dở", "Thào Thị Mỷ"]),
    ];

    private static readonly string[] YonderFamilies = ["Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Lê", "Phạm", "Hồ", "Bùi", "Vũ", "Cao", "Mai", "Thái", "Quách", "Lại", "Tạ", "Từ"];
    private static readonly string[] YonderMen = ["Đức Lương", "Văn Út", "Hữu Phước", "Quốc Bảo", "Duy Khánh", "Văn Mười", "Thiện Chí", "Anh Tú", "Bá Ngọc", "Trung Kiên"];
    private static readonly string[] YonderWomen = ["Thị Nở", "Thị Cẩm Vân", "Diễm My", "Thị Hồng Gấm", "Thùy Linh", "Thị Bé Ba", "Khánh Ly", "Thị Lành", "Thục Đoan"];

    /// <summary>The people of somebody of the yonder sets, by the name.</summary>
    public static string PeopleOf(string name) =>
        YonderPeoples.FirstOrDefault(one => one.Men.Concat(one.Women).Contains(name, StringComparer.OrdinalIgnoreCase)).People ?? "Kinh";

    private static readonly Folk YonderHome = Yond("Đắk Lắk", "Phú Yên", ("H15", "H45"), ("ĐL", "PY"), ("066", "054"), ["Ê Đê", "M'Nông", "Gia Rai", "Mông"],
        [new("huyện Krông Pắc", "Krông Pắc", ["thị trấn Phước An", "xã Ea Yông", "xã Vụ Bổn"]), new("huyện Lắk", "Lắk", ["xã Đắk Phơi", "xã Buôn Tría"]), new("huyện Ea H'leo", "Ea H'leo", ["thị trấn Ea Drăng", "xã Ea Nam", "xã Cư Mốt"])],
        [new("huyện Tây Hòa", "Tây Hòa", ["thị trấn Phú Thứ", "xã Hòa Mỹ Tây"]), new("huyện Sông Hinh", "Sông Hinh", ["thị trấn Hai Riêng", "xã Ea Bar"])],
        ["xã Krông Pắc", "xã Ea Knuếc", "xã Liên Sơn Lắk", "xã Đắk Phơi", "xã Ea Drăng", "xã Ea Wy", "phường Hòa Hiệp", "xã Tây Hòa", "xã Đức Bình", "phường Buôn Hồ"],
        ["Nơ Trang Gưh", "Trần Hưng Đạo", "Lý Nam Đế", "Tỉnh lộ 9"], ["buôn Jắt A", "thôn Phước Thành", "thôn 6B", "TDP 4"],
        ["Công ty TNHH Thương mại Nhật Minh Krông Pắc", "Công ty CP Đầu tư Hồ Lắk", "HTX Nông nghiệp Ea Wy", "DNTN Xăng dầu Phú Thứ"]);

    private static readonly Folk YonderHomeHeld = Yond("Đắk Lắk", "Phú Yên", ("H15", "H45"), ("ĐL", "PY"), ("066", "054"), ["Ê Đê", "Chăm", "Mông", "Tày"],
        [new("huyện Krông Ana", "Krông Ana", ["thị trấn Buôn Trấp", "xã Băng A Drênh"]), new("huyện M'Drắk", "M'Drắk", ["xã Cư San", "xã Krông Á"]), new("huyện Krông Năng", "Krông Năng", ["xã Dliê Ya", "xã Ea Tóh"])],
        [new("huyện Phú Hòa", "Phú Hòa", ["thị trấn Phú Hòa", "xã Hòa Quang Nam"]), new("huyện Đồng Xuân", "Đồng Xuân", ["thị trấn La Hai", "xã Xuân Phước"])],
        ["xã Krông Ana", "xã Dur Kmăl", "xã Cư M'ta", "xã M'Drắk", "xã Tam Giang", "xã Dliê Ya", "phường Tuy Hòa", "xã Xuân Lãnh", "phường Xuân Đài", "phường Thành Nhất"],
        ["Chu Văn An", "Hai Bà Trưng", "Trường Chinh", "Y Bih Alêô"], ["buôn K'62", "thôn Đồng Tâm", "khu phố Long Bình", "thôn Giang Thọ"],
        ["Công ty TNHH MTV Gạo Krông Ana", "Công ty Cổ phần Khoáng sản Trung Hòa", "Hợp tác xã Dịch vụ Xuân Phước", "Công ty TNHH Du lịch Bãi Xép"]);

    public static readonly IReadOnlyList<Folk> Yonder =
    [
        YonderHome, YonderHome, YonderHome,
        Yond("Thái Nguyên", "Bắc Kạn", ("H55", "H03"), ("TNG", "BK"), ("019", "006"), ["Tày", "Mông"],
            [new("huyện Đại Từ", "Đại Từ", ["thị trấn Hùng Sơn", "xã La Bằng"]), new("thành phố Phổ Yên", "Phổ Yên", ["phường Ba Hàng", "xã Thành Công"])], [new("huyện Ba Bể", "Ba Bể", ["thị trấn Chợ Rã", "xã Khang Ninh"])],
            ["phường Phan Đình Phùng", "xã Đại Phúc", "phường Đức Xuân", "xã Ba Bể"], ["Bắc Kạn", "Minh Cầu"], ["xóm Đồng Khuân", "tổ 11", "thôn Pác Ngòi"], ["Công ty Cổ phần Chè La Bằng", "Hợp tác xã Miến dong Ba Bể"]),
        Yond("Tây Ninh", "Long An", ("H53", "H33"), ("TN", "LA"), ("072", "080"), ["Chăm"],
            [new("huyện Dương Minh Châu", "Dương Minh Châu", ["xã Suối Đá", "xã Lộc Ninh"])], [new("huyện Cần Giuộc", "Cần Giuộc", ["thị trấn Cần Giuộc", "xã Long Hậu"]), new("thị xã Kiến Tường", "Kiến Tường", ["phường 2", "xã Tuyên Thạnh"])],
            ["phường Tân Ninh", "xã Dương Minh Châu", "phường Khánh Hậu", "xã Cần Giuộc"], ["Cách Mạng Tháng Tám", "Châu Văn Giác"], ["ấp Phước Long 1", "khu phố Hòa Thuận"], ["Công ty TNHH Khoai mì Suối Đá", "Công ty TNHH SX-TM Long Hậu Phát"]),
        Yond("Quảng Trị", "Quảng Bình", ("H50", "H46"), ("QT", "QB"), ("045", "044"), [],
            [new("huyện Hướng Hóa", "Hướng Hóa", ["thị trấn Khe Sanh", "xã Tân Hợp"])], [new("huyện Lệ Thủy", "Lệ Thủy", ["thị trấn Kiến Giang", "xã Ngư Thủy Bắc"]), new("thị xã Ba Đồn", "Ba Đồn", ["phường Quảng Thọ", "xã Quảng Hải"])],
            ["phường Đông Hà", "xã Khe Sanh", "phường Đồng Hới", "xã Lệ Thủy"], ["Hùng Vương", "Lê Quý Đôn"], ["thôn Lương Lễ", "TDP Thọ Đơn", "khóm 3A"], ["Công ty Cổ phần Nông sản Hướng Hóa Xanh", "Công ty TNHH Vận tải biển Ba Đồn"]),
    ];

    public static readonly IReadOnlyList<Folk> YonderHeld =
    [
        YonderHomeHeld, YonderHomeHeld, YonderHomeHeld,
        Yond("Tuyên Quang", "Hà Giang", ("H60", "H22"), ("TQ", "HAG"), ("008", "002"), ["Tày", "Mông"],
            [new("huyện Chiêm Hóa", "Chiêm Hóa", ["thị trấn Vĩnh Lộc", "xã Kim Bình"])], [new("huyện Đồng Văn", "Đồng Văn", ["thị trấn Phố Bảng", "xã Lũng Cú"]), new("huyện Bắc Quang", "Bắc Quang", ["thị trấn Việt Quang", "xã Tân Quang"])],
            ["phường Minh Xuân", "xã Chiêm Hóa", "xã Vị Xuyên", "xã Đồng Văn"], ["Bình Thuận", "Nguyễn Trãi"], ["thôn Bó Củng", "thôn Lô Lô Chải", "tổ 17"], ["Công ty CP Giấy An Hòa Mới", "Hợp tác xã Cam sành Việt Quang"]),
        Yond("Vĩnh Long", "Bến Tre", ("H61", "H07"), ("VL", "BT"), ("086", "083"), [],
            [new("huyện Tam Bình", "Tam Bình", ["xã Song Phú", "xã Hậu Lộc"])], [new("huyện Mỏ Cày Bắc", "Mỏ Cày Bắc", ["thị trấn Phước Mỹ Trung", "xã Tân Thanh Tây"]), new("huyện Ba Tri", "Ba Tri", ["xã An Thủy", "xã Mỹ Chánh"])],
            ["phường Long Châu", "xã Song Phú", "phường An Hội", "xã Ba Tri"], ["Phạm Hùng", "Đồng Khởi"], ["ấp Phú Ninh", "ấp An Lợi", "khóm 2"], ["Công ty TNHH Kẹo dừa Tân Thanh", "DNTN Bánh tráng Cù Lao Mây"]),
        Yond("Bắc Ninh", "Bắc Giang", ("H05", "H02"), ("BN", "BG"), ("027", "024"), ["Tày"],
            [new("thành phố Từ Sơn", "Từ Sơn", ["phường Đồng Kỵ", "phường Phù Khê"])], [new("huyện Lục Ngạn", "Lục Ngạn", ["xã Phượng Sơn", "xã Kiên Lao"]), new("thị xã Việt Yên", "Việt Yên", ["phường Nếnh", "xã Thượng Lan"])],
            ["phường Kinh Bắc", "phường Từ Sơn", "xã Lục Ngạn", "phường Việt Yên"], ["Lý Thái Tổ", "Minh Khai"], ["khu phố Thanh Nhàn", "thôn Kép", "TDP Ninh Khánh"], ["Công ty TNHH Gỗ mỹ nghệ Đồng Kỵ Xưa", "Công ty Cổ phần Vải thiều Lục Ngạn"]),
    ];

    private static Folk Yond(string province, string neighbour, (string, string) codes, (string, string) letters, (string, string) registry, string[] peoples, District[] own, District[] other, string[] communes, string[] roads, string[] villages, string[] firms) => new()
    {
        Province = province,
        Neighbour = neighbour,
        Codes = codes,
        Letters = letters,
        Registry = registry,
        DakLak = own,
        PhuYen = other,
        Communes = communes,
        Roads = roads,
        Villages = villages,
        FirmNames = firms,
        Highland = peoples.Length * 0.11,
        Families = YonderFamilies,
        Men = YonderMen,
        Women = YonderWomen,
        HighlandMen = [.. YonderPeoples.Where(one => peoples.Contains(one.People)).SelectMany(one => one.Men)],
        HighlandWomen = [.. YonderPeoples.Where(one => peoples.Contains(one.People)).SelectMany(one => one.Women)],
        Clans = [""],
    };
}
