namespace Docs.Cli.Output;

/// <summary>Reports on the caller's thread, in order (Progress&lt;T&gt; posts to the pool and may reorder).</summary>
internal sealed class DirectProgress<T>(Action<T> report) : IProgress<T>
{
    public void Report(T value) => report(value);
}
