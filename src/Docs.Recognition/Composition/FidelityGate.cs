using System.Globalization;
using System.Text;
using Docs.Core.Recognition;

namespace Docs.Recognition.Composition;

/// <summary>Reads the finished PDF back: its words must be those of the text file, in order, page by page.</summary>
internal sealed class FidelityGate(PdfToText pdfToText)
{
    public async Task CheckAsync(string pdf, string text, CancellationToken cancellation)
    {
        var difference = await pdfToText.ReadRawAsync(
            pdf,
            actual =>
            {
                using var expected = new StreamReader(text);
                return FirstDifference(expected, actual);
            },
            cancellation);
        if (difference is { } page)
        {
            throw new FidelityException(
                $"Lớp chữ của PDF không khớp với văn bản nhận dạng ở trang {page}; PDF đã bị bỏ, tệp gốc và kết quả nhận dạng vẫn còn. Hãy xử lý lại tài liệu hoặc báo quản trị viên.");
        }
    }

    /// <summary>The page of the first word that differs; null where all are the same.</summary>
    internal static int? FirstDifference(TextReader expected, TextReader actual)
    {
        using var left = Words(expected).GetEnumerator();
        using var right = Words(actual).GetEnumerator();
        while (true)
        {
            var more = left.MoveNext();
            if (more != right.MoveNext())
                return more ? left.Current.Page : right.Current.Page;
            if (!more)
                return null;
            if (left.Current != right.Current)
                return left.Current.Page;
        }
    }

    private static IEnumerable<(string Word, int Page)> Words(TextReader reader)
    {
        var word = new StringBuilder();
        var page = 1;
        for (int next; (next = reader.Read()) >= 0;)
        {
            var character = (char)next;
            if (!char.IsWhiteSpace(character))
            {
                // pdftotext puts embedding marks around right-to-left runs; the text file has no format characters.
                if (char.GetUnicodeCategory(character) != UnicodeCategory.Format)
                    word.Append(character);
                continue;
            }

            if (word.Length > 0)
                yield return (word.ToString().Normalize(), page);
            word.Clear();
            page += character == '\f' ? 1 : 0;
        }

        if (word.Length > 0)
            yield return (word.ToString().Normalize(), page);
    }
}
