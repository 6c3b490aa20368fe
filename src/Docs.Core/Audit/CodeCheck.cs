using System.Text.Json;

namespace Docs.Core.Audit;

/// <summary>Holds the codes of one entry after another against the key. Says it once a chain: behind a forged entry all are wrong.</summary>
internal sealed class CodeCheck(AuditKeys? keys)
{
    private string? chain;
    private bool isOver;

    public int OtherKeys { get; private set; }

    /// <param name="previous">The hash that stands before it.</param>
    public void Check(AuditRecord record, string previous, List<AuditDifference> found)
    {
        if (keys is null || Read(record.Entry) is not { } entry)
            return;
        if (chain != record.Chain)
            (chain, isOver) = (record.Chain, IsOfOtherKeys(entry));
        // An entry that does not follow by its hash is told by that.
        if (isOver || entry.Mac == keys.Mac(previous, entry) || AuditRecord.HashOf(previous, record.Entry) != record.Hash)
            return;
        isOver = true;
        found.Add(new(AuditDamage.Forged, record.Chain, record.Sequence, "Từ mục này trở đi không có dấu xác thực đúng: không phải do Docs ghi."));
    }

    private bool IsOfOtherKeys(AuditEntry opening)
    {
        if (opening.Keys is null || opening.Keys == keys!.Fingerprint)
            return false;
        OtherKeys++;
        return true;
    }

    private static AuditEntry? Read(string text)
    {
        try
        {
            return AuditEntry.Read(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
