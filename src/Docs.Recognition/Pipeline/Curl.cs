namespace Docs.Recognition.Pipeline;

/// <summary>
/// How the paper of a photographed or bound page curves, told from its lines of text: each point of the flat page and where it
/// lies on the picture. Columns stay where they are, only rows bend; a page that leans away is levelled by the same means.
/// </summary>
internal sealed class Curl
{
    /// <summary>Lines differing less in slope (1.4°) are a flat scan's: of 28 flat scans none differed by more than half of it (0.011), the phone photo by 0.127.</summary>
    private const double Flat = 0.025;

    /// <summary>So many letters must tell the slope: below, a stamp or a hand-written note would bend the page.</summary>
    private const int LeastLetters = 200;

    /// <summary>Cells of the field of slopes, and how far a letter's slope speaks for its neighbourhood, in widths and heights of the page.</summary>
    private const int Columns = 32, Rows = 48;

    private const double ReachX = 0.1, ReachY = 0.03;

    /// <summary>Where no text is near, the text farther off speaks, this softly.</summary>
    private const double Far = 5, Softly = 1e-3;

    private readonly double[,] rows;
    private readonly double stepX, stepY;

    private Curl(double[,] slopes, int width, int height)
    {
        (stepX, stepY) = ((double)width / Columns, (double)height / Rows);
        var reach = Reach(slopes, height);
        Margin = (int)Math.Ceiling(reach);
        rows = new double[Columns + 1, (int)Math.Ceiling((height + 2 * Margin) / stepY) + 2];
        for (var row = 0; row < rows.GetLength(1); row++)
            Trace(slopes, row * stepY - Margin, row);
    }

    /// <summary>Pixels the flat page is higher at top and bottom than the picture.</summary>
    public int Margin { get; }

    /// <returns>Null for a flat page.</returns>
    public static Curl? Of(InkMap ink, int width, int height)
    {
        var letters = LineSlopes.Of(ink.Letters, ink.LetterHeight());
        if (letters.Count < LeastLetters || Spread(letters) < Flat)
            return null;
        var slopes = new double[Columns + 1, Rows + 1];
        for (var row = 0; row <= Rows; row++)
        {
            for (var column = 0; column <= Columns; column++)
                slopes[column, row] = Slope(letters, (double)column / Columns, (double)row / Rows, width, height);
        }

        return new Curl(slopes, width, height);
    }

    /// <summary>Between the tenth of least and the tenth of most slope.</summary>
    public static double Spread(IReadOnlyList<SlopeAt> letters)
    {
        var sorted = letters.Select(letter => letter.Slope).Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[sorted.Length * 9 / 10] - sorted[sorted.Length / 10];
    }

    /// <summary>Row of the picture on which the point (<paramref name="x"/>, <paramref name="y"/>) of the flat page lies; pixels of the page, the flat page's top at −<see cref="Margin"/>.</summary>
    public double ToPicture(double x, double y)
    {
        double column = Math.Clamp(x / stepX, 0, Columns - 1e-6), row = Math.Clamp((y + Margin) / stepY, 0, rows.GetLength(1) - 1 - 1e-6);
        int left = (int)column, top = (int)row;
        double across = column - left, down = row - top;
        return (1 - down) * ((1 - across) * rows[left, top] + across * rows[left + 1, top])
            + down * ((1 - across) * rows[left, top + 1] + across * rows[left + 1, top + 1]);
    }

    /// <summary>The other way, to a tenth of a pixel where slopes are those of text.</summary>
    public double ToFlat(double x, double y)
    {
        var flat = y;
        for (var round = 0; round < 8; round++)
            flat += y - ToPicture(x, flat);
        return flat;
    }

    private static double Slope(IReadOnlyList<SlopeAt> letters, double x, double y, int width, int height)
    {
        double sum = 0, weights = 1e-12;
        foreach (var letter in letters)
        {
            double dx = (letter.X / width - x) / ReachX, dy = (letter.Y / height - y) / ReachY, away = (dx * dx + dy * dy) / 2;
            var weight = Math.Exp(-away) + Softly * Math.Exp(-away / (Far * Far));
            (sum, weights) = (sum + weight * letter.Slope, weights + weight);
        }

        return sum / weights;
    }

    /// <summary>The most that any row can drift from its middle.</summary>
    private double Reach(double[,] slopes, int height)
    {
        double most = 0;
        for (var row = 0; row <= Rows; row++)
        {
            double left = 0, right = 0;
            for (var column = 0; column < Columns; column++)
            {
                if (column < Columns / 2)
                    left += slopes[column, row] * stepX;
                else
                    right += slopes[column, row] * stepX;
            }

            most = Math.Max(most, Math.Max(Math.Abs(left), Math.Abs(right)));
        }

        return Math.Min(most, height / 3.0);
    }

    /// <summary>A row of the flat page goes through the middle of the picture at its own height and from there follows the slopes both ways.</summary>
    private void Trace(double[,] slopes, double start, int row)
    {
        rows[Columns / 2, row] = start;
        for (var column = Columns / 2; column < Columns; column++)
            rows[column + 1, row] = rows[column, row] + stepX * (At(column, rows[column, row]) + At(column + 1, rows[column, row])) / 2;
        for (var column = Columns / 2; column > 0; column--)
            rows[column - 1, row] = rows[column, row] - stepX * (At(column, rows[column, row]) + At(column - 1, rows[column, row])) / 2;

        double At(int column, double y)
        {
            var place = Math.Clamp(y / stepY, 0, Rows - 1e-6);
            var top = (int)place;
            return slopes[column, top] + (place - top) * (slopes[column, top + 1] - slopes[column, top]);
        }
    }
}
