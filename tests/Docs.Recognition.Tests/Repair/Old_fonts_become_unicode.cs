using Docs.Recognition.Repair;

namespace Docs.Recognition.Tests.Repair;

public sealed class Old_fonts_become_unicode
{
    [Theory]
    [InlineData("Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam")]
    [InlineData("§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc")]
    [InlineData("QuyÕt ®Þnh cña Uû ban nh©n d©n", "Quyết định của Uỷ ban nhân dân")]
    public void Tcvn3(string stored, string shown) => LegacyText.FromTcvn3(stored).ShouldBe(shown);

    [Theory]
    [InlineData("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam")]
    [InlineData("Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc")]
    [InlineData("QUYEÁT ÑÒNH CUÛA UÛY BAN NHAÂN DAÂN", "QUYẾT ĐỊNH CỦA ỦY BAN NHÂN DÂN")]
    [InlineData("ngöôøi ñöôïc caáp baèng", "người được cấp bằng")]
    public void Vni(string stored, string shown) => LegacyText.FromVni(stored).ShouldBe(shown);
}
