using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Docs.Storage.Catalog;

/// <summary>
/// Instants as UTC without offset, which every database compares and sorts; whole microseconds, because that is what
/// PostgreSQL keeps.
/// </summary>
internal sealed class UtcInstant() : ValueConverter<DateTimeOffset, DateTime>(
    instant => Stored(instant),
    stored => Of(stored))
{
    public static DateTimeOffset Of(DateTime stored) => new(DateTime.SpecifyKind(stored, DateTimeKind.Utc));

    /// <summary>As it will be read back, so that what is answered now and what is answered again are the same.</summary>
    public static DateTimeOffset Now(TimeProvider clock) => new(Stored(clock.GetUtcNow()));

    private static DateTime Stored(DateTimeOffset instant) =>
        new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
}
