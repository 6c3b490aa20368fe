using System.Globalization;

namespace Docs.Recognition.Separators;

/// <summary>A printed report: a heading, some lines, a table over as many A4 pages as it needs, a place to sign.</summary>
public static class TablePdf
{
    private const double Left = 57;
    private const double Width = CairoPdf.A4Width - (2 * Left);
    private const double Top = 60;
    private const double Bottom = 780;
    private const double Size = 9;
    private const double LineHeight = 12.5;
    private const double RowGap = 4;
    private const double CellGap = 8;

    /// <summary>A reason of a page's length shall not push every other file off the paper.</summary>
    private const int MostLines = 6;

    /// <param name="Share">Of the table's width.</param>
    public sealed record Column(string Heading, double Share);

    /// <param name="Lines">Under the title, one below the other.</param>
    /// <param name="Rows">A cell a column.</param>
    /// <param name="Signatures">In one line at the end.</param>
    public sealed record Sheet(string Title, IReadOnlyList<string> Lines, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, string Signatures);

    /// <returns>The file.</returns>
    /// <exception cref="Docs.Core.Recognition.RecognitionUnavailableException">The library or its font is not installed.</exception>
    public static byte[] Write(Sheet sheet)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            using (var pdf = new CairoPdf(path, sheet.Title))
            {
                new Pages(pdf, sheet).Draw();
                pdf.Finish();
            }

            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private sealed class Pages(CairoPdf pdf, Sheet sheet)
    {
        private double _y = Top;
        private int _number = 1;

        public void Draw()
        {
            pdf.CentredText(pdf.Drawable(sheet.Title), CairoPdf.A4Width / 2, _y, 15, bold: true);
            _y += 26;
            foreach (var line in sheet.Lines.SelectMany(line => Wrapped(line, Width, 10, int.MaxValue)))
                Put(line, Left, 10, 15);
            _y += 8;
            Row([.. sheet.Columns.Select(column => column.Heading)], bold: true);
            foreach (var row in sheet.Rows)
                Row(row, bold: false);
            Room(70);
            _y += 24;
            pdf.Text(sheet.Signatures, Left + 40, _y, 11, bold: true);
            EndPage();
        }

        private void Put(string text, double left, double size, double height)
        {
            Room(height);
            pdf.Text(text, left, _y, size, bold: false);
            _y += height;
        }

        private void Row(IReadOnlyList<string> cells, bool bold)
        {
            var wrapped = cells.Select((cell, at) => Wrapped(cell, (Width * sheet.Columns[at].Share) - CellGap, Size, MostLines)).ToList();
            var height = Math.Max(1, wrapped.Max(lines => lines.Count)) * LineHeight;
            Room(height);
            pdf.Rectangle(Left, _y - Size - 1, Width, 0.4);
            pdf.Fill();
            var left = Left;
            for (var at = 0; at < wrapped.Count; at++)
            {
                for (var line = 0; line < wrapped[at].Count; line++)
                    pdf.Text(wrapped[at][line], left, _y + 2 + (line * LineHeight), Size, bold);
                left += Width * sheet.Columns[at].Share;
            }

            _y += height + RowGap;
        }

        /// <summary>At spaces where there are any, else inside a word: names of files have none.</summary>
        private List<string> Wrapped(string text, double width, double size, int most)
        {
            var lines = new List<string>();
            var rest = pdf.Drawable(text).Trim();
            while (rest.Length > 0)
            {
                var fits = Fitting(rest, width, size);
                var space = fits < rest.Length ? rest.LastIndexOf(' ', fits - 1, fits) : -1;
                var cut = space > fits / 2 ? space : fits;
                lines.Add(rest[..cut].TrimEnd());
                rest = rest[cut..].TrimStart();
                if (lines.Count == most && rest.Length > 0)
                {
                    lines[^1] = lines[^1][..Math.Max(0, lines[^1].Length - 1)] + "…";
                    break;
                }
            }

            return lines;
        }

        private int Fitting(string text, double width, double size)
        {
            var (least, most) = (1, text.Length);
            while (least < most)
            {
                var middle = (least + most + 1) / 2;
                if (pdf.WidthOf(text[..middle], size) <= width)
                    least = middle;
                else
                    most = middle - 1;
            }

            return least;
        }

        private void Room(double height)
        {
            if (_y + height <= Bottom)
                return;
            EndPage();
            _y = Top;
        }

        private void EndPage()
        {
            pdf.CentredText(string.Create(CultureInfo.InvariantCulture, $"Trang {_number++}"), CairoPdf.A4Width / 2, 815, 9, bold: false);
            pdf.EndPage();
        }
    }
}
