using System.Runtime.InteropServices;

namespace Docs.Recognition.Worker;

/// <summary>Breaks this process the way native libraries break, so that tests see the parent survive it.</summary>
internal static unsafe class Faults
{
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
