using System.Globalization;
using System.Security;
using Docs.Core.Recognition;

namespace Docs.Recognition.Composition;

/// <summary>What the document says of itself, once as XMP and once as the information dictionary: the two must agree.</summary>
internal sealed class DocumentInfo(string title, DocumentMetadata metadata, DateTimeOffset createdAt)
{
    private const string Producer = "Docs";

    private readonly string _author = PrintableText.OfText(metadata.Author ?? "");
    private readonly string _subject = PrintableText.OfText(metadata.Subject ?? "");

    public string Dictionary()
    {
        var offset = createdAt.Offset;
        var zone = $"{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh}'{offset:mm}'";
        var date = $"(D:{createdAt.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}{zone})";
        var author = _author.Length > 0 ? $" /Author {PdfFile.Text(_author)}" : "";
        var subject = _subject.Length > 0 ? $" /Subject {PdfFile.Text(_subject)}" : "";
        return $"<< /Title {PdfFile.Text(title)}{author}{subject} /Creator ({Producer}) /Producer ({Producer}) /CreationDate {date} /ModDate {date} >>";
    }

    public string Xmp()
    {
        var date = createdAt.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
        var author = _author.Length > 0 ? $"<dc:creator><rdf:Seq><rdf:li>{Escape(_author)}</rdf:li></rdf:Seq></dc:creator>" : "";
        var subject = _subject.Length > 0 ? $"<dc:description>{Alternative(_subject)}</dc:description>" : "";
        return $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <pdfaid:part>2</pdfaid:part>
            <pdfaid:conformance>U</pdfaid:conformance>
            <dc:format>application/pdf</dc:format>
            <dc:title>{Alternative(title)}</dc:title>
            {author}
            {subject}
            <dc:language><rdf:Bag><rdf:li>{Escape(metadata.Language)}</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>{date}</xmp:CreateDate>
            <xmp:ModifyDate>{date}</xmp:ModifyDate>
            <xmp:MetadataDate>{date}</xmp:MetadataDate>
            <xmp:CreatorTool>{Producer}</xmp:CreatorTool>
            <pdf:Producer>{Producer}</pdf:Producer>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """;
    }

    private static string Alternative(string text) => $"""<rdf:Alt><rdf:li xml:lang="x-default">{Escape(text)}</rdf:li></rdf:Alt>""";

    private static string Escape(string text) => SecurityElement.Escape(text);
}
