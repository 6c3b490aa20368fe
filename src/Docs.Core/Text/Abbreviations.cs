using System.Text.Json;

namespace Docs.Core.Text;

/// <summary>
/// Short forms that the province's offices type and papers write out, as data (abbreviations.json, folded). Only those of one
/// meaning: not "đl", which is Đắk Lắk, Đà Lạt and du lịch, nor "kđ", "tt", "p", "x".
/// </summary>
public static class Abbreviations
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Loaded = new(() =>
    {
        using var stream = typeof(Abbreviations).Assembly.GetManifestResourceStream(typeof(Abbreviations), "abbreviations.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    });

    /// <param name="word">With marks or without; null if it is no short form.</param>
    public static string? WrittenOut(string word) => Loaded.Value.GetValueOrDefault(VietnameseText.Fold(word));
}
