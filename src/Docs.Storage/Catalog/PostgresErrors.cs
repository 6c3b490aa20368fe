using System.Net.Sockets;
using System.Security.Authentication;
using Npgsql;

namespace Docs.Storage.Catalog;

/// <summary>What PostgreSQL's errors mean to a caller (appendix A of its manual).</summary>
internal static class PostgresErrors
{
    public static StorageFault FaultOf(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            if (error is PostgresException said)
                return FaultOf(said.SqlState);
            if (error is NpgsqlException { InnerException: null or IOException or SocketException or TimeoutException or AuthenticationException or ObjectDisposedException } or SocketException or TimeoutException)
                return StorageFault.Unreachable;
        }

        return StorageFault.None;
    }

    /// <summary>A unique key taken meanwhile is a collision too: run again, the change finds the row and acts on it.</summary>
    private static StorageFault FaultOf(string state) => state switch
    {
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation => StorageFault.Collision,
        PostgresErrorCodes.DiskFull => StorageFault.Full,
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.ReadOnlySqlTransaction => StorageFault.Unreachable,
        _ => state.StartsWith("08", StringComparison.Ordinal) ? StorageFault.Unreachable : StorageFault.None,
    };

    /// <summary>For whoever starts Docs: what is wrong with the connection and what to do; null for errors of another kind.</summary>
    public static string? RemedyOf(Exception error)
    {
        var state = (error as PostgresException ?? error.InnerException as PostgresException)?.SqlState;
        return state switch
        {
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
                "PostgreSQL không nhận tài khoản hoặc mật khẩu. Hãy kiểm tra DOCS_POSTGRES và DOCS_POSTGRES_PASSWORD.",
            PostgresErrorCodes.InvalidCatalogName =>
                "PostgreSQL không có cơ sở dữ liệu nêu trong DOCS_POSTGRES. Hãy tạo nó: createdb --encoding UTF8 TÊN.",
            PostgresErrorCodes.InsufficientPrivilege =>
                "Tài khoản PostgreSQL không được tạo hoặc sửa bảng. Hãy cho tài khoản này làm chủ cơ sở dữ liệu nêu trong DOCS_POSTGRES.",
            _ when error is NpgsqlException { InnerException: AuthenticationException } =>
                "Không tin được chứng thư TLS của máy chủ PostgreSQL. Hãy kiểm tra SSL Mode và Root Certificate trong DOCS_POSTGRES.",
            _ => FaultOf(error) == StorageFault.Unreachable ? StorageErrors.Unreachable(error).Message : null,
        };
    }
}
