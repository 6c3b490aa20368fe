using System.Text.RegularExpressions;

namespace Docs.Core.Access;

/// <summary>
/// Names of accounts: 3 to 64 of a–z, 0–9, dot, dash, underscore and @. Names of other providers' people hold a colon, so
/// that nobody can take one.
/// </summary>
public static partial class AccountNames
{
    public const string Rule = "Tên đăng nhập gồm 3–64 chữ a–z không dấu, chữ số, dấu chấm, gạch nối, gạch dưới hoặc @.";

    /// <summary>As typed: case and outer spaces do not matter. Null if it is no name.</summary>
    public static string? Parse(string? typed) =>
        typed?.Trim().ToLowerInvariant() is { } name && Form().IsMatch(name) ? name : null;

    [GeneratedRegex(@"\A[a-z0-9._@-]{3,64}\z")]
    private static partial Regex Form();
}
