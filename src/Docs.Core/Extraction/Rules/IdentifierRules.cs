using System.Globalization;
using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Rules;

/// <summary>What the text says of one holder, each looked for only in his stretch of it: ids, birth year.</summary>
internal static class IdentifierRules
{
    private static readonly Regex PersonalIdCue = Patterns.Of(
        @"(dinh danh|can cuoc|c?ccd|cmnd|cmtnd|chung minh( nhan dan)?|giay to (tuy than|phap ly)|chung thuc ca nhan|ho chieu)[^0-9\n;]*?(?<n>[0-9][0-9oli .]+)");

    private static readonly Regex BareTwelve = Patterns.Of(@"(^|[^0-9a-z./-])(?<n>0[0-9]{11})([^0-9/-]|$)");

    /// <summary>An enterprise's code is its tax code (Luật Doanh nghiệp 2020, Điều 29), a household's too since it is given by the same book (NĐ 168/2025).</summary>
    private static readonly Regex TaxCue = Patterns.Of(@"(mst|msdn|ma( so)? (dang ky )?(thue|doanh nghiep|ho kinh doanh|hop tac xa|chi nhanh)|dang ky (doanh nghiep|hop tac xa) so|dang ky (ho kinh doanh|doanh nghiep|hop tac xa|chi nhanh)\s+ma so\s*:)[^0-9\n;]*?(?<n>[0-9][0-9oli .-]+)");

    private static readonly Regex BirthCue = Patterns.Of(
        @"\b(sinh nam|nam sinh|sinh ngay|ngay sinh|ngay,? thang,? nam sinh|sinh)\s*:?\s*[^0-9\n;,]*?(?<n>[0-9][0-9oli /.-]*(thang\s*[0-9]{1,2}\s*nam\s*[0-9]{4})?)");

    private static readonly Regex SexCue = Patterns.Of(@"\bgioi tinh\s*:?\s*(?<sex>nam|nu)\b");

    /// <param name="titled">The holder's sex by his title or name: an id of the other one is hardly his, though many a list of ids is not kept so strictly.</param>
    public static Found? PersonalId(Passage body, int from, int to, int? birthYear, Sex? titled) =>
        Stated(body, from, to, birthYear) is not { } found ? null
        : titled is not null && Text.PersonalId.TryParse(found.Value, out var id) && id.Sex is { } told && told != titled ? found with { Strength = Math.Min(found.Strength, OfOtherTitle) }
        : found;

    private static Found? Stated(Passage body, int from, int to, int? birthYear)
    {
        var sex = SexOf(body, from, to);
        foreach (var (start, length) in Runs(PersonalIdCue, body, from, to))
        {
            if (PersonalIdAt(body, start, length, birthYear, sex) is { } found)
                return found;
        }

        foreach (var (start, length) in Runs(BareTwelve, body, from, to))
        {
            if (Text.PersonalId.TryParse(body.Text.Substring(start, length), out var id))
                return Possible(body.Cite(start, length, "text.personalId", Strength(id, birthYear, sex) - 0.05, id.Key), birthYear, sex);
        }

        return null;
    }

    /// <summary>The id that begins there; null where the digits are none.</summary>
    public static Found? PersonalIdAt(Passage body, int start, int length, int? birthYear, Sex? sex)
    {
        if (Prefix(body, start, length, 12) is { } twelve && Text.PersonalId.TryParse(body.Text.Substring(start, twelve), out var id))
            return Possible(body.Cite(start, twelve, "label.personalId", Strength(id, birthYear, sex), id.Key), birthYear, sex);
        return Prefix(body, start, length, 9) is { } nine && Text.PersonalId.TryParse(body.Text.Substring(start, nine), out var old)
            ? body.Cite(start, nine, "label.personalId", 0.93, old.Key) : null;
    }

    /// <summary>Where the first number behind a cue of an id stands, whether it is one or is misread.</summary>
    public static int? FirstPersonalId(Passage body, int from, int to) => Runs(PersonalIdCue, body, from, to).Select(run => (int?)run.Start).FirstOrDefault();

