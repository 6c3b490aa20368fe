using System.Security.Cryptography;
using System.Text;

namespace Docs.Core.Audit;

/// <summary>
/// An entry with its place in a chain, as it is stored. Id, act, actor, outcome, result and holder stand beside the entry to
/// be found by; the entry is what counts.
/// </summary>
/// <param name="Hash">SHA-256 over the previous hash and the entry, lower-case hex.</param>
/// <param name="Entry">Canonical JSON.</param>
public sealed record AuditRecord(
    string Id, string Chain, long Sequence, AuditAct Act, AuditOutcome Outcome, string Actor, string? Result, string? Holder, string Hash, string Entry)
{
    /// <summary>Stands before a chain's first entry.</summary>
    public static readonly string Origin = new('0', 64);

    public ChainHead Head => new(Chain, Sequence, Hash);

    /// <param name="previous">Hash of the chain's entry before this one.</param>
    public static AuditRecord Seal(AuditEntry entry, string previous)
    {
        var canonical = entry.ToCanonical();
        return new(entry.Id, entry.Chain, entry.Sequence, entry.Act, entry.Outcome, entry.Actor.Name, entry.Result, entry.Holder, HashOf(previous, canonical), canonical);
    }

    public static string HashOf(string previous, string entry) =>
        Convert.ToHexStringLower(SHA256.HashData([.. Convert.FromHexString(previous), .. Encoding.UTF8.GetBytes(entry)]));
}
