using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Reuse;

namespace Docs.Web.Verification;

/// <summary>The codes that a page shows to who may give them out.</summary>
internal sealed class CodeViews(IVerificationCodes codes, TimeProvider clock)
{
    /// <summary>Those that work; null for who may give none out, and for what is not published.</summary>
    public async Task<IReadOnlyList<CodeEntry>?> LoadAsync(Viewer viewer, Document document, CancellationToken cancellation)
    {
        if (document.State != DocumentState.Published || !viewer.IsStaff && !Permissions.IsOwn(viewer, document))
            return null;
        var now = clock.GetUtcNow();
        return [.. (await codes.OfResultAsync(document.Id, cancellation)).Where(code => code.WithdrawnAt is null && code.ExpiresAt > now)];
    }
}
