using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Jobs;
using Docs.Core.References;
using Docs.Core.Text;
using Docs.Core.Validity;

namespace Docs.Core.Review;

/// <summary>What came of a reviewer's form. A closed set.</summary>
public abstract record ReviewAnswer
{
    /// <summary>The form is older than the document: what it would undo, its sender has not seen.</summary>
    public const string Stale = "Văn bản đã thay đổi từ lúc bạn mở (có thể ở một thẻ khác), chưa có gì được ghi; hãy mở lại văn bản để xem giá trị hiện nay.";

    private ReviewAnswer()
    {
    }

    public sealed record Done(ReviewRecord Record) : ReviewAnswer;

    /// <param name="Problems">By field name, one Vietnamese sentence each; nothing was changed.</param>
    public sealed record WrongValues(IReadOnlyDictionary<string, string> Problems) : ReviewAnswer;

    /// <summary>Required and empty, and not said to be so on the paper; nothing was changed.</summary>
    /// <param name="Fields">Names.</param>
    public sealed record Unfilled(IReadOnlyList<string> Fields) : ReviewAnswer;

    /// <inheritdoc cref="DecisionAnswer.Conflict"/>
    public sealed record Conflict(string Message) : ReviewAnswer;

    /// <summary>Unknown, or not this reviewer's to decide: the two are not told apart.</summary>
    public sealed record NoSuchDocument : ReviewAnswer;

    public static ReviewAnswer Of(DecisionAnswer answer) => answer switch
    {
        DecisionAnswer.Done done => new Done(done.Record),
        DecisionAnswer.Conflict conflict => new Conflict(conflict.Message),
        _ => new NoSuchDocument(),
    };
}

/// <summary>What a reviewer typed on the desk.</summary>
/// <param name="Version">The version of the document the reviewer looked at.</param>
/// <param name="Fields">By field name; "" = the paper does not state it.</param>
/// <param name="Relations">All of them, as they are to stand; null: nothing is said of them.</param>
/// <param name="Holders">Likewise; the fields of the first holder then follow from the first of them.</param>
public sealed record TypedConfirmation(
    long Version, IReadOnlyDictionary<string, string> Fields, IReadOnlyList<TypedRelation>? Relations = null, IReadOnlyList<TypedHolder>? Holders = null)
{
    /// <summary>Required fields that were asked for and left empty; null: every "" was meant so. A form sends its boxes whether or not anybody looked at them.</summary>
    public IReadOnlySet<string>? Blank { get; init; }
}

/// <summary>A reviewer's decisions: who may, what the values mean for term and keys, then the desk's transaction.</summary>
public sealed class Reviewing(ICatalog catalog, IReviewDesk desk, ReferenceLists references, DescriptorSet descriptors, TimeProvider clock)
{
    public async Task<ReviewAnswer> ConfirmAsync(string id, Viewer reviewer, TypedConfirmation typed, CancellationToken cancellation)
    {
        if (await FindAsync(id, reviewer, cancellation) is not { } document)
            return new ReviewAnswer.NoSuchDocument();
        var (values, wrong) = ConfirmedValues.Read(typed.Fields);
        var problems = new Dictionary<string, string>(wrong);
        var latestBirth = With(document.Fields, values).Date(FieldNames.IssuedOn)?.Year ?? VietnamCalendar.Today(clock).Year;
        var holders = typed.Holders is null ? null : ConfirmedHolders.Read(typed.Holders, reviewer.Name, latestBirth, problems);
        if (holders is not null)
            values = values.Where(value => !ConfirmedHolders.OfFirst.Contains(value.Key) || (value.Key == FieldNames.Address && holders.Count == 0)).Concat(ConfirmedHolders.FieldsOf(holders)).ToDictionary();
        var fields = With(document.Fields, values);
        if (holders is not null)
            fields = fields with { Holders = holders };
        else if (values.Keys.Any(ConfirmedHolders.OfFirst.Contains))
            fields = fields with { Holders = [.. fields.Holders.Select((holder, index) => index == 0 ? holder with { By = reviewer.Name } : holder)] };
        var stated = typed.Relations is null ? null : ConfirmedRelations.Read(typed.Relations, fields, problems);
        // Before anything is asked: the form would come back with the newer version, and its next sending undo unseen what was decided meanwhile.
        if (typed.Version != document.Version)
            return new ReviewAnswer.Conflict(ReviewAnswer.Stale);
        if (problems.Count > 0)
            return new ReviewAnswer.WrongValues(problems);
        var blank = typed.Blank ?? values.Where(value => value.Value.Length == 0).Select(value => value.Key).ToHashSet();
        if (PublishDecision.Empty(fields, descriptors).Where(any => !any.Any(blank.Contains)).ToList() is { Count: > 0 } unfilled)
            return new ReviewAnswer.Unfilled([.. unfilled.Select(any => any[0])]);

        var confirmation = new ReviewConfirmation(typed.Version, values, fields.Holders, IssueTerms.Determine(fields, (await references.NowAsync(cancellation)).TermsFor(fields)), DocumentConclusion.KeyOf(fields))
        {
            Relations = stated,
        };
        return ReviewAnswer.Of(await desk.ConfirmAsync(id, reviewer, confirmation, cancellation));
    }

