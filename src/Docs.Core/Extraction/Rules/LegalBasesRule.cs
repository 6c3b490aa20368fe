using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;

namespace Docs.Core.Extraction.Rules;

/// <summary>
/// The acts a document rests on: every "Căn cứ" that names a law, decree, circular, resolution or decision, each as printed
/// from its kind to its date ("Nghị định số 15/2021/NĐ-CP ngày 03 tháng 3 năm 2021"), joined by "; ".
/// </summary>
internal static class LegalBasesRule
{
    private const int MostBases = 30;

    private static readonly Regex Basis = Patterns.Of(
        @"\bcan cu( vao| cac)?\s+(?<act>(hien phap|bo luat|luat|phap lenh|nghi quyet|nghi dinh|thong tu|quyet dinh|chi thi)\b[^;\n]*)");

    private static readonly Regex Tail = Patterns.Of(@"\s+(cua|ve viec|ve |quy dinh|huong dan|sua doi|da duoc|ban hanh)\b");

    public static Found? Find(Passage body)
    {
        var acts = new List<Found>();
        for (var match = Basis.Match(body.Folded); match.Success && acts.Count < MostBases; match = match.NextMatch())
        {
            var act = match.Groups["act"];
            acts.Add(body.Cite(act.Index, Length(body, act.Index, act.Length), "text.legalBases", 0.85));
        }

        return acts.Count == 0
            ? null
            : acts[0] with { Value = string.Join("; ", acts.Select(act => act.Value)), Words = acts.Where(act => act.Page == acts[0].Page).SelectMany(act => act.Words).ToList() };
    }

    /// <summary>To the date; without one to the words that tell what the act is about.</summary>
    private static int Length(Passage body, int start, int length)
    {
        if (DateText.Find(body.Folded, start, start + length).FirstOrDefault() is { } date)
            return date.Start + date.Length - start;
        var tail = body.Folded[start] is 'l' or 'b' or 'h' or 'p' ? null : Tail.Match(body.Folded.Substring(start, length));
        return tail is { Success: true } ? tail.Index : length;
    }
}
