using System.Text;

namespace Docs.Hosting;

/// <summary>The other system that is told of changed results, and the secret that signs what it is told. Never printed.</summary>
public sealed class WebhookOptions
{
    private const int LeastSecret = 16;

    private WebhookOptions(Uri url, byte[] secret) => (Url, Secret) = (url, secret);

    public Uri Url { get; }

    public ReadOnlyMemory<byte> Secret { get; }

    /// <summary>DOCS_WEBHOOK_URL with DOCS_WEBHOOK_SECRET or DOCS_WEBHOOK_SECRET_FILE; null where no address is set.</summary>
    /// <exception cref="OptionsException">Names the setting and its allowed values, never the secret.</exception>
    public static WebhookOptions? Read(Setting setting)
    {
        if (setting.Text("DOCS_WEBHOOK_URL") is not { } address)
            return null;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.UserInfo.Length > 0)
            throw new OptionsException("DOCS_WEBHOOK_URL không dùng được: phải là địa chỉ http:// hoặc https:// đầy đủ, không kèm tên và mật khẩu.");
        return setting.Secret("DOCS_WEBHOOK_SECRET")?.Trim() is { Length: >= LeastSecret } secret
            ? new(url, Encoding.UTF8.GetBytes(secret))
            : throw new OptionsException($"DOCS_WEBHOOK_URL cần khóa ký: đặt DOCS_WEBHOOK_SECRET, hoặc DOCS_WEBHOOK_SECRET_FILE là tệp chứa khóa, ít nhất {LeastSecret} ký tự.");
    }
}
