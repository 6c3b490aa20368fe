using System.Net;

namespace Docs.Hosting;

/// <summary>
/// How the server is reached from elsewhere. DOCS_URL: where it listens; DOCS_HOSTS: names it answers to; DOCS_PROXIES: addresses
/// or networks of the reverse proxies that end TLS and whose X-Forwarded-For and -Proto are believed.
/// </summary>
/// <param name="Hosts">The first is the one people are told.</param>
public sealed record ProxyOptions(IReadOnlyList<string> Hosts, IReadOnlyList<IPNetwork> Proxies)
{
    public static ProxyOptions None { get; } = new([], []);

    /// <summary>Beyond this machine the server is only to be reached through a proxy that ends TLS: passwords and personal data pass it.</summary>
    /// <exception cref="OptionsException">Names the setting and its allowed values.</exception>
    public static (string Url, ProxyOptions Proxy) Read(Setting setting, string defaultUrl)
    {
        var url = setting.Text("DOCS_URL") ?? defaultUrl;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp || uri.PathAndQuery != "/")
            throw new OptionsException($"DOCS_URL=\"{url}\" không dùng được: phải là http://MÁY:CỔNG, ví dụ http://localhost:5080 hoặc http://0.0.0.0:5080; https do máy chủ đứng trước (reverse proxy) lo.");
        var proxy = new ProxyOptions([.. setting.List("DOCS_HOSTS").Select(Host)], [.. setting.List("DOCS_PROXIES").Select(Network)]);
        return uri.IsLoopback || proxy is { Hosts.Count: > 0, Proxies.Count: > 0 }
            ? (url, proxy)
            : throw new OptionsException($"DOCS_URL=\"{url}\" mở ra ngoài máy này nên cần DOCS_HOSTS (tên miền người dùng gõ) và DOCS_PROXIES (địa chỉ máy chủ https đứng trước): không có https, mật khẩu và dữ liệu cá nhân bị đọc trộm được.");
    }

    private static string Host(string name) =>
        Uri.CheckHostName(name) is UriHostNameType.Dns or UriHostNameType.IPv4
            ? name
            : throw new OptionsException($"DOCS_HOSTS=\"{name}\" không dùng được: phải là tên miền hoặc địa chỉ IPv4, không kèm cổng, cách nhau bằng dấu phẩy.");

    private static IPNetwork Network(string text)
    {
        if (IPNetwork.TryParse(text, out var network))
            return network;
        return IPAddress.TryParse(text, out var address)
            ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : throw new OptionsException($"DOCS_PROXIES=\"{text}\" không dùng được: phải là địa chỉ IP hoặc mạng, ví dụ 10.0.0.5 hoặc 10.0.0.0/24, cách nhau bằng dấu phẩy.");
    }
}
