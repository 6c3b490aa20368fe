using Docs.Core.Documents;

namespace Docs.Core.Review;

public static class FieldHistory
{
    /// <summary>The document with the fields that counted at an instant; as it is now where none is given.</summary>
    public static async Task<Document> AsKnownAsync(this IReviewDesk desk, Document document, DateTimeOffset? knownAt, CancellationToken cancellation) =>
        knownAt is { } instant && await desk.FieldsAtAsync(document.Id, instant, cancellation) is { } fields
            ? document with { Fields = fields }
            : document;
}
