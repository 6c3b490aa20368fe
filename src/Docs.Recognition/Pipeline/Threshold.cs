using Docs.Recognition.Native;

namespace Docs.Recognition.Pipeline;

/// <summary>The grey level that best parts ink from paper over the whole page (Otsu 1979).</summary>
internal static class Threshold
{
    public static int Otsu(PixHandle grey)
    {
        var histogram = Histogram(grey);
        double total = histogram.Sum(), sum = 0;
        for (var i = 0; i < 256; i++)
            sum += (double)i * histogram[i];

        double weight = 0, partial = 0, best = -1;
        var level = 128;
        for (var i = 0; i < 255; i++)
        {
            weight += histogram[i];
            partial += (double)i * histogram[i];
            if (weight == 0 || weight == total)
                continue;
            var difference = partial / weight - (sum - partial) / (total - weight);
            var between = weight * (total - weight) * difference * difference;
            if (between > best)
                (best, level) = (between, i);
        }

        return level + 1;
    }

    private static long[] Histogram(PixHandle grey)
    {
        var histogram = new long[256];
        var width = grey.Width;
        for (var y = 0; y < grey.Height; y += 2)
        {
            var row = grey.Row(y);
            for (var x = 0; x < width; x += 2)
                histogram[PixSteps.Grey(row, x)]++;
        }

        return histogram;
    }
}
