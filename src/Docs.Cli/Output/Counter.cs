using System.Globalization;

namespace Docs.Cli.Output;

/// <summary>Says how far a walk over the whole archive has come, every few seconds, to stderr; one that is soon done says nothing.</summary>
internal sealed class Counter(TimeProvider clock)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private static readonly Dictionary<string, string> Labels = new()
    {
        ["objects"] = "tệp",
        ["documents"] = "kết quả",
    };

    private readonly Lock telling = new();
    private long last = clock.GetTimestamp();

    public void Report(string what, long done)
    {
        lock (telling)
        {
            if (clock.GetElapsedTime(last) < Every)
                return;
            last = clock.GetTimestamp();
        }

        Print.Message(string.Create(CultureInfo.InvariantCulture, $"{done} {Labels.GetValueOrDefault(what, $"dòng của bảng {what}")}"));
    }
}
