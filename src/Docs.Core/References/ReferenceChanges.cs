namespace Docs.Core.References;

/// <summary>What a load would change, line by line: the preview before it.</summary>
/// <param name="Kept">Lines that stay as they are.</param>
public sealed record ReferenceChanges(
    IReadOnlyList<ReferenceEntry> Added, IReadOnlyList<ReferenceEntry> Removed, IReadOnlyList<(ReferenceEntry Before, ReferenceEntry After)> Changed, int Kept)
{
    public bool None => Added.Count + Removed.Count + Changed.Count == 0;

    /// <summary>A line is the same line where code and first day are; of paper types, which share codes, the name too.</summary>
    public static ReferenceChanges Of(ReferenceKind kind, IReadOnlyList<ReferenceEntry> before, IReadOnlyList<ReferenceEntry> after)
    {
        object KeyOf(ReferenceEntry entry) => (entry.Code, entry.From, kind == ReferenceKind.PaperTypes ? entry.Name : null);

        var old = before.ToDictionary(KeyOf);
        var added = new List<ReferenceEntry>();
        var changed = new List<(ReferenceEntry, ReferenceEntry)>();
        var kept = 0;
        foreach (var entry in after)
        {
            if (!old.Remove(KeyOf(entry), out var was))
                added.Add(entry);
            else if (was != entry)
                changed.Add((was, entry));
            else
                kept++;
        }

        return new(added, [.. before.Where(entry => old.ContainsKey(KeyOf(entry)))], changed, kept);
    }
}
