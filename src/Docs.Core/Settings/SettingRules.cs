using System.Globalization;

namespace Docs.Core.Settings;

/// <summary>What a setting may say, and in which words it is refused.</summary>
public static class SettingRules
{
    public const string On = "on";
    public const string Off = "off";

    /// <summary>The value as it is kept, or a Vietnamese sentence that names setting and allowed values.</summary>
    public static (string? Value, string? Problem) Read(SettingName name, string? typed)
    {
        var text = typed?.Trim().Replace(',', '.');
        if (string.IsNullOrEmpty(text))
            return (null, null);
        return name switch
        {
            SettingName.FieldThreshold => Number(name, text, 0.5, 1),
            SettingName.DoubtThreshold => Number(name, text, 0, 1),
            SettingName.ReviewSample => Number(name, text, 0, 100),
            SettingName.SelfVerify => text is On or Off ? (text, null) : (null, $"“{Label(name)}” phải là {On} hoặc {Off}."),
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };
    }

    public static double? Number(string? value) => value is null ? null : double.Parse(value, CultureInfo.InvariantCulture);

    public static string Label(SettingName name) => name switch
    {
        SettingName.FieldThreshold => "Độ tin cậy tối thiểu của trường bắt buộc",
        SettingName.DoubtThreshold => "Độ tin cậy tối thiểu của các trường khác",
        SettingName.ReviewSample => "Tỷ lệ lấy mẫu kiểm tra (%)",
        SettingName.SelfVerify => "Tự công bố khi máy chắc chắn",
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static (string? Value, string? Problem) Number(SettingName name, string text, double least, double most) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? (number.ToString("0.####", CultureInfo.InvariantCulture), null)
            : (null, string.Create(CultureInfo.InvariantCulture, $"“{Label(name)}” phải là số từ {least} đến {most}.").Replace("0.5", "0,5", StringComparison.Ordinal));
}
