using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Docs.Storage.Catalog;

/// <summary>
/// Instants as UTC without offset, which every database compares and sorts; whole microseconds, because that is what
/// PostgreSQL keeps.
/// </summary>
internal sealed class UtcInstant() : ValueConverter<DateTimeOffset, DateTime>(
    instant => new DateTime(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc),
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
