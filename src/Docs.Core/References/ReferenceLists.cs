using Docs.Core.Extraction;
using Docs.Core.Validity;

namespace Docs.Core.References;

/// <summary>All lists at one moment.</summary>
public sealed class ReferenceSnapshot(IReadOnlyDictionary<ReferenceKind, ReferenceList> lists)
{
    private readonly Dictionary<string, string> procedures = lists[ReferenceKind.Procedures].Entries
        .GroupBy(entry => entry.Code).ToDictionary(same => same.Key, same => same.Last().Name, StringComparer.Ordinal);

    public static ReferenceSnapshot Shipped { get; } = new(Enum.GetValues<ReferenceKind>().ToDictionary(kind => kind, kind => new ReferenceList(ShippedReferences.Of(kind), null, null)));

    public AgencyBook Agencies { get; } = new(lists[ReferenceKind.Agencies].Entries);

    public WardBook Wards { get; } = new(lists[ReferenceKind.Wards].Entries);

    public ReferenceList this[ReferenceKind kind] => lists[kind];

    /// <summary>Null where the list does not know it.</summary>
    public string? ProcedureName(string code) => procedures.GetValueOrDefault(code);

    /// <summary>Default terms for what was issued on that day: the province's list over those that ship.</summary>
    /// <param name="issuedOn">Null, as it could not be read: only lines that hold to this day count.</param>
    public DefaultTerms TermsOn(DateOnly? issuedOn)
    {
        var own = lists[ReferenceKind.PaperTypes];
        return own.LoadedAt is null
            ? DefaultTerms.BuiltIn
            : DefaultTerms.BuiltIn.OverriddenBy(DefaultTerms.Of(own.Entries
                .Where(entry => entry.Term is not null && (issuedOn is { } day ? entry.HoldsOn(day) : entry.Until is null))
                .Select(Said)));
    }

    /// <summary>A list that was only downloaded and loaded again vouches for nothing.</summary>
    private static DefaultTerm Said(ReferenceEntry entry)
    {
        var term = Term.ParseIso(entry.Term!);
        return DefaultTerms.BuiltIn.Find(entry.Name) is { } shipped && shipped.Term == term && shipped.Basis == entry.Basis
            ? shipped with { Type = entry.Name }
            : new(entry.Name, term, entry.Basis!, null, true);
    }

    /// <summary>By the day a result was issued.</summary>
    public DefaultTerms TermsFor(ExtractedFields fields) => TermsOn(fields.Date(FieldNames.IssuedOn));
}

/// <summary>The lists as they stand, without asking the catalogue each time.</summary>
public sealed class ReferenceLists
{
    private readonly IReferences references;
    private readonly Fresh<ReferenceSnapshot> fresh;

    public ReferenceLists(IReferences references, TimeProvider clock)
    {
        this.references = references;
        fresh = new(references.VersionAsync, LoadAsync, clock);
    }

    /// <summary>As <see cref="NowAsync"/> answered last: for a page, whose request has asked.</summary>
    public ReferenceSnapshot Latest { get; private set; } = ReferenceSnapshot.Shipped;

    public async ValueTask<ReferenceSnapshot> NowAsync(CancellationToken cancellation) => Latest = await fresh.NowAsync(cancellation);

    /// <inheritdoc cref="IReferences.ReplaceAsync"/>
    public async Task<bool> ReplaceAsync(ReferenceKind kind, IReadOnlyList<ReferenceEntry> entries, string by, CancellationToken cancellation)
    {
        var changed = await references.ReplaceAsync(kind, entries, by, cancellation);
        fresh.Forget();
        await NowAsync(cancellation);
        return changed;
    }

    private async Task<ReferenceSnapshot> LoadAsync(CancellationToken cancellation)
    {
        var lists = new Dictionary<ReferenceKind, ReferenceList>();
        foreach (var kind in Enum.GetValues<ReferenceKind>())
        {
            var own = await references.ReadAsync(kind, cancellation);
            lists[kind] = own.LoadedAt is null ? own with { Entries = ShippedReferences.Of(kind) } : own;
        }

        return new(lists);
    }
}

/// <summary>
/// What Docs knows without a list: the paper types it can read, with their default terms. Codes of agencies, procedures and
/// wards are the province's to load; none are invented here.
/// </summary>
public static class ShippedReferences
{
    public static IReadOnlyList<ReferenceEntry> Of(ReferenceKind kind) => kind == ReferenceKind.PaperTypes ? PaperTypes.Value : [];

    private static readonly Lazy<IReadOnlyList<ReferenceEntry>> PaperTypes = new(() =>
    [
        .. DescriptorSet.Default.Types.Where(type => type.Code is not null).Select(type =>
        {
            var own = DefaultTerms.BuiltIn.All.FirstOrDefault(term => string.Equals(term.Type, type.Name, StringComparison.OrdinalIgnoreCase));
            return new ReferenceEntry(type.Code!, type.Name)
            {
                Term = own is null ? null : own.Term?.ToString() ?? DefaultTerms.Undetermined,
                Basis = own?.Basis,
            };
        }),
    ]);
}
