namespace Docs.Core.References;

public enum ReferenceKind
{
    /// <summary>Cơ quan, with names over time, level and successor.</summary>
    Agencies,

    /// <summary>Thủ tục hành chính.</summary>
    Procedures,

    /// <summary>Loại giấy tờ, with code, default term and its legal basis.</summary>
    PaperTypes,

    /// <summary>Xã, phường, old and new.</summary>
    Wards,
}

/// <summary>One line of a reference list: what a code means in a span of days. A name that changed is a further line.</summary>
/// <param name="From">First day; null: since ever.</param>
/// <param name="Until">Last day, inclusive as a person writes it; null: to this day.</param>
public sealed record ReferenceEntry(string Code, string Name, DateOnly? From = null, DateOnly? Until = null)
{
    /// <summary>Of an agency: central, province, district or commune.</summary>
    public AgencyLevel? Level { get; init; }

    /// <summary>Code of the agency above, of the field of a procedure, of the province or district of a ward.</summary>
    public string? Parent { get; init; }

    /// <summary>Codes of who took over the day after <see cref="Until"/>, joined by ";"; null: nobody.</summary>
    public string? Successor { get; init; }

    /// <summary>"none", "undetermined" or an ISO 8601 period of one unit; null: the shipped terms say it.</summary>
    public string? Term { get; init; }

    /// <summary>The law that says so.</summary>
    public string? Basis { get; init; }

    public IReadOnlyList<string> Successors => Successor?.Split(';') ?? [];

    public bool HoldsOn(DateOnly day) => (From is null || From <= day) && (Until is null || day <= Until);

    /// <summary>Whether any day is in both.</summary>
    public bool Overlaps(ReferenceEntry other) =>
        (From ?? DateOnly.MinValue) <= (other.Until ?? DateOnly.MaxValue) && (other.From ?? DateOnly.MinValue) <= (Until ?? DateOnly.MaxValue);
}

public enum AgencyLevel
{
    Central,
    Province,
    District,
    Commune,
}

/// <param name="LoadedAt">Null: nobody has loaded this list; the entries are those that ship with Docs.</param>
public sealed record ReferenceList(IReadOnlyList<ReferenceEntry> Entries, DateTimeOffset? LoadedAt, string? LoadedBy)
{
    public static ReferenceList Empty { get; } = new([], null, null);
}
