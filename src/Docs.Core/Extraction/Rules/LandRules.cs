using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Rules;

/// <summary>Serial and entry number of a land certificate (TT 10/2024/TT-BTNMT). Other documents quote them, so only certificates are asked.</summary>
internal static class LandRules
{
    private static readonly Regex SerialShape = Patterns.Of(@"(^|[\s:])(?<serial>[A-ZĐÐ]{2}\s?[0-9OolI]{6}([0-9OolI]{2})?)([\s.,;]|$)");

    private static readonly Regex EntryCue = Patterns.Of(@"\bvao so( cap)?( (gcn|giay chung nhan|gcnqsdd?)[a-z ,]*)?( so)?\s*[:.…]+\s*");

    private static readonly Regex Entry = Patterns.Of(@"^[A-ZĐ]{0,4}[ .-]?[0-9OolI][0-9OolI./-]{1,9}([ /-][A-ZĐ0-9-]+)?");

    public static Found? Serial(Passage text)
    {
        for (var match = SerialShape.Match(text.Text); match.Success; match = match.NextMatch())
        {
            var at = match.Groups["serial"];
            if (LandSerial.TryParse(at.Value, out var serial))
                return text.Cite(at.Index, at.Length, "land.serial", 0.965, serial.ToString()) with { ReadAs = ReadAs.Code };
        }

        return null;
    }

    public static Found? EntryNumber(Passage text)
    {
        for (var cue = EntryCue.Match(text.Folded); cue.Success; cue = cue.NextMatch())
        {
            var start = cue.Index + cue.Length;
            var entry = Entry.Match(text.Text[start..]);
            if (entry.Success)
                return text.Cite(start, entry.Length, "land.entry", 0.93);
        }

        return null;
    }
}
