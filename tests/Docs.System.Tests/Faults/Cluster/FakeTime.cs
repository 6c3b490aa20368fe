namespace Docs.System.Tests.Faults.Cluster;

/// <summary>A clock that jumps under a running process: libfaketime, which is in the way of whoever asks the system for the time.</summary>
internal sealed class FakeTime : IDisposable
{
    private const string Library = "faketime/libfaketimeMT.so.1";

    private readonly TemporaryFolder folder = new();

    public FakeTime() => Jump("+0");

    /// <exception cref="FileNotFoundException">infra/setup.sh --tests was not run.</exception>
    public void Apply(Dictionary<string, string> settings)
    {
        settings["LD_PRELOAD"] = Directory.GetDirectories("/usr/lib", "*-linux-gnu").Select(libraries => Path.Combine(libraries, Library)).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException($"{Library} is missing: infra/setup.sh --tests installs it.");
        settings["FAKETIME_TIMESTAMP_FILE"] = folder["offset"];
        settings["FAKETIME_CACHE_DURATION"] = "1"; // Seconds after which the file is read again.
        settings["DONT_FAKE_MONOTONIC"] = "1"; // Timers go on: a machine's clock is set, time does not stop.
    }

    /// <param name="offset">As "+2d".</param>
    public void Jump(string offset)
    {
        File.WriteAllText(folder["new"], offset + "\n");
        File.Move(folder["new"], folder["offset"], overwrite: true);
    }

    public void Dispose() => folder.Dispose();
}
