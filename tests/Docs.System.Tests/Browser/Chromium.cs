using Microsoft.Playwright;

namespace Docs.Tests.Browser;

internal static class Chromium
{
    /// <summary>Debian's Chromium, told to speak to nobody but the page under test.</summary>
    public static BrowserTypeLaunchOptions Options => new()
    {
        ExecutablePath = "/usr/bin/chromium",
        Args =
        [
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync",
        ],
    };
}