    /// <summary>The only personal id of a text, wherever its holder's name stands; null if there are several.</summary>
    public static Found? OnlyPersonalId(Passage body, int? birthYear, Sex? sex)
    {
        if (PersonalId(body, 0, body.Text.Length, birthYear, sex) is not { } first)
            return null;
        var after = body.Folded.IndexOf(first.Value, StringComparison.Ordinal);
        var others = after < 0 ? null : Stated(body, after + first.Value.Length, body.Text.Length, null);
        return others is null || others.Value == first.Value ? first with { Strength = first.Strength - 0.08 } : null;
    }

    public static Found? TaxCode(Passage body, int from, int to)
    {
        foreach (var (start, length) in Runs(TaxCue, body, from, to))
        {
            foreach (var digits in (int[])[13, 10])
            {
                if (Prefix(body, start, length, digits) is { } whole && Text.TaxCode.TryParse(body.Text.Substring(start, whole), out var code))
                    return body.Cite(start, whole, "label.taxCode", 0.985, code.Key);
            }
        }

        return null;
    }

    public static int? BirthYear(Passage body, int from, int to)
    {
        foreach (var (start, length) in Runs(BirthCue, body, from, to))
        {
            var text = body.Folded.Substring(start, length).Trim(' ', '.', '-', '/');
            var year = VietnameseDate.Parse(text)?.Year ?? VietnameseDate.Parse("ngay " + text)?.Year
                ?? (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var alone) ? alone : null);
            if (year is > 1880 and < 2100)
                return year;
        }

        return null;
    }

    /// <summary>The twelve digits hold province, birth year and sex (Thông tư 59/2021/TT-BCA, Điều 5): where there is no such province or the text states another year or sex, one of them is misread.</summary>
    private static double Strength(PersonalId id, int? birthYear, Sex? sex) =>
        !id.IsOfKnownPlace || (sex is not null && id.Sex is not null && id.Sex != sex) ? Contradicted
        : birthYear is null || id.BirthYear is null ? LeastFitting : id.BirthYear == birthYear ? 0.99 : Contradicted;

    /// <summary>Right mostly, but below what is published unseen, after <see cref="Scoring.Calibrated"/> too.</summary>
    private const double OfOtherTitle = 0.83;

    private const double Contradicted = 0.6, LeastFitting = 0.96;

    /// <summary>Other digits in question that no id has, or one of another birth year or sex only, are not in question.</summary>
    private static Found Possible(Found found, int? birthYear, Sex? sex) => found with
    {
        ReadAs = ReadAs.Code,
        Words = DigitRivals.Without(found.Words, rival => string.Concat(rival.Where(char.IsAsciiDigit)) is { Length: 12 } digits
            && (!Text.PersonalId.TryParse(digits, out var other) || Strength(other, birthYear, sex) < LeastFitting || !other.IsOfKnownPlace)),
    };

    /// <summary>"Giới tính: Nữ" in a holder's stretch of text.</summary>
    private static Sex? SexOf(Passage body, int from, int to) =>
        SexCue.Match(body.Folded, from) is { Success: true } match && match.Index < to ? match.Groups["sex"].Value == "nu" ? Sex.Female : Sex.Male : null;

    private static IEnumerable<(int Start, int Length)> Runs(Regex cue, Passage body, int from, int to)
    {
        for (var match = cue.Match(body.Folded, from); match.Success && match.Index < to; match = match.NextMatch())
        {
            var run = match.Groups["n"];
            yield return (run.Index, run.Length);
        }
    }

    /// <summary>Length of the run's start that holds so many digits, if no further digit follows at once.</summary>
    private static int? Prefix(Passage body, int start, int length, int digits)
    {
        var seen = 0;
        for (var i = 0; i < length; i++)
        {
            if (char.IsLetterOrDigit(body.Folded[start + i]) && ++seen == digits)
                return i + 1 == length || !char.IsLetterOrDigit(body.Folded[start + i + 1]) ? i + 1 : null;
        }

        return null;
    }
}
