using Docs.Core.Extraction.Layout;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Rules;

/// <summary>
/// NĐ 30/2020, Phụ lục I, ô 7a: a deputy signs for the head, "KT. CHỦ TỊCH" above "PHÓ CHỦ TỊCH". One of the two lines tells
/// the other where a seal took it.
/// </summary>
internal static class Deputies
{
    /// <summary>Not read but known from the other line: shown to a person, who sees whether the paper keeps the rule.</summary>
    private const double Strength = 0.83;

    /// <summary>"KT. CHỦ TỊCH" of "PHÓ CHỦ TỊCH"; null for who is no deputy, or of whom the office was not read surely.</summary>
    public static Found? Capacity(Found? title) =>
        title is { Known: true } && title.Value.Length > 4 && VietnameseText.Fold(title.Value).StartsWith("pho ", StringComparison.Ordinal)
            ? title with { Value = "KT. " + title.Value[4..].ToUpperInvariant(), Strength = Strength, Rule = "foot.capacity.deputy" }
            : null;

    /// <summary>"PHÓ CHỦ TỊCH" of "KT. CHỦ TỊCH".</summary>
    public static Found? Title(Found? capacity) =>
        capacity is { Known: true } && capacity.Value.StartsWith("KT. ", StringComparison.Ordinal) && capacity.Value.Length > 6
            ? capacity with { Value = "PHÓ " + capacity.Value[4..].ToUpperInvariant(), Strength = Strength, Rule = "foot.signerTitle.deputy" }
            : null;
}
