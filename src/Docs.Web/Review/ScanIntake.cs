using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Review;
using Docs.Web.Batches;
using Docs.Web.Errors;

namespace Docs.Web.Review;

/// <summary>Takes an uploaded better scan in, by way of a temporary file as every upload.</summary>
internal sealed class ScanIntake(UploadIntake uploads, PageArranging arranging)
{
    public async Task<(Refusal? Refusal, ReviewAnswer? Answer)> TakeAsync(Document document, Viewer by, string name, Stream content, CancellationToken cancellation)
    {
        await using var file = uploads.CreateTemporary();
        if (await uploads.SpoolAsync(content, file, cancellation) is { } refusal)
            return (refusal, null);
        try
        {
            return (null, await arranging.RescanAsync(document, by, name, file, cancellation));
        }
        catch (Exception error) when (Refusal.Of(error) is { } known)
        {
            return (known, null);
        }
    }
}
