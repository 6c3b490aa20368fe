using System.CommandLine;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

namespace Docs.Cli;

/// <summary>
/// What the library of the command line says by itself, in Vietnamese. It has no Vietnamese texts and takes none, so its own are
/// read out of it and recognised in what it says; a text that is none of its own passes unchanged.
/// </summary>
public static partial class ParserWords
{
    private static readonly ResourceManager Library = new("System.CommandLine.Properties.Resources", typeof(RootCommand).Assembly);

    /// <summary>The longer before those that they begin like.</summary>
    private static readonly (Regex English, string Vietnamese)[] Sentences =
    [
        Rule("ArgumentConversionCannotParseForOption_Completions", "Tùy chọn {1} không nhận “{0}”: cần {2}."),
        Rule("ArgumentConversionCannotParseForCommand_Completions", "Lệnh {1} không nhận “{0}”: cần {2}."),
        Rule("ArgumentConversionCannotParseForOption", "Tùy chọn {1} không nhận “{0}”: cần {2}."),
        Rule("ArgumentConversionCannotParseForCommand", "Lệnh {1} không nhận “{0}”: cần {2}."),
        Rule("ArgumentConversionCannotParse", "Không nhận “{0}”: cần {1}."),
        Rule("CommandRequiredArgumentMissing", "Lệnh {0} còn thiếu tham số."),
        Rule("OptionRequiredArgumentMissing", "Tùy chọn {0} còn thiếu giá trị."),
        Rule("OptionExpectsOneArgument", "Tùy chọn {0} chỉ nhận một giá trị, ở đây có {1}."),
        Rule("RequiredCommandWasNotProvided", "Chưa nêu lệnh nào."),
        Rule("RequiredOptionWasNotProvided", "Thiếu tùy chọn bắt buộc {0}."),
        Rule("UnrecognizedArgument", "Không nhận “{0}”; chỉ nhận: {1}."),
        Rule("UnrecognizedCommandOrArgument", "Không có lệnh, tùy chọn hoặc tham số “{0}”."),
        Rule("VersionOptionCannotBeCombinedWithOtherArguments", "Tùy chọn {0} không đi cùng tham số khác."),
        Rule("ResponseFileNotFound", "Không có tệp tham số “{0}”."),
        Rule("ErrorReadingResponseFile", "Không đọc được tệp tham số “{0}”: {1}"),
    ];

    /// <summary>As long as the English where columns hang on it.</summary>
    private static readonly (string English, string Vietnamese)[] Headings =
    [
        (Text("HelpDescriptionTitle"), "Mô tả:"),
        (Text("HelpUsageTitle"), "Cách dùng:"),
        (Text("HelpArgumentsTitle"), "Tham số:"),
        (Text("HelpOptionsTitle"), "Tùy chọn:"),
        (Text("HelpCommandsTitle"), "Các lệnh:"),
        (Text("HelpUsageOptions"), "[tùy chọn]"),
        (Text("HelpUsageCommand"), "[lệnh]"),
        (Text("HelpOptionsRequiredLabel"), "(bắt buộc)"),
        (Text("HelpOptionDescription"), "Xem cách dùng"),
        (Text("VersionOptionDescription"), "Xem phiên bản"),
        ($"[{Text("HelpArgumentDefaultValueLabel")}: ", "[mặc định: "),
    ];

    public static string Sentence(string message)
    {
        foreach (var (english, vietnamese) in Sentences)
        {
            if (english.Match(message) is { Success: true } match)
                return string.Format(CultureInfo.InvariantCulture, vietnamese, [.. match.Groups.Values.Skip(1).Select(group => Said(group.Value))]);
        }

        return message;
    }

    /// <summary>A whole screen of help.</summary>
    public static string Help(string screen) =>
        Headings.Aggregate(screen, (text, heading) => text.Replace(heading.English, heading.Vietnamese, StringComparison.Ordinal));

    private static (Regex English, string Vietnamese) Rule(string key, string vietnamese) =>
        (new Regex($"\\A{Place().Replace(Regex.Escape(Text(key)), "(.*)")}\\z", RegexOptions.Singleline), vietnamese);

    private static string Text(string key) =>
        Library.GetString(key, CultureInfo.CurrentUICulture) ?? throw new InvalidOperationException($"The library of the command line has no text {key} any more.");

    /// <summary>Names of types and lists of values in the words of a person.</summary>
    private static string Said(string value) => value switch
    {
        _ when value.Contains("System.Int", StringComparison.Ordinal) => "một số nguyên",
        _ when value.Contains("System.Double", StringComparison.Ordinal) => "một số",
        _ when value.Contains("System.Boolean", StringComparison.Ordinal) => "true hoặc false",
        ['\r' or '\n', ..] => string.Join(", ", Quoted().Matches(value).Select(match => match.Groups[1].Value)),
        _ => value,
    };

    [GeneratedRegex(@"\\\{\d\}")]
    private static partial Regex Place();

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();
}
