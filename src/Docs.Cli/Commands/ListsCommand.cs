using System.CommandLine;
using Docs.Cli.Output;
using Docs.Core.Access;
using Docs.Core.References;
using Microsoft.Extensions.DependencyInjection;

namespace Docs.Cli.Commands;

/// <summary>docs lists load KIND FILE : replaces a reference list, whole or not at all. docs lists save KIND : prints it as CSV.</summary>
internal static class ListsCommand
{
    private static readonly Argument<ReferenceKind> Kind = new("KIND")
    {
        Description = "agencies, procedures, papertypes hoặc wards",
        CustomParser = result => Enum.TryParse<ReferenceKind>(result.Tokens[0].Value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var kind) && Enum.IsDefined(kind)
            ? kind
            : throw new ImpossibleValueException($"\"{result.Tokens[0].Value}\" không phải danh mục; có: agencies, procedures, papertypes, wards."),
    };

    private static readonly Argument<string> File = new("FILE") { Description = "Tệp CSV, UTF-8" };

    public static Command Create()
    {
        var load = new Command("load", "Nạp danh mục từ CSV; sai một dòng thì không dòng nào được nạp") { Kind, File };
        load.SetAction(LoadAsync);
        var save = new Command("save", "In danh mục đang dùng ra stdout dạng CSV") { Kind };
        save.SetAction(SaveAsync);
        return new Command("lists", "Danh mục cơ quan, thủ tục, loại giấy tờ, xã phường") { load, save };
    }

    private static async Task<int> LoadAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var kind = parsed.GetValue(Kind);
        await using var content = System.IO.File.OpenRead(parsed.GetValue(File)!);
        var read = await ReferenceCsv.ReadAsync(kind, content, cancellation);
        foreach (var problem in read.Problems)
            Print.Message($"Dòng {problem.Line}: {problem.Message}");
        if (read.Problems.Count > 0)
        {
            Print.Message("Danh mục không được nạp và giữ nguyên như cũ.");
            return ExitCodes.WithRefusals;
        }

        await using var services = await CommandOptions.ServicesAsync(CommandOptions.Read(parsed), cancellation);
        var lists = services.GetRequiredService<ReferenceLists>();
        var changes = ReferenceChanges.Of(kind, (await lists.NowAsync(cancellation))[kind].Entries, read.Entries);
        await lists.ReplaceAsync(kind, read.Entries, Viewer.Operator.Name, cancellation);
        Print.Line($"Thêm {changes.Added.Count}, sửa {changes.Changed.Count}, bỏ {changes.Removed.Count}, giữ nguyên {changes.Kept}.");
        return ExitCodes.Done;
    }

    private static async Task<int> SaveAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var kind = parsed.GetValue(Kind);
        await using var services = await CommandOptions.ServicesAsync(CommandOptions.Read(parsed), cancellation);
        Print.Line(ReferenceCsv.Write(kind, (await services.GetRequiredService<ReferenceLists>().NowAsync(cancellation))[kind].Entries).TrimEnd());
        return ExitCodes.Done;
    }
}
