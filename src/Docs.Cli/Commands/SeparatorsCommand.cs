using System.CommandLine;
using System.Security.Cryptography;
using Docs.Cli.Output;
using Docs.Core;
using Docs.Core.Intake;
using Docs.Hosting;
using Docs.Recognition.Separators;

namespace Docs.Cli.Commands;

/// <summary>docs separators : printable sheets that part the results of a stack in the feeder.</summary>
internal static class SeparatorsCommand
{
    private static readonly Option<string> Agency = new("--agency") { Required = true, Description = "Mã cơ quan quản lý" };
    private static readonly Option<string> Out = new("--out") { Required = true, Description = "Tệp PDF sẽ ghi" };

    public static Command Create()
    {
        var command = new Command("separators", "In tờ phân tách cho khay nạp giấy") { Agency, Out };
        command.SetAction(parsed =>
        {
            var agency = AgencyCode.Checked(parsed.GetValue(Agency)!, "--agency");
            var token = new IdSource(TimeProvider.System, RandomNumberGenerator.Create()).Next();
            var path = Path.GetFullPath(parsed.GetValue(Out)!);
            SeparatorSheets.Write(path, new SeparatorSheet(agency, token));
            Print.Line(path);
            Print.Message($"{SeparatorSheets.DefaultSheets} tờ phân tách của {agency}. In một mặt, đặt một tờ trước mỗi kết quả trong xấp giấy.");
            return ExitCodes.Done;
        });
        return command;
    }
}
