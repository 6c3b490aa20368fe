using Docs.Core.Text;

namespace Docs.Core.Access;

/// <summary>What a password must not be (OWASP ASVS 2.1): length counts, mixtures of signs are not asked for.</summary>
public static class PasswordPolicy
{
    public const int MinLength = 12;

    public const int MaxLength = 128;

    /// <summary>Of those that leak most, the ones that are long enough, here and abroad; compared without case, marks, spaces and signs.</summary>
    private static readonly string[] Common =
    [
        "123456789012", "1234567890123", "12345678901234", "123456123456", "123123123123", "112233445566", "111222333444", "0123456789012",
        "123456789abc", "abc123456789", "abcd12345678", "abcdef123456", "a1b2c3d4e5f6", "1q2w3e4r5t6y", "1qaz2wsx3edc", "qwerty123456",
        "qwertyuiop12", "qwertyuiop123", "asdfghjkl123", "zxcvbnm12345", "password1234", "password12345", "password123456", "passw0rd1234",
        "p@ssw0rd1234", "administrator", "administrator1", "admin1234567", "admin12345678", "welcome12345", "letmein12345", "iloveyou1234",
        "changeme1234", "matkhau12345", "matkhau123456", "matkhau1234567", "matkhaumatkhau", "vietnam12345", "vietnam123456", "anhyeuem1234",
        "emyeuanh1234", "yeuem1234567", "hanoi1234567", "saigon123456", "daklak123456", "buonmathuot47", "buonmathuot1", "buonmathuot123",
        "toilanguoivietnam", "conyeubome123", "motconvit123", "khongcomatkhau", "docsdocsdocs",
    ];

    private static readonly HashSet<string> Refused = [.. Common.Select(Plain)];

    /// <summary>Null if it may be used; else why not, in Vietnamese.</summary>
    /// <param name="names">Of the account: what the password must not hold.</param>
    public static string? Problem(string password, params IEnumerable<string> names)
    {
        if (password.Length < MinLength)
            return $"Mật khẩu phải có ít nhất {MinLength} ký tự. Một câu ngắn dễ nhớ là tốt nhất.";
        if (password.Length > MaxLength)
            return $"Mật khẩu dài tối đa {MaxLength} ký tự.";
        var plain = Plain(password);
        if (password.Distinct().Count() < 5)
            return "Mật khẩu lặp lại quá ít ký tự khác nhau, rất dễ đoán.";
        if (Refused.Contains(plain))
            return "Mật khẩu này nằm trong danh sách hay bị đoán nhất. Hãy chọn mật khẩu khác.";
        return names.Select(Plain).Any(name => name.Length >= 3 && plain.Contains(name, StringComparison.Ordinal))
            ? "Mật khẩu không được chứa tên đăng nhập hoặc họ tên của tài khoản."
            : null;
    }

    private static string Plain(string text) => string.Concat(VietnameseText.Fold(text).Where(char.IsLetterOrDigit));
}
