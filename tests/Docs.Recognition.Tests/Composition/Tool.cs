using System.Diagnostics;

namespace Docs.Recognition.Tests.Composition;

internal static class Tool
{
    /// <summary>Runs a program to its end and gives what it printed; anything but exit code 0 fails the test.</summary>
    public static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"{program}: {output} {errors.Result}");
        return output;
    }

    /// <summary>The first page in grey: rows of pixels, 0 = black.</summary>
    public static byte[][] Render(string pdf, int dpi)
    {
        var root = pdf + ".render";
        Run("pdftoppm", "-gray", "-singlefile", "-r", $"{dpi}", pdf, root);
        var data = File.ReadAllBytes(root + ".pgm");
        var (words, at) = (new List<string>(), 0);
        while (words.Count < 4)
        {
            var start = at;
            while (data[at] > ' ')
                at++;
            words.Add(System.Text.Encoding.ASCII.GetString(data, start, at++ - start));
        }

        return [.. data[at..].Chunk(int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture))];
    }
}
