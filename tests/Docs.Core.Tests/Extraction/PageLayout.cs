using Docs.Core.Recognition;

namespace Docs.Core.Tests.Extraction;

/// <summary>
/// Sets type on an A4 page of 200 dpi as a recogniser would return it: words with boxes, one line a block. Widths are those
/// of Times New Roman at 13 points, roughly; what matters is where things stand.
/// </summary>
internal sealed class PageLayout(int number = 1)
{
    public const int Width = 1654, Height = 2339;
    private const int LeftMargin = 236, RightMargin = 1536, LineHeight = 42, LetterWidth = 17, WordHeight = 28;
    private const int LeftColumn = 520, RightColumn = 1150;

    private readonly List<TextBlock> blocks = [];
    private int y = 160;

    public RecognisedPage Page => new() { Number = number, Width = Width, Height = Height, Dpi = 200, Blocks = blocks };

    /// <summary>Confidence of the words set from here on.</summary>
    public double Confidence { get; set; } = 0.96;

    /// <summary>One row of the head: left and right column, each its own block; null leaves a column empty.</summary>
    public PageLayout Row(string? left, string? right)
    {
        if (left is not null)
            Add(Words(left, LeftColumn - Measure(left) / 2));
        if (right is not null)
            Add(Words(right, RightColumn - Measure(right) / 2));
        return Next();
    }

    /// <summary>The same row as a recogniser may read it: across both columns in one line.</summary>
    public PageLayout MergedRow(string left, string right)
    {
        Add([.. Words(left, LeftColumn - Measure(left) / 2), .. Words(right, RightColumn - Measure(right) / 2)]);
        return Next();
    }

    public PageLayout Centred(params string[] lines)
    {
        foreach (var line in lines)
        {
            Add(Words(line, Width / 2 - Measure(line) / 2));
            Next();
        }

        return this;
    }

    /// <summary>A paragraph of running text, wrapped at the right margin.</summary>
    public PageLayout Text(params string[] paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            var x = LeftMargin + 80;
            var line = new List<TextWord>();
            foreach (var word in paragraph.Split(' '))
            {
                if (x + Measure(word) > RightMargin && line.Count > 0)
                {
                    Add(line);
                    Next();
                    (x, line) = (LeftMargin, []);
                }

                line.AddRange(Words(word, x));
                x += Measure(word) + LetterWidth;
            }

            Add(line);
            Next();
        }

        return this;
    }

    public PageLayout Gap(int lines = 1)
    {
        y += lines * LineHeight;
        return this;
    }

    /// <summary>A head as NĐ 30/2020 sets it.</summary>
    public PageLayout Head(string parent, string agency, string number, string placeAndDate)
    {
        Row(parent, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").Row(agency, "Độc lập - Tự do - Hạnh phúc");
        return Gap().Row(number, placeAndDate).Gap();
    }

    /// <summary>Recipients left, office and name right.</summary>
    public PageLayout Foot(string? capacity, string office, string signer)
    {
        Gap();
        if (capacity is not null)
            Row(null, capacity);
        return Row("Nơi nhận:", office).Row("- Như Điều 1;", null).Row("- Lưu: VT.", null).Gap(2).Row(null, signer);
    }

    /// <summary>Words at a place of their own, a stamp or handwriting; height in pixels.</summary>
    public PageLayout At(int x, int top, string text, int height = WordHeight, double confidence = 0.96)
    {
        Add(Words(text, x).Select(word => word with { Confidence = confidence, Box = word.Box with { Y = top, Height = height } }).ToList());
        return this;
    }

    /// <summary>A row of a table that is read across as one line: each cell's text and where it begins.</summary>
    public PageLayout Cells(int top, params (int X, string Text)[] cells)
    {
        Add([.. cells.SelectMany(cell => Words(cell.Text, cell.X)).Select(word => word with { Box = word.Box with { Y = top, Height = WordHeight } })]);
        return this;
    }

    /// <summary>What else the engine held possible for each word of this text set so far.</summary>
    public PageLayout Held(string word, params string[] others) => Change(word, one => one with { Others = others });

    /// <summary>How sure the engine is of each word of this text set so far.</summary>
    public PageLayout Sure(string word, double confidence) => Change(word, one => one with { Confidence = confidence });

    /// <summary>What the engine gave for each word of this text set so far, before it was mended.</summary>
    public PageLayout Raw(string word, string read) => Change(word, one => one with { RawText = read });

    /// <summary>Another box for each word of this text set so far.</summary>
    public PageLayout Reshape(string word, Func<Box, Box> shape) => Change(word, one => one with { Box = shape(one.Box) });

    private PageLayout Change(string word, Func<TextWord, TextWord> change)
    {
        for (var i = 0; i < blocks.Count; i++)
            blocks[i] = blocks[i] with { Lines = [.. blocks[i].Lines.Select(line => line with { Words = [.. line.Words.Select(one => one.Text == word ? change(one) : one)] })] };
        return this;
    }

    private static int Measure(string text) => text.Length * LetterWidth;

    private PageLayout Next()
    {
        y += LineHeight;
        return this;
    }

    private List<TextWord> Words(string text, int x)
    {
        var words = new List<TextWord>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            words.Add(new TextWord(word, word, Confidence, new Box(x, y, Measure(word), WordHeight)));
            x += Measure(word) + LetterWidth;
        }

        return words;
    }

    private void Add(List<TextWord> words)
    {
        var line = new TextLine(Box.Around(words.Select(word => word.Box)), words);
        blocks.Add(new TextBlock(line.Box, [line]));
    }
}
