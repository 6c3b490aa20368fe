using Docs.Core.Text;

namespace Docs.Core.References;

/// <summary>A ward that words name, and what it is called on papers of other days.</summary>
/// <param name="Others">Whom it went into where it is gone; else whom it was made of.</param>
public sealed record WardChange(ReferenceEntry Ward, bool IsGone, IReadOnlyList<string> Others);

/// <summary>The list of wards as it is asked while searching: communes were merged, and papers keep the names of their day.</summary>
public sealed class WardBook
{
    private const int MaxWords = 7;

    private readonly IReadOnlyList<ReferenceEntry> all;
    private readonly ILookup<string, ReferenceEntry> byName;
    private readonly ILookup<string, ReferenceEntry> byCode;
    private readonly ILookup<string, ReferenceEntry> bySuccessor;

    public WardBook(IReadOnlyList<ReferenceEntry> entries)
    {
        all = entries;
        byName = entries.ToLookup(entry => VietnameseText.Fold(entry.Name), StringComparer.Ordinal);
        byCode = entries.ToLookup(entry => entry.Code, StringComparer.Ordinal);
        bySuccessor = entries.SelectMany(entry => entry.Successors.Select(code => (code, entry))).ToLookup(one => one.code, one => one.entry, StringComparer.Ordinal);
    }

    /// <summary>Wards named in a text, marks and case aside, that were merged or renamed; "xã Ea Tu" needs its rank, so that a person's name is none.</summary>
    public IReadOnlyList<WardChange> NamedIn(string text, DateOnly today)
    {
        var words = VietnameseText.Fold(text).Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
        var found = new List<WardChange>();
        for (var at = 0; at < words.Length; at++)
        {
            for (var length = Math.Min(MaxWords, words.Length - at); length >= 2; length--)
            {
                var named = byName[string.Join(' ', words.AsSpan(at, length)!)].Select(ward => ChangeOf(ward, today)).Where(change => change.Others.Count > 0).ToList();
                if (named.Count == 0)
                    continue;
                found.AddRange(named);
                at += length - 1;
                break;
            }
        }

        return found;
    }

    public bool IsEmpty => all.Count == 0;

    /// <summary>Every name once, those of that day before those of other days.</summary>
    /// <param name="day">Of the paper that names them; null: not known.</param>
    public IReadOnlyList<string> NamesOn(DateOnly? day) =>
        [.. all.OrderBy(ward => day is { } known && !ward.HoldsOn(known)).ThenBy(ward => ward.Name, StringComparer.Ordinal).Select(ward => ward.Name).Distinct()];

    private WardChange ChangeOf(ReferenceEntry ward, DateOnly today)
    {
        var isGone = ward.Until < today;
        var others = isGone ? ward.Successors.SelectMany(code => byCode[code]).Where(one => one.HoldsOn(today)) : bySuccessor[ward.Code].Where(one => one.Until < today);
        return new(ward, isGone, [.. others.Select(one => one.Name).Where(name => name != ward.Name).Distinct()]);
    }
}
