namespace Docs.Core.Audit;

/// <summary>
/// Who is at work in this flow of calls, for what. Ambient, because a change passes twenty ports on its way to the one
/// transaction that records it, and an actor handed through each of them could be forgotten in one; where nobody said who
/// it is, it is the machine.
/// </summary>
public sealed class AuditScope
{
    private static readonly AsyncLocal<AuditScope?> Ambient = new();

    private int changes;

    public AuditScope(AuditActor actor) => Actor = actor;

    public static AuditScope Current => Ambient.Value ?? new AuditScope(AuditActor.Machine);

    public AuditActor Actor { get; set; }

    public AuditTask? Task { get; set; }

    /// <summary>Changes recorded in their own transactions since the scope began.</summary>
    public int Changes => changes;

    /// <summary>Holds for this flow of calls and those it starts from here on.</summary>
    public static AuditScope Begin(AuditActor actor) => Ambient.Value = new AuditScope(actor);

    public void CountChange() => Interlocked.Increment(ref changes);
}
