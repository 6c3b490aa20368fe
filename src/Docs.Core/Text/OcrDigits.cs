namespace Docs.Core.Text;

/// <summary>Digits as a recogniser or a hurried hand writes them: O for 0, l and I for 1. Used only where a digit must stand.</summary>
internal static class OcrDigits
{
    public static char? Read(char character) => character switch
    {
        >= '0' and <= '9' => character,
        'O' or 'o' => '0',
        'l' or 'I' or 'i' => '1',
        _ => null,
    };

    /// <summary>The digits meant, or null where a character cannot be one.</summary>
    public static string? Read(ReadOnlySpan<char> text)
    {
        Span<char> digits = stackalloc char[32];
        if (text.IsEmpty || text.Length > digits.Length)
            return null;

        for (var i = 0; i < text.Length; i++)
        {
            if (Read(text[i]) is not { } digit)
                return null;
            digits[i] = digit;
        }

        return new string(digits[..text.Length]);
    }

    public static bool HasDigit(ReadOnlySpan<char> text) => text.ContainsAnyInRange('0', '9');

    public static string WithoutLeadingZeros(string digits)
    {
        var bare = digits.TrimStart('0');
        return bare.Length == 0 && digits.Length > 0 ? "0" : bare;
    }
}
