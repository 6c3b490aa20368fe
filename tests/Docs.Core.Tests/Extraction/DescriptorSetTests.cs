using Docs.Core.Extraction;

namespace Docs.Core.Tests.Extraction;

public sealed class DescriptorSetTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("docs-descriptors").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_shipped_set_knows_the_29_types_of_the_decree()
    {
        string[] codes = ["NQ", "QĐ", "CT", "QC", "QyĐ", "TC", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB", "TTr", "HĐ", "CĐ", "BGN", "BTT", "GUQ", "GM", "GGT", "GNP", "PG", "PC", "PB"];

        codes.Except(DescriptorSet.Default.Types.Select(type => type.Code ?? "")).ShouldBeEmpty();
        DescriptorSet.Default.Find("Công văn")!.Code.ShouldBeNull();
    }

    [Fact]
    public void A_folder_replaces_a_type_and_adds_labels()
    {
        File.WriteAllText(Path.Combine(folder, "own.json"), """{ "labels": { "holder": ["Người thụ hưởng"] }, "types": [{ "name": "Quyết định", "code": "QĐ", "family": "administrative", "required": ["number"] }] }""");

        var set = DescriptorSet.Load(folder);

        set.Find("quyết định")!.Required.ShouldBe([FieldNames.Number]);
        set.Types.Count.ShouldBe(DescriptorSet.Default.Types.Count);
        set.Labels(null, FieldNames.Holder)[0].ShouldBe("Người thụ hưởng");
    }

    [Theory]
    [InlineData("""{ "types": [{ "family": "licence" }] }""", "types[0].name")]
    [InlineData("""{ "types": [{ "name": "X", "family": "poster" }] }""", "types[0].family")]
    [InlineData("""{ "types": [{ "name": "X", "family": "licence", "required": ["numbr"] }] }""", "types[0].required")]
    [InlineData("""{ "types": [{ "name": "X", "family": "licence", "colour": 1 }] }""", "types[0].colour")]
    [InlineData("""{ "labels": { "holder": "Ông" } }""", "labels.holder")]
    [InlineData("""{ "labels": { "holder": [""] } }""", "labels.holder[0]")]
    [InlineData("""[]""", "own.json")]
    [InlineData("""{ "types": """, "own.json")]
    public void A_wrong_file_is_refused_by_name_and_setting(string json, string setting)
    {
        File.WriteAllText(Path.Combine(folder, "own.json"), json);

        var message = Should.Throw<DescriptorException>(() => DescriptorSet.Load(folder)).Message;

        message.ShouldContain("own.json");
        message.ShouldContain(setting);
    }

    [Fact]
    public void A_missing_folder_is_refused() =>
        Should.Throw<DescriptorException>(() => DescriptorSet.Load(Path.Combine(folder, "none"))).Message.ShouldContain("none");
}
