using System.Xml.Linq;
using Docs.Samples.Facts;
using Docs.Samples.Layouts;
using Docs.Samples.Papers;
using Docs.Samples.Scanning;

namespace Docs.Samples;

/// <summary>A paper written and laid out, not yet printed.</summary>
internal sealed record Draft(string Name, Paper Paper, Family Family, IReadOnlyList<XElement> Pages, ScanPlan Plan, Deck Deck)
{
    public static Draft Of(string name, Paper paper, Family family, Deck deck, Func<int, ScanPlan> plan)
    {
        var pages = family.Pages(paper, deck).ToList();
        var draft = new Draft(name, paper, family, pages, plan(pages.Count), deck);
        draft.MustShowItsFields();
        return draft;
    }

    /// <summary>One text a page of the scan, the blank back side included.</summary>
    public IReadOnlyList<string> Text => [.. Pages.Select(H.TextOf), .. Plan.BlankBack ? [""] : Array.Empty<string>()];

    public IReadOnlyList<string> WrittenByPen =>
    [
        .. Paper.Head is { PenNumber: true, Number.Length: > 0 } ? ["number"] : Array.Empty<string>(),
        .. Paper.Head.PenDay ? ["issuedOn"] : Array.Empty<string>(),
    ];

    private void MustShowItsFields()
    {
        var text = string.Join(' ', Pages.Select(H.TextOf)).Replace('\n', ' ');
        foreach (var (field, printed) in Paper.Truth.Printed)
        {
            if (!text.Contains(printed, StringComparison.Ordinal))
                throw new InvalidOperationException($"{Name} ({Paper.Kind}, {Family.Name}) does not print its {field}: {printed}");
        }
    }
}
