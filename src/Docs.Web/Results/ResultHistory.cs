using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Review;
using Docs.Core.Validity;
using Docs.Web.Review;
using Docs.Web.Shell;

namespace Docs.Web.Results;

/// <summary>One thing that happened to a result.</summary>
/// <param name="By">Account; null: the machine.</param>
public sealed record HistoryLine(DateTimeOffset At, string What, string? By);

/// <summary>Everything that happened to a result, put together from where each is kept; for staff.</summary>
internal sealed class ResultHistory(IReviewDesk desk)
{
    private const int MostReviews = 100;

    private const int MostLines = 200;

    private const int MostLetters = 120;

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<HistoryLine>> OfAsync(Document document, CancellationToken cancellation)
    {
        var lines = new List<HistoryLine> { new(document.ReceivedAt, "Nhận bản quét", null) };
        if (document.PublishedAt is { } published)
            lines.Add(new(published, "Công bố", null));
        lines.AddRange((await desk.HistoryAsync(document.Id, cancellation)).Where(said => said.Source == FieldSources.Person).SelectMany(Said));
        lines.AddRange((await desk.RelationsAsync(document.Id, cancellation)).Where(said => said.By is not null).SelectMany(Said));
        lines.AddRange((await desk.HoldersAsync(document.Id, cancellation)).Where(said => said.By is not null && (said.Holders.Count != 1 || said.Holders[0].BirthYear is not null)).SelectMany(Said));
        lines.AddRange((await desk.RecordsAsync(document.Id, null, MostReviews, cancellation)).Select(Reviewed));
        lines.AddRange(document.Events.SelectMany(Recorded));
        return [.. lines.OrderByDescending(line => line.At).Take(MostLines)];
    }

    private static IEnumerable<HistoryLine> Said(FieldSaid said)
    {
        var label = Labels.Field(said.Field);
        yield return new(said.At, said.Value.Length == 0 ? $"{label}: xác nhận văn bản không ghi" : $"{label}: {Short(Print(said.Field, said.Value))}", said.By);
        if (said.VoidedAt is { } undone)
            yield return new(undone, $"{label}: bỏ giá trị vừa xác nhận", null);
    }

    private static IEnumerable<HistoryLine> Said(RelationSaid said)
    {
        var what = $"{Labels.Relation(said.Relation.Kind, RelationDirection.Out)} {said.Relation.Number}";
        yield return new(said.At!.Value, said.Removed ? $"Quan hệ: xác nhận văn bản không ghi “{Short(what)}”" : $"Quan hệ: {Short(what)}", said.By);
        if (said.VoidedAt is { } undone)
            yield return new(undone, $"Quan hệ: bỏ điều vừa xác nhận “{Short(what)}”", null);
    }

    /// <summary>Of one holder alone the fields tell.</summary>
    private static IEnumerable<HistoryLine> Said(HoldersSaid said)
    {
        var names = string.Join("; ", said.Holders.Select(holder => $"{holder.Name ?? holder.PersonalId ?? holder.TaxCode}{(holder.BirthYear is { } year ? $" (sinh {year})" : "")}"));
        yield return new(said.At, said.Holders.Count == 0 ? "Chủ sở hữu: xác nhận văn bản không nêu ai" : $"Chủ sở hữu: {Short(names)}", said.By);
        if (said.VoidedAt is { } undone)
            yield return new(undone, "Chủ sở hữu: bỏ danh sách vừa xác nhận", null);
    }

    private static HistoryLine Reviewed(ReviewRecord record) =>
        new(record.At, QueuePage.Kind(record.Kind) + (record.Reason is { Length: > 0 } reason ? $": {Short(reason)}" : ""), record.Reviewer);

    private static IEnumerable<HistoryLine> Recorded(ValidityEvent line)
    {
        var what = $"{EventKinds.Label(line.Kind)}{(line.On is { } day ? $" từ {Labels.Day(day)}" : "")}{(line.By is { } act ? $" theo {act}" : "")}";
        yield return new(line.RecordedAt, line.Status == EventStatus.Proposed ? $"Đề xuất: {what}" : $"Ghi sự kiện: {what}", line.RecordedBy);
        if (line.VoidedAt is { } undone && !line.IsRejectedProposal)
            yield return new(undone, $"Vô hiệu sự kiện ghi nhầm: {what}", line.VoidedBy);
    }

    private static string Print(string field, string value) =>
        FieldNames.Dates.Contains(field) && DateOnly.TryParseExact(value, "yyyy-MM-dd", out var day) ? Labels.Day(day)
        : field == FieldNames.Term ? Labels.Term(value)
        : value;

    private static string Short(string text) => text.Length <= MostLetters ? text : text[..MostLetters] + "…";
}
