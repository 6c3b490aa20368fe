namespace Docs.Storage.Search;

/// <summary>What is asked of every match: days in force, and the numbers of its filters' and facets' values (0 = none).</summary>
/// <param name="FromDay">First day in force; <see cref="IndexRows.NoEnd"/> if never, or if that is not known.</param>
/// <param name="Text">Its row in the table texts: texts are appended, for a row of a kilobyte put between others rewrites a page each.</param>
/// <param name="ToDay">Day after the last one in force, or <see cref="IndexRows.NoEnd"/>.</param>
internal readonly record struct DocRow(long Doc, int FromDay, int ToDay, int Type, int Agency, int Procedure, int Custodian, int Text);

/// <returns>False to stop.</returns>
internal delegate bool TakeRow(in DocRow row);

/// <summary>A stretch of days within a document's <see cref="DocRow.FromDay"/> and <see cref="DocRow.ToDay"/>.</summary>
internal readonly record struct DayRange(int From, int To);
