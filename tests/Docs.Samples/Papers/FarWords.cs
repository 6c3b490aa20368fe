namespace Docs.Samples.Papers;

/// <summary>Days in words, as birth certificates want them.</summary>
internal static class FarWords
{
    private static readonly string[] Digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

    private static readonly string[] Months = ["một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai"];

    /// <summary>"ngày mười lăm tháng ba năm hai nghìn không trăm hai mươi"; years from 2001 to 2099.</summary>
    public static string Day(DateOnly day) =>
        $"ngày {Small(day.Day)} tháng {Months[day.Month - 1]} năm hai nghìn không trăm {(day.Year % 100 < 10 ? "linh " : "")}{Small(day.Year % 100)}";

    private static string Small(int number) => number switch
    {
        < 10 => Digits[number],
        10 => "mười",
        < 20 => "mười " + Unit(number % 10, "một"),
        _ when number % 10 == 0 => Digits[number / 10] + " mươi",
        _ => $"{Digits[number / 10]} mươi {Unit(number % 10, "mốt")}",
    };

    private static string Unit(int unit, string one) => unit switch { 1 => one, 5 => "lăm", _ => Digits[unit] };
}
