using Docs.Core.Text;
using Docs.Web.Shell;

namespace Docs.Web.Reuse;

/// <summary>A reuse as it was asked for, read, or one sentence why it cannot be.</summary>
internal sealed record ReuseOrder(string Dossier, string Purpose, bool PartlyExpiredConfirmed)
{
    private const int MaxPurpose = 500;

    public static (ReuseOrder? Order, string? Problem) Read(NewReuseWire wire)
    {
        if (string.IsNullOrWhiteSpace(wire.Dossier))
            return (null, "Thiếu mã hồ sơ, chưa ghi gì; hãy nhập mã như H15.23-260305-0001.");
        if (!DossierCode.TryParse(wire.Dossier, out var dossier))
            return (null, "Mã hồ sơ không đúng dạng, chưa ghi gì; hãy viết như H15.23-260305-0001 hoặc 000.00.53.H15-200922-0001.");
        if (OneLine.Of(wire.Purpose) is not { } purpose)
            return (null, "Thiếu mục đích sử dụng, chưa ghi gì; hãy nêu dùng vào việc gì.");
        return purpose.Length > MaxPurpose
            ? (null, $"Mục đích dài quá {MaxPurpose} ký tự, chưa ghi gì; hãy rút gọn.")
            : (new(dossier.Key, purpose, wire.ConfirmPartlyExpired == true), null);
    }
}
