using System.Globalization;
using System.Text;
using Docs.Core.Recognition;

namespace Docs.Recognition.Composition;

/// <summary>
/// The character codes (CIDs) of one document's invisible font: given out as characters appear, so that every one,
/// astral ones too, is two bytes. Code 0 is .notdef and never given out (ISO 19005-2, 6.2.11.8).
/// </summary>
internal sealed class GlyphCodes
{
    // A CMap's bfchar section holds at most 100 lines (Adobe Technical Note 5014).
    private const int SectionLimit = 100;

    private readonly Dictionary<Rune, ushort> _codes = [];
    private readonly List<Rune> _runes = [];

    public int Count => _runes.Count;

    public ushort CodeOf(Rune rune)
    {
        if (_codes.TryGetValue(rune, out var code))
            return code;
        if (_runes.Count == ushort.MaxValue)
            throw new FidelityException("Văn bản có hơn 65.535 ký tự khác nhau, không thể là văn bản thật; không tạo PDF. Hãy kiểm tra tệp gốc.");

        _runes.Add(rune);
        return _codes[rune] = (ushort)_runes.Count;
    }

    /// <summary>The ToUnicode CMap (ISO 32000-1, 9.10.3): code → UTF-16BE.</summary>
    public string ToUnicode()
    {
        var map = new StringBuilder("""
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """);
        var code = 0;
        foreach (var section in _runes.Chunk(SectionLimit))
        {
            map.Append(CultureInfo.InvariantCulture, $"{section.Length} beginbfchar\n");
            foreach (var rune in section)
                map.Append(CultureInfo.InvariantCulture, $"<{++code:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(rune.ToString()))}>\n");
            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }

    /// <summary>CIDToGIDMap: every code given out is the font's glyph 1.</summary>
    public byte[] ToGlyphs()
    {
        var map = new byte[2 * (_runes.Count + 1)];
        for (var i = 3; i < map.Length; i += 2)
            map[i] = 1;
        return map;
    }
}
