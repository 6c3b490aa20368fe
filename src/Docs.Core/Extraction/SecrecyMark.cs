using Docs.Core.Extraction.Layout;
using Docs.Core.Recognition;

namespace Docs.Core.Extraction;

/// <summary>Degrees of secrecy (Luật Bảo vệ bí mật nhà nước 2018, Điều 8).</summary>
public enum SecrecyLevel
{
    Secret,
    TopSecret,
    UtmostSecret,
}

/// <summary>
/// A stamp "MẬT", "TỐI MẬT" or "TUYỆT MẬT": a line or box of its own in the upper part of a page. Secret papers must not be
/// digitised here (TT 01/2023/TT-VPCP, Điều 4), so a doubtful stamp counts as one; the word in running text does not.
/// </summary>
public sealed record SecrecyMark(SecrecyLevel Level, int Page, Box Box)
{
    /// <summary>NĐ 26/2020, Điều 10: the stamp is set under the number, in the head.</summary>
    private const double Deepest = 0.4;

    /// <summary>The gravest mark of the pages, or null.</summary>
    public static SecrecyMark? Find(IReadOnlyList<RecognisedPage> pages) =>
        pages.SelectMany(page => Sheet.LinesOf(page).Where(line => line.Y < Deepest).Select(Read)).OfType<SecrecyMark>().OrderByDescending(mark => mark.Level).FirstOrDefault();

    private static SecrecyMark? Read(Line line)
    {
        var level = line.Squeezed switch
        {
            "tuyetmat" or "domattuyetmat" => SecrecyLevel.UtmostSecret,
            "toimat" or "domattoimat" => SecrecyLevel.TopSecret,
            "mat" or "domatmat" => SecrecyLevel.Secret,
            _ => (SecrecyLevel?)null,
        };
        return level is { } known && (known != SecrecyLevel.Secret || IsStamp(line)) ? new SecrecyMark(known, line.Page.Number, line.Box) : null;
    }

    /// <summary>"Mặt" and "mắt" fold alike: only with its own marks, or in capitals as stamps are cut, is it the word.</summary>
    private static bool IsStamp(Line line)
    {
        var word = string.Concat(line.Text.Where(char.IsLetter));
        return word.EndsWith("mật", StringComparison.OrdinalIgnoreCase) || (word.All(char.IsUpper) && !word.EndsWith("MẮT", StringComparison.Ordinal) && !word.EndsWith("MẶT", StringComparison.Ordinal) && !word.EndsWith("MÁT", StringComparison.Ordinal));
    }
}
