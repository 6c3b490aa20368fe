using System.Text.RegularExpressions;
using Docs.Core.Extraction.Gazetteers;
using Docs.Core.Extraction.Layout;

namespace Docs.Core.Extraction.Rules;

/// <summary>Capacity, office and name of who signs: bottom right (NĐ 30/2020, Phụ lục I, ô 7a–7c), on whichever page the text ends.</summary>
internal static class SignatureRule
{
    /// <summary>Seal and signature stand between office and name: 30–50 mm of a page of 297.</summary>
    private const double WidestSeal = 0.24;

    private static readonly Regex Capacity = Patterns.Of(@"^\W*((tm|kt|tl|tuq|q|t/m|k/t|t/l)\s*[.,:]?|k[a-z]\s*[.,])\s*[a-z]");

    private static readonly Regex Office = Patterns.Of(
        @"^\W*(quyen |q\.\s?)?((pho )?(tong )?(chu tich|giam doc|truong phong|truong ban|cuc truong|chi cuc truong|tong cuc truong|bo truong|thu truong|chanh van phong|chanh thanh tra|vien truong|hieu truong|truong|thu truong|vu truong|truong khoa|truong cong an|tham phan|chanh an|bi thu|truong doan|chi huy truong|doi truong|hat truong|tram truong)|pho chanh|pho vien|cong chuc tu phap|nguoi ky|can bo ho tich|dang ky vien|thu tuong|chuyen vien|ke toan)\b");

    public static (Found? Signer, Found? Title, Found? Capacity) Find(IReadOnlyList<IReadOnlyList<Line>> pages, Head head, Gazetteer gazetteer)
    {
        var blocks = pages.SelectMany(page => Blocks(page, head, gazetteer, AtRight)).ToList();
        if (!blocks.Exists(block => block.Signer is not null) && pages.SelectMany(page => Blocks(page, head, gazetteer, AtLeft)).Where(block => block.Signer is not null).ToList() is { Count: > 0 } left)
            blocks = left;
        if (blocks.Count == 0)
        {
            var acting = pages.SelectMany(page => page).LastOrDefault(line => line.Centre > 0.5 && line.Left > 0.34 && line.Caps > 0.6 && Capacity.IsMatch(line.Folded)) is { } above ? Offices.Meant(Cite(above, 0.96, "foot.capacity"), gazetteer) : null;
            return (BelowSeal(pages, head, gazetteer) is { } only ? PersonNames.Judged(Cite(only, 0.8, "foot.signer.alone"), gazetteer) : null, Deputies.Title(acting), acting is { Known: true } ? acting with { Value = acting.Value.ToUpperInvariant() } : null);
        }

        // Annexes may be signed again: the text itself ends where its recipients are listed.
        var block = blocks.Find(candidate => candidate.Signer is not null && candidate.ByRecipients) ?? blocks.FindLast(candidate => candidate.Signer is not null) ?? blocks[^1];
        var title = Offices.Meant(Cite(block.Office, block.Signer is null ? 0.85 : 0.97, "foot.signerTitle"), gazetteer);
        var capacity = block.Capacity is { } line ? Offices.Meant(Cite(line, 0.96, "foot.capacity"), gazetteer) : null;
        return (block.Signer is { } name ? Judged(name, block.Office, gazetteer) : null,
            title,
            Deputies.Capacity(title) is { } forHead && (capacity is null || !capacity.Known || capacity.Value.StartsWith("TM.", StringComparison.Ordinal)) ? forHead : capacity);
    }

    /// <summary>
    /// Office and name are set centred one under the other: of 139 names read right 98 in 100 were within 0.8 % of the page's width of it,
    /// of those that a seal had taken a word of, every one but one was 2.5 % and more beside it.
    /// </summary>
    private static Found Judged(Line name, Line office, Gazetteer gazetteer)
    {
        var beside = Math.Abs(name.Middle - office.Middle);
        return PersonNames.Judged(Cite(name, (AtLeft(name) ? 0.95 : 0.97) * (beside > OffCentre ? OfOffCentre : 1), "foot.signer"), gazetteer, whole: beside < Centred);
    }

    /// <summary>In shares of the page's width.</summary>
    private const double Centred = 0.01, OffCentre = 0.02;

    private const double OfOffCentre = 0.75;

    /// <summary>The seal took the office, the name stands alone: the last name in the right column beside the recipients.</summary>
    private static Line? BelowSeal(IReadOnlyList<IReadOnlyList<Line>> pages, Head head, Gazetteer gazetteer) =>
        pages.Select(page => (Lines: page, Recipients: page.FirstOrDefault(line => Cues.Recipients.IsMatch(line.Folded))))
            .Where(page => page.Recipients is not null && page.Recipients.Y > head.Depth)
            .Select(page => page.Lines.Where(line => line.Y > page.Recipients!.Y && line.Centre > 0.55 && line.Left > 0.45).Select(line => SignerName.WithoutScraps(line, gazetteer)).LastOrDefault(line => SignerName.Is(line, gazetteer)))
            .FirstOrDefault(line => line is not null);

    private static bool AtRight(Line line) => line.Centre > 0.5 && line.Left > 0.34;

    /// <summary>Some cards have the bearer's photograph and signature at the right and the office at the left.</summary>
    private static bool AtLeft(Line line) => line.Centre < 0.46 && line.Right < 0.6;

    /// <summary>The first line of who signs, "KT. GIÁM ĐỐC" or the office itself.</summary>
    public static bool Opens(Line line) => line.Caps > 0.6 && (Capacity.IsMatch(line.Folded) || Office.IsMatch(line.Folded));

