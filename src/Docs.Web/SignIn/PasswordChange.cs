using Docs.Core.Access;
using Docs.Web.Errors;

namespace Docs.Web.SignIn;

/// <summary>A person's change of the own password. Every other session of the account ends with it.</summary>
internal sealed class PasswordChange(IAccounts accounts, Passwords passwords, SignedInDirectory directory, SignInEvents events)
{
    /// <returns>Null: changed. Else why not.</returns>
    public async Task<FormProblem?> TryAsync(HttpContext http, Account account, string current, string chosen, string again)
    {
        var cancellation = http.RequestAborted;
        if (chosen != again)
            return new("Hai lần nhập mật khẩu mới không giống nhau; mật khẩu chưa đổi.", "again");
        if (chosen == current)
            return new("Mật khẩu mới phải khác mật khẩu hiện tại.", "password");
        if (PasswordPolicy.Problem(chosen, account.Name, account.DisplayName) is { } problem)
            return new(problem, "password");
        if (!await accounts.TryAttemptAsync(account.Id, cancellation))
            return new("Bạn đã nhập sai mật khẩu hiện tại quá nhiều lần. Hãy chờ 15 phút rồi thử lại; mật khẩu chưa đổi.", "current");
        if (!passwords.Verify(account.PasswordHash, current))
            return new("Mật khẩu hiện tại không đúng; mật khẩu chưa đổi.", "current");
        await events.NoteAsync(http, SignInEvent.PasswordChanged, account.Name, cancellation);
        await accounts.SetPasswordAsync(account.Id, passwords.Hash(chosen), null, http.User.SessionId(), cancellation);
        directory.Forget();
        return null;
    }
}
