using Docs.Core.Recognition;
using Microsoft.Win32.SafeHandles;

namespace Docs.Recognition.Native;

/// <summary>One rectangle of Leptonica's (a BOX).</summary>
internal sealed class BoxHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        Leptonica.boxDestroy(ref handle);
        return true;
    }
}

/// <summary>Rectangles of Leptonica's (a BOXA).</summary>
internal sealed class BoxArrayHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    public IEnumerable<Box> Boxes()
    {
        for (int i = 0, count = Leptonica.boxaGetCount(this); i < count; i++)
        {
            if (Leptonica.boxaGetBoxGeometry(this, i, out var x, out var y, out var width, out var height) == 0)
                yield return new Box(x, y, width, height);
        }
    }

    protected override bool ReleaseHandle()
    {
        Leptonica.boxaDestroy(ref handle);
        return true;
    }
}
