namespace Docs.Recognition.Supervision;

/// <summary>A page worker did not do its page and was killed.</summary>
internal sealed class ChildFailedException(ChildFailure failure) : Exception(failure.ToString())
{
    public ChildFailure Failure { get; } = failure;
}

internal enum ChildFailure
{
    Crash,
    Time,
    Memory,
    Nonsense,
}
