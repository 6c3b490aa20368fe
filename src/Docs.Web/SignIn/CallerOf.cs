namespace Docs.Web.SignIn;

/// <summary>Where a request comes from, for the list of sessions.</summary>
internal static class CallerOf
{
    private static readonly (string Sign, string Name)[] Browsers =
        [("Edg/", "Edge"), ("coc_coc_browser", "Cốc Cốc"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    public static string Address(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress;
        return (address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address)?.ToString() ?? "";
    }

    /// <summary>"Chrome, Windows": what a person tells browsers apart by; versions change weekly.</summary>
    public static string Agent(HttpContext http)
    {
        var text = http.Request.Headers.UserAgent.ToString();
        var known = new[] { First(Browsers, text), First(Systems, text) }.OfType<string>();
        return string.Join(", ", known) is { Length: > 0 } agent ? agent : "Trình duyệt khác";
    }

    private static string? First((string Sign, string Name)[] signs, string text) =>
        signs.FirstOrDefault(one => text.Contains(one.Sign, StringComparison.Ordinal)).Name;
}
