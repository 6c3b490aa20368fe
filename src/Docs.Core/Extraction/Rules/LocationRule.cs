using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;

namespace Docs.Core.Extraction.Rules;

/// <summary>The paper's place in the archive, where its label is on the scan: "Phông: … Mục lục: … Hộp: … Hồ sơ: …".</summary>
internal static class LocationRule
{
    private static readonly Regex Place = Patterns.Of(@"^\W*phong( so| luu tru)?\s*[:.]?\s.*\bhop\b\s*(so)?\s*[:.]?\s*[0-9]");

    public static Found? Find(IReadOnlyList<Line> lines) =>
        lines.Take(80).Where(line => line.Text.Contains('ô', StringComparison.OrdinalIgnoreCase) && Place.IsMatch(line.Folded))
            .Select(line => new Found(line.Text.Trim(' ', '.', ';', ','), line.Words, line.Page.Number, 0.9, "text.location"))
            .FirstOrDefault();
}
