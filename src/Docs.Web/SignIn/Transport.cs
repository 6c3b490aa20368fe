using System.Net;

namespace Docs.Web.SignIn;

/// <summary>Whether what is said on the way can be read by others.</summary>
internal static class Transport
{
    /// <summary>https, by the word of a configured proxy too, or this machine itself. Nobody signs in any other way.</summary>
    public static bool IsPrivate(HttpContext http) =>
        http.Request.IsHttps || http.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
}
