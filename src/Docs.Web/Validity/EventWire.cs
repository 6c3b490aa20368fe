using Docs.Core.Documents;
using Docs.Core.Validity;
using Docs.Web.Shell;

namespace Docs.Web.Validity;

/// <summary>An event as it is handed in: words and days as text, so that each is refused in a sentence.</summary>
/// <param name="Kind">As the command line names it, or "void".</param>
/// <param name="On">First day of the effect.</param>
/// <param name="Until">Last day: new last valid day (extend), last day suspended (suspend).</param>
/// <param name="By">Number of the act that causes it.</param>
/// <param name="Event">With kind "void": the event recorded by mistake.</param>
internal sealed record NewEventWire(string? Kind, string? On, string? Until, string? By, string? Basis, string? Event);

/// <summary>What a request to the log asks for; a closed set.</summary>
internal abstract record EventOrder
{
    private EventOrder()
    {
    }

    public sealed record Append(NewEvent Event) : EventOrder;

    public sealed record Void(string EventId, string Basis) : EventOrder;

    public sealed record Refused(string Message) : EventOrder;

    public static EventOrder Read(NewEventWire wire)
    {
        if (EventRules.RefuseTexts(Text(wire.By), Text(wire.Basis)) is { } unreadable)
            return new Refused(unreadable);
        if (string.IsNullOrWhiteSpace(wire.Kind))
            return new Refused(EventRules.RefuseKind(wire.Kind ?? ""));
        if (wire.Kind == EventKinds.Void)
            return ReadVoid(wire);
        if (EventKinds.Find(wire.Kind) is not { } kind)
            return new Refused(EventRules.RefuseKind(wire.Kind));
        if (string.IsNullOrWhiteSpace(wire.On))
            return new Refused("Thiếu ngày đầu tiên có tác dụng (on), sự kiện chưa được ghi; hãy bổ sung ngày đó.");
        if (EventRules.ReadDay(wire.On) is not { } on)
            return new Refused(EventRules.RefuseDay(wire.On));

        DateOnly? until = null;
        if (!string.IsNullOrWhiteSpace(wire.Until) && (until = EventRules.ReadDay(wire.Until)) is null)
            return new Refused(EventRules.RefuseDay(wire.Until));
        return new Append(new NewEvent(kind, on, until, Text(wire.By), Text(wire.Basis)));
    }

    private static EventOrder ReadVoid(NewEventWire wire)
    {
        if (Text(wire.Event) is not { } eventId)
            return new Refused("Vô hiệu cần mã sự kiện ghi nhầm (event), chưa có gì thay đổi; hãy xem mã trong danh sách sự kiện.");
        return Text(wire.Basis) is { } basis
            ? new Void(eventId, basis)
            : new Refused("Vô hiệu cần căn cứ (basis): vì sao sự kiện ghi nhầm; chưa có gì thay đổi.");
    }

    /// <summary>One line, NFC; null when nothing is said.</summary>
    private static string? Text(string? typed) => OneLine.Of(typed);
}
