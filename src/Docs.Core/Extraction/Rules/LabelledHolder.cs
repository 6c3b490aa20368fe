using System.Text.RegularExpressions;
using Docs.Core.Extraction.Gazetteers;
using Docs.Core.Extraction.Layout;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Rules;

/// <summary>The holder behind a printed label: "Cấp cho:", "Họ và tên chủ hộ:", "Ông: …".</summary>
internal static class LabelledHolder
{
    private static readonly Regex AnyName = Patterns.Of(@"(^|\n)\W*([0-9]{1,2}\s*[.)/]\s*)?ho(,? chu dem)?,?( va)? ten( [a-z ,()/]{2,60})?\s*[:.…]+[ ]*");

    private static readonly Regex OfAnother = Patterns.Of(@"\b(me|cha|vo|chong|con|nguoi khai|nguoi yeu cau|giam ho|thanh vien|nguoi ky)\b");

    private static readonly Regex Recipients = Patterns.Of(@"\n\W*n[oe0]i nhan\b");

    /// <summary>"Người được cấp", and beside it, where the label's column ends, "Thanh Hóa, ngày 22 tháng 3 năm 2021".</summary>
    private static readonly Regex PlaceOfIssue = Patterns.Of(@"^\s*,\s*ngay\s*[0-9.…]");

    private static readonly Regex ShopLabel = Patterns.Of(@"^ten (ho kinh doanh|co so|cua hang)");

    /// <summary>A clinic's or a school's licence is its own, whoever runs it (Luật Khám bệnh, chữa bệnh 2023, Điều 52).</summary>
    private static readonly Regex Institution = Patterns.Of(@"^ten co so (kham benh|giao duc|bao tro|tro giup|dao tao)");

    /// <summary>The shop is named there, not whose it is.</summary>
    public static bool IsOfShop(string label) => VietnameseText.Fold(label) is var folded && ShopLabel.IsMatch(folded) && !Institution.IsMatch(folded);

    public static (int Start, int Length, string? Label)? Find(Passage body, IReadOnlyList<string> labels, Gazetteer gazetteer)
    {
        var recipients = Recipients.Match(body.Folded) is { Success: true } match ? match.Index : body.Text.Length;
        (int Start, int Length, string? Label)? shop = null;
        foreach (var label in labels)
        {
            foreach (var (start, end) in Places(body, labels, label).Where(place => place.Start < recipients))
            {
                if (NameText.Read(body, start, end) is not { } name || PlaceOfIssue.IsMatch(body.Folded.AsSpan(name.Start + name.Length)) || gazetteer.Office(Gazetteer.Squeeze(body.Text.Substring(name.Start, name.Length))) is not null)
                    continue;
                if (!IsOfShop(label))
                    return (name.Start, name.Length, label);
                shop ??= (name.Start, name.Length, label);
            }
        }

        // A household's certificate is its owner's, whatever the form calls him.
        return shop is null ? UnderHeading(body) : Owner(body, recipients, gazetteer) ?? shop;
    }

    /// <summary>"I. Người sử dụng đất, chủ sở hữu nhà ở …" / "Công ty TNHH …": an organisation stands under the heading as it is, without a title.</summary>
    private static (int Start, int Length, string? Label)? UnderHeading(Passage body) =>
        LandHeading.Match(body.Folded) is { Success: true } heading && NameText.Read(body, heading.Index + heading.Length, LineEnd(body, heading.Index + heading.Length)) is { } name
        && NameText.IsOrganisation(body.Text.Substring(name.Start, name.Length)) ? (name.Start, name.Length, "Người sử dụng đất") : null;

    private static int LineEnd(Passage body, int from) => body.Text.IndexOf('\n', from) is >= 0 and var feed ? feed : body.Text.Length;

    private static readonly Regex LandHeading = Patterns.Of(@"(^|\n)\W*([i1l]\W{1,3})?nguoi su dung dat(, ?chu so huu [^:]{0,90}voi dat\W+|\W*\n)");

    /// <summary>"Bà: …" and under it "Ông: …": whoever stands first is the first holder, whichever of the two labels is tried first.</summary>
    private static IEnumerable<(int Start, int End)> Places(Passage body, IReadOnlyList<string> labels, string label) => IsTitle(label)
        ? labels.Where(IsTitle).SelectMany(title => LabelText.Find(body, title)).Order()
        : LabelText.Find(body, label);

    private static bool IsTitle(string label) => VietnameseText.Fold(label) is "ong" or "ba" or "ho ong" or "ho ba";

    /// <summary>"5. Họ và tên người đại diện hộ: …": a name's label no descriptor has, of nobody's parent or spouse.</summary>
    private static (int Start, int Length, string? Label)? Owner(Passage body, int to, Gazetteer gazetteer)
    {
        for (var label = AnyName.Match(body.Folded); label.Success && label.Index < to; label = label.NextMatch())
        {
            if (!OfAnother.IsMatch(label.Value) && NameText.Read(body, label.Index + label.Length, to) is { } name && !NameText.IsOrganisation(body.Text.Substring(name.Start, name.Length))
                && gazetteer.Office(Gazetteer.Squeeze(body.Text.Substring(name.Start, name.Length))) is null)
                return (name.Start, name.Length, label.Value);
        }

        return null;
    }

    /// <summary>A marriage has two holders, each under a label of his own.</summary>
    public static IEnumerable<(int Start, int Length)> Spouse(Passage body, string? label)
    {
        var other = label switch
        {
            null => null,
            _ when label.EndsWith(" vợ", StringComparison.Ordinal) => label[..^2] + "chồng",
            _ when label.EndsWith(" chồng", StringComparison.Ordinal) => label[..^5] + "vợ",
            _ => null,
        };
        return other is null ? [] : LabelText.Find(body, other).Select(place => NameText.Read(body, place.Start, place.End)).OfType<(int, int)>().Take(1);
    }
}
