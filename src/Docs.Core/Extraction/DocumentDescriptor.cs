namespace Docs.Core.Extraction;

/// <summary>How documents of one type look: data a province can edit, read from JSON.</summary>
/// <param name="Name">Full name, "Giấy phép xây dựng": what the type field says.</param>
/// <param name="Code">Abbreviation in numbers, "QĐ"; null where the type has none.</param>
/// <param name="Aliases">Other titles printed for the same type.</param>
/// <param name="Open">Title lines that follow belong to the name: "GIẤY PHÉP" / "HOẠT ĐỘNG ĐIỆN LỰC".</param>
/// <param name="Required">What a document needs to be published unseen; "holder|subject" asks for one of them.</param>
/// <param name="Labels">Printed labels of a field by the field's name, the surest first; they come before the common ones.</param>
public sealed record DocumentDescriptor(
    string Name,
    string? Code,
    DocumentFamily Family,
    bool Open,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Required,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Labels);

/// <summary>Layouts: what stands where.</summary>
public enum DocumentFamily
{
    /// <summary>The types of NĐ 30/2020: title, subject under it, articles.</summary>
    Administrative,

    /// <summary>Công văn: no title, "V/v" under the number, "Kính gửi".</summary>
    Letter,
    Licence,
    Certificate,

    /// <summary>Hộ tịch: birth, marriage, death.</summary>
    Civil,

    /// <summary>Certificates of land use, known by serial and entry number.</summary>
    Land,
}
