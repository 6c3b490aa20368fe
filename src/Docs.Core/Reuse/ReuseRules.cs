using Docs.Core.Documents;
using Docs.Core.Validity;

namespace Docs.Core.Reuse;

public enum ReuseRefusal
{
    NotPublished,
    NotInForce,

    /// <summary>In force in part: allowed once the officer states having looked.</summary>
    NeedsConfirmation,
}

/// <summary>What may be used in a dossier instead of paper: only what is certainly in force today.</summary>
public static class ReuseRules
{
    /// <returns>Null when it may be reused.</returns>
    public static ReuseOutcome.Refused? Refuse(DocumentState state, ValidityAnswer today, bool partlyExpiredConfirmed)
    {
        if (state != DocumentState.Published)
            return Refused(ReuseRefusal.NotPublished, today, "Kết quả này chưa được công bố nên chưa dùng lại được; hãy chờ đối soát xong.");
        return today.State switch
        {
            ValidityState.InForce => null,
            ValidityState.PartlyExpired when partlyExpiredConfirmed => null,
            ValidityState.PartlyExpired => Refused(
                ReuseRefusal.NeedsConfirmation, today, "Kết quả này đã hết hiệu lực một phần; hãy xem phần nào còn hiệu lực rồi xác nhận là đã xem."),
            ValidityState.Undetermined => Refused(
                ReuseRefusal.NotInForce, today, "Chưa xác định được kết quả này còn hiệu lực hay không nên không dùng lại được; hãy nhờ người đối soát xác định thời hạn."),
            _ => Refused(
                ReuseRefusal.NotInForce, today, $"Hôm nay kết quả này không còn dùng được ({ValidityStates.Label(today.State).ToLowerInvariant()}); chưa ghi gì vào hồ sơ. Hãy đề nghị kết quả khác còn hiệu lực."),
        };
    }

    private static ReuseOutcome.Refused Refused(ReuseRefusal why, ValidityAnswer today, string message) => new(why, today.State, message);
}
