# Sourced where the service is started: how it collects the garbage of its many short requests, unless it was told otherwise.
# By two threads while all others wait, not by the one that ran out of room: those halts were a tenth of the time of two busy
# processors and are a third of it now. Without the size each processor cache is collected, 256 kB where a virtual machine hides it.
export DOTNET_gcServer="${DOTNET_gcServer:-1}"
export DOTNET_GCHeapCount="${DOTNET_GCHeapCount:-2}"
export DOTNET_GCDynamicAdaptationMode="${DOTNET_GCDynamicAdaptationMode:-0}"
export DOTNET_GCgen0size="${DOTNET_GCgen0size:-0x4000000}"
