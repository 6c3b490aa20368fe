using Docs.Core.Extraction;
using Docs.Samples.Facts;
using Docs.Samples.Layouts;
using Docs.Samples.Papers;
using Docs.Samples.Scanning;

namespace Docs.Samples;

/// <summary>The ten scans that come with the project: every kind of result, format and trouble once.</summary>
internal static class Shipped
{
    public const int Seed = 2026;

    private const string Pharmacy = "giay-chung-nhan-du-dieu-kien-kinh-doanh-duoc";
    private const string Water = "giay-phep-khai-thac-nuoc-duoi-dat";
    private const string Notice = "thong-bao-ho-so-dat-dai";
    private const string Land = "giay-chung-nhan-quyen-su-dung-dat";

    private static readonly ScanPlan Plain = new(
        Level: 1, Dpi: 200, ColourMode.Grey, ScanFormat.Pdf, Skew: 0.6, Noise: 3, Speckles: 3, Shade: 0.05, Blur: 1, Quality: 60,
        Turn: 0, BlankBack: false, Holes: false, EdgeShadow: false);

    private static readonly Entry[] Entries =
    [
        new(Water, "licence-water", "decree-table", new(new(2021, 4, 12), 37, false), Plain with { Mode = ColourMode.Colour, Skew = -0.5 }),
        new(Pharmacy, "licence-pharmacy", "framed-certificate", new(new(2026, 3, 18), 112, false),
            Plain with { Mode = ColourMode.Colour, Format = ScanFormat.Jpeg, Level = 0, Skew = 0.2 }),
        new("quyet-dinh-giao-dat", "decision-land", "decree-columns", new(new(2019, 5, 6), 1284, true), Plain with { Holes = true, EdgeShadow = true }),
        new("Giấy phép xây dựng 45", "building-permit", "dotted-form", new(new(2024, 8, 22), 45, true),
            Plain with { Mode = ColourMode.Bitonal, Dpi = 300, Skew = -1.4, Speckles = 9 }),
        new("chung-chi-hanh-nghe-duoc-2012", "practice-pharmacy", "landscape-photo", new(new(2012, 9, 10), 386, false),
            Plain with { Mode = ColourMode.Bitonal, Format = ScanFormat.Png, Level = 0, Speckles = 1, Dpi = 300 }),
        new(Notice, "notice", "old-typed", new(new(2025, 11, 14), 208, false), Plain with { Turn = 180, Shade = 0.09 }),
        new("quyet-dinh-thu-hoi", "revocation", "decree-table", new(new(2026, 9, 15), 1507, true), Plain with { Mode = ColourMode.Colour, Skew = 1.1 }),
        new("quyet-dinh-gia-han", "extension", "sans-band", new(new(2026, 2, 27), 421, false),
            Plain with { Mode = ColourMode.Bitonal, Dpi = 200, Skew = 0.9 }),
        new("trich-luc-khai-sinh", "birth", "boxed-extract", new(new(2023, 7, 20), 96, false), Plain with { Dpi = 300, Quality = 45, Skew = -0.3 }),
        new(Land, "land-certificate", "land-book", new(new(2017, 6, 5), null, false),
            Plain with { Mode = ColourMode.Colour, Format = ScanFormat.Tiff, Level = 0, Skew = 0.4, BlankBack = true, Noise = 1.5 }),
    ];

    /// <summary>The fields the manifest states of a file; null is all of them. Elsewhere the machine's reading must count.</summary>
    public static IReadOnlyList<string>? Stated(string name) => name switch
    {
        Notice => [],
        Land => [FieldNames.Holder, FieldNames.PersonalId],
        "quyet-dinh-giao-dat" => [FieldNames.Number, FieldNames.IssuedOn, FieldNames.Holder, FieldNames.PersonalId],
        Water => [FieldNames.Holder, FieldNames.TaxCode],
        _ => null,
    };

    public static List<Draft> Drafts()
    {
        var desk = new Desk(new Deck(new Random(Seed)));
        return [.. Entries.Select(entry => entry.Draft(desk))];
    }

    private sealed record Entry(string Name, string Kind, string Family, Wish Wish, ScanPlan Plan)
    {
        public Draft Draft(Desk desk)
        {
            desk.Wish = Wish;
            return Samples.Draft.Of(Name, Kinds.Named(Kind).Write(desk), Families.Named(Family), desk.Deck.Split(), _ => Plan);
        }
    }
}
