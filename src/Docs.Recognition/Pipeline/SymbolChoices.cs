using System.Runtime.InteropServices;
using System.Text;
using Docs.Recognition.Native;

namespace Docs.Recognition.Pipeline;

/// <param name="Text">NFC.</param>
/// <param name="Confidence">0–1, of this symbol alone.</param>
internal readonly record struct SymbolChoice(string Text, double Confidence);

/// <summary>What each symbol of a word may be in the engine's view, the one it took first.</summary>
internal static class SymbolChoices
{
    /// <param name="iterator">At the word; afterwards at the next one.</param>
    /// <param name="more">Whether there is a next word.</param>
    public static IReadOnlyList<IReadOnlyList<SymbolChoice>> OfWord(ResultIteratorHandle iterator, out bool more)
    {
        var symbols = new List<IReadOnlyList<SymbolChoice>>();
        do
        {
            symbols.Add(Of(iterator));
            more = Tesseract.TessResultIteratorNext(iterator, Tesseract.LevelSymbol) != 0;
        }
        while (more && Tesseract.TessPageIteratorIsAtBeginningOf(iterator, Tesseract.LevelWord) == 0);
        return symbols;
    }

    private static List<SymbolChoice> Of(ResultIteratorHandle iterator)
    {
        var choices = new List<SymbolChoice>();
        using var choice = Tesseract.TessResultIteratorGetChoiceIterator(iterator);
        if (choice.IsInvalid)
            return choices;
        do
        {
            if (Marshal.PtrToStringUTF8(Tesseract.TessChoiceIteratorGetUTF8Text(choice)) is { Length: > 0 } text)
                choices.Add(new SymbolChoice(text.Normalize(NormalizationForm.FormC), Math.Clamp(Tesseract.TessChoiceIteratorConfidence(choice) / 100, 0, 1)));
        }
        while (Tesseract.TessChoiceIteratorNext(choice) != 0);
        return choices;
    }
}
