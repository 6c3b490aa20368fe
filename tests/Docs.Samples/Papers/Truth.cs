using Docs.Core.Extraction;
using Docs.Core.Text;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>
/// The fields of a paper as they truly are, by the names of <see cref="FieldNames"/>, each with the characters that stand
/// for it on the page.
/// </summary>
public sealed class Truth
{
    private readonly Dictionary<string, string> _values = [];
    private readonly Dictionary<string, string> _printed = [];
    private readonly List<Holder> _holders = [];
    private readonly List<Relation> _relations = [];

    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>Field name → its form on the page; a field that only follows from the text (typeCode) is absent.</summary>
    public IReadOnlyDictionary<string, string> Printed => _printed;

    public IReadOnlyList<Holder> Holders => _holders;

    public IReadOnlyList<Relation> Relations => _relations;

    public string? this[string name] => _values.GetValueOrDefault(name);

    internal void Set(string name, string value, string? printed = null)
    {
        _values[name] = VietnameseText.Nfc(value);
        if (printed != "")
            _printed[name] = VietnameseText.Nfc(printed ?? value);
    }

    /// <summary>For what the common part sets and this paper does not print.</summary>
    internal void Forget(string name)
    {
        _values.Remove(name);
        _printed.Remove(name);
    }

    internal void SetDay(string name, DateOnly day, string printed) => Set(name, Vn.Iso(day), printed);

    /// <summary>The first holder also gives the fields holder, personalId, taxCode and address.</summary>
    internal void Add(Holder holder)
    {
        _holders.Add(holder);
        if (_holders.Count > 1)
            return;
        SetIf(FieldNames.Holder, holder.Name);
        SetIf(FieldNames.PersonalId, holder.PersonalId);
        SetIf(FieldNames.TaxCode, holder.TaxCode);
        SetIf(FieldNames.Address, holder.Address);
    }

    /// <param name="born">False where the paper does not print the year of birth.</param>
    internal void Add(Person person, bool born = true) =>
        Add(new Holder(person.Name, person.PersonalId, null, born ? person.Born.Year : null, person.Address));

    internal void Add(Firm firm) => Add(new Holder(firm.Name, null, firm.TaxCode, null, firm.Address));

    internal void Relate(RelationKind kind, string number, DateOnly day, string agency) =>
        _relations.Add(new Relation(kind, number, day, agency, 1));

    private void SetIf(string name, string? value)
    {
        if (value is not null)
            Set(name, value);
    }
}
