namespace Docs.Recognition.Tests;

/// <summary>
/// A test that needs a reference program from the folder DOCS_TEST_SERVERS names: a visible skip where the variable is
/// unset, a failure where it is set and the program is missing.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ServerFactAttribute : FactAttribute
{
    public const string Variable = "DOCS_TEST_SERVERS";

    public ServerFactAttribute()
    {
        if (Folder is null)
            Skip = $"{Variable} is not set: no reference validator on this machine.";
    }

    public static string? Folder => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : null;
}
