using Microsoft.Win32.SafeHandles;

namespace Docs.Recognition.Native;

/// <summary>An image owned by Leptonica (a PIX). Leptonica counts references itself; every handle here is one of them.</summary>
internal sealed unsafe class PixHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    public int Width => Leptonica.pixGetWidth(this);

    public int Height => Leptonica.pixGetHeight(this);

    public int Depth => Leptonica.pixGetDepth(this);

    /// <summary>32-bit words a row.</summary>
    public int Stride => Leptonica.pixGetWpl(this);

    /// <summary>
    /// The pixels of one row in 32-bit words, the leftmost pixel in the highest bits of each word (so 8-bit pixel x is
    /// word x/4 shifted by 24 − 8·(x mod 4); a colour pixel is 0xRRGGBB00).
    /// </summary>
    public Span<uint> Row(int y) => new(Leptonica.pixGetData(this) + (long)y * Stride, Stride);

    public PixHandle Clone() => Made(Leptonica.pixClone(this), "pixClone");

    /// <summary>Leptonica says by NULL that it could not: out of memory or input it does not take.</summary>
    public static PixHandle Made(PixHandle pix, string operation) =>
        pix.IsInvalid ? throw new ImageOperationException(operation) : pix;

    protected override bool ReleaseHandle()
    {
        Leptonica.pixDestroy(ref handle);
        return true;
    }
}

/// <summary>An image operation gave no result.</summary>
internal sealed class ImageOperationException(string operation) : Exception($"Leptonica could not do {operation}.");
