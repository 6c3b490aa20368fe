using Docs.Core.Text;

namespace Docs.Core.Extraction;

/// <summary>Puts what a person states — in a manifest or in review — over what the machine read: a person's word wins.</summary>
public static class ManifestFields
{
    /// <param name="stated">By field name; an empty cell says nothing, an unknown name is ignored.</param>
    /// <param name="source">Of <see cref="FieldSources"/>.</param>
    /// <returns>Stated fields with confidence 1 and that source; holder, ids and address are the first holder's too.</returns>
    public static ExtractedFields Apply(ExtractedFields fields, IReadOnlyDictionary<string, string> stated, string source = FieldSources.Manifest)
    {
        var said = stated.Where(pair => FieldNames.All.Contains(pair.Key) && !string.IsNullOrWhiteSpace(pair.Value))
            .ToDictionary(pair => pair.Key, pair => VietnameseText.Nfc(pair.Value).Trim());
        if (said.Count == 0)
            return fields;

        var values = new Dictionary<string, FieldValue>(fields.Values);
        foreach (var (name, value) in said)
            values[name] = new FieldValue(value, 1, null, null, source);
        return fields with { Values = values, Holders = Holders(fields.Holders, said) };
    }

    private static IReadOnlyList<Holder> Holders(IReadOnlyList<Holder> read, Dictionary<string, string> said)
    {
        string[] ofHolder = [FieldNames.Holder, FieldNames.PersonalId, FieldNames.TaxCode, FieldNames.Address];
        if (!ofHolder.Any(said.ContainsKey))
            return read;

        var first = read.Count > 0 ? read[0] : new Holder(null, null, null, null, null);
        first = first with
        {
            Name = said.GetValueOrDefault(FieldNames.Holder) ?? first.Name,
            PersonalId = said.GetValueOrDefault(FieldNames.PersonalId) ?? first.PersonalId,
            TaxCode = said.GetValueOrDefault(FieldNames.TaxCode) ?? first.TaxCode,
            Address = said.GetValueOrDefault(FieldNames.Address) ?? first.Address,
        };
        return [first, .. read.Skip(1)];
    }
}
