using Docs.Core.Audit;

namespace Docs.Hosting.Audit;

/// <summary>Every process of a cluster must write the trail with one key: its fingerprint stands in the entry that opens each chain.</summary>
internal static class AuditKeyCheck
{
    private const int Newest = 20;

    /// <exception cref="OptionsException">This process has another key than the one that wrote last.</exception>
    public static async Task CheckAsync(IAuditTrail trail, AuditKeys keys, CancellationToken cancellation)
    {
        var opened = await trail.ListAsync(new AuditFilter(Act: AuditAct.Open), Newest, cancellation);
        var used = opened.Records.Select(record => AuditEntry.Read(record.Entry).Keys).OfType<string>().FirstOrDefault();
        if (used is not null && used != keys.Fingerprint)
            throw new OptionsException($"DOCS_AUDIT_KEY của máy này (dấu {keys.Fingerprint}) khác khóa đã ghi nhật ký của kho (dấu {used}); chưa ghi gì. Hãy đặt DOCS_AUDIT_KEY hoặc DOCS_AUDIT_KEY_FILE giống các máy khác; nếu khóa cũ đã mất thật, đặt DOCS_AUDIT_NEW_KEY=1 cho lần mở đầu tiên bằng khóa mới.");
    }
}
