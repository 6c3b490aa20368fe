using System.CommandLine;
using System.Globalization;
using Docs.Core.Search;
using Docs.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Docs.Cli;

/// <summary>Options several commands share, and the services behind them.</summary>
public static class CommandOptions
{
    public static readonly Option<string?> Data = new("--data") { Description = "Thư mục dữ liệu (hoặc biến DOCS_DATA)", Recursive = true };

    public static Option<bool> Json() => new("--json") { Description = "In một đối tượng JSON ra stdout" };

    /// <summary>An ISO day; dd/MM/yyyy is understood too.</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            string[] formats = ["yyyy-MM-dd", "dd/MM/yyyy"];
            var text = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return Plausible(day, day.Year, name, text);
            throw new ImpossibleValueException($"{name}: \"{text}\" không phải ngày; viết 2026-11-22 hoặc 22/11/2026.");
        },
    };

    /// <summary>An instant; a bare day means its end in Vietnam, all that was known that day.</summary>
    public static Option<DateTimeOffset?> Instant(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return Plausible(new DateTimeOffset(day.ToDateTime(TimeOnly.MaxValue), Core.Text.VietnamCalendar.Offset), day.Year, name, text);
            if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
                return Plausible(instant, instant.Year, name, text);
            throw new ImpossibleValueException($"{name}: \"{text}\" không phải thời điểm; viết 2026-11-22T08:30:00+07:00.");
        },
    };

    /// <summary>Other years are slips of the hand, as on the web.</summary>
    private static T Plausible<T>(T value, int year, string name, string text) => year is >= ResultSearch.FirstYear and <= ResultSearch.LastYear
        ? value
        : throw new ImpossibleValueException($"{name}: \"{text}\" ngoài khoảng năm {ResultSearch.FirstYear}–{ResultSearch.LastYear}; hãy kiểm tra lại năm.");

    public static DocsOptions Read(ParseResult parsed) => DocsOptions.Read(parsed.GetValue(Data), Environment.GetEnvironmentVariable);

    public static async Task<ServiceProvider> ServicesAsync(DocsOptions options, CancellationToken cancellation) =>
        (await new ServiceCollection().AddStderrLogging().AddDocsAsync(options, cancellation)).BuildServiceProvider();

    /// <summary>Warnings and errors only, to stderr: stdout belongs to results.</summary>
    public static IServiceCollection AddStderrLogging(this IServiceCollection services) =>
        services.AddLogging(logging => logging
            .SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Error)
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
}
