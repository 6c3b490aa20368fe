using Docs.Core.Extraction.Gazetteers;
using Docs.Core.Extraction.Layout;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Rules;

/// <summary>
/// What a paper's own number and the others in it say of a notation that a scan changed: "42/GPKDVTSXD" of a paper of "SXD", "36/GP-" whose
/// rest was not read beside "78/GP-STNMT", "150/GE-STNMT" that nothing is called.
/// </summary>
internal sealed class NotationRepair
{
    /// <summary>In letters: shorter codes differ in one letter from too many others.</summary>
    private const int ShortestWithSlip = 4;

    private readonly Gazetteer gazetteer;
    private readonly string? agency;
    private readonly Lazy<Dictionary<string, int>> counted;

    /// <param name="number">The paper's own.</param>
    public NotationRepair(Passage body, Found? number, Gazetteer gazetteer)
    {
        this.gazetteer = gazetteer;
        agency = number is not null && OfficialNumber.TryParse(number.Value, out var parts) ? parts.AgencyCode : null;
        counted = new(() => OfficialNumber.Find(body.Text.Replace('\n', ' ')).Select(mention => RelationTargets.Joined(body.Text.Substring(mention.Start, mention.Length).Replace('\n', ' '))).Select(NotationOf).OfType<string>()
            .CountBy(notation => notation, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal));
    }

    private Dictionary<string, int> Notations => counted.Value;

    /// <summary>The target with the notation that is meant; the same one where nothing is to mend.</summary>
    public RelationTarget Mended(RelationTarget target, Passage body)
    {
        if (target.IsKnownNotation || target.Notation is not { } read || Meant(read, Behind(body, target)) is not { } meant || meant == read)
            return target;
        var number = target.Number[..^read.Length] + meant;
        return target with { Number = number, Key = OfficialNumber.Key(number), IsMended = true };
    }

    private string? Meant(string read, string behind) => Completed(read, behind) ?? WithDash(read) ?? WithUsualDashes(read) ?? OfLikelyType(read) ?? WithOwnAgency(read);

    private static string? NotationOf(string number) => number.IndexOf('/') is > 0 and var slash ? number[slash..] : null;

    private static string Behind(Passage body, RelationTarget target) =>
        body.Text[(target.Start + target.Length)..Math.Min(body.Text.Length, target.Start + target.Length + 16)].Replace('\n', ' ');

    /// <summary>"36/GP-" whose second line was not read, "20/GPMT SNNMT" whose dash was not.</summary>
    private string? Completed(string read, string behind)
    {
        if (read.Contains('-'))
            return null;
        var longer = Notations.Keys.Where(other => other.StartsWith(read + "-", StringComparison.Ordinal)).Take(2).ToList();
        if (longer is [var only] && (behind is ['-' or '–', ..] || (Notations[only] > 1 && IsAlone(read))))
            return only;
        return agency is not null && behind.StartsWith(' ' + agency, StringComparison.Ordinal) && (behind.Length == agency.Length + 1 || !char.IsLetterOrDigit(behind[agency.Length + 1])) ? $"{read}-{agency}" : null;
    }

    /// <summary>The agency's code glued to the type's.</summary>
    private string? WithDash(string read) =>
        agency is { Length: > 2 } && !read.Contains('-') && read.Length > agency.Length + 2 && read.EndsWith(agency, StringComparison.Ordinal) ? $"{read[..^agency.Length]}-{agency}" : null;

    /// <summary>"653/CCHN-D-SYTĐL" among others of "/CCHN-D-SYT-ĐL": the same letters, a dash lost.</summary>
    private string? WithUsualDashes(string read) =>
        Notations.Where(other => Gazetteer.Squeeze(other.Key) == Gazetteer.Squeeze(read)).OrderByDescending(other => other.Value).Select(other => other.Key).FirstOrDefault() is { } usual
            && Notations[usual] > Notations.GetValueOrDefault(read) && Notations[usual] > 1 ? usual : null;

    /// <summary>"GE" is no type's, and another number's notation differs from it in one letter of the type.</summary>
    private string? OfLikelyType(string read) =>
        IsAlone(read) && NumberCodes.TypeOf(TypeOf(read)) is null && Notations.Keys.Where(other => other != read && other.Length == read.Length && other.Contains('-')
            && other[(other.IndexOf('-') + 1)..] == AgencyOf(read) && NumberCodes.TypeOf(TypeOf(other)) is not null && Fuzzy.Within(TypeOf(other), TypeOf(read), 1)).Take(2).ToList() is [var only] ? only : null;

    /// <summary>"SNNMTT" is nobody's code, and the paper's own one is a letter away.</summary>
    private string? WithOwnAgency(string read) =>
        agency is { Length: >= ShortestWithSlip } && AgencyOf(read) is { Length: >= ShortestWithSlip } other && other != agency && IsAlone(read) && !agency.Contains('-') && !other.Contains('-')
            && !gazetteer.IsAgencyCode(VietnameseText.Fold(other)) && Fuzzy.Within(VietnameseText.Fold(other), VietnameseText.Fold(agency), 1) ? $"/{TypeOf(read)}-{agency}" : null;

    private bool IsAlone(string notation) => Notations.GetValueOrDefault(notation) < 2;

    private static string TypeOf(string notation) => notation[1..].Split('-')[0];

    private static string? AgencyOf(string notation) => notation.IndexOf('-') is > 0 and var dash ? notation[(dash + 1)..] : null;
}
