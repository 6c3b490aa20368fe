using Docs.Core.Recognition;

namespace Docs.Core.Intake;

/// <summary>A stack cut at its separator sheets; the sheets themselves, and blank pages right behind them (their backs), belong to no part.</summary>
/// <param name="Parts">Never an empty part; one part without sheets.</param>
/// <param name="Doubt">A Vietnamese sentence for the reviewer, or null.</param>
public sealed record SeparatorSplit(IReadOnlyList<IReadOnlyList<RecognisedPage>> Parts, string? Doubt)
{
    public static SeparatorSplit Of(IReadOnlyList<RecognisedPage> pages, string agency)
    {
        var parts = new List<IReadOnlyList<RecognisedPage>>();
        var current = new List<RecognisedPage>();
        string? foreign = null;
        var afterSheet = false;
        foreach (var page in pages)
        {
            var sheet = page.Codes.Select(code => SeparatorSheet.TryParse(code.Text)).FirstOrDefault(code => code is not null);
            if (sheet is not null)
            {
                foreign ??= sheet.Agency == agency ? null : sheet.Agency;
                Close(parts, ref current);
            }
            else if (!(afterSheet && page.Blank))
            {
                current.Add(page);
            }

            afterSheet = sheet is not null || (afterSheet && page.Blank);
        }

        Close(parts, ref current);
        return new SeparatorSplit(parts, foreign is null ? null : $"Tờ phân tách mang mã cơ quan {foreign}, khác cơ quan của lô ({agency}).");
    }

    private static void Close(List<IReadOnlyList<RecognisedPage>> parts, ref List<RecognisedPage> current)
    {
        if (current.Count > 0)
            parts.Add(current);
        current = [];
    }
}
