using System.Globalization;

namespace Docs.Benchmarks;

/// <summary>Arguments behind a benchmark's name: <c>--name value</c> pairs, and switches without a value.</summary>
public sealed class BenchArguments(IReadOnlyList<string> arguments)
{
    /// <exception cref="ArgumentException">It is no whole number above zero.</exception>
    public int Size(string name, int standard)
    {
        if (Text(name) is not { } text)
            return standard;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0
            ? value
            : throw new ArgumentException($"--{name}: \"{text}\" is no whole number above zero.");
    }

    /// <summary>Whole numbers in front of the first option.</summary>
    /// <exception cref="ArgumentException">One is no whole number above zero.</exception>
    public IReadOnlyList<int> Sizes(params int[] standard)
    {
        var sizes = arguments.TakeWhile(argument => !argument.StartsWith("--", StringComparison.Ordinal))
            .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0
                ? value
                : throw new ArgumentException($"\"{text}\" is no whole number above zero."))
            .ToList();
        return sizes.Count > 0 ? sizes : standard;
    }

    public string? Text(string name)
    {
        for (var i = 0; i < arguments.Count - 1; i++)
        {
            if (arguments[i] == "--" + name)
                return arguments[i + 1];
        }

        return null;
    }

    public bool Has(string name) => arguments.Contains("--" + name);
}
