using System.Text;
using System.Xml.Linq;

namespace Docs.Samples.Layouts;

/// <summary>Many papers as one XHTML file: Chromium's start costs seconds, a page costs milliseconds.</summary>
internal static class Sheet
{
    // A landscape page is printed lying on a portrait sheet, so that one PDF has one page size; the scanner turns it upright.
    private const string Common = """
        @page { size: 210mm 297mm; margin: 0 }
        * { box-sizing: border-box; font-variant-ligatures: none }
        html, body { margin: 0; padding: 0 }
        .page { width: 210mm; height: 297mm; padding: 20mm 17mm 16mm 30mm; position: relative; overflow: hidden; break-after: page }
        .landscape { width: 297mm; height: 210mm; transform-origin: 0 0; transform: translateX(210mm) rotate(90deg); break-after: auto }
        .turned { width: 210mm; height: 297mm; overflow: hidden; break-after: page }
        .head, .foot { width: 100%; border-collapse: collapse } .head td { text-align: center; vertical-align: top; padding: 0 0 2mm } .head .left { width: 42% }
        .head { font-size: 12.5pt } .nation, .motto, .agency, .type, .subject, .authority, .banner, .capacity, .office, .signer { font-weight: bold }
        .agency, .type, .subject, .authority, .capacity { text-wrap: balance } .nation { white-space: nowrap } .rule { border-top: 0.9pt solid #000; width: 52mm; margin: 0.8mm auto 0 } .rule.short { width: 18mm } .title-rule { width: 26mm; margin-bottom: 3mm }
        .day { font-style: italic } .type { font-size: 15pt; text-align: center; margin-top: 5mm } .subject, .authority, .banner { text-align: center } .authority { margin: 4mm 0 3mm } .banner { margin: 3mm 0 }
        p { text-align: justify; text-indent: 10mm; margin: 1.5mm 0; line-height: 1.3 } .basis { font-style: italic }
        .grid { border-collapse: collapse; margin: 2mm auto; width: 88% } .grid td, .grid th { border: 0.8pt solid #000; padding: 0.8mm 2mm; text-align: center }
        .foot { margin-top: 5mm } .foot td { vertical-align: top } .recipients { width: 46%; font-size: 11pt; text-align: left } .to { font-weight: bold; font-style: italic }
        .sign { text-align: center } .space { position: relative; height: 33mm } .signature { position: absolute; top: 2mm; width: 52mm; mix-blend-mode: multiply }
        .seal { position: absolute; width: 35mm; height: 35mm; mix-blend-mode: multiply }
        .pen { display: inline-block; height: 1em; vertical-align: baseline } .pen-drawing { display: block; margin-top: -0.2em; overflow: visible }
        """;

    // A typist shrinks the text until the page holds it; a frame at the foot must not cover the last line.
    private const string Fit = """
        for (const s of document.querySelectorAll('.page')) {
          let size = parseFloat(getComputedStyle(s).fontSize);
          while (s.scrollHeight > s.clientHeight + 1) {
            size -= 0.5;
            if (8 > size) break;
            s.style.fontSize = size + 'px';
            for (const q of s.querySelectorAll('.head, .type, p')) q.style.fontSize = '';
          }
        }
        """;

    public static string Of(IEnumerable<XElement> pages)
    {
        var css = new StringBuilder(Common);
        foreach (var family in Families.All)
            css.Append("\n.").Append(family.Name).Append(" { ").Append(family.Css).Append(" }");
        var body = pages.Select(page => ((string?)page.Attribute("class"))!.Contains("landscape", StringComparison.Ordinal) ? H.Div("turned", page) : page);
        var html = H.El("html", "",
            H.El("head", "", H.El("title", "", "Mẫu"), H.El("style", "", css.ToString())),
            H.El("body", "", body, H.El("script", "", Fit)));
        return html.ToString(SaveOptions.DisableFormatting);
    }
}
