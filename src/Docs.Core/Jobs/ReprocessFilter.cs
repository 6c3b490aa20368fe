using System.Globalization;
using System.Text.RegularExpressions;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Recognition;
using Docs.Core.Text;

namespace Docs.Core.Jobs;

/// <summary>
/// Which documents to recognise anew: conditions joined by commas, all of which must hold. <c>id=</c> <c>state=</c> (Published
/// unless stated) <c>type=</c> <c>agency=</c> (issuer's name or custodian's code) <c>before=</c> (received before that day)
/// <c>engine=</c> or <c>engine&lt;</c> (a version), <c>confidence&lt;</c> (mean of its pages, 0–1).
/// </summary>
public sealed partial class ReprocessFilter
{
    private readonly List<Func<Document, bool>> ofDocument = [];
    private readonly List<Func<IReadOnlyList<RecognisedPage>, bool>> ofPages = [];

    private ReprocessFilter()
    {
    }

    /// <summary>Whether <see cref="Matches(IReadOnlyList{RecognisedPage})"/> has anything to say: reading the pages costs.</summary>
    public bool LooksAtPages => ofPages.Count > 0;

    public bool Matches(Document document) => ofDocument.TrueForAll(holds => holds(document));

    public bool Matches(IReadOnlyList<RecognisedPage> pages) => ofPages.TrueForAll(holds => holds(pages));

    /// <exception cref="FormatException">A Vietnamese sentence: which condition is wrong and how it is written.</exception>
    public static ReprocessFilter Parse(string text)
    {
        var filter = new ReprocessFilter();
        var states = false;
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Condition().Match(part) is not { Success: true } match)
                throw new FormatException($"Điều kiện \"{part}\" không đúng: viết TÊN=GIÁ TRỊ, ví dụ type=Giấy phép,confidence<0.8");
            var (name, sign, value) = (match.Groups[1].Value.ToLowerInvariant(), match.Groups[2].Value, match.Groups[3].Value.Trim('"'));
            filter.Add(name, sign, value, part);
            states |= name is "state";
        }

        if (filter.ofDocument.Count + filter.ofPages.Count == 0)
            throw new FormatException("--where rỗng. Để đọc lại tất cả, viết: --where state=Published");
        if (!states)
            filter.ofDocument.Add(text.Contains("id=", StringComparison.OrdinalIgnoreCase) ? IsRepeatable : document => document.State == DocumentState.Published);
        return filter;
    }

    private static bool IsRepeatable(Document document) => document.State is DocumentState.Published or DocumentState.Quarantined;

    private void Add(string name, string sign, string value, string part)
    {
        switch (name, sign)
        {
            case ("id", "="):
                ofDocument.Add(document => document.Id == value);
                break;
            case ("state", "=") when Enum.TryParse<DocumentState>(value, ignoreCase: true, out var state) && state is DocumentState.Published or DocumentState.Quarantined:
                ofDocument.Add(document => document.State == state);
                break;
            case ("type", "="):
                ofDocument.Add(document => Same(document.Fields[FieldNames.Type], value));
                break;
            case ("agency", "="):
                ofDocument.Add(document => document.Custodian == value || Same(document.Fields[FieldNames.Agency], value));
                break;
            case ("before", "=") when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day):
                ofDocument.Add(document => DateOnly.FromDateTime(document.ReceivedAt.ToOffset(VietnamCalendar.Offset).DateTime) < day);
                break;
            case ("engine", "="):
                ofPages.Add(pages => pages.Any(page => page.Engine.Contains(value, StringComparison.OrdinalIgnoreCase)));
                break;
            case ("engine", "<") when VersionIn(value) is { } version:
                ofPages.Add(pages => pages.Any(page => VersionIn(page.Engine) is { } own && own < version));
                break;
            case ("confidence", "<") when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var least) && least is > 0 and <= 1:
                ofPages.Add(pages => pages.Where(page => !page.Blank).Select(page => page.Confidence).DefaultIfEmpty(1).Average() < least);
                break;
            default:
                throw new FormatException($"Điều kiện \"{part}\" không dùng được. Có: id=MÃ, state=Published hoặc Quarantined, type=TÊN LOẠI, agency=CƠ QUAN, before=2026-01-31, engine=CHỮ, engine<5.4, confidence<0.8");
        }
    }

    private static bool Same(string? own, string value) => own is not null && VietnameseText.Fold(own) == VietnameseText.Fold(value);

    private static Version? VersionIn(string text) =>
        VersionNumber().Match(text) is { Success: true } match && Version.TryParse(match.Value, out var version) ? version : null;

    [GeneratedRegex(@"^\s*([A-Za-z]+)\s*([=<])\s*(.+)$")]
    private static partial Regex Condition();

    [GeneratedRegex(@"\d+(\.\d+){1,3}")]
    private static partial Regex VersionNumber();
}
