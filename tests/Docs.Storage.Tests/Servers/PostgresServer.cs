using Npgsql;

namespace Docs.Storage.Tests.Servers;

/// <summary>Debian's PostgreSQL in a folder of its own, one for the whole run; each test gets a fresh database.</summary>
internal sealed class PostgresServer
{
    private static readonly Lazy<PostgresServer> Running = new(() => new PostgresServer());

    private readonly string folder = Directory.CreateTempSubdirectory("docs-postgres-").FullName;
    private readonly string programs = Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Last() + "/bin";
    private readonly int port = Tool.FreePort();
    private int databases;

    /// <summary>Without waiting for the disk: what is tested here is not PostgreSQL's own durability.</summary>
    private PostgresServer()
    {
        if (Environment.IsPrivilegedProcess)
            Tool.Run("chown", ["postgres", folder]);
        AsServer("initdb", "-D", $"{folder}/data", "-U", "docs", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
        Tool.AfterUs($"kill -INT $(head -1 {folder}/data/postmaster.pid); sleep 2; rm -rf {folder}");
        Start();
    }

    public static PostgresServer Instance => Running.Value;

    public void Start() => AsServer(
        "pg_ctl", "-D", $"{folder}/data", "-l", $"{folder}/log", "-w", "-o", $"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=300", "start");

    public void Stop(string mode = "fast") => AsServer("pg_ctl", "-D", $"{folder}/data", "-m", mode, "-w", "stop");

    /// <param name="like">The name of a database that nobody is connected to; the new one begins as its copy.</param>
    /// <returns>Its connection string.</returns>
    public string NewDatabase(string like = "template1")
    {
        var name = $"docs{Interlocked.Increment(ref databases)}";
        using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        connection.Open();
        using var create = new NpgsqlCommand($"CREATE DATABASE {name} TEMPLATE {like}", connection);
        create.ExecuteNonQuery();
        return ConnectionString(name);
    }

    /// <summary>A server that is gone refuses at once; to wait long is only for a machine with much else to do.</summary>
    public string ConnectionString(string database) => $"Host=127.0.0.1;Port={port};Username=docs;Database={database};Maximum Pool Size=20;Timeout=60";

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private void AsServer(string program, params string[] arguments)
    {
        if (Environment.IsPrivilegedProcess)
            Tool.Run("runuser", ["-u", "postgres", "--", $"{programs}/{program}", .. arguments]);
        else
            Tool.Run($"{programs}/{program}", arguments);
    }
}
