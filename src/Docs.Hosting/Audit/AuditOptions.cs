using System.Security.Cryptography;
using Docs.Core.Audit;

namespace Docs.Hosting.Audit;

/// <summary>Settings of the audit trail. Environment: DOCS_AUDIT_KEY(_FILE), DOCS_AUDIT_NEW_KEY, DOCS_AUDIT_ANCHOR, DOCS_AUDIT_ANCHOR_HOURS, DOCS_TASK_MINUTES, DOCS_AUDIT_SHOW_NAMES.</summary>
public sealed record AuditOptions
{
    /// <summary>Secret of hashes and ciphertexts, at least 32 bytes; null: the data folder's own, made at the first start.</summary>
    public byte[]? Secret { get; init; }

    /// <summary>The old secret is lost: another one may go on with the trail of a cluster.</summary>
    public bool NewKey { get; init; }

    /// <summary>Folder of anchor files; null: in the data folder.</summary>
    public string? AnchorFolder { get; init; }

    public int AnchorHours { get; init; } = 24;

    /// <summary>After which idle time an officer is asked again for dossier or purpose.</summary>
    public int TaskMinutes { get; init; } = 30;

    /// <summary>Whether holders are shown the names of officers who looked, and not their agency and role alone.</summary>
    public bool ShowNames { get; init; }

    /// <exception cref="OptionsException">Names the setting and its allowed values.</exception>
    public static AuditOptions Read(Setting setting)
    {
        var options = new AuditOptions();
        return options with
        {
            Secret = SecretOf(setting),
            AnchorFolder = setting.Path("DOCS_AUDIT_ANCHOR"),
            AnchorHours = setting.Number("DOCS_AUDIT_ANCHOR_HOURS", 1, 720) ?? options.AnchorHours,
            TaskMinutes = setting.Number("DOCS_TASK_MINUTES", 1, 720) ?? options.TaskMinutes,
            NewKey = setting.Flag("DOCS_AUDIT_NEW_KEY"),
            ShowNames = setting.Flag("DOCS_AUDIT_SHOW_NAMES"),
        };
    }

    private static byte[]? SecretOf(Setting setting)
    {
        var text = setting.Secret("DOCS_AUDIT_KEY");
        if (text is null)
            return null;
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length >= AuditKeys.SecretBytes
            ? bytes[..length]
            : throw new OptionsException("DOCS_AUDIT_KEY không dùng được: phải là ít nhất 32 byte ngẫu nhiên viết bằng base64, ví dụ kết quả của: openssl rand -base64 32");
    }
}

/// <summary>The data folder's own secret, for the service's user alone.</summary>
internal static class AuditSecretFile
{
    public const string Name = "audit.key";

    /// <summary>Made by whoever comes first; of two that start at once one wins and both read the same.</summary>
    public static byte[] ReadOrCreate(string folder, RandomNumberGenerator random)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path))
        {
            var secret = new byte[AuditKeys.SecretBytes];
            random.GetBytes(secret);
            Create(path, Convert.ToBase64String(secret));
        }

        var bytes = Convert.FromBase64String(File.ReadAllText(path).Trim());
        return bytes.Length >= AuditKeys.SecretBytes
            ? bytes
            : throw new OptionsException($"{path} không phải khóa của nhật ký. Hãy khôi phục tệp này từ bản sao lưu; tên người và câu tra cứu cũ chỉ đọc được bằng đúng khóa.");
    }

    private static void Create(string path, string text)
    {
        var partial = $"{path}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(partial, options))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(text));
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(partial, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(partial);
        }
    }
}
