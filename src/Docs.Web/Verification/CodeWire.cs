using Docs.Core.Reuse;
using Docs.Core.Validity;

namespace Docs.Web.Verification;

/// <param name="Days">How long it works; null: 30.</param>
internal sealed record NewCodeWire(int? Days);

/// <param name="Code">Shown this once: only its hash is kept.</param>
/// <param name="Url">Page that anyone may open.</param>
/// <param name="Qr">The address as a QR code, SVG.</param>
public sealed record CreatedCodeWire(string Id, string Code, string Url, string Qr, DateTimeOffset ExpiresAt);

internal sealed record CodeWire(string Id, string By, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? WithdrawnAt)
{
    public static CodeWire Of(CodeEntry code) => new(code.Id, code.By, code.CreatedAt, code.ExpiresAt, code.WithdrawnAt);
}

internal sealed record CodeListWire(IReadOnlyList<CodeWire> Codes);

/// <summary>What anyone with the code may know: the paper's head and today's state, nothing of whom it concerns.</summary>
/// <param name="InForce">Null: cannot be determined.</param>
/// <param name="Label">The state in Vietnamese.</param>
/// <param name="AsOf">Today in Vietnam.</param>
public sealed record VerifiedWire(
    string? Number, string? Type, string? Agency, string? IssuedOn, ValidityState State, bool? InForce, string Label, DateOnly AsOf);
