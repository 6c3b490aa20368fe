using System.Text;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Gazetteers;

/// <summary>
/// Listed names that a misread one may be. What scans change most is told from what they hardly change: marks, and letters that look alike
/// in print, "l" and "i", "b" and "h", cost a fraction of a slip.
/// </summary>
internal static class NearNames
{
    /// <summary>In slips: of one mark or one letter that looks alike; of two of them; a letter that is another one.</summary>
    public const double Slight = 0.35, TwoSlight = 0.7;

    /// <summary>How much farther the next name of other letters must be.</summary>
    private const double Apart = 0.3;

    private const double OtherMark = 0.3, NoMark = 0.35, AlikeLetter = 0.3;

    private static readonly string[] Alike = ["li", "l1", "l]", "lj", "ij", "i1", "lt", "bh"];

    /// <summary>The listed name nearest to what was read, if it is near and no name of other letters is about as near; spellings of one name count as one.</summary>
    public static (string Name, double Slips)? Of(string read, IEnumerable<string> listed, double most)
    {
        var near = listed.Select(name => (Name: name, Slips: Slips(Lower(read), Lower(name), most + Apart))).Where(one => one.Slips < most + Apart).OrderBy(one => one.Slips).ToList();
        return near.Count > 0 && near[0].Slips <= most && near.TrueForAll(other => other.Slips >= near[0].Slips + Apart || VietnameseText.Fold(other.Name) == VietnameseText.Fold(near[0].Name)) ? near[0] : null;
    }

    private static string Lower(string text) => VietnameseText.Nfc(text).Replace('’', '\'').ToLowerInvariant();

    /// <summary>Distance of letters; beyond <paramref name="most"/> any value above it.</summary>
    private static double Slips(string read, string name, double most)
    {
        if (Math.Abs(read.Length - name.Length) > most)
            return double.MaxValue;
        var row = Enumerable.Range(0, name.Length + 1).Select(at => (double)at).ToArray();
        for (var i = 1; i <= read.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= name.Length; j++)
                (row[j], diagonal) = (Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + Slip(read[i - 1], name[j - 1])), row[j]);
        }

        return row[^1];
    }

    private static double Slip(char read, char meant)
    {
        if (read == meant)
            return 0;
        var (one, other) = (Base(read), Base(meant));
        if (one == other)
            return one == read || other == meant ? NoMark : OtherMark;
        return other == meant && Array.Exists(Alike, pair => pair.Contains(one) && pair.Contains(other)) ? AlikeLetter : 1;
    }

    private static char Base(char letter) => letter is 'đ' or 'ð' ? 'd' : letter.ToString().Normalize(NormalizationForm.FormD)[0];
}
