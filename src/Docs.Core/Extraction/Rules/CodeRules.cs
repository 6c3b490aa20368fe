using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Rules;

/// <summary>Codes of dossier and procedure, wherever they are printed: their shape is their own.</summary>
internal static class CodeRules
{
    private static readonly Regex DossierShape = Patterns.Of(
        @"\b([0o]{3}\s?[.]\s?[0-9oli]{2}\s?[.]\s?[0-9oli]{2}\s?[.]\s?)?[a-z][0-9oli]{2}(\s?[.]\s?[0-9oli]{1,3}){0,3}\s?[-–—]\s?[0-9oli]{6}\s?[-–—]\s?(?<sequence>[0-9oli]{2,8})\b");

    private static readonly Regex ProcedureShape = Patterns.Of(@"\b[0-9]\s?[.]\s?[0-9]{6}([.]000[.][0-9]{2}[.][0-9]{2}[.]h[0-9]{2})?\b");

    private static readonly Regex ProcedureWords = Patterns.Of(@"(thu tuc|tthc|ma so|ma)\b[^.\n]*$");

    private static readonly Regex ProcedureNameCue = Patterns.Of(@"\b(thu tuc hanh chinh|ten thu tuc|thu tuc|tthc)\s*(ve\s*)?[:“""]\s*[“""]?");

    private static readonly Regex ProcedureNameEnd = Patterns.Of(@"[”""\n;]|\s*[(,]\s*ma\b|\s*[(]|\.\s|\.$");

    public static Found? Dossier(Passage text)
    {
        var found = new List<Found>();
        for (var match = DossierShape.Match(text.Folded); match.Success; match = match.NextMatch())
        {
            if (DossierCode.TryParse(text.Text.Substring(match.Index, match.Length), out var code) && Digits(match.Groups["sequence"].Value) is var sequence)
                found.Add(text.Cite(match.Index, match.Length, "text.dossier", 0.975, code.Key[..(code.Key.Length - code.Sequence.Length)] + sequence) with { ReadAs = ReadAs.Code });
        }

        var others = found.Select(one => one.Value).Distinct().Count() > 1;
        return found.Count == 0 ? null : found[0] with { Strength = others ? 0.8 : found[0].Strength };
    }

    public static Found? Procedure(Passage text)
    {
        for (var match = ProcedureShape.Match(text.Folded); match.Success; match = match.NextMatch())
        {
            var before = text.Folded[Math.Max(0, match.Index - 150)..match.Index];
            if (ProcedureWords.IsMatch(before) && ProcedureCode.TryParse(text.Text.Substring(match.Index, match.Length), out var code))
                return text.Cite(match.Index, match.Length, "text.procedure", 0.97, code.ToString()) with { ReadAs = ReadAs.Code };
        }

        return null;
    }

    public static Found? ProcedureName(Passage text)
    {
        var cue = ProcedureNameCue.Match(text.Folded);
        if (!cue.Success)
            return null;

        var start = cue.Index + cue.Length;
        var end = ProcedureNameEnd.Match(text.Folded, start) is { Success: true } stop ? stop.Index : text.Text.Length;
        return end - start is > 5 and < 300 ? text.Cite(start, end - start, "text.procedureName", 0.88) : null;
    }

    private static string Digits(string text) => text.Replace('o', '0').Replace('l', '1').Replace('i', '1');
}
