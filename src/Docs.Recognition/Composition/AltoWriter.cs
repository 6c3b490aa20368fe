using System.Globalization;
using System.Text;
using System.Xml;
using Docs.Core.Recognition;

namespace Docs.Recognition.Composition;

/// <summary>
/// ALTO 4.4 (Library of Congress), streamed page by page. Boxes are pixels of the stored image after it was turned
/// upright; a page's ROTATION tells the turn (the stored text stands that many degrees counterclockwise).
/// </summary>
internal sealed class AltoWriter : IDisposable
{
    private const string Namespace = "http://www.loc.gov/standards/alto/ns-v4#";
    private const string Schema = "http://www.loc.gov/standards/alto/v4/alto-4-4.xsd";
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    private readonly XmlWriter _xml;
    private readonly string _language;
    private readonly Dictionary<(string Engine, string Settings), string> _processings = [];

    /// <param name="pages">All pages, for what was done to them stands before the first.</param>
    public AltoWriter(Stream output, string sourceFile, string language, DateTimeOffset createdAt, IEnumerable<RecognisedPage> pages)
    {
        _language = language;
        _xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = " " });
        _xml.WriteStartElement("alto", Namespace);
        _xml.WriteAttributeString("xsi", "schemaLocation", Instance, $"{Namespace} {Schema}");
        _xml.WriteAttributeString("SCHEMAVERSION", "4.4");
        _xml.WriteStartElement("Description", Namespace);
        _xml.WriteElementString("MeasurementUnit", Namespace, "pixel");
        _xml.WriteStartElement("sourceImageInformation", Namespace);
        _xml.WriteElementString("fileName", Namespace, sourceFile);
        _xml.WriteEndElement();
        foreach (var page in pages)
            Describe(page, createdAt);
        _xml.WriteEndElement();
        _xml.WriteStartElement("Layout", Namespace);
    }

    public void AddPage(RecognisedPage page)
    {
        var id = $"P{page.Number}";
        _xml.WriteStartElement("Page", Namespace);
        _xml.WriteAttributeString("ID", id);
        _xml.WriteAttributeString("PHYSICAL_IMG_NR", Text(page.Number));
        _xml.WriteAttributeString("WIDTH", Text(page.Width));
        _xml.WriteAttributeString("HEIGHT", Text(page.Height));
        _xml.WriteAttributeString("PROCESSING", _processings[Key(page)]);
        if (page.Blank)
            _xml.WriteAttributeString("PAGECLASS", "blank");
        else
            _xml.WriteAttributeString("PC", Share(page.Confidence));
        _xml.WriteAttributeString("ROTATION", Text(page.Rotation));
        _xml.WriteAttributeString("LANG", _language);
        _xml.WriteStartElement("PrintSpace", Namespace);
        Place(new Box(0, 0, page.Width, page.Height));
        for (var block = 0; block < page.Blocks.Count; block++)
            Write(page.Blocks[block], $"{id}_B{block + 1}");
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    public void Finish()
    {
        _xml.WriteEndDocument();
        _xml.Flush();
    }

    public void Dispose() => _xml.Dispose();

    private static (string Engine, string Settings) Key(RecognisedPage page) =>
        (PrintableText.OfText(page.Engine), PrintableText.OfText(page.Settings));

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Share(double value) =>
        Math.Clamp(double.IsNaN(value) ? 0 : value, 0, 1).ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>One OCRProcessing for all pages that were read in the same way.</summary>
    private void Describe(RecognisedPage page, DateTimeOffset createdAt)
    {
        var key = Key(page);
        if (!_processings.TryAdd(key, $"OCR_{_processings.Count + 1}"))
            return;

        _xml.WriteStartElement("OCRProcessing", Namespace);
        _xml.WriteAttributeString("ID", _processings[key]);
        _xml.WriteStartElement("ocrProcessingStep", Namespace);
        _xml.WriteElementString("processingDateTime", Namespace, createdAt.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
        _xml.WriteElementString("processingStepSettings", Namespace, key.Settings);
        _xml.WriteStartElement("processingSoftware", Namespace);
        _xml.WriteElementString("softwareName", Namespace, key.Engine);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void Write(TextBlock block, string id)
    {
        _xml.WriteStartElement("TextBlock", Namespace);
        _xml.WriteAttributeString("ID", id);
        Place(block.Box);
        for (var line = 0; line < block.Lines.Count; line++)
            Write(block.Lines[line], $"{id}_L{line + 1}");
        _xml.WriteEndElement();
    }

    private void Write(TextLine line, string id)
    {
        _xml.WriteStartElement("TextLine", Namespace);
        _xml.WriteAttributeString("ID", id);
        Place(line.Box);
        for (var i = 0; i < line.Words.Count; i++)
        {
            if (i > 0)
                WriteSpace(line.Words[i - 1].Box, line.Words[i].Box);
            var word = line.Words[i];
            _xml.WriteStartElement("String", Namespace);
            _xml.WriteAttributeString("ID", $"{id}_S{i + 1}");
            Place(word.Box);
            _xml.WriteAttributeString("CONTENT", word.Text);
            _xml.WriteAttributeString("WC", Share(word.Confidence));
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private void WriteSpace(Box before, Box after)
    {
        _xml.WriteStartElement("SP", Namespace);
        _xml.WriteAttributeString("WIDTH", Text(Math.Max(0, after.X - before.Right)));
        _xml.WriteAttributeString("HPOS", Text(before.Right));
        _xml.WriteAttributeString("VPOS", Text(before.Y));
        _xml.WriteEndElement();
    }

    private void Place(Box box)
    {
        _xml.WriteAttributeString("HPOS", Text(box.X));
        _xml.WriteAttributeString("VPOS", Text(box.Y));
        _xml.WriteAttributeString("WIDTH", Text(box.Width));
        _xml.WriteAttributeString("HEIGHT", Text(box.Height));
    }
}
