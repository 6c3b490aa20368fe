using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Rules;

/// <summary>Serial and entry number of a land certificate (TT 10/2024/TT-BTNMT). Other documents quote them, so only certificates are asked.</summary>
internal static class LandRules
{
    private static readonly Regex SerialShape = Patterns.Of(@"(^|[\s:])(?<serial>[A-ZĐÐ]{2}\s?[0-9OolI]{6}([0-9OolI]{2})?)([\s.,;]|$)");

    /// <summary>Certificates of the Land Law of 1993 have one letter; alone in a line, as they print it, it is nothing else.</summary>
    private static readonly Regex OldSerialShape = Patterns.Of(@"(^|\n)\W*(?<serial>[A-ZĐÐ]\s?[0-9]{6})\W*(\n|$)");

    private static readonly Regex EntryCue = Patterns.Of(@"\bvao so( cap)?(\s(gcn|giay chung nhan|gcnqsdd?)[a-z ,\n]{0,80})?( so)?\s*[:.…]+\s*");

    private static readonly Regex Entry = Patterns.Of(@"^[A-ZĐ]{0,4}[ .-]?[0-9OolI][0-9OolI./-]{1,9}( QSD[ĐÐD]?(/[A-ZĐ0-9-]+)*|[ /-][A-ZĐ0-9-]+)?");

    /// <summary>"01234 QSDĐ/PX": the notation of the books kept until 2004 needs no label.</summary>
    private static readonly Regex BookEntry = Patterns.Of(@"\b[0-9]{3,6}\s?QSD[ĐÐD]?(\s?/\s?[A-ZĐ0-9-]+)*");

    public static Found? Serial(Passage text)
    {
        for (var match = SerialShape.Match(text.Text); match.Success; match = match.NextMatch())
        {
            var at = match.Groups["serial"];
            if (LandSerial.TryParse(at.Value, out var serial))
                return text.Cite(at.Index, at.Length, "land.serial", 0.965, serial.ToString()) with { ReadAs = ReadAs.Code };
        }

        return OldSerialShape.Match(text.Text) is { Success: true } old && LandSerial.TryParse(old.Groups["serial"].Value, out var single)
            ? text.Cite(old.Groups["serial"].Index, old.Groups["serial"].Length, "land.serial.old", 0.94, single.ToString()) with { ReadAs = ReadAs.Code }
            : null;
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

        return BookEntry.Match(text.Text) is { Success: true } book ? text.Cite(book.Index, book.Length, "land.entry.book", 0.92) : null;
    }
}
