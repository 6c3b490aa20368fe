using System.Runtime.InteropServices;
using Docs.Core.Recognition;

namespace Docs.Recognition.Separators;

/// <summary>Debian's libqrencode4, the only place that knows it.</summary>
internal sealed partial class QrCode
{
    private const string Library = "libqrencode.so.4";

    // Level H: about 30 % of the code may be dirty or torn.
    private const int LevelH = 3;

    private readonly byte[] _modules;

    private QrCode(int size, byte[] modules)
    {
        Size = size;
        _modules = modules;
    }

    /// <summary>Modules a side.</summary>
    public int Size { get; }

    // The lowest bit of a module is its colour, the others say what it is for.
    public bool IsDark(int x, int y) => (_modules[y * Size + x] & 1) == 1;

    public static QrCode Encode(string text)
    {
        try
        {
            var result = EncodeString8Bit(text, version: 0, LevelH);
            if (result == 0)
                throw new IOException($"QRcode_encodeString8bit: errno {Marshal.GetLastPInvokeError()}");

            var code = Marshal.PtrToStructure<Result>(result);
            var modules = new byte[code.Width * code.Width];
            Marshal.Copy(code.Data, modules, 0, modules.Length);
            Free(result);
            return new QrCode(code.Width, modules);
        }
        catch (DllNotFoundException missing)
        {
            throw new RecognitionUnavailableException("Thiếu thư viện libqrencode để tạo mã QR. Hãy cài gói libqrencode4 (apt-get install libqrencode4).", missing);
        }
    }

    [LibraryImport(Library, EntryPoint = "QRcode_encodeString8bit", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint EncodeString8Bit(string text, int version, int level);

    [LibraryImport(Library, EntryPoint = "QRcode_free")]
    private static partial void Free(nint code);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Result
    {
        public readonly int Version;
        public readonly int Width;
        public readonly nint Data;
    }
}
