using System.Runtime.InteropServices;
using System.Text;
using Docs.Core.Recognition;
using Docs.Recognition.Native;

namespace Docs.Recognition.Pipeline;

/// <summary>Tesseract with one model loaded: image in, lines of words out. Not for use by two threads at once.</summary>
internal sealed class TextEngine : IDisposable
{
    private readonly TesseractHandle engine = Tesseract.TessBaseAPICreate();

    public TextEngine(string modelFolder, string model)
    {
        if (Tesseract.TessBaseAPIInit2(engine, modelFolder, model, Tesseract.EngineLstmOnly) != 0)
            throw new InvalidOperationException($"Tesseract does not load {model} from {modelFolder}.");
        Model = model;
        Set("debug_file", "/dev/null");

        // Reading every doubtful line a second time as white on black costs a tenth of the time; such lines are rare.
        Set("tessedit_do_invert", "0");

        // For each symbol what else it may be: searched in what the network said anyway, which costs nothing that can be measured.
        Set("lstm_choice_mode", "2");
        Set("lstm_choice_iterations", "3");
    }

    public string Model { get; }

    public static string Version { get; } = "tesseract " + Marshal.PtrToStringUTF8(Tesseract.TessVersion());

    /// <param name="part">Only this part of the image; null = all of it.</param>
    public IReadOnlyList<EngineLine> Read(PixHandle image, int dpi, Segmentation segmentation, Box? part = null)
    {
        Tesseract.TessBaseAPISetPageSegMode(engine, (int)segmentation);
        Tesseract.TessBaseAPISetImage2(engine, image);
        Tesseract.TessBaseAPISetSourceResolution(engine, dpi);
        if (part is { } box)
            Tesseract.TessBaseAPISetRectangle(engine, box.X, box.Y, box.Width, box.Height);
        try
        {
            return Tesseract.TessBaseAPIRecognize(engine, 0) == 0 ? Lines() : [];
        }
        finally
        {
            Tesseract.TessBaseAPIClear(engine);
        }
    }

    private List<EngineLine> Lines()
    {
        var lines = new List<EngineLine>();
        using var iterator = Tesseract.TessBaseAPIGetIterator(engine);
        if (iterator.IsInvalid)
            return lines;

        var block = -1;
        var more = true;
        while (more)
        {
            if (Tesseract.TessPageIteratorIsAtBeginningOf(iterator, Tesseract.LevelBlock) != 0)
                block++;
            if (lines.Count == 0 || Tesseract.TessPageIteratorIsAtBeginningOf(iterator, Tesseract.LevelLine) != 0)
                lines.Add(new EngineLine(block, []) { Slope = Slope(iterator) });
            var word = Word(iterator);
            if (word is { Confidence: < EngineWord.BeyondDoubt })
                word = word with { Offers = Offer.Of(word.Text, SymbolChoices.OfWord(iterator, out more)) };
            else
                more = Tesseract.TessResultIteratorNext(iterator, Tesseract.LevelWord) != 0;
            if (word is not null)
                lines[^1].Words.Add(word);
        }

        lines.RemoveAll(line => line.Words.Count == 0);
        return lines;
    }

    private static double Slope(ResultIteratorHandle iterator) =>
        Tesseract.TessPageIteratorBaseline(iterator, Tesseract.LevelLine, out var x1, out var y1, out var x2, out var y2) != 0 && x2 > x1
            ? (double)(y2 - y1) / (x2 - x1)
            : 0;

    private static EngineWord? Word(ResultIteratorHandle iterator)
    {
        var pointer = Tesseract.TessResultIteratorGetUTF8Text(iterator, Tesseract.LevelWord);
        if (pointer == 0)
            return null;
        var text = Marshal.PtrToStringUTF8(pointer)!.Trim().Normalize(NormalizationForm.FormC);
        Tesseract.TessDeleteText(pointer);
        if (text.Length == 0 || Tesseract.TessPageIteratorBoundingBox(iterator, Tesseract.LevelWord, out var left, out var top, out var right, out var bottom) == 0)
            return null;
        var confidence = Tesseract.TessResultIteratorConfidence(iterator, Tesseract.LevelWord) / 100.0;
        return new EngineWord(text, Math.Clamp(confidence, 0, 1), new Box(left, top, right - left, bottom - top));
    }

    private void Set(string name, string value)
    {
        if (Tesseract.TessBaseAPISetVariable(engine, name, value) == 0)
            throw new InvalidOperationException($"Tesseract does not know the variable {name}.");
    }

    public void Dispose() => engine.Dispose();
}

/// <summary>Tesseract's page segmentation modes that are used here.</summary>
internal enum Segmentation
{
    Auto = 3,
    SingleColumn = 4,
    SingleBlock = 6,
    SingleLine = 7,
    SingleCharacter = 10,
    Sparse = 11,
}

internal sealed record EngineLine(int Block, List<EngineWord> Words)
{
    /// <summary>Pixels the baseline falls for each pixel to the right.</summary>
    public double Slope { get; init; }
}

