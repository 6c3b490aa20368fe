namespace Docs.Storage.Tests.Servers;

/// <summary>
/// The class's tests need a server out of the folder DOCS_TEST_SERVERS names: a visible skip where the variable is unset, a
/// failure where it is set and the server is missing.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NeedsServerAttribute : Attribute
{
    public const string Variable = "DOCS_TEST_SERVERS";

    public static string? Folder => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : null;

    public static string? SkipReason => Folder is null ? $"{Variable} is not set: no such server on this machine." : null;
}