    private static IEnumerable<Block> Blocks(IReadOnlyList<Line> page, Head head, Gazetteer gazetteer, Func<Line, bool> inColumn)
    {
        var recipients = page.Any(line => Cues.Recipients.IsMatch(line.Folded));
        var from = ReferenceEquals(page, head.Page) ? Math.Max(head.Depth + 0.08, 0.25) : 0;
        var stamps = page.Where(line => CopyStamp.IsMatch(line.Folded)).ToList();
        var column = Capacities.Joined(page.Where(line => line.Y > from && inColumn(line) && !stamps.Exists(stamp => IsOfStamp(stamp, line)))).ToList();
        for (var i = 0; i < column.Count; i++)
        {
            if (!IsOffice(column[i], gazetteer) || (i + 1 < column.Count && IsOffice(column[i + 1], gazetteer) && column[i + 1].Y - column[i].Y < 3 * column[i].Height))
                continue;

            if (SignedAs.IsMatch(column[i].Folded) && column.Skip(i + 1).Any(line => line.Y - column[i].Y < HeadingReach && IsOffice(line, gazetteer)))
                continue;

            var capacity = CapacityAbove(column, i);
            var further = i + 1 < column.Count && IsRestOfTitle(column[i], column[i + 1]) ? column[i + 1] : null;
            var office = further is null ? column[i] : column[i].With([.. column[i].Words, .. further.Words]);
            yield return new Block(office, capacity ?? AsOwnCapacity(column[i]), Name(column, further is null ? i : i + 1, gazetteer), recipients);
        }
    }

    /// <summary>"NGƯỜI KÝ TRÍCH LỤC" stands over capacity and office and is none where there is one (Thông tư 04/2020/TT-BTP).</summary>
    private static readonly Regex SignedAs = Patterns.Of(@"^\W*nguoi ky\b");

    /// <summary>In shares of the page: so close below that heading stand capacity and office.</summary>
    private const double HeadingReach = 0.12;

    /// <summary>"GIÁM ĐỐC VĂN PHÒNG ĐĂNG KÝ ĐẤT" / "ĐAI", "TRƯỞNG PHÒNG QUY HOẠCH" / "- KIẾN TRÚC": a long title goes on right under its middle.</summary>
    private static bool IsRestOfTitle(Line office, Line next) =>
        office.Words.Count >= FewestOfLongTitle && next.Words.Count <= MostOfRest && next.Caps > 0.9 && !Opens(next) && next.Text.Count(char.IsLetter) > 2
        && next.Y - office.Y < 1.9 * office.Height && Math.Abs(next.Middle - office.Middle) < OffCentre;

    private const int FewestOfLongTitle = 4, MostOfRest = 3;

    /// <summary>Who certified a copy (NĐ 23/2015, Điều 20) signed the stamp, not the document.</summary>
    private static readonly Regex CopyStamp = Patterns.Of(@"^\W*(chung thuc ban sao|(ban )?sao dung voi ban chinh|chung thuc sao|sao y( ban chinh)?\b|ban sao y)");

    /// <summary>In shares of the page: office, seal and name of such a stamp stand so close below its heading.</summary>
    private const double StampReach = 0.2, StampWidth = 0.17;

    private static bool IsOfStamp(Line stamp, Line line) => line.Y >= stamp.Y && line.Y - stamp.Y < StampReach && Math.Abs(line.Centre - stamp.Centre) < StampWidth;

    /// <summary>Right above the office, or with scraps of a seal between.</summary>
    private static Line? CapacityAbove(List<Line> column, int office)
    {
        for (var at = office - 1; at >= Math.Max(0, office - 3) && column[office].Y - column[at].Y < MostAbove * column[office].Height; at--)
        {
            if (Capacity.IsMatch(column[at].Folded) && column[at].Caps > 0.6)
                return column[at];
            if (column[at].Squeezed.Length > LongestScrap)
                return null;
        }

        return null;
    }

    /// <summary>In heights of the office's line.</summary>
    private const double MostAbove = 3.4;

    /// <summary>Letters of a scrap of a seal, or of half an office.</summary>
    private const int LongestScrap = 5;

    /// <summary>"TM. ỦY BAN NHÂN DÂN" is no office; "TL. GIÁM ĐỐC" neither: the office stands under it.</summary>
    private static bool IsOffice(Line line, Gazetteer gazetteer) =>
        !Capacity.IsMatch(line.Folded) && line.Caps > 0.6 && line.Words.Count <= 14 && (Office.IsMatch(line.Folded) || gazetteer.Office(line.Squeezed) is not null);

    private static Line? AsOwnCapacity(Line office) => Capacity.IsMatch(office.Folded) ? office : null;

    private static Line? Name(List<Line> column, int office, Gazetteer gazetteer) =>
        column.Skip(office + 1)
            .Where(line => line.Y - column[office].Y < WidestSeal && Math.Abs(line.Centre - column[office].Centre) < 0.16)
            .TakeWhile(line => !IsOffice(line, gazetteer))
            .Select(line => SignerName.WithoutScraps(line, gazetteer))
            .LastOrDefault(line => SignerName.Is(line, gazetteer));

    private static Found Cite(Line line, double strength, string rule) =>
        new(line.Text.Trim(' ', ',', '.', ';', ':', '-', '_', '|', '*', '(', ')', '\'', '`', '´', '"', '“', '”'), line.Words, line.Page.Number, strength, rule);

    private sealed record Block(Line Office, Line? Capacity, Line? Signer, bool ByRecipients);
}
