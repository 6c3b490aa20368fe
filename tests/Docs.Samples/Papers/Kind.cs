using Docs.Samples.Layouts;

namespace Docs.Samples.Papers;

/// <summary>A kind of result, who writes it, and the families that lay it out.</summary>
internal sealed record Kind(string Name, Func<Desk, Paper> Write, IReadOnlyList<Family> Families);

internal static class Kinds
{
    /// <summary>Licences come before the papers that revoke or extend one of them.</summary>
    public static readonly IReadOnlyList<Kind> All =
    [
        new("licence-water", Licences.Water, Families.Forms),
        new("licence-pharmacy", Licences.Pharmacy, Families.Forms),
        new("licence-transport", Licences.Transport, Families.Forms),
        new("decision-land", Decisions.Land, Families.Prose),
        new("decision-recognise", Decisions.Recognise, Families.Prose),
        new("decision-penalty", Decisions.Penalty, Families.Prose),
        new("decision-grant", Decisions.Grant, Families.Prose),
        new("building-permit", Licences.Building, Families.Forms),
        new("household", Licences.Household, Families.Forms),
        new("practice-pharmacy", PersonalPapers.PharmacyPractice, Families.Practice),
        new("practice-medical", PersonalPapers.MedicalPractice, Families.Practice),
        new("revocation", Changes.Revocation, Families.Prose),
        new("extension", Changes.Extension, Families.Prose),
        new("notice", Messages.Notice, Families.Prose),
        new("letter", Messages.Letter, Families.Letters),
        new("birth", PersonalPapers.Birth, Families.Extracts),
        new("marriage", PersonalPapers.Marriage, Families.Extracts),
        new("land-certificate", Messages.LandCertificate, Families.LandBooks),
    ];

    public static Kind Named(string name) => All.FirstOrDefault(kind => kind.Name == name)
        ?? throw new ArgumentException($"Unknown kind '{name}'. Kinds: {string.Join(", ", All.Select(kind => kind.Name))}.");
}
