using Docs.Recognition.Source;

namespace Docs.Recognition.Tests.Source;

public sealed class A_text_layer_is_trusted_only_for_a_reason
{
    private const string Sentence = "Ủy ban nhân dân tỉnh quyết định ban hành kèm theo quyết định này quy định về chức năng nhiệm vụ của sở";

    [Fact]
    public void Vietnamese_in_unicode_is_taken() => Judged(Sentence).ShouldBe((Sentence, "Unicode"));

    [Fact]
    public void Tcvn3_is_converted() =>
        Judged("Uû ban nh©n d©n tØnh quyÕt ®Þnh ban hµnh kÌm theo quyÕt ®Þnh nµy quy ®Þnh vÒ chøc n¨ng nhiÖm vô")
            .ShouldBe(("Uỷ ban nhân dân tỉnh quyết định ban hành kèm theo quyết định này quy định về chức năng nhiệm vụ", "TCVN3"));

    [Fact]
    public void Vni_is_converted() =>
        Judged("UÛy ban nhaân daân tænh quyeát ñònh ban haønh keøm theo quyeát ñònh naøy quy ñònh veà chöùc naêng nhieäm vuï")
            .ShouldBe(("Ủy ban nhân dân tỉnh quyết định ban hành kèm theo quyết định này quy định về chức năng nhiệm vụ", "VNI"));

    [Theory]
    [InlineData("Qrt jkx wzp lkq mnb vcx zas dfg hjk qwr tyk plm nbv cxz asd fgh", "not made of Vietnamese syllables")]
    [InlineData("Người ký Sở Y tế", "few words")]
    [InlineData(Sentence + " \uE001\uE002", "glyphs without Unicode")]
    [InlineData(Sentence + " a\uFFFDb", "glyphs without Unicode")]
    public void Anything_else_is_read_from_the_image(string text, string reason) => Judged(text).ShouldBe((null, reason));

    private static (string? Text, string Reason) Judged(string text)
    {
        var words = text.Split(' ').Select((word, i) => new LayerWord(0, 0, word, 10 * i, 0, 9, 12)).ToList();
        var (page, reason) = TextLayer.Judge(new LayerPage(595, 842, words));
        return (page is null ? null : string.Join(' ', page.Words.Select(word => word.Text)), reason);
    }
}
