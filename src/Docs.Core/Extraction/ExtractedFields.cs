using Docs.Core.Recognition;
using Docs.Core.Validity;

namespace Docs.Core.Extraction;

/// <param name="Value">Dates ISO, numbers as printed without "Số:", NFC.</param>
/// <param name="Confidence">0–1: the share of such values that are right.</param>
/// <param name="Page">1-based page the value was read on; null where it came from a person or a manifest.</param>
/// <param name="Source">The rule that found it ("head.number"), "manifest", or "person".</param>
public sealed record FieldValue(string Value, double Confidence, int? Page, Box? Box, string Source)
{
    /// <summary>Where its words stand in <see cref="RecognisedPage.Text"/> of the page, in order; empty where no words of a page say it.</summary>
    public IReadOnlyList<TextSpan> Spans { get; init; } = [];

    /// <summary>What read its page, as <see cref="RecognisedPage.Engine"/> has it; null where that was not noted or no engine read the value.</summary>
    public string? Engine { get; init; }
}

/// <summary>Someone a result was issued to. Any part may be missing.</summary>
/// <param name="PersonalId">12 digits, or an older 9.</param>
/// <param name="TaxCode">10 digits, or 10-3.</param>
public sealed record Holder(string? Name, string? PersonalId, string? TaxCode, int? BirthYear, string? Address)
{
    /// <summary>Account of the reviewer who stated this holder; null: the machine or a manifest.</summary>
    public string? By { get; init; }

    /// <summary>An address alone is nobody's.</summary>
    public bool IsSomeone => (Name ?? PersonalId ?? TaxCode) is not null;
}

/// <summary>What this document does to another result.</summary>
public sealed record Relation(RelationKind Kind, string Number, DateOnly? IssuedOn, string? Agency, double Confidence)
{
    /// <summary>1-based page on which the number was read; null where a person stated it.</summary>
    public int? Page { get; init; }

    /// <summary>Of the number alone.</summary>
    public Box? Box { get; init; }

    /// <summary>The rule that found it ("text.relation", "annex.relation"); null where a person stated it, or it was read before Docs noted it.</summary>
    public string? Source { get; init; }

    /// <inheritdoc cref="FieldValue.Engine"/>
    public string? Engine { get; init; }

    /// <inheritdoc cref="FieldValue.Spans"/>
    public IReadOnlyList<TextSpan> Spans { get; init; } = [];

    /// <summary>Of each word of the number, while the document is read: those of a number that wraps stand at two ends of <see cref="Box"/>.</summary>
    internal IReadOnlyList<Box> Words { get; init; } = [];
}

public enum RelationKind
{
    Revokes,
    Repeals,
    Annuls,
    Replaces,
    Extends,
    Amends,
    Corrects,
    Suspends,
    Resumes,
    Reissues,
}

public static class RelationKinds
{
    /// <summary>The event a relation proposes for its target.</summary>
    public static EventKind EventOf(RelationKind kind) => kind switch
    {
        RelationKind.Revokes => EventKind.Revoke,
        RelationKind.Repeals => EventKind.Repeal,
        RelationKind.Annuls => EventKind.Annul,
        RelationKind.Replaces => EventKind.Supersede,
        RelationKind.Extends => EventKind.Extend,
        RelationKind.Amends => EventKind.Amend,
        RelationKind.Corrects => EventKind.Correct,
        RelationKind.Suspends => EventKind.Suspend,
        RelationKind.Resumes => EventKind.Resume,
        RelationKind.Reissues => EventKind.Reissue,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}

/// <summary>The fields of one document by their names of <see cref="FieldNames"/>; absent when not found.</summary>
public sealed record ExtractedFields(
    IReadOnlyDictionary<string, FieldValue> Values,
    IReadOnlyList<Holder> Holders,
    IReadOnlyList<Relation> Relations)
{
    public static readonly ExtractedFields None = new(new Dictionary<string, FieldValue>(), [], []);

    /// <summary>What does not fit together though no single field shows it: one Vietnamese sentence each, without personal data. Known only while a document is read.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    public string? this[string name] => Values.GetValueOrDefault(name)?.Value;

    public DateOnly? Date(string name) =>
        DateOnly.TryParseExact(this[name], "yyyy-MM-dd", out var day) ? day : null;
}

/// <summary>Sources of a value that are a person's word; every other is the name of a rule.</summary>
public static class FieldSources
{
    public const string Manifest = "manifest";
    public const string Person = "person";
}

/// <summary>The names fields have in JSON, in the manifest and in the catalogue.</summary>
public static class FieldNames
{
    public const string ParentAgency = "parentAgency";
    public const string Agency = "agency";
    public const string Number = "number";
    public const string Place = "place";
    public const string IssuedOn = "issuedOn";
    public const string Type = "type";
    public const string TypeCode = "typeCode";
    public const string Subject = "subject";
    public const string Signer = "signer";
    public const string SignerTitle = "signerTitle";
    public const string Capacity = "capacity";
    public const string Holder = "holder";
    public const string PersonalId = "personalId";
    public const string TaxCode = "taxCode";
    public const string Address = "address";
    public const string Dossier = "dossier";
    public const string Procedure = "procedure";
    public const string ProcedureName = "procedureName";
    public const string LandSerial = "landSerial";
    public const string LandEntry = "landEntry";
    public const string EffectiveFrom = "effectiveFrom";
    public const string ExpiresOn = "expiresOn";
    public const string Term = "term";
    public const string Scope = "scope";
    public const string Location = "location";
    public const string LegalBases = "legalBases";

    public static readonly IReadOnlyList<string> All =
    [
        ParentAgency, Agency, Number, Place, IssuedOn, Type, TypeCode, Subject, Signer, SignerTitle, Capacity, Holder,
        PersonalId, TaxCode, Address, Dossier, Procedure, ProcedureName, LandSerial, LandEntry, EffectiveFrom, ExpiresOn,
        Term, Scope, Location, LegalBases,
    ];

    public static readonly IReadOnlySet<string> Dates = new HashSet<string> { IssuedOn, EffectiveFrom, ExpiresOn };
}
