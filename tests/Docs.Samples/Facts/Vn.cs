using System.Globalization;

namespace Docs.Samples.Facts;

/// <summary>How Vietnamese papers write days, numbers and sums.</summary>
internal static class Vn
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", Culture);

    public static string Slashed(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", Culture);

    public static string Long(DateOnly day) => $"ngày {Day2(day)} tháng {Month2(day)} năm {day.Year}";

    /// <summary>Days under 10 take a zero.</summary>
    public static string Day2(DateOnly day) => day.Day.ToString("00", Culture);

    /// <summary>Nghị định 30/2020: only January and February take a zero.</summary>
    public static string Month2(DateOnly day) => day.Month.ToString(day.Month < 3 ? "00" : "0", Culture);

    public static string Plain(int number) => number.ToString(Culture);

    /// <summary>Numbers of papers under 10 take a zero.</summary>
    public static string Ordinal(int number) => number.ToString("00", Culture);

    public static string Grouped(long number) => number.ToString("#,0", Culture).Replace(',', '.');

    public static string Decimal(double number, int places) =>
        number.ToString("F" + places, Culture).Replace('.', ',');

    public static string Sentence(string text) => char.ToUpper(text[0], Culture) + text[1..];
}
