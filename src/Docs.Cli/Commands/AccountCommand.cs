using System.CommandLine;
using Docs.Cli.Output;
using Docs.Core.Access;
using Docs.Web.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace Docs.Cli.Commands;

/// <summary>docs account add|reset NAME : accounts from the command line, each with a password to be used once.</summary>
internal static class AccountCommand
{
    private static readonly Argument<string> Name = new("NAME") { Description = AccountNames.Rule };
    private static readonly Option<string?> Display = new("--display") { Description = "Họ tên hiện trên trang" };
    private static readonly IReadOnlyList<string> RoleNames = [.. Enum.GetNames<Role>().Select(name => name.ToLowerInvariant())];
    private static readonly Option<Role[]> Roles = new("--role")
    {
        Description = $"Vai trò, ghi nhiều lần được: {string.Join(' ', RoleNames)}",
        Required = true,
        // An enum takes any number for a name.
        CustomParser = result => [.. result.Tokens.Select(token => RoleNames.Contains(token.Value.ToLowerInvariant())
            ? Enum.Parse<Role>(token.Value, ignoreCase: true)
            : throw new UsageException($"--role không nhận “{token.Value}”; chỉ nhận: {string.Join(", ", RoleNames)}."))],
    };

    private static readonly Option<string[]> Agencies = new("--agency") { Description = "Mã cơ quan của cán bộ, ghi nhiều lần được" };
    private static readonly Option<string[]> Holders = new("--holder") { Description = "Số định danh của công dân hoặc mã số thuế của tổ chức" };
    private static readonly Option<bool> Json = CommandOptions.Json();

    public static Command Create()
    {
        var add = new Command("add", "Tạo tài khoản, in mật khẩu dùng một lần") { Name, Display, Roles, Agencies, Holders, Json };
        add.SetAction((parsed, cancellation) => RunAsync(parsed, AddAsync, "Tên này đã có tài khoản; chưa thay đổi gì.", cancellation));
        var reset = new Command("reset", "Cấp mật khẩu dùng một lần, bỏ mã hai bước, kết thúc mọi phiên") { Name, Json };
        reset.SetAction((parsed, cancellation) => RunAsync(parsed, (setup, name, _) => setup.ResetAsync(name, cancellation), "Không có tài khoản này; chưa thay đổi gì.", cancellation));
        return new Command("account", "Tài khoản đăng nhập") { add, reset };

        Task<string?> AddAsync(AccountSetup setup, string name, ParseResult parsed) =>
            setup.AddAsync(name, parsed.GetValue(Display) ?? name, GrantsOf(parsed), CancellationToken.None);
    }

    private static async Task<int> RunAsync(ParseResult parsed, Func<AccountSetup, string, ParseResult, Task<string?>> act, string refused, CancellationToken cancellation)
    {
        var name = AccountNames.Parse(parsed.GetValue(Name)) ?? throw new UsageException(AccountNames.Rule);
        await using var services = await CommandOptions.ServicesAsync(CommandOptions.Read(parsed), cancellation);
        var setup = ActivatorUtilities.CreateInstance<AccountSetup>(services, ActivatorUtilities.CreateInstance<Passwords>(services, Passwords.Hasher()));
        if (await act(setup, name, parsed) is not { } password)
        {
            Print.Message(refused);
            return ExitCodes.WithRefusals;
        }

        if (parsed.GetValue(Json))
            Print.Json(new { name, password });
        else
            Print.Line($"Tên đăng nhập: {name}\nMật khẩu dùng một lần: {password}   (đổi ngay lần đầu vào; hết hạn sau 72 giờ)");
        return ExitCodes.Done;
    }

    private static Grants GrantsOf(ParseResult parsed) => new(
        parsed.GetValue(Roles)!.ToHashSet(),
        (parsed.GetValue(Agencies) ?? []).Select(code => Hosting.AgencyCode.Checked(code, "--agency")).ToHashSet(),
        (parsed.GetValue(Holders) ?? []).Select(id => HolderCodes.Parse(id) ?? throw new UsageException($"--holder: {HolderCodes.Rule}")).ToHashSet());
}
