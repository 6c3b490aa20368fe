namespace Docs.Recognition.Pipeline;

/// <summary>An empty back side carries dust, punch holes and show-through, but no letters.</summary>
internal static class BlankPage
{
    /// <summary>Fewer pieces of a letter's size than a date has.</summary>
    private const int FewestLetters = 6;

    /// <summary>The scanner's edge shadow and punch holes lie in this share of each side.</summary>
    private const double Margin = 0.03;

    public static bool Is(InkMap ink, int width, int height)
    {
        double left = width * Margin, top = height * Margin;
        return ink.Letters.Count(letter =>
            letter.CentreX > left && letter.CentreX < width - left && letter.CentreY > top && letter.CentreY < height - top) < FewestLetters;
    }
}
