using Docs.Core.Extraction.Layout;

namespace Docs.Core.Extraction.Rules;

/// <summary>The type by its title; a page without one that is addressed to someone is an official letter (NĐ 30/2020, Điều 7).</summary>
internal static class TypeRule
{
    /// <summary>"Kính gửi:", "V/v": how well the rest was read tells nothing of the type.</summary>
    private const int WordsOfCue = 2;

    public const string OfLetter = "head.letter";

    public static Found? Find(Head head)
    {
        if (head.Title is { } title)
            return new Found(title.Name, title.Lines.SelectMany(line => line.Words).ToList(), title.Lines[0].Page.Number, title.Strength, "head.title", title.Exact ? ReadAs.Known : ReadAs.Words);

        var addressee = head.Page.FirstOrDefault(line => line.Y < 0.5 && Cues.Addressee.IsMatch(line.Folded));
        var subject = head.Left.FirstOrDefault(line => Cues.Subject.IsMatch(line.Folded));
        if ((addressee ?? subject) is not { } cue || head.National is null)
            return null;
        return new Found("Công văn", cue.Words.Take(WordsOfCue).ToList(), cue.Page.Number, addressee is not null && subject is not null ? 0.97 : 0.75, OfLetter);
    }
}