    public async Task<ReviewAnswer> DecideAsync(string id, Viewer reviewer, ReviewKind kind, string reason, CancellationToken cancellation)
    {
        if (await FindAsync(id, reviewer, cancellation) is not { } document)
            return new ReviewAnswer.NoSuchDocument();
        if (ReviewRules.IsOfFile(kind) && ProblemOfSharing(kind, document) is { } problem)
            return new ReviewAnswer.Conflict(problem);
        return kind != ReviewKind.Undo && string.IsNullOrWhiteSpace(reason)
            ? new ReviewAnswer.WrongValues(new Dictionary<string, string> { ["reason"] = "Hãy nêu lý do; chưa có gì thay đổi." })
            : ReviewAnswer.Of(await desk.DecideAsync(id, reviewer, kind, reason.Trim(), cancellation));
    }

    /// <summary>Takes a better scan back; for whoever may hand one in, be it a clerk: whose it was is asked with the change.</summary>
    public async Task<ReviewAnswer> UndoRescanAsync(Document document, Viewer by, CancellationToken cancellation)
    {
        if (!Permissions.MayRescan(by, document))
            return new ReviewAnswer.NoSuchDocument();
        return await desk.RecordsAsync(document.Id, null, 1, cancellation) is [{ Kind: ReviewKind.Rescan }]
            ? ReviewAnswer.Of(await desk.DecideAsync(document.Id, by, ReviewKind.Undo, "", cancellation))
            : new ReviewAnswer.Conflict("Từ lúc nộp bản quét mới đã có quyết định khác nên không hoàn tác được, chưa có gì thay đổi; hãy tải lại trang.");
    }

    private static string? ProblemOfSharing(ReviewKind kind, Document document) => (kind, document.Fields.Holders.Count, document.OpenToHolders) switch
    {
        (ReviewKind.Share, <= 1, _) => "Kết quả này ghi một chủ sở hữu nên tệp đã mở cho người đó, chưa có gì thay đổi.",
        (ReviewKind.Share, _, true) => "Các chủ sở hữu đã được mở tệp này, chưa có gì thay đổi.",
        (ReviewKind.Unshare, _, false) => "Các chủ sở hữu chưa được mở tệp này, chưa có gì thay đổi.",
        _ => null,
    };

    /// <summary>The fields as they will count: a person's word over all others, "" takes a field away.</summary>
    private static ExtractedFields With(ExtractedFields fields, IReadOnlyDictionary<string, string> values)
    {
        var said = ManifestFields.Apply(fields, values, FieldSources.Person);
        var cleared = values.Where(value => value.Value.Length == 0).Select(value => value.Key).ToHashSet();
        return said with
        {
            Values = said.Values.Where(value => !cleared.Contains(value.Key)).ToDictionary(),
            Holders = [.. said.Holders.Select((holder, index) => index == 0 ? Without(holder, cleared) : holder).Where(holder => holder.IsSomeone)],
        };
    }

    private static Holder Without(Holder holder, HashSet<string> cleared) => holder with
    {
        Name = cleared.Contains(FieldNames.Holder) ? null : holder.Name,
        PersonalId = cleared.Contains(FieldNames.PersonalId) ? null : holder.PersonalId,
        TaxCode = cleared.Contains(FieldNames.TaxCode) ? null : holder.TaxCode,
        Address = cleared.Contains(FieldNames.Address) ? null : holder.Address,
    };

    private async Task<Document?> FindAsync(string id, Viewer reviewer, CancellationToken cancellation) =>
        await catalog.FindAsync(id, cancellation) is { } document && Permissions.MayReview(reviewer, document) ? document : null;
}
