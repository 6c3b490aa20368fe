namespace Docs.Cli;

/// <summary>Exit codes scripts rely on.</summary>
public static class ExitCodes
{
    public const int Done = 0;

    /// <summary>Finished with refusals, quarantined files or differences, listed; or an unknown id.</summary>
    public const int WithRefusals = 1;
    public const int WrongUsage = 2;

    /// <summary>A service, tool or disk is not to be had.</summary>
    public const int Unreachable = 3;
    public const int InternalError = 4;
}
