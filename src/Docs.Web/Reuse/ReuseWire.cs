using Docs.Core.Reuse;
using Docs.Core.Validity;

namespace Docs.Web.Reuse;

/// <param name="Dossier">Dossier code: H15.23-260305-0001.</param>
/// <param name="Purpose">For what step or procedure it is used.</param>
/// <param name="ConfirmPartlyExpired">True: the officer has looked at which parts are still in force.</param>
internal sealed record NewReuseWire(string? Dossier, string? Purpose, bool? ConfirmPartlyExpired);

/// <param name="State">Of the result at that moment.</param>
/// <param name="File">Where its PDF/A is.</param>
internal sealed record ReuseWire(
    string Id, string Result, string Dossier, string Purpose, string By, string Agency, DateTimeOffset At, ValidityState State, string File)
{
    public static ReuseWire Of(ReuseRecord reuse) => new(
        reuse.Id, reuse.DocumentId, reuse.Dossier, reuse.Purpose, reuse.By, reuse.Agency, reuse.At, reuse.State, $"/api/v1/results/{reuse.DocumentId}/file");
}

internal sealed record ReuseListWire(IReadOnlyList<ReuseWire> Reuses);

/// <param name="Month">As 2026-11.</param>
/// <param name="Dossiers">Different ones.</param>
internal sealed record ReuseCountWire(string Agency, string Month, int Reuses, int Dossiers);

internal sealed record ReuseCountsWire(DateOnly From, DateOnly To, IReadOnlyList<ReuseCountWire> Counts);
