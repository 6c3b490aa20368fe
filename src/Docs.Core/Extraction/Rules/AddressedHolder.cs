using System.Text.RegularExpressions;
using Docs.Core.Extraction.Gazetteers;
using Docs.Core.Extraction.Layout;

namespace Docs.Core.Extraction.Rules;

/// <summary>A letter answers whom it is addressed to; agencies write to each other without being holders.</summary>
internal static class AddressedHolder
{
    private static readonly Regex Addressee = Patterns.Of(@"(^|\n)\W*kinh gui\s*:?\s*-?\s*");

    /// <summary>Addressees stand in a list of their own; the text goes on with a recital or a sentence.</summary>
    private static readonly Regex LetterStart = Patterns.Of(@"\n\W*(can cu|xet|thuc hien|theo|sau khi|ngay \d|phuc dap|tiep theo|\(|qua |hien nay|de |uy ban nhan dan [a-z ]+ (nhan|co)|so [a-z ]+ (nhan|co))");

    private const int LongestAddress = 600;

    public static (int Start, int Length)? Find(Passage body, Gazetteer gazetteer)
    {
        var cue = Addressee.Match(body.Folded);
        if (!cue.Success)
            return null;
        var end = LetterStart.Match(body.Folded, cue.Index + cue.Length) is { Success: true } start ? start.Index : Math.Min(body.Text.Length, cue.Index + LongestAddress);
        for (var at = cue.Index + cue.Length; at < end; at = NextAddressee(body.Text, at, end))
        {
            var addressed = Addressed(body.Text, at, end);
            if (NameText.Read(body, addressed, end) is not { } name)
                continue;
            var text = body.Text.Substring(name.Start, name.Length);
            if (!gazetteer.AgenciesAtStart(Gazetteer.Squeeze(text)).Any() && (PersonNames.IsPerson(text, gazetteer) || IsTitled(body, addressed, name.Start, text, gazetteer) || HolderRule.Firm.IsMatch(body.Folded.AsSpan(name.Start, name.Length))))
                return (name.Start, name.Length);
        }

        return null;
    }

    /// <summary>"Ông Đàm Văn Páo": behind a title and a family's name whatever given name is one; offices are no families.</summary>
    private static bool IsTitled(Passage body, int start, int name, string text, Gazetteer gazetteer) =>
        name > start && body.Text[start..name].Any(char.IsLetter) && gazetteer.IsFamilyName(text.Split(' ')[0]);

    private static int NextAddressee(string text, int at, int end) => text.IndexOfAny([';', '\n'], at, end - at) is >= 0 and var next ? next + 1 : end;

    private static int Addressed(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '-' or '+' or '•' or '–' or '\n')
            at++;
        return at;
    }
}
