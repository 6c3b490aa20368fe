using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace Docs.Recognition.Tests.Composition;

/// <summary>
/// Holds what is written against Resources/alto.xsd: the elements of ALTO 4.4 that Docs writes, their order, attributes and types,
/// set down anew from the Library of Congress's schema (github.com/altoxml/schema, v4/alto-4-4.xsd).
/// </summary>
public sealed class AltoStructureTests
{
    [Fact]
    public async Task What_is_written_has_the_structure_of_ALTO_4()
    {
        using var pages = new TestPages()
            .Add(Kind.GreyJpeg, rotation: 90, lines: [TestPages.Line(5, 30, "Số", "12/QĐ-UBND"), TestPages.Line(5, 50, "<Tỉnh> & \"huyện\"")])
            .Add(Kind.Group4, blank: true);

        Mistakes(XDocument.Load((await pages.ComposeAsync()).AltoPath)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<MeasurementUnit>mile</MeasurementUnit>", "")]
    [InlineData("<MeasurementUnit>pixel</MeasurementUnit>", "<Page ID='P1'/>")]
    [InlineData("<MeasurementUnit>pixel</MeasurementUnit>", "<Page ID='P1' PHYSICAL_IMG_NR='1' PC='1.5'/>")]
    [InlineData("<MeasurementUnit>pixel</MeasurementUnit>", "<Page ID='P1' PHYSICAL_IMG_NR='1' PROCESSING='OCR_1'/>")]
    public void A_mistake_is_found(string description, string layout) =>
        Mistakes(XDocument.Parse($"<alto xmlns='http://www.loc.gov/standards/alto/ns-v4#'><Description>{description}</Description><Layout>{layout}</Layout></alto>")).ShouldNotBeEmpty();

    private static List<string> Mistakes(XDocument alto)
    {
        var schemas = new XmlSchemaSet();
        using var schema = XmlReader.Create(TestFiles.Resource("alto.xsd"));
        schemas.Add(null, schema);
        var mistakes = new List<string>();
        alto.Validate(schemas, (_, mistake) => mistakes.Add(mistake.Message));
        return mistakes;
    }
}
