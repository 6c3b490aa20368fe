using Docs.Core.Text;

namespace Docs.Core.References;

/// <summary>The list of agencies as it is asked: what a code is called on a day, and who is in office for an issuer today.</summary>
public sealed class AgencyBook
{
    private readonly ILookup<string, ReferenceEntry> byCode;
    private readonly ILookup<string, ReferenceEntry> byName;

    public AgencyBook(IReadOnlyList<ReferenceEntry> entries)
    {
        Entries = entries;
        byCode = entries.ToLookup(entry => entry.Code, StringComparer.Ordinal);
        byName = entries.ToLookup(entry => AgencyKey.Of(entry.Name) ?? "", StringComparer.Ordinal);
    }

    public static AgencyBook Empty { get; } = new([]);

    public IReadOnlyList<ReferenceEntry> Entries { get; }

    /// <summary>Of several lines of a code the one of that day; else the last before it: an agency that has gone keeps its last name.</summary>
    public ReferenceEntry? Find(string code, DateOnly day)
    {
        var lines = byCode[code];
        return lines.FirstOrDefault(line => line.HoldsOn(day))
            ?? lines.Where(line => line.Until < day).MaxBy(line => line.Until)
            ?? lines.MinBy(line => line.From);
    }

    /// <summary>"UBND huyện Ea Kar (H15.08)"; the code alone where the list does not know it.</summary>
    public string Label(string code, DateOnly day) => Find(code, day) is { } known ? $"{known.Name} ({code})" : code;

    public string Name(string code, DateOnly day) => Find(code, day)?.Name ?? code;

    /// <summary>
    /// Codes of the agencies that answer today for a result which <paramref name="issuer"/> issued on <paramref name="issuedOn"/>:
    /// the issuer itself while it is in office, else its successors in office. Empty where the list does not know that name.
    /// </summary>
    /// <param name="issuer">As printed; marks, case and usual abbreviations do not matter.</param>
    /// <param name="issuedOn">Null: any line of that name.</param>
    public IReadOnlySet<string> InOfficeFor(string? issuer, DateOnly? issuedOn, DateOnly today)
    {
        var found = new HashSet<string>();
        if (AgencyKey.Of(issuer) is not { } key)
            return found;
        var seen = new HashSet<string>();
        foreach (var code in byName[key].Where(line => issuedOn is not { } day || line.HoldsOn(day)).Select(line => line.Code).Distinct())
            Follow(code, today, seen, found);
        return found;
    }

    /// <summary>Names, of whatever day, under which those were issued for which one of these codes answers today.</summary>
    public IReadOnlyList<string> IssuersOf(IReadOnlySet<string> codes, DateOnly today)
    {
        var names = new List<string>();
        foreach (var entry in Entries)
        {
            var inOffice = new HashSet<string>();
            Follow(entry.Code, today, [], inOffice);
            if (inOffice.Overlaps(codes))
                names.Add(entry.Name);
        }

        return [.. names.Distinct()];
    }

    /// <summary>A chain may be long, and a list may be wrong: every code is visited once.</summary>
    private void Follow(string code, DateOnly today, HashSet<string> seen, HashSet<string> found)
    {
        if (!seen.Add(code))
            return;
        if (byCode[code].Any(line => line.HoldsOn(today)))
            found.Add(code);
        else
        {
            foreach (var successor in byCode[code].Where(line => line.Until < today).SelectMany(line => line.Successors))
                Follow(successor, today, seen, found);
        }
    }
}
