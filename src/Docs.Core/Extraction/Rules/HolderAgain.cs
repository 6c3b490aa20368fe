using Docs.Core.Extraction.Layout;
using Docs.Core.Text;

namespace Docs.Core.Extraction.Rules;

/// <summary>Other places of the paper that name its holder: they vouch for what was read, contradict it, or complete it.</summary>
internal static class HolderAgain
{
    /// <summary>An unknown name that is read alike twice is no slip.</summary>
    private const double AgreedStrength = 0.95;

    /// <summary>Other places that must agree to outvote the name's own, and how sure their spelling is.</summary>
    private const int Enough = 2;

    private const double OfOthers = 0.92;

    /// <summary>Where the text names him again, the same marks vouch for each other, other ones mean that one of them is misread.</summary>
    /// <param name="printed">What the name was read as before it was mended: that stands in the text itself and says nothing.</param>
    public static Found AgainstText(Found name, string printed, Passage body)
    {
        var isMended = !string.Equals(printed, name.Value, StringComparison.OrdinalIgnoreCase);
        var (folded, text, same, others) = (VietnameseText.Fold(name.Value), body.Folded.Replace('\n', ' '), isMended ? 1 : 0, new List<string>());
        for (var at = text.IndexOf(folded, StringComparison.Ordinal); at >= 0; at = text.IndexOf(folded, at + folded.Length, StringComparison.Ordinal))
        {
            var again = body.Text.Substring(at, folded.Length).Replace('\n', ' ');
            if (string.Equals(again, name.Value, StringComparison.OrdinalIgnoreCase))
                same++;
            else if (!isMended || !string.Equals(again, printed, StringComparison.OrdinalIgnoreCase))
                others.Add(again);
        }

        // Once so and everywhere else otherwise, alike: that one was the slip. Of persons two may differ in a mark.
        if (same < 2 && NameText.IsOrganisation(name.Value) && others.Count >= Enough && others.TrueForAll(again => string.Equals(again, others[0], StringComparison.OrdinalIgnoreCase)) && others[0].Any(char.IsLower))
            return name with { Value = others[0], Strength = Math.Min(name.Strength, OfOthers), Doubtful = [], Rule = name.Rule + "+again" };
        return others.Count > 0 ? name with { Strength = name.Strength * 0.8 } : same > 1 ? name with { Strength = Math.Max(name.Strength, AgreedStrength) } : name;
    }

    /// <summary>The subject names him too: the same name is surer, a longer one means that a stain cut this one short.</summary>
    public static Found AgainstSubject(Found name, Found? subject)
    {
        var at = subject is null ? -1 : VietnameseText.Fold(subject.Value).IndexOf(VietnameseText.Fold(name.Value), StringComparison.Ordinal);
        if (at < 0)
            return name;

        var end = at + name.Value.Length;
        while (end < subject!.Value.Length && (char.IsLetter(subject.Value[end]) || GoesOn(subject.Value, end)))
            end++;
        return end == at + name.Value.Length
            ? name with { Strength = 0.985 }
            : new Found(subject.Value[at..end], subject.Words, subject.Page, 0.88, "head.subject.holder");
    }

    /// <summary>A space before a further word of a person's name: "Lê Công" is "Lê Công Long" in the subject.</summary>
    private static bool GoesOn(string subject, int at) =>
        subject[at] == ' ' && at + 2 < subject.Length && char.IsUpper(subject[at + 1]) && char.IsLower(subject[at + 2]);
}
