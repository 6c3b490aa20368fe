using System.Globalization;
using System.Runtime.InteropServices;

namespace Docs.Recognition.Worker;

/// <summary>Breaks this process the way native libraries break, so that tests see the parent survive it.</summary>
internal static unsafe class Faults
{
    private const string Variable = "DOCS_FAULTS";

    /// <summary>Whether this process may break: DOCS_FAULTS is set.</summary>
    public static bool Allowed => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 };

    /// <summary>What DOCS_FAULTS asks of a page: "2:Crash 5:Hang" names pages and what befalls them; anything else nothing.</summary>
    public static Fault Asked(int page)
    {
        var asked = (Environment.GetEnvironmentVariable(Variable) ?? "").Split(' ')
            .Select(entry => entry.Split(':'))
            .FirstOrDefault(entry => entry.Length == 2 && entry[0] == page.ToString(CultureInfo.InvariantCulture));
        return asked is not null && Enum.TryParse<Fault>(asked[1], out var fault) ? fault : Fault.None;
    }

    public static void Happen(Fault fault, bool safe, Stream output)
    {
        switch (fault)
        {
            case Fault.Crash:
                Environment.FailFast(null);
                break;
            case Fault.CrashUnlessSafe when !safe:
                Environment.FailFast(null);
                break;
            case Fault.Hang:
                new ManualResetEventSlim().Wait();
                break;
            case Fault.Memory:
                while (true)
                    NativeMemory.Fill(NativeMemory.Alloc(16 << 20), 16 << 20, 1);
            case Fault.Garbage:
                output.Write("{\"Page\": 12\n"u8);
                output.Flush();
                break;
            case Fault.BadUtf8:
                output.Write([(byte)'{', (byte)'"', 0xC3, 0x28, 0xFF, (byte)'"', (byte)'}', (byte)'\n']);
                output.Flush();
                break;
            case Fault.None or Fault.CrashUnlessSafe:
                break;
        }
    }
}
