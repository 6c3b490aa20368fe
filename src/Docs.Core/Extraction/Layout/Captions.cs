using System.Text.RegularExpressions;
using Docs.Core.Recognition;

namespace Docs.Core.Extraction.Layout;

/// <summary>
/// Captions without a colon: a line that is nothing but a label of the descriptors has its value beside it in the row, or in
/// the lines right below it. Puts both together as a field, the caption closed by a colon.
/// </summary>
internal sealed class Captions
{
    /// <summary>In heights: a value stands close below its caption.</summary>
    private const double WidestGap = 2.4;

    private const double Aligned = 0.04;

    private const int MostValueLines = 3;

    private static readonly Regex Numbering = Patterns.Of(@"^([0-9]{1,2}(\.[0-9]{1,2})?|[a-z]|[ivx]+)\s?[.)]\s*");

    private static readonly Regex Note = Patterns.Of(@"\s*(\([^)]*\)?|/\s*[a-z' ]+)\s*$");

    /// <summary>By their letters alone: "Nơi cưtrú" lost a space.</summary>
    private readonly HashSet<string> labels;

    public Captions(DescriptorSet descriptors, DocumentDescriptor? type) =>
        labels = FieldNames.All.Append(DescriptorReader.BirthYear).SelectMany(field => descriptors.Labels(type, field)).Where(label => label.Contains(' ', StringComparison.Ordinal)).Select(Gazetteers.Gazetteer.Squeeze).ToHashSet();

    public IReadOnlyList<Line> Merged(IReadOnlyList<Line> page)
    {
        var merged = new List<Line>();
        var taken = new HashSet<Line>();
        for (var i = 0; i < page.Count; i++)
        {
            if (taken.Contains(page[i]))
                continue;
            var values = IsCaption(page[i]) ? Values(page, i, taken) : [];
            taken.UnionWith(values);
            merged.Add(values.Count == 0 ? page[i] : page[i].With([.. Closed(page[i].Words), .. values.SelectMany(line => line.Words)], isField: true));
        }

        return merged;
    }

    private bool IsCaption(Line line)
    {
        if (line.IsField || line.Words.Count > 14)
            return false;
        var text = line.Folded.TrimEnd(' ', ':', '.');
        text = text[Numbering.Match(text).Length..];
        return labels.Contains(Gazetteers.Gazetteer.Squeeze(text)) || (Note.Match(text) is { Success: true } note && labels.Contains(Gazetteers.Gazetteer.Squeeze(text[..note.Index])));
    }

    private List<Line> Values(IReadOnlyList<Line> page, int caption, HashSet<Line> taken)
    {
        var beside = page.Skip(caption + 1).FirstOrDefault(line => line.Row == page[caption].Row);
        if (beside is not null)
            return IsCaption(beside) || beside.Text.Contains(':') ? [] : [beside];

        var values = new List<Line>();
        foreach (var line in page.Skip(caption + 1).Where(line => line.Row > page[caption].Row && Math.Abs(line.Left - page[caption].Left) < Aligned && !taken.Contains(line)))
        {
            var last = values.Count == 0 ? page[caption] : values[^1];
            var goesOn = values.Count == 0 || last.Text[^1] == ',' || char.IsLower(line.Text[0]);
            if (values.Count == MostValueLines || !goesOn || line.Y - last.Y > WidestGap * Math.Max(line.Height, last.Height) || IsCaption(line) || line.Text.Contains(':'))
                break;
            values.Add(line);
        }

        return values;
    }

    private static List<TextWord> Closed(IReadOnlyList<TextWord> words) =>
        words[^1].Text.EndsWith(':') ? [.. words] : [.. words.Take(words.Count - 1), words[^1] with { Text = words[^1].Text + ":" }];
}
