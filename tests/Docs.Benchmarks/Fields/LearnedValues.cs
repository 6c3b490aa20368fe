using Docs.Core.Extraction;
using Docs.Core.Review;

namespace Docs.Benchmarks.Fields;

/// <summary>
/// What persons would have confirmed so far, were the set an archive read from its first paper to its last: what
/// <see cref="ConfirmedReadings"/> makes of it is what learning gains.
/// </summary>
internal sealed class LearnedValues
{
    private readonly Dictionary<(string Field, string Value), int> confirmed = [];

    public ExtractedFields Raise(ExtractedFields fields) => fields with
    {
        Values = fields.Values.ToDictionary(
            field => field.Key,
            field => field.Value with { Confidence = ConfirmedReadings.Raised(field.Key, field.Value, confirmed.GetValueOrDefault((field.Key, field.Value.Value))) }),
    };

    /// <summary>As a person leaves the document: a name printed in capitals stays in them.</summary>
    public void Confirm(TruthDocument truth, ExtractedFields read)
    {
        foreach (var (field, value) in truth.Values.Where(value => ReviewRules.Suggested.Contains(value.Key)))
        {
            var given = read[field];
            var kept = given is not null && string.Equals(given, value, StringComparison.OrdinalIgnoreCase) ? given : value;
            confirmed[(field, kept)] = confirmed.GetValueOrDefault((field, kept)) + 1;
        }
    }
}
