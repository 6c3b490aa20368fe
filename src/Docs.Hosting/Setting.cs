namespace Docs.Hosting;

/// <summary>Reading single settings of the environment; an empty one counts as none.</summary>
public sealed class Setting(Func<string, string?> environment)
{
    public string? Text(string name) => environment(name) is { Length: > 0 } value ? value : null;

    /// <summary>Absolute.</summary>
    public string? Path(string name) => Text(name) is { } path ? System.IO.Path.GetFullPath(path) : null;

    public string Needed(string name, string why) => Text(name) ?? throw new OptionsException($"Thiếu {name}: {why}");

    /// <summary>Itself, or out of the file that ‹name›_FILE names.</summary>
    public string? Secret(string name)
    {
        if (Text($"{name}_FILE") is not { } file)
            return Text(name);
        try
        {
            return File.ReadAllText(file).Trim();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new OptionsException($"{name}_FILE=\"{file}\" không đọc được. Hãy kiểm tra đường dẫn và quyền đọc.");
        }
    }

    public int? Number(string name, int least, int most) => Text(name) switch
    {
        null => null,
        var text when int.TryParse(text, out var number) && number >= least && number <= most => number,
        var text => throw new OptionsException($"{name}=\"{text}\" không dùng được: phải là số từ {least} đến {most}."),
    };

    /// <summary>1 or 0; not set is 0.</summary>
    public bool Flag(string name) => Number(name, 0, 1) == 1;

    /// <summary>One of a few words, the first of them where nothing is set.</summary>
    public string Choice(string name, params string[] words) => Text(name) switch
    {
        null => words[0],
        var text when words.Contains(text) => text,
        var text => throw new OptionsException($"{name}=\"{text}\" không dùng được: phải là {string.Join(" hoặc ", words)}."),
    };

    /// <summary>Of a server in the same machine room: http or https.</summary>
    public static Uri Server(string name, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address
            : throw new OptionsException($"{name}=\"{text}\" không dùng được: phải là địa chỉ http:// hoặc https://.");

    /// <summary>https, or http on this machine itself.</summary>
    public static Uri Address(string name, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.UserInfo.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)
            ? address
            : throw new OptionsException($"{name}=\"{text}\" không dùng được: phải là địa chỉ https:// (http:// chỉ trên chính máy này).");

    public IReadOnlyList<string> List(string name) =>
        (Text(name) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>"giá-trị=clerk,khác=reviewer": which word of the other system means which role here.</summary>
    public IReadOnlyDictionary<string, Core.Access.Role> Roles(string name)
    {
        var roles = new Dictionary<string, Core.Access.Role>(StringComparer.Ordinal);
        foreach (var pair in List(name).Select(one => one.Split('=', 2, StringSplitOptions.TrimEntries)))
        {
            if (pair.Length != 2 || !Enum.TryParse<Core.Access.Role>(pair[1], ignoreCase: true, out var role) || !Enum.IsDefined(role))
                throw new OptionsException($"{name} không dùng được: phải là các cặp GIÁ-TRỊ=VAI-TRÒ cách nhau bằng dấu phẩy; vai trò là clerk, reviewer, officer, citizen, auditor hoặc administrator.");
            roles[pair[0]] = role;
        }

        return roles;
    }
}
