namespace Docs.Core.Access;

/// <summary>How long an account stays shut after wrong tries: people mistype, programs try on.</summary>
public static class LockOut
{
    /// <summary>A person who still knows the password finds it within these.</summary>
    private const int Free = 5;

    /// <summary>Short enough that nobody can keep a colleague out for a day by a single bad evening; four tries an hour guess nothing.</summary>
    private const int MaxMinutes = 15;

    /// <param name="failures">In a row, the last one included.</param>
    public static TimeSpan? After(int failures) =>
        failures < Free ? null : TimeSpan.FromMinutes(Math.Min(MaxMinutes, Math.Pow(2, Math.Min(failures - Free, 10))));
}
