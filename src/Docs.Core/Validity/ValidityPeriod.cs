namespace Docs.Core.Validity;

/// <summary>Days on end that have one state.</summary>
public sealed record ValidityPeriod(DayInterval Days, ValidityState State);
