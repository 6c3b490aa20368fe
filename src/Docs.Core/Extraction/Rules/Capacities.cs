using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;

namespace Docs.Core.Extraction.Rules;

/// <summary>"TM. ỦY BAN NHÂN" / "DÂN THỊ XÃ BUÔN HỒ": a capacity too long for its column goes on in the line below.</summary>
internal static class Capacities
{
    private static readonly Regex OnBehalf = Patterns.Of(@"^\W*(tm|t/m)\s*[.,:]?\s*[a-z]");

    private static readonly Regex Next = Patterns.Of(@"^\W*(k[a-z]\s*[.,]|kt|tl|tuq|q|pho|chu tich|giam doc|truong (phong|ban|khoa|tram|cong an)|cuc truong|chi cuc)(\b|\s)");

    public static IReadOnlyList<Line> Joined(IEnumerable<Line> column)
    {
        var joined = new List<Line>();
        foreach (var line in column)
        {
            if (joined.Count > 0 && GoesOn(joined[^1], line))
                joined[^1] = joined[^1].With([.. joined[^1].Words, .. line.Words]);
            else
                joined.Add(line);
        }

        return joined;
    }

    /// <summary>The lines of a centred name right below its first, to where somebody's capacity or title begins.</summary>
    public static IEnumerable<Line> Below(Line first, IReadOnlyList<Line> capitals)
    {
        for (var last = first; capitals.FirstOrDefault(next => IsBelow(last, next)) is { } next && !Next.IsMatch(next.Folded) && !OnBehalf.IsMatch(next.Folded); last = next)
            yield return next;
    }

    private static bool IsBelow(Line line, Line next) =>
        next.Page.Number == line.Page.Number && next.Row > line.Row && next.Y - line.Y < 2.2 * line.Height && Math.Abs(next.Centre - line.Centre) < 0.06;

    private static bool GoesOn(Line capacity, Line next) =>
        OnBehalf.IsMatch(capacity.Folded) && next.Caps > 0.75 && !Next.IsMatch(next.Folded) && next.Words.Count is > 1 and < 9 && IsBelow(capacity, next);
}
