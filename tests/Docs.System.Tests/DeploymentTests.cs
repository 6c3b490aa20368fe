using System.Diagnostics;
using Docs.Storage.Tests.Servers;

namespace Docs.System.Tests;

/// <summary>The files that start Docs elsewhere, as far as they can be checked without doing so.</summary>
public sealed class DeploymentTests : IDisposable
{
    private static readonly string Infra = Path.Combine(Repository.Root, "infra");

    private static readonly Dictionary<string, string> Secrets = new()
    {
        ["DOCS_POSTGRES_PASSWORD"] = "a",
        ["DOCS_S3_ACCESS_KEY"] = "b",
        ["DOCS_S3_SECRET_KEY"] = "c",
        ["DOCS_ELASTIC_PASSWORD"] = "d",
        ["DOCS_AUDIT_KEY"] = "e",
        ["DOCS_HOSTS"] = "docs.example",
    };

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Compose_understands_its_file_and_every_setting_in_it_is_one_of_Docs()
    {
        var config = Tool.Run("docker-compose", ["-f", Path.Combine(Infra, "compose.yaml"), "config"], Secrets);

        foreach (var service in new[] { "web:", "upload-worker:", "indexer:", "postgres:", "minio:", "elasticsearch:" })
            config.ShouldContain(service);
        var known = File.ReadAllText(Path.Combine(Infra, "README.md"));
        foreach (var setting in global::System.Text.RegularExpressions.Regex.Matches(config, "DOCS_[A-Z0-9_]+").Select(match => match.Value).Distinct())
            known.ShouldContain($"`{setting}`");

        // Beyond its own machine the web starts only with these.
        var web = config[config.IndexOf("\n  web:", StringComparison.Ordinal)..];
        foreach (var setting in new[] { "DOCS_URL: http://0.0.0.0:5080", "DOCS_HOSTS: docs.example", "DOCS_PROXIES: 172.30.80.1" })
            web.ShouldContain(setting);
    }

    [Fact]
    public void Compose_starts_nothing_without_its_secrets() =>
        Should.Throw<InvalidOperationException>(() => Tool.Run("docker-compose", ["-f", Path.Combine(Infra, "compose.yaml"), "config"])).Message.ShouldContain("set it in .env");

    /// <summary>Programs and accounts are those of the machine they are meant for: all else systemd must understand.</summary>
    [Fact]
    public void Systemd_understands_the_units()
    {
        foreach (var unit in Directory.GetFiles(Path.Combine(Infra, "systemd")))
        {
            var name = Path.GetFileName(unit).Replace("@.", "@1.", StringComparison.Ordinal);
            File.WriteAllText(folder[name], File.ReadAllText(unit).Replace("/usr/bin/dotnet /opt/docs", "/bin/true /opt/docs", StringComparison.Ordinal));
            Verify(folder[name]).ShouldBe("", name);
        }
    }

    /// <summary>The unit cannot read a script, so its line says the same again.</summary>
    [Fact]
    public void The_unit_of_the_web_starts_it_as_the_command_does()
    {
        var unit = File.ReadAllText(Path.Combine(Infra, "systemd", "docs-web.service"));

        Repository.ServeSettings.Count.ShouldBe(4);
        unit.ShouldContain("\nEnvironment=" + string.Join(' ', Repository.ServeSettings.Select(one => $"{one.Key}={one.Value}")) + "\n");
    }

    [Fact]
    public void A_unit_with_a_mistake_is_noticed()
    {
        var unit = File.ReadAllText(Path.Combine(Infra, "systemd", "docs-indexer.service"));
        File.WriteAllText(folder["wrong.service"], unit.Replace("/usr/bin/dotnet /opt/docs", "/bin/true /opt/docs", StringComparison.Ordinal).Replace("RestartSec=5", "RestartSecs=5", StringComparison.Ordinal));

        Verify(folder["wrong.service"]).ShouldContain("RestartSecs");
    }

    /// <summary>What systemd says of this unit; it goes on to speak of others that it refers to.</summary>
    private static string Verify(string unit)
    {
        using var process = Process.Start(new ProcessStartInfo("systemd-analyze", ["verify", "--man=no", unit]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var said = process.StandardError.ReadToEnd() + process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var own = said.Split('\n').Where(line => line.Contains(Path.GetFileName(unit), StringComparison.Ordinal)).ToList();
        return process.ExitCode == 0 && own.Count == 0 ? "" : string.Join('\n', own.Count > 0 ? own : [said]);
    }
}
