using System.Globalization;
using System.Text;

namespace Docs.Recognition.Separators;

/// <summary>A QR code as an SVG drawing of one path, without styles, so that it stands in a page whose policy forbids them.</summary>
public static class QrSvg
{
    /// <summary>Light modules around the code that readers need (ISO/IEC 18004).</summary>
    private const int Quiet = 4;

    /// <exception cref="Docs.Core.Recognition.RecognitionUnavailableException">The library is not installed.</exception>
    public static string Of(string text)
    {
        var code = QrCode.Encode(text);
        var side = code.Size + (2 * Quiet);
        var path = new StringBuilder();
        for (var y = 0; y < code.Size; y++)
        {
            for (var x = 0; x < code.Size; x++)
            {
                if (code.IsDark(x, y))
                    path.Append(CultureInfo.InvariantCulture, $"M{x + Quiet} {y + Quiet}h1v1h-1z");
            }
        }

        return $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" role="img" aria-label="Mã QR"><rect width="{side}" height="{side}" fill="#fff"/><path d="{path}" fill="#000" shape-rendering="crispEdges"/></svg>""";
    }
}
