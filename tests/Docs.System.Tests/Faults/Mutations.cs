using System.Buffers.Binary;

namespace Docs.System.Tests.Faults;

/// <summary>Damages files the way disks, cables and attackers do. The same seed gives the same damage.</summary>
internal static class Mutations
{
    private static readonly uint[] Extremes = [0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0xFFFF, 0x10000];

    private static readonly Func<byte[], byte[], Random, byte[]>[] Kinds = [FlipBytes, Truncate, ZeroRange, Extreme, ChangeDigits, Repeat, Splice];

    /// <param name="other">Another file, a piece of which may be put in.</param>
    public static byte[] Of(byte[] file, byte[] other, Random random)
    {
        var result = file;
        for (var times = random.Next(1, 4); times > 0 && result.Length > 0; times--)
            result = Kinds[random.Next(Kinds.Length)](result, other, random);
        return result;
    }

    private static byte[] FlipBytes(byte[] file, byte[] other, Random random)
    {
        var copy = file.ToArray();
        for (var count = random.Next(1, 30); count > 0; count--)
            copy[random.Next(copy.Length)] ^= (byte)(1 << random.Next(8));
        return copy;
    }

    private static byte[] Truncate(byte[] file, byte[] other, Random random) => file[..random.Next(file.Length)];

    private static byte[] ZeroRange(byte[] file, byte[] other, Random random)
    {
        var copy = file.ToArray();
        var (from, length) = Range(copy, random);
        copy.AsSpan(from, length).Clear();
        return copy;
    }

    /// <summary>A number where a size, a count or an offset stands: mostly in the first bytes.</summary>
    private static byte[] Extreme(byte[] file, byte[] other, Random random)
    {
        var copy = file.ToArray();
        if (copy.Length < 8)
            return copy;
        var at = random.Next(Math.Min(copy.Length - 4, random.Next(2) == 0 ? 200 : copy.Length));
        BinaryPrimitives.WriteUInt32LittleEndian(copy.AsSpan(at), Extremes[random.Next(Extremes.Length)]);
        return copy;
    }

    /// <summary>PDF speaks in decimal numbers: lengths, offsets, sizes, object numbers.</summary>
    private static byte[] ChangeDigits(byte[] file, byte[] other, Random random)
    {
        var copy = file.ToArray();
        for (var count = random.Next(1, 10); count > 0; count--)
        {
            var at = Array.FindIndex(copy, random.Next(copy.Length), value => value is >= (byte)'0' and <= (byte)'9');
            if (at >= 0)
                copy[at] = (byte)('0' + random.Next(10));
        }

        return copy;
    }

    private static byte[] Repeat(byte[] file, byte[] other, Random random)
    {
        var (from, length) = Range(file, random);
        return [.. file[..(from + length)], .. file[from..]];
    }

    private static byte[] Splice(byte[] file, byte[] other, Random random)
    {
        var (from, length) = Range(other, random);
        var at = random.Next(file.Length);
        return [.. file[..at], .. other.AsSpan(from, length), .. file[at..]];
    }

    private static (int From, int Length) Range(byte[] file, Random random)
    {
        var from = random.Next(file.Length);
        return (from, random.Next(Math.Min(4_096, file.Length - from)));
    }
}
