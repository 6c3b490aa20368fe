using System.CommandLine;
using Docs.Cli.Output;
using Docs.Core.Audit;
using Microsoft.Extensions.DependencyInjection;

namespace Docs.Cli.Commands;

/// <summary>The part of docs verify that walks the audit chains.</summary>
internal static class AuditCheck
{
    public static readonly Option<bool> Option = new("--audit") { Description = "Cả chuỗi nhật ký: phát hiện mục bị sửa, xóa, chèn, đổi chỗ hoặc cắt đuôi" };

    /// <returns>Null: not asked for.</returns>
    public static async Task<AuditReport?> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancellation) =>
        parsed.GetValue(Option) ? await services.GetRequiredService<AuditVerifier>().VerifyAsync(cancellation) : null;

    public static void PrintReport(AuditReport report)
    {
        Print.Line($"Nhật ký: {report.Chains} chuỗi, {report.Entries} mục, {report.Anchors} mốc: {(report.Differences.Count == 0 ? "nguyên vẹn" : $"{report.Differences.Count} chỗ hỏng")}");
        if (report.Unchecked > 0)
            Print.Line($"  {report.Unchecked} chuỗi ghi bằng khóa khác: chỉ đối chiếu được mã băm, chưa đối chiếu được dấu xác thực");
        foreach (var difference in report.Differences)
            Print.Line($"  {difference.Kind} chuỗi {difference.Chain} mục {difference.Sequence}: {difference.Message}");
    }
}
