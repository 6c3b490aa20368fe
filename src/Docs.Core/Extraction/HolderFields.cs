using Docs.Core.Extraction.Gazetteers;
using Docs.Core.Extraction.Layout;
using Docs.Core.Extraction.Rules;

namespace Docs.Core.Extraction;

/// <summary>Holders with what the text says of each; the first one's parts are fields of their own.</summary>
internal static class HolderFields
{
    /// <param name="family">A civil-status paper names parents with ids of their own: there only an id beside the name is the holder's.</param>
    public static IReadOnlyList<Holder> Add(Fields found, Passage body, IReadOnlyList<string> labels, Gazetteer gazetteer, DocumentFamily? family)
    {
        var held = HolderRule.Find(body, found.Get(FieldNames.Subject), labels, gazetteer);
        if (held.Count == 0)
        {
            AddFirst(found, null, IdentifierRules.PersonalId(body, 0, body.Text.Length, null, null), IdentifierRules.TaxCode(body, 0, body.Text.Length), AddressRule.Find(body, 0, 0, gazetteer, only: true));
            return (found.Get(FieldNames.PersonalId) ?? found.Get(FieldNames.TaxCode)) is null ? [] : [new Holder(null, found.Get(FieldNames.PersonalId)?.Value, found.Get(FieldNames.TaxCode)?.Value, null, null)];
        }

        var anywhere = held.Count == 1 && family != DocumentFamily.Civil;
        var holders = new List<Holder>();
        for (var i = 0; i < held.Count; i++)
        {
            var group = HoldersTogether.Of(held, i, body);
            var (name, _, start, end) = held[i];
            var birthYear = group.First == group.Last ? IdentifierRules.BirthYear(body, start, end) : HoldersTogether.BirthYear(held, group, i, body);
            var personalId = PersonalId(held, i, group, birthYear, anywhere, body);
            var taxCode = IdentifierRules.TaxCode(body, start, end) ?? (anywhere ? IdentifierRules.TaxCode(body, 0, body.Text.Length) : null);
            var address = Address(held, i, group, body, gazetteer);
            holders.Add(new Holder(name.Value, personalId?.Value, taxCode?.Value, birthYear, address?.Value));
            if (i == 0)
                AddFirst(found, name, personalId, taxCode, address);
        }

        return holders;
    }

    /// <param name="anywhere">The only one of its document: an id that stands elsewhere is his too.</param>
    private static Found? PersonalId(IReadOnlyList<Held> held, int one, (int First, int Last) group, int? birthYear, bool anywhere, Passage body)
    {
        if (group.First != group.Last)
            return HoldersTogether.PersonalId(held, group, one, birthYear, body);
        var sex = HoldersTogether.SexOf(held[one], body);
        return IdentifierRules.PersonalId(body, held[one].Start, held[one].End, birthYear, sex)
            ?? (anywhere && !Company.IsMatch(Text.VietnameseText.Fold(held[one].Name.Value)) ? IdentifierRules.OnlyPersonalId(body, birthYear, sex) : null);
    }

    /// <summary>His own, that of the list he stands in, of those he is named together with, of the spouse.</summary>
    private static Found? Address(IReadOnlyList<Held> held, int one, (int First, int Last) group, Passage body, Gazetteer gazetteer) =>
        AddressRule.Find(body, held[one].Start, held[one].End, gazetteer, only: held.Count == 1)
        ?? OfList(held, one, body, gazetteer)
        ?? (group.First == group.Last ? null : AddressRule.Find(body, held[group.Last].Start, held[group.Last].End, gazetteer, only: false))
        ?? (IsCouple(held, one, body) ? AddressRule.Find(body, held[one + 1].Start, held[one + 1].End, gazetteer, only: false) : null);

    /// <summary>"Ông: …" / "Và vợ là bà: …" / "Địa chỉ thường trú: …": a couple's address stands once, behind both; so do two that a form names one under the other.</summary>
    private static bool IsCouple(IReadOnlyList<Held> held, int first, Passage body) =>
        first + 1 < held.Count && body.Folded[held[first].Start..held[first + 1].Start] is var between
        && (Spouse.IsMatch(between) || (held.Count == 2 && Beneath.IsMatch(between)));

    /// <summary>"- Bà …" / "- Ông …" / "Địa chỉ: …": the line below a list is said of all in it.</summary>
    private static Found? OfList(IReadOnlyList<Held> held, int one, Passage body, Gazetteer gazetteer) =>
        one + 1 < held.Count && held.Zip(held.Skip(1)).All(pair => NextOfList.IsMatch(body.Folded[pair.First.Start..pair.Second.Start]))
        && AddressLine.Match(body.Folded[..held[^1].End], held[^1].Start) is { Success: true } line ? AddressRule.Find(body, line.Index, held[^1].End, gazetteer, only: false) : null;

    private static readonly System.Text.RegularExpressions.Regex NextOfList = Patterns.Of(@"\n\s*[-+•*]");

    private static readonly System.Text.RegularExpressions.Regex AddressLine = Patterns.Of(@"\n\W*(dia chi|noi (cu tru|thuong tru|o))\b");

    private static readonly System.Text.RegularExpressions.Regex Spouse = Patterns.Of(@"\b(vo|chong)\b");

    /// <summary>An id on its paper is its director's.</summary>
    private static readonly System.Text.RegularExpressions.Regex Company = Patterns.Of(@"^\W*(tong )?(cong ty|hop tac xa|lien hiep|ngan hang|tap doan|benh vien|truong (mam|mau|tieu|trung|thcs|thpt|dai|cao|pho)|ban quan ly|chi nhanh)\b");

    private static readonly System.Text.RegularExpressions.Regex Beneath = Patterns.Of(@"\n\W*(ong|ba)\s*:");

    private static void AddFirst(Fields found, Found? name, Found? personalId, Found? taxCode, Found? address)
    {
        found.Add(FieldNames.Holder, name);
        found.Add(FieldNames.PersonalId, personalId);
        found.Add(FieldNames.TaxCode, taxCode);
        found.Add(FieldNames.Address, address);
    }
}
