using Docs.Core.Extraction;

namespace Docs.Core.Review;

/// <summary>
/// What persons confirmed on other documents makes an equal reading on this one likelier right: agencies, signers and their
/// titles, places, procedures. It never changes a value, and no document that is concluded already.
/// </summary>
public sealed class ConfirmedReadings(IReviewDesk desk)
{
    /// <summary>Once may be a slip of the person.</summary>
    private const int Enough = 2;

    /// <summary>More say no more: the reading itself still has to be of this page.</summary>
    private const int Most = 9;

    /// <summary>What the machine itself does not believe is no reading.</summary>
    private const double Credible = 0.5;

    /// <summary>Short of certain: the known agency may be named on the page without having issued it.</summary>
    private const double Highest = 0.99;

    public async Task<ExtractedFields> RaiseAsync(string documentId, ExtractedFields fields, CancellationToken cancellation)
    {
        var read = fields.Values.Where(field => MayBeRaised(field.Key, field.Value))
            .ToDictionary(field => field.Key, field => field.Value.Value);
        var times = await desk.ConfirmedElsewhereAsync(documentId, read, cancellation);
        if (!times.Values.Any(count => count >= Enough))
            return fields;
        return fields with
        {
            Values = fields.Values.ToDictionary(
                field => field.Key,
                field => field.Value with { Confidence = Raised(field.Key, field.Value, times.GetValueOrDefault(field.Key)) }),
        };
    }

    private static bool MayBeRaised(string field, FieldValue value) => ReviewRules.Suggested.Contains(field) && value.Confidence >= Credible;

    /// <param name="times">In how many other documents a person confirmed this very value.</param>
    public static double Raised(string field, FieldValue value, int times) => MayBeRaised(field, value) ? Raised(value.Confidence, times) : value.Confidence;

    /// <summary>Each confirmation takes its share of the doubt that is left.</summary>
    public static double Raised(double confidence, int times) =>
        times < Enough ? confidence : Math.Max(confidence, Math.Min(Highest, 1 - ((1 - confidence) / (1 + Math.Min(times, Most)))));
}
