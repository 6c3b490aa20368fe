using Docs.Core.Extraction.Gazetteers;
using Docs.Core.Extraction.Layout;
using Docs.Core.Extraction.Rules;

namespace Docs.Core.Extraction;

/// <summary>What the rules have found so far, by field name.</summary>
internal sealed class Fields
{
    private readonly Dictionary<string, Found> found = [];

    public IReadOnlyDictionary<string, Found> All => found;

    public Found? Get(string field) => found.GetValueOrDefault(field);

    /// <summary>The first value of a field stays: rules are asked in the order of their strength.</summary>
    public void Add(string field, Found? value)
    {
        if (value is { Value.Length: > 0 })
            found.TryAdd(field, value);
    }

    /// <summary>What is known of a field in other words; nothing where it was not found.</summary>
    public void Put(string field, Func<Found, Found> change)
    {
        if (Get(field) is { } one)
            found[field] = change(one);
    }

    public void AddNumber((Found? Number, Found? Symbol) head, DocumentDescriptor? type)
    {
        Add(FieldNames.Number, head.Number);
        Add(FieldNames.TypeCode, TypeCodeRule.Find(head.Symbol, type, Get(FieldNames.Type)));
    }

    public void AddAgencies((Found? Parent, Found? Agency) column, Head head, Gazetteer gazetteer)
    {
        Add(FieldNames.ParentAgency, column.Parent);
        Add(FieldNames.Agency, AgencyRule.ByCode(AgencyElsewhereRule.Completed(column.Agency, head, gazetteer), Get(FieldNames.Number), gazetteer));
    }

    /// <summary>Where the head has no column of agencies.</summary>
    public void AddAgenciesElsewhere(Func<(Found? Parent, Found? Agency)> elsewhere)
    {
        if (Get(FieldNames.Agency) is not null)
            return;
        var (parent, agency) = elsewhere();
        Add(FieldNames.Agency, agency);
        if (parent is not null && agency?.Rule.Contains("centred", StringComparison.Ordinal) == true)
            Add(FieldNames.ParentAgency, parent);
    }

    public void AddPlaceAndDate((Found? Place, Found? IssuedOn) issue, Gazetteer gazetteer)
    {
        Add(FieldNames.Place, issue.Place is { } place ? PlaceNames.OfIssue(place, gazetteer) : null);
        Add(FieldNames.IssuedOn, issue.IssuedOn);
    }

    public void AddSignature((Found? Signer, Found? Title, Found? Capacity) foot)
    {
        Add(FieldNames.Signer, foot.Signer);
        Add(FieldNames.SignerTitle, foot.Title);
        Add(FieldNames.Capacity, foot.Capacity);
    }

    public void AddCodes(Passage text)
    {
        Add(FieldNames.Dossier, CodeRules.Dossier(text));
        Add(FieldNames.Procedure, CodeRules.Procedure(text));
        Add(FieldNames.ProcedureName, CodeRules.ProcedureName(text));
    }

    /// <param name="left">The left column alone: the entry wraps there beside place and day.</param>
    public void AddLand(Passage text, Passage left, DocumentDescriptor? type)
    {
        if (type?.Family != DocumentFamily.Land)
            return;
        Add(FieldNames.LandSerial, LandRules.Serial(text));
        Add(FieldNames.LandEntry, LandRules.EntryNumber(text) ?? LandRules.EntryNumber(left));
    }

    public void AddValidity(ValidityFound validity)
    {
        Add(FieldNames.EffectiveFrom, validity.From);
        Add(FieldNames.ExpiresOn, validity.Until);
        Add(FieldNames.Term, validity.Term);
    }
}
