namespace Docs.Core;

/// <summary>Error numbers of Linux that .NET puts into <see cref="Exception.HResult"/> of an <see cref="IOException"/>.</summary>
public static class IoErrors
{
    /// <summary>ENOSPC.</summary>
    public const int NoSpace = 28;
}
