namespace Docs.Storage.Tests.Servers;

/// <summary>A PostgreSQL of a test's own, that asks for TLS and a password.</summary>
internal sealed class PostgresFolder(string folder)
{
    private readonly string programs = Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Last() + "/bin";

    private string Data => $"{folder}/secured/data";

    public void StartSecured(int port, TestAuthority authority, string password)
    {
        Directory.CreateDirectory($"{folder}/secured");
        foreach (var (from, to) in new[] { (authority.Certificate, "server.crt"), (authority.Key, "server.key") })
        {
            File.Copy(from, $"{folder}/secured/{to}");
            File.SetUnixFileMode($"{folder}/secured/{to}", UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        File.WriteAllText($"{folder}/secured/password", password);
        if (Environment.IsPrivilegedProcess)
            Tool.Run("chown", ["-R", "postgres", $"{folder}/secured"]);
        AsServer("initdb", "-D", Data, "-U", "docs", "-A", "scram-sha-256", $"--pwfile={folder}/secured/password", "-E", "UTF8", "--locale=C.UTF-8", "-N");
        File.WriteAllText($"{Data}/pg_hba.conf", "hostssl all all 127.0.0.1/32 scram-sha-256\n");
        AsServer("pg_ctl", "-D", Data, "-l", $"{folder}/secured/log", "-w", "-o", $"-p {port} -k {folder}/secured -c listen_addresses=127.0.0.1 -c fsync=off -c ssl=on -c ssl_cert_file={folder}/secured/server.crt -c ssl_key_file={folder}/secured/server.key", "start");
    }

    public void Stop() => AsServer("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");

    private void AsServer(string program, params string[] arguments)
    {
        if (Environment.IsPrivilegedProcess)
            Tool.Run("runuser", ["-u", "postgres", "--", $"{programs}/{program}", .. arguments]);
        else
            Tool.Run($"{programs}/{program}", arguments);
    }
}
