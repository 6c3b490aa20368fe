using System.Text.Json;
using Docs.Core.Extraction.Gazetteers;

namespace Docs.Core.Extraction;

/// <summary>
/// Reads and checks descriptor files. Schema: { "labels": { field: [text…] }, "types": [ { name, code, family, open, aliases, required, labels } ],
/// "agencies", "offices", "familyNames", "givenNames", "clanNames", "clanGivenNames", "streets", "glosses": [text…], "places": { rank: [text…] } }.
/// </summary>
internal static class DescriptorReader
{
    private static readonly IReadOnlyList<string> LabelFields =
    [
        FieldNames.Number, FieldNames.IssuedOn, FieldNames.Agency, FieldNames.Holder, FieldNames.PersonalId, FieldNames.TaxCode, BirthYear, FieldNames.Address,
        FieldNames.EffectiveFrom, FieldNames.ExpiresOn, FieldNames.Scope, FieldNames.Dossier, FieldNames.Procedure, FieldNames.ProcedureName,
        FieldNames.LandSerial, FieldNames.LandEntry,
    ];

    internal static readonly IReadOnlyList<string> DefaultRequired =
        [FieldNames.Number, FieldNames.IssuedOn, FieldNames.Agency, FieldNames.Type, $"{FieldNames.Holder}|{FieldNames.Subject}"];

    /// <summary>Not a field of the document but of each holder; it has labels like one.</summary>
    internal const string BirthYear = "birthYear";

    public static DescriptorSet Read(IEnumerable<(string Name, string Text)> files, DescriptorSet? below)
    {
        var types = below?.Types.ToList() ?? [];
        var gazetteer = new GazetteerLists(below?.Gazetteer.Lists);
        var labels = below?.CommonLabels.ToDictionary(pair => pair.Key, pair => pair.Value) ?? [];
        foreach (var (name, text) in files)
        {
            using var json = Parse(name, text);
            var root = new DescriptorNode(name, "", json.RootElement);
            root.AllowOnly(["labels", "types", .. GazetteerLists.Settings]);
            gazetteer.Add(root);
            foreach (var (field, texts) in Labels(root))
                labels[field] = [.. texts, .. labels.GetValueOrDefault(field) ?? []];
            foreach (var type in root.Items("types").Select(ReadType))
            {
                types.RemoveAll(old => string.Equals(old.Name, type.Name, StringComparison.OrdinalIgnoreCase));
                types.Add(type);
            }
        }

        return new DescriptorSet(types, labels, new Gazetteer(gazetteer));
    }

    private static JsonDocument Parse(string name, string text)
    {
        try
        {
            return JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        }
        catch (JsonException failure)
        {
            throw new DescriptorException($"{name}: không phải JSON hợp lệ ({failure.Message}).", failure);
        }
    }

    private static DocumentDescriptor ReadType(DescriptorNode node)
    {
        node.AllowOnly("name", "code", "family", "open", "aliases", "required", "labels");
        var required = node.Texts("required");
        foreach (var field in required.SelectMany(entry => entry.Split('|')).Where(field => !FieldNames.All.Contains(field)))
            throw node.Wrong("required", $"\"{field}\" không phải tên trường; cho phép: {string.Join(", ", FieldNames.All)}");

        return new DocumentDescriptor(
            node.Text("name") ?? throw node.Wrong("name", "thiếu tên loại giấy tờ"),
            node.Text("code"),
            Family(node),
            node.Flag("open"),
            node.Texts("aliases"),
            required.Count > 0 ? required : DefaultRequired,
            Labels(node));
    }

    private static DocumentFamily Family(DescriptorNode node)
    {
        var text = node.Text("family") ?? throw node.Wrong("family", "thiếu nhóm bố cục");
        return Enum.TryParse<DocumentFamily>(text, ignoreCase: true, out var family) && Enum.IsDefined(family) && !char.IsDigit(text[0])
            ? family
            : throw node.Wrong("family", $"\"{text}\" không hợp lệ; cho phép: {string.Join(", ", Enum.GetNames<DocumentFamily>().Select(name => name.ToLowerInvariant()))}");
    }

    private static Dictionary<string, IReadOnlyList<string>> Labels(DescriptorNode node)
    {
        var labels = new Dictionary<string, IReadOnlyList<string>>();
        if (node.Child("labels") is not { } child)
            return labels;

        child.AllowOnly([.. LabelFields]);
        foreach (var field in LabelFields)
        {
            if (child.Has(field))
                labels[field] = child.Texts(field);
        }

        return labels;
    }
}
