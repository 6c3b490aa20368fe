namespace Docs.Recognition.Repair;

/// <summary>A word as read: its core and the punctuation around it.</summary>
internal readonly record struct WordParts(string Before, string Core, string After)
{
    public static WordParts Of(string text)
    {
        int start = 0, end = text.Length;
        while (start < end && !char.IsLetterOrDigit(text[start]))
            start++;
        while (end > start && !char.IsLetterOrDigit(text[end - 1]))
            end--;
        return new WordParts(text[..start], text[start..end], text[end..]);
    }

    public bool IsLetters => Core.Length > 0 && Core.All(char.IsLetter);

    /// <summary>"cỦa", "HỮu": no one writes so; an all-capital word, a capital first letter or none is how words are written.</summary>
    public bool IsMixedCase => Core.Length > 1 && Core.Skip(1).Any(char.IsUpper) && Core.Any(char.IsLower);

    public override string ToString() => Before + Core + After;
}
