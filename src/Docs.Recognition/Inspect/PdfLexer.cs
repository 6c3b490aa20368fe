using System.Buffers.Text;

namespace Docs.Recognition.Inspect;

/// <summary>
/// The objects of a PDF as they are written (ISO 32000-1, 7.2 and 7.3). What is not written as the standard says is refused, never guessed.
/// </summary>
internal ref struct PdfLexer(ReadOnlySpan<byte> text)
{
    private const int Deepest = 20;

    private readonly ReadOnlySpan<byte> text = text;

    /// <summary>Bytes read so far.</summary>
    public int At { get; private set; }

    /// <returns>A number as <see cref="long"/>, a name as <see cref="PdfName"/>, a reference as <see cref="PdfReference"/>, arrays and
    /// dictionaries of these; any other value (string, real, true, null) as <see cref="PdfOther"/>.</returns>
    /// <exception cref="FormatException">Something else stands here, or the bytes end within it.</exception>
    public object Value(int depth = 0)
    {
        SkipSpace();
        if (depth > Deepest || At >= text.Length)
            throw new FormatException();
        return text[At] switch
        {
            (byte)'<' when Peek(1) == '<' => Dictionary(depth),
            (byte)'<' => HexString(),
            (byte)'(' => LiteralString(),
            (byte)'[' => Array(depth),
            (byte)'/' => Name(),
            >= (byte)'0' and <= (byte)'9' => NumberOrReference(),
            _ => Word().IsEmpty ? throw new FormatException() : PdfOther.Value,
        };
    }

    /// <exception cref="FormatException">The word does not stand here.</exception>
    public void Expect(ReadOnlySpan<byte> word)
    {
        if (!TakeIf(word))
            throw new FormatException();
    }

    public bool TakeIf(ReadOnlySpan<byte> word)
    {
        SkipSpace();
        if (!text[At..].StartsWith(word) || (At + word.Length < text.Length && !EndsWord(text[At + word.Length])))
            return false;
        At += word.Length;
        return true;
    }

    /// <exception cref="FormatException">No whole number without a sign stands here.</exception>
    public long Number()
    {
        SkipSpace();
        if (!Utf8Parser.TryParse(Word(), out long number, out var used) || used == 0 || number < 0)
            throw new FormatException();
        return number;
    }

    public void SkipSpace()
    {
        for (; At < text.Length; At++)
        {
            if (text[At] == '%')
            {
                var end = text[At..].IndexOfAny((byte)'\r', (byte)'\n');
                At = end < 0 ? text.Length - 1 : At + end;
            }
            else if (!IsSpace(text[At]))
                return;
        }
    }

    private Dictionary<string, object> Dictionary(int depth)
    {
        At += 2;
        var entries = new Dictionary<string, object>();
        while (true)
        {
            SkipSpace();
            if (Peek(0) == '>' && Peek(1) == '>')
            {
                At += 2;
                return entries;
            }

            // Twice the same key: readers differ in which they take.
            if (Value(depth + 1) is not PdfName key || !entries.TryAdd(key.Text, Value(depth + 1)))
                throw new FormatException();
        }
    }

    private List<object> Array(int depth)
    {
        At++;
        var items = new List<object>();
        while (true)
        {
            SkipSpace();
            if (Peek(0) == ']')
            {
                At++;
                return items;
            }

            items.Add(Value(depth + 1));
        }
    }

    private object NumberOrReference()
    {
        var word = Word();
        if (!Utf8Parser.TryParse(word, out long number, out var used) || used < word.Length)
            return PdfOther.Value;
        var after = At;
        SkipSpace();
        if (Utf8Parser.TryParse(Word(), out int generation, out var digits) && digits > 0 && TakeIf("R"u8))
            return new PdfReference(number, generation);
        At = after;
        return number;
    }

    private PdfName Name()
    {
        At++;
        var name = Word();
        // #41 may stand for any letter, also in a key that matters here.
        return name.Contains((byte)'#') ? throw new FormatException() : new PdfName(System.Text.Encoding.Latin1.GetString(name));
    }

    private PdfOther HexString()
    {
        var end = text[At..].IndexOf((byte)'>');
        At = end < 0 ? throw new FormatException() : At + end + 1;
        return PdfOther.Value;
    }

    private PdfOther LiteralString()
    {
        var open = 0;
        for (; At < text.Length; At++)
        {
            if (text[At] == '\\')
                At++;
            else if (text[At] == '(')
                open++;
            else if (text[At] == ')' && --open == 0)
            {
                At++;
                return PdfOther.Value;
            }
        }

        throw new FormatException();
    }

    private ReadOnlySpan<byte> Word()
    {
        var from = At;
        while (At < text.Length && !EndsWord(text[At]))
            At++;
        return text[from..At];
    }

    private readonly int Peek(int ahead) => At + ahead < text.Length ? text[At + ahead] : -1;

    private static bool IsSpace(byte one) => one is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool EndsWord(byte one) => IsSpace(one) || "()<>[]{}/%"u8.Contains(one);
}

internal sealed record PdfName(string Text);

internal sealed record PdfReference(long Number, int Generation);

/// <summary>A value that nothing here asks about.</summary>
internal sealed class PdfOther
{
    public static readonly PdfOther Value = new();

    private PdfOther()
    {
    }
}
