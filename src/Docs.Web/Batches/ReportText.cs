using Docs.Core.Intake;
using Docs.Web.Shell;

namespace Docs.Web.Batches;

/// <summary>The words of a completion report, the same on the page, in the CSV and in the PDF.</summary>
internal static class ReportText
{
    public static string State(string state) => state == BatchReport.Missing ? "Khai nhưng chưa nộp" : Labels.FileState(state);

    /// <summary>Counts in the order in which they are reconciled.</summary>
    public static IEnumerable<(string Label, int Count)> Counts(BatchReport report)
    {
        if (report.Declared > 0)
        {
            yield return ("Tệp khai trong bảng kê", report.Declared);
            yield return ("Khai nhưng chưa nộp", report.NotReceived);
            yield return ("Nộp nhưng không khai", report.Undeclared);
        }

        yield return ("Tệp đã nộp", report.Received);
        yield return ("Không nhận", report.Refused);
        yield return ("Trùng tệp đã nhận", report.Duplicates);
        yield return ("Kết quả đã lập", report.Documents);
        yield return ("Cách ly", report.Quarantined);
        yield return ("Đã nhận dạng", report.Recognised);
        yield return ("Đang xử lý", report.InWork);
        yield return ("Chờ đối soát", report.NeedsReview);
        yield return ("Trả lại, không chấp nhận, rút lại", report.TakenBack);
        yield return ("Đã công bố", report.Published);
        yield return ("Tra cứu được", report.Searchable);
        yield return ("Số trang", report.Pages);
    }

    /// <summary>One sentence that says whether the batch is done, and if not, what is open.</summary>
    public static string Conclusion(BatchReport report)
    {
        if (report.IsComplete)
            return "Lô đã hoàn thành: mọi tệp đều có kết luận, mọi kết quả công bố đều tra cứu được.";
        var open = new[]
        {
            (report.NotReceived, "tệp khai nhưng chưa nộp"),
            (report.InWork, "kết quả đang xử lý"),
            (report.NeedsReview, "kết quả chờ đối soát"),
            (report.Returned, "bản quét bị trả lại, chưa quét lại"),
            (report.Published - report.Searchable, "kết quả chưa vào tra cứu"),
        };
        return $"Lô chưa hoàn thành: còn {string.Join(", ", open.Where(one => one.Item1 > 0).Select(one => $"{Labels.Count(one.Item1)} {one.Item2}"))}.";
    }
}
