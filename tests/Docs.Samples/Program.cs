using System.Globalization;
using Docs.Samples;

const string Usage = """
    Docs.Samples --count N --out DIR [--seed S] [--kinds a,b] [--level 0|1|2] [--families seen|holdout|all] [--dpi 150|200|300]
    Docs.Samples --shipped DIR
    """;

try
{
    var options = Options(args);
    var progress = new Progress();
    var samples = options.TryGetValue("shipped", out var folder)
        ? SampleGenerator.GenerateShipped(folder)
        : SampleGenerator.Generate(Request(options), progress);
    Console.Error.WriteLine($"{samples.Count} scans, {samples.Sum(sample => sample.Pages)} pages");
    return 0;
}
catch (Exception error) when (error is ArgumentException or FormatException or KeyNotFoundException)
{
    Console.Error.WriteLine(error.Message);
    Console.Error.WriteLine(Usage);
    Console.Error.WriteLine($"Kinds: {string.Join(", ", SampleGenerator.Kinds)}");
    return 2;
}
catch (InvalidOperationException error)
{
    Console.Error.WriteLine(error.Message);
    return 3;
}

static SampleRequest Request(Dictionary<string, string> options) => new()
{
    Folder = options["out"],
    Count = Number(options["count"]),
    Seed = Number(options.GetValueOrDefault("seed", "1")),
    Level = options.TryGetValue("level", out var level) ? OneOf(Number(level), SampleRequest.Levels) : null,
    Dpi = options.TryGetValue("dpi", out var dpi) ? OneOf(Number(dpi), [150, 200, 300]) : null,
    Kinds = options.TryGetValue("kinds", out var kinds) ? kinds.Split(',', StringSplitOptions.RemoveEmptyEntries) : [],
    Families = Enum.Parse<FamilyChoice>(options.GetValueOrDefault("families", "seen"), ignoreCase: true),
};

static Dictionary<string, string> Options(string[] args)
{
    string[] known = ["count", "out", "seed", "kinds", "level", "families", "dpi", "shipped"];
    if (args.Length % 2 != 0 || args.Length == 0)
        throw new ArgumentException("Options come in pairs: --name value.");
    var options = args.Chunk(2).ToDictionary(pair => pair[0].TrimStart('-'), pair => pair[1]);
    return options.Keys.FirstOrDefault(name => !known.Contains(name)) is { } unknown
        ? throw new ArgumentException($"Unknown option --{unknown}.")
        : options;
}

static int OneOf(int value, IReadOnlyList<int> allowed) =>
    allowed.Contains(value) ? value : throw new ArgumentException($"{value} is none of {string.Join(", ", allowed)}.");

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

internal sealed class Progress : IProgress<int>
{
    public void Report(int value)
    {
        if (value % 20 == 0)
            Console.Error.WriteLine($"{value} scans");
    }
}
