using Docs.Core.Text;

namespace Docs.Core.Tests.Text;

public class CodeTests
{
    [Theory]
    [InlineData("H15.23-200922-1488", "H15.23-200922-1488")]
    [InlineData("h15.23 – 200922 – 1488", "H15.23-200922-1488")]
    [InlineData("H15 23 200922 1488", "H15.23-200922-1488")]
    [InlineData("Hl5.23-2OO922-1488", "H15.23-200922-1488")]
    [InlineData("000.00.53.H15-200922-0001", "000.00.53.H15-200922-0001")]
    [InlineData("OOO.OO.53.H15-200922-1", "000.00.53.H15-200922-0001")]
    [InlineData("H15-240229-12345", "H15-240229-12345")]
    public void A_dossier_code_is_read_as_clerks_and_recognisers_write_it(string text, string key)
    {
        DossierCode.TryParse(text, out var code).ShouldBeTrue();
        code!.Key.ShouldBe(key);
        DossierCode.TryParse(code.Key, out var again).ShouldBeTrue();
        again.ShouldBe(code);
    }

    [Theory]
    [InlineData("H15.23-200932-1488")]
    [InlineData("H15.23-230229-1488")]
    [InlineData("15.23-200922-1488")]
    [InlineData("H15.23-200922")]
    [InlineData("05/QĐ-UBND")]
    [InlineData("H15.23-200922-1488, H15.23-200922-1489")]
    [InlineData("H15.H16-200922-1488")]
    [InlineData("")]
    public void What_is_no_dossier_code_is_refused(string text) => DossierCode.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void A_dossier_code_tells_agency_and_day()
    {
        DossierCode.TryParse("H15.23-200922-1488", out var code).ShouldBeTrue();

        (code!.Agency, code.ReceivedOn, code.Sequence).ShouldBe(("H15.23", new DateOnly(2020, 9, 22), "1488"));
    }

    [Theory]
    [InlineData("066099001234", 1999, Sex.Male)]
    [InlineData("066185001234", 1985, Sex.Female)]
    [InlineData("066 201 001 234", 2001, Sex.Male)]
    [InlineData("0663O500l234", 2005, Sex.Female)]
    [InlineData("240123456", null, null)]
    public void A_personal_id_tells_birth_year_and_sex(string text, int? year, Sex? sex)
    {
        PersonalId.TryParse(text, out var id).ShouldBeTrue();
        (id!.BirthYear, id.Sex).ShouldBe((year, sex));
    }

    [Theory]
    [InlineData("06609900123")]
    [InlineData("066499001234")]
    [InlineData("lIOlIOlIO")]
    [InlineData("066099001234a")]
    [InlineData("")]
    public void What_is_no_personal_id_is_refused(string text) => PersonalId.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void A_personal_id_shows_its_last_digits_alone()
    {
        PersonalId.TryParse("066099001234", out var id).ShouldBeTrue();

        $"{id}".ShouldBe("*********234");
    }

    [Theory]
    [InlineData("0100233488", "0100233488")]
    [InlineData("0314409058-002", "0314409058-002")]
    [InlineData("0314409058002", "0314409058-002")]
    [InlineData("0314 409 058 – 002", "0314409058-002")]
    [InlineData("OlOO233488", "0100233488")]
    public void A_tax_code_with_its_right_check_digit_is_read(string text, string key)
    {
        TaxCode.TryParse(text, out var code).ShouldBeTrue();
        code!.Key.ShouldBe(key);
    }

    [Theory]
    [InlineData("0100233489")]
    [InlineData("0100233478")]
    [InlineData("0314409058-000")]
    [InlineData("0000000000")]
    [InlineData("010023348")]
    [InlineData("0100233488-1")]
    public void A_wrong_tax_code_is_refused(string text) => TaxCode.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void One_wrong_digit_of_a_tax_code_is_always_noticed()
    {
        const string Right = "0100233488";
        for (var place = 0; place < 10; place++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                var text = Right[..place] + digit + Right[(place + 1)..];
                TaxCode.TryParse(text, out _).ShouldBe(text == Right, text);
            }
        }
    }

    [Theory]
    [InlineData("1.009994", "1.009994", null)]
    [InlineData("1.OO9994", "1.009994", null)]
    [InlineData("1 . 009994 . 000.00.00.h15", "1.009994", "000.00.00.H15")]
    public void A_procedure_code_is_read(string text, string key, string? agency)
    {
        ProcedureCode.TryParse(text, out var code).ShouldBeTrue();
        (code!.Key, code.Agency).ShouldBe((key, agency));
    }

    [Theory]
    [InlineData("1.00999")]
    [InlineData("1009994")]
    [InlineData("1.009994.000.00.00")]
    [InlineData("1.009994.000.00.00.15")]
    [InlineData("1,009994")]
    public void What_is_no_procedure_code_is_refused(string text) => ProcedureCode.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("BO 123456", "BO", "BO123456")]
    [InlineData("dđ 12345678", "DĐ", "DD12345678")]
    [InlineData("B0 l2345O", "BO", "BO123450")]
    [InlineData("AA-00 123 456", "AA", "AA00123456")]
    [InlineData("đ 123456", "Đ", "D123456")]
    public void A_land_serial_is_read(string text, string letters, string key)
    {
        LandSerial.TryParse(text, out var serial).ShouldBeTrue();
        (serial!.Letters, serial.Key).ShouldBe((letters, key));
    }

    [Theory]
    [InlineData("B 12345O")]
    [InlineData("0 123456")]
    [InlineData("BO 1234567")]
    [InlineData("0123456789")]
    [InlineData("BỜ 123456")]
    [InlineData("LOLIOLIO")]
    public void What_is_no_land_serial_is_refused(string text) => LandSerial.TryParse(text, out _).ShouldBeFalse();
}
