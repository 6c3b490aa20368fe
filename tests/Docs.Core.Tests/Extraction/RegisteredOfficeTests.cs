using Docs.Core.Extraction;

namespace Docs.Core.Tests.Extraction;

/// <summary>Registrations of offices that practise law and the like, whose number stands under the title behind a label of its own.</summary>
public class RegisteredOfficeTests
{
    [Theory]
    [InlineData("CỦA VĂN PHÒNG LUẬT SƯ", "Số đăng ký hoạt động: 36.09.0093/TP/ĐKHĐ", "Tên văn phòng luật sư", "Văn phòng Luật sư Minh Tín", "36.09.0093/TP/ĐKHĐ")]
    [InlineData("CỦA VĂN PHÒNG CÔNG CHỨNG", "Số giấy đăng ký hoạt động: 12/TP-ĐKHĐ-CC", "Tên gọi của Văn phòng công chứng", "Văn phòng công chứng Đại An", "12/TP-ĐKHĐ-CC")]
    public void Number_type_and_holder_of_a_registered_office(string of, string number, string label, string holder, string read)
    {
        var fields = Documents.Read(new PageLayout().Head("UBND TỈNH ĐẮK LẮK", "SỞ TƯ PHÁP", " ", "Đắk Lắk, ngày 20 tháng 11 năm 2018").Centred("GIẤY ĐĂNG KÝ HOẠT ĐỘNG", of, number).Gap()
            .Text($"1. {label}: {holder}", "2. Địa chỉ trụ sở: xã Ea Kao, thành phố Buôn Ma Thuột, tỉnh Đắk Lắk", "3. Họ và tên: Mai Thị Phượng").Foot(null, "GIÁM ĐỐC", "Trần Thế Anh"));

        fields[FieldNames.Number].ShouldBe(read);
        fields[FieldNames.Type].ShouldBe($"Giấy đăng ký hoạt động {of.ToLowerInvariant()}");
        fields[FieldNames.Holder].ShouldBe(holder);
    }

    [Fact]
    public void How_long_somebody_did_not_practise_is_no_term_of_the_decision() =>
        Documents.Read(Documents.Decision("Điều 1. Thu hồi Chứng chỉ hành nghề số 12/ĐL-CCHN của bà H'Bia Niê (vắng mặt trong thời hạn 02 năm liên tục)."))[FieldNames.ExpiresOn].ShouldBeNull();
}
