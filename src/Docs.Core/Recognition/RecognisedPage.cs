using System.Text.Json.Serialization;

namespace Docs.Core.Recognition;

/// <summary>A rectangle in pixels of the stored page image after <see cref="RecognisedPage.Rotation"/>, before deskew; origin top-left.</summary>
public readonly record struct Box(int X, int Y, int Width, int Height)
{
    public int Right => X + Width;

    public int Bottom => Y + Height;

    public double CentreX => X + Width / 2.0;

    public double CentreY => Y + Height / 2.0;

    public static Box Around(IEnumerable<Box> boxes)
    {
        int left = int.MaxValue, top = int.MaxValue, right = int.MinValue, bottom = int.MinValue;
        foreach (var box in boxes)
        {
            left = Math.Min(left, box.X);
            top = Math.Min(top, box.Y);
            right = Math.Max(right, box.Right);
            bottom = Math.Max(bottom, box.Bottom);
        }

        return right < left ? default : new Box(left, top, right - left, bottom - top);
    }
}

/// <summary>Characters of <see cref="RecognisedPage.Text"/>, [start, end).</summary>
public readonly record struct TextSpan(int Start, int End);

/// <param name="Text">NFC, after repair; one reading, no white space inside.</param>
/// <param name="RawText">What the engine read before repair; empty for the second half of a word that a repair parted, which stands whole with the first.</param>
/// <param name="Confidence">0–1.</param>
public sealed record TextWord(string Text, string RawText, double Confidence, Box Box)
{
    /// <summary>What else the engine held possible for the whole word, likeliest first; null where it had no doubt.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Others { get; init; }
}

public sealed record TextLine(Box Box, IReadOnlyList<TextWord> Words)
{
    /// <summary>The words joined by single spaces.</summary>
    public string Text => string.Join(' ', Words.Select(word => word.Text));
}

public sealed record TextBlock(Box Box, IReadOnlyList<TextLine> Lines);

/// <summary>A QR code or barcode read on the page.</summary>
/// <param name="Symbology">The reader's name for it: "QR-Code", "CODE-128", …</param>
public sealed record PageCode(string Symbology, string Text, Box Box);

/// <summary>One reading changed after recognition, with its reason.</summary>
public sealed record Repair(int Page, Box Box, string Raw, string Text, string Reason);

/// <summary>One page as the machine read it. Blocks stand in reading order.</summary>
public sealed record RecognisedPage
{
    /// <summary>1-based within its document.</summary>
    public required int Number { get; init; }

    /// <summary>Pixels of the stored image after <see cref="Rotation"/>.</summary>
    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>Dots per inch of the stored image.</summary>
    public required int Dpi { get; init; }

    /// <summary>Degrees clockwise applied to make the page upright: 0, 90, 180, 270.</summary>
    public int Rotation { get; init; }

    /// <summary>Degrees of skew that were found and removed for recognition only.</summary>
    public double Skew { get; init; }

    /// <summary>Blank pages are kept and marked, never recognised.</summary>
    public bool Blank { get; init; }

    /// <summary>Mean word confidence, 0–1; 0 for a blank page.</summary>
    public double Confidence { get; init; }

    public double Seconds { get; init; }

    /// <summary>Engine, version and model: "tesseract 5.3.0 vie".</summary>
    public string Engine { get; init; } = "";

    /// <summary>What was done to the image and which page segmentation was used, readable.</summary>
    public string Settings { get; init; } = "";

    public IReadOnlyList<TextBlock> Blocks { get; init; } = [];

    public IReadOnlyList<PageCode> Codes { get; init; } = [];

    public IReadOnlyList<Repair> Repairs { get; init; } = [];

    public IEnumerable<TextLine> Lines => Blocks.SelectMany(block => block.Lines);

    public IEnumerable<TextWord> Words => Lines.SelectMany(line => line.Words);

    /// <summary>Lines one a row, an empty row between blocks. NFC.</summary>
    public string Text => TextOf(line => line.Text);

    /// <summary>Each word with its place in <see cref="Text"/>.</summary>
    public IEnumerable<(TextWord Word, TextSpan Span)> Places()
    {
        var at = 0;
        foreach (var block in Blocks)
        {
            foreach (var line in block.Lines)
            {
                foreach (var word in line.Words)
                {
                    yield return (word, new TextSpan(at, at + word.Text.Length));
                    at += word.Text.Length + 1;
                }

                // The sign behind a line's last word is its line feed; an empty one has that alone.
                at += line.Words.Count == 0 ? 1 : 0;
            }

            at += block.Lines.Count == 0 ? 2 : 1;
        }
    }

    /// <summary>The same before repair.</summary>
    public string RawText => TextOf(line => string.Join(' ', line.Words.Select(word => word.RawText).Where(raw => raw.Length > 0)));

    private string TextOf(Func<TextLine, string> text) =>
        string.Join("\n\n", Blocks.Select(block => string.Join('\n', block.Lines.Select(text))));
}
