using Docs.Core.References;
using Docs.Core.Reports;
using Docs.Core.Settings;

namespace Docs.Storage.Catalog.Model;

/// <summary>That a list was loaded; the newest one of a kind says which entries count. Append-only.</summary>
internal sealed class ReferenceLoadRow
{
    public long Id { get; init; }

    public required ReferenceKind Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }
}

/// <summary>A line of a list, of the load that brought it: earlier lists stay.</summary>
internal sealed class ReferenceRow
{
    public long Id { get; init; }

    public required long LoadId { get; init; }

    public required int Position { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }

    public AgencyLevel? Level { get; init; }

    public string? Parent { get; init; }

    public string? Successor { get; init; }

    public string? Term { get; init; }

    public string? Basis { get; init; }

    public static ReferenceRow Of(long loadId, int position, ReferenceEntry entry) => new()
    {
        LoadId = loadId,
        Position = position,
        Code = entry.Code,
        Name = entry.Name,
        From = entry.From,
        Until = entry.Until,
        Level = entry.Level,
        Parent = entry.Parent,
        Successor = entry.Successor,
        Term = entry.Term,
        Basis = entry.Basis,
    };

    public ReferenceEntry ToEntry() => new(Code, Name, From, Until) { Level = Level, Parent = Parent, Successor = Successor, Term = Term, Basis = Basis };
}

/// <summary>A change of a setting. Append-only.</summary>
internal sealed class SettingRow
{
    public long Id { get; init; }

    public required SettingName Name { get; init; }

    public string? Agency { get; init; }

    public string? Value { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    public SettingLine ToLine() => new(Name, Agency, Value, At, By);
}

/// <summary>What a count of the reports is a part of. A newer line of the same measure, agency and period counts. Append-only.</summary>
internal sealed class DenominatorRow
{
    public long Id { get; init; }

    public required DenominatorKind Kind { get; init; }

    public required string Agency { get; init; }

    public required int Year { get; init; }

    public int? Month { get; init; }

    public required int Value { get; init; }

    public required string Source { get; init; }

    public required DateOnly On { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    public Denominator ToDenominator() => new(Kind, Agency, Year, Month, Value, Source, On);
}
