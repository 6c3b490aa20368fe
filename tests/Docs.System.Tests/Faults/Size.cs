using System.Globalization;

namespace Docs.System.Tests.Faults;

/// <summary>Sizes of the fault runs: small in the suite, large by <c>infra/soak.sh</c>, the same code.</summary>
internal static class Size
{
    public static int Of(string variable, int small) =>
        global::System.Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : small;
}
