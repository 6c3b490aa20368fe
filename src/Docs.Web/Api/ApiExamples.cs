using Docs.Core.Audit;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Holders;
using Docs.Core.References;
using Docs.Core.Review;
using Docs.Core.Search;
using Docs.Core.Validity;
using Docs.Hosting.Wire;
using Docs.Web.Audit;
using Docs.Web.Batches;
using Docs.Web.Holders;
using Docs.Web.Reports;
using Docs.Web.Results;
using Docs.Web.Reuse;
using Docs.Web.Review;
using Docs.Web.Validity;
using Docs.Web.Verification;

namespace Docs.Web.Api;

/// <summary>Examples of the description, by operation. They are of the very types that are sent, so that they cannot age; the people are invented.</summary>
internal static class ApiExamples
{
    private const string Id = "01m82a13kz195hqzbk01c4hdh0";

    private const string OlderId = "01k3c9d2ny7x0v6q8r4t5w1z2a";

    private static readonly ValidityWire InForce = new(
        ValidityState.InForce, true, new(2024, 3, 5), new(2029, 3, 6), [new(new(2024, 3, 5), new(2029, 3, 6))]);

    private static readonly ValidityWire Superseded = new(
        ValidityState.Superseded, false, new(2019, 4, 1), new(2024, 3, 5), [new(new(2019, 4, 1), new(2024, 3, 5))]);

    private static readonly ResultRefWire Newer = new(Id, "12/QĐ-UBND", "Quyết định", "Ủy ban nhân dân huyện Ea Kar", "2024-03-05", InForce);

    private static readonly ResultRefWire Older = new(OlderId, "7/QĐ-UBND", "Quyết định", "Ủy ban nhân dân huyện Ea Kar", "2019-04-01", Superseded);

    private static readonly HitWire Hit = new(
        Id, "12/QĐ-UBND", "Quyết định", "Ủy ban nhân dân huyện Ea Kar", "2024-03-05", "Về việc giao đất ở",
        ["Phạm Thị Mỹ Diệu"], InForce, "**Giao đất** ở cho bà Phạm Thị Mỹ Diệu, số định danh •••••••••468, tại xã Ea Kar");

    private static readonly DateTimeOffset Recorded = new(2026, 11, 22, 1, 30, 0, TimeSpan.Zero);

    private static readonly BatchWire Batch = new(
        "01m82a0xq2c8m4k7n5p3r9t1v0", "Lô tháng 11", "H15.08", Core.Intake.PublishPolicy.None, Core.Intake.Lane.Counter, Recorded,
        new Dictionary<string, int> { [nameof(DocumentState.Published)] = 3, [nameof(DocumentState.NeedsReview)] = 1 }, 0, 0);

    private static readonly BatchFileWire File = new("tờ 1.pdf", Id, nameof(DocumentState.Published), null);

    public static IReadOnlyDictionary<string, object> Requests { get; } = new Dictionary<string, object>
    {
        ["lookUpResults"] = new LookupRequestWire([new(Id, null, null, null), new(null, "7/QĐ-UBND", "UBND huyện Ea Kar", 2019)]),
        ["openBatch"] = new NewBatchWire("Lô tháng 11", "H15.08", Core.Intake.Lane.Counter),
        ["declareFiles"] = new NewManifestWire("lô 5/bảng kê.csv", "file,pages,number\ntờ 1.pdf,2,12/QĐ-UBND\ntờ 2.pdf,,\n", ["lô 5/tờ 1.pdf", "lô 5/tờ 3.pdf"]),
        ["recordEvent"] = new NewEventWire("amend", "2026-03-01", null, "99/QĐ-UBND", "Khoản 1 Điều 15", null),
        ["confirmProposal"] = new ConfirmWire("2026-03-01", null, "Đã đối chiếu bản chính"),
        ["rejectProposal"] = new RejectWire("Máy đọc nhầm số văn bản"),
        ["reuseResult"] = new NewReuseWire("H15.08-261120-0007", "Cấp giấy phép xây dựng", false),
        ["createCode"] = new NewCodeWire(30),
        ["linkHolder"] = new NewHolderLinkWire(null, "240123456", LinkEvidence.IdentityCard, "Thẻ căn cước cấp ngày 12/04/2025, mục số CMND đã cấp", null),
        ["withdrawHolderLink"] = new LinkReasonWire("Ghi nhầm một chữ số"),
        ["confirmReview"] = new ConfirmFieldsWire(2, new() { [FieldNames.Number] = "12/QĐ-UBND", [FieldNames.IssuedOn] = "05/03/2024", [FieldNames.Place] = "" },
            [new("r41", RelationKind.Replaces, "7/QĐ-UBND", new(2019, 4, 1), null), new(null, RelationKind.Revokes, "15/GPXD-UBND", null, "Ủy ban nhân dân huyện Ea Kar")],
            [new("Nguyễn Văn Thử", "066185000017", null, 1985, "Thôn 3, xã Ea Kar"), new("H’Thử Niê", "066187000023", null, 1987, null)]),
        ["returnReview"] = new ReasonWire("Trang 2 mờ, không đọc được chữ ký"),
        ["rejectReview"] = new ReasonWire("Giấy giới thiệu, không phải kết quả giải quyết thủ tục"),
        ["recallReview"] = new ReasonWire("Công bố nhầm bản nháp"),
        ["shareReview"] = new ReasonWire("Hai vợ chồng cùng đứng tên, không có thông tin của người khác"),
        ["unshareReview"] = new ReasonWire("Một người đề nghị không cho xem"),
        ["arrangeReview"] = new ArrangeWire(2, [new(1, 180)], []),
        ["mergeReview"] = new MergeWire(2, OlderId),
        ["duplicateReview"] = new DuplicateWire(OlderId, false),
    };

    private static readonly ReuseWire Reuse = new(
        "01m82a7d3kf5gh7jk9mn1pq3rs", Id, "H15.08-261120-0007", "Cấp giấy phép xây dựng", "em", "H15.08", Recorded, ValidityState.InForce, $"/api/v1/results/{Id}/file");

    private static readonly ProposalWire Proposal = new(
        "01m82a5a1hc3de5fg7jk9mn1pq", "supersede", new(2024, 3, 5), null, ProposalState.Open, new(OlderId, "7/QĐ-UBND"), new(Id, "12/QĐ-UBND"), 0.93);

    private static readonly HolderLinkWire Link = new(
        "01m82acd9qr1st3vw5xy7z9ab1", ["066185000017", "240123456"], LinkEvidence.IdentityCard, "Thẻ căn cước cấp ngày 12/04/2025, mục số CMND đã cấp", null, "chi", Recorded, null);

    private static readonly HoldWire Hold = new(
        Id, Recorded, Recorded.AddMinutes(15), 2,
        new Dictionary<string, ReviewFieldWire>
        {
            [FieldNames.Number] = new("12/QĐ-UBND", 0.71, 1, [310, 402, 220, 38], [[88, 98]], "head.number", "tesseract 5.3.0 vie", true, ["112/QĐ-UBND"]),
            [FieldNames.Signer] = new(null, null, null, null, [], null, null, true, []),
        },
        [new("r41", RelationKind.Replaces, "7/QĐ-UBND", null, null, 0.62, 1, [840, 1310, 190, 36], [[412, 421]], "text.relation", "tesseract 5.3.0 vie", true, null, null, OlderId, EventStatus.Proposed)],
        [new("Nguyễn Văn Thử", "066185000017", null, 1985, "Thôn 3, xã Ea Kar", null, null, null), new("H’Thử Niê", null, null, 1987, null, null, 1, [420, 880, 260, 37])]);

    private static readonly ReviewRecordWire Confirmed = new("01m82acj7pk9mn1pq3rs5tv7wx", Id, "confirm", null, Recorded, 41.5, 1, false, "chi");

    public static IReadOnlyDictionary<string, object> Answers { get; } = new Dictionary<string, object>
    {
        ["resultAccesses"] = new AccessListWire([new(Recorded, [AuditAct.View, AuditAct.Download], 3, false, ["officer"], ["H15.08"], "H15.08-261120-0007", null, null)], null),
        ["searchResults"] = new SearchWire(1, true, new(2026, 11, 22), [Hit], null)
        {
            Facets = [new Facet("type", [new FacetValue("Quyết định", 1)])],
            NotInForce = 1,
        },
        ["showResult"] = new ShowWire(
            Id,
            nameof(DocumentState.Published),
            null,
            "H15.08",
            new Dictionary<string, object> { [FieldNames.Number] = new FieldWire("12/QĐ-UBND", 0.98, 1, [310, 402, 220, 38], "head.number") { Spans = [[88, 98]] } },
            InForce,
            [new EventWire("01m82a2b7cd9ef1gh2jk3mn4pq", "issue", new(2024, 3, 5), new(2029, 3, 5), null, null, EventStatus.Recorded, Recorded)],
            [new RelationWire(RelationKind.Replaces, "7/QĐ-UBND", OlderId, RelationDirection.Out, EventStatus.Recorded)],
            2,
            new OriginalWire("quyết định giao đất.pdf", 482_113, "9f2c4e0d6b8a1f3e5d7c9b0a2f4e6d8c1b3a5f7e9d0c2b4a6f8e1d3c5b7a9f0e")),
        ["resultValidity"] = new ValidityOnWire(Id, new(2026, 11, 22), null, InForce),
        ["resultRelations"] = new RelationsWire(
            Id,
            [
                new(RelationKind.Replaces, "7/QĐ-UBND", OlderId, RelationDirection.Out, EventStatus.Recorded, Older),
                new(RelationKind.Amends, "9/QĐ-UBND", null, RelationDirection.Out, EventStatus.Waiting, null),
            ],
            [new(Older, []), new(Newer, [OlderId])]),
        ["lookUpResults"] = new LookupWire(new(2026, 11, 22), [new(LookupStatus.Found, Newer, null), new(LookupStatus.Ambiguous, null, [Older, Newer])]),
        ["recordEvent"] = new EventWire("01m82a2c8de1fg3hj5km7np9qr", "amend", new(2026, 3, 1), null, "99/QĐ-UBND", "Khoản 1 Điều 15", EventStatus.Recorded, Recorded),
        ["listProposals"] = new ProposalListWire([Proposal], null),
        ["confirmProposal"] = Proposal with { State = ProposalState.Confirmed },
        ["rejectProposal"] = Proposal with { State = ProposalState.Rejected },
        ["listEndings"] = new EndingListWire(new(2026, 11, 22), 30, [new(Id, "12/QĐ-UBND", "Quyết định", "Ủy ban nhân dân huyện Ea Kar", new(2026, 12, 5), ValidityState.Expired)], null),
        ["reuseResult"] = Reuse,
        ["listReuses"] = new ReuseListWire([Reuse]),
        ["countReuses"] = new ReuseCountsWire(new(2026, 1, 1), new(2026, 11, 22), [new("H15.08", "2026-11", 3, 2)]),
        ["listNotices"] = new NoticeListWire(
            1, [new("01m82a9f5mh7jk9mn1pq3rs5tv", Recorded, Id, "12/QĐ-UBND", "H15.08-261120-0007", ValidityState.InForce, ValidityState.Revoked, Core.Reuse.NoticeKind.ValidityChanged, null)], null),
        ["createCode"] = new CreatedCodeWire(
            "01m82abg6nj8km1np3qr5st7vw", "0A1B2-C3D4E-F5G6H-J7K8M", "http://localhost:5080/kiem-tra/0A1B2-C3D4E-F5G6H-J7K8M", "<svg …/>", Recorded.AddDays(30)),
        ["listCodes"] = new CodeListWire([new("01m82abg6nj8km1np3qr5st7vw", "em", Recorded, Recorded.AddDays(30), null)]),
        ["holderLinks"] = new HolderLinksWire(["066185000017", "240123456"], [Link]),
        ["linkHolder"] = Link,
        ["withdrawHolderLink"] = Link with { Withdrawn = new("Ghi nhầm một chữ số", "chi", Recorded.AddDays(1)) },
        ["verifyCode"] = new VerifiedWire(
            "12/QĐ-UBND", "Quyết định", "Ủy ban nhân dân huyện Ea Kar", "2024-03-05", ValidityState.InForce, true, "Còn hiệu lực", new(2026, 11, 22)),
        ["reviewCounts"] = new ReviewCounts(14, 2, Recorded, 30, 1, 38) { Agencies = [new("H15.08", 12, 0, 35)] },
        ["nextReview"] = Hold,
        ["takeReview"] = Hold,
        ["confirmReview"] = Confirmed,
        ["returnReview"] = Confirmed with { Kind = "return", Reason = "Trang 2 mờ, không đọc được chữ ký", Changed = 0 },
        ["rejectReview"] = Confirmed with { Kind = "reject", Reason = "Giấy giới thiệu, không phải kết quả giải quyết thủ tục", Changed = 0 },
        ["recallReview"] = Confirmed with { Kind = "recall", Reason = "Công bố nhầm bản nháp", Seconds = null, Changed = 0 },
        ["shareReview"] = Confirmed with { Kind = "share", Reason = "Hai vợ chồng cùng đứng tên, không có thông tin của người khác", Seconds = null, Changed = 0 },
        ["unshareReview"] = Confirmed with { Kind = "unshare", Reason = "Một người đề nghị không cho xem", Seconds = null, Changed = 0 },
        ["undoReview"] = Confirmed with { Kind = "undo", Reason = null, Seconds = null, Changed = 0 },
        ["arrangeReview"] = Confirmed with { Kind = "arrange", Changed = 0 },
        ["mergeReview"] = Confirmed with { Kind = "arrange", Changed = 0 },
        ["duplicateReview"] = Confirmed with { Kind = "duplicate", Reason = $"Bản trùng của {OlderId}.", Seconds = null, Changed = 0 },
        ["rescanReview"] = Confirmed with { Kind = "rescan", Seconds = null, Changed = 0 },
        ["undoRescan"] = Confirmed with { Kind = "undo", Seconds = null, Changed = 0 },
        ["reviewWords"] = new PageWordsWire(2480, 3508, "tesseract 5.3.0 vie", [new("12/QĐ-UBND", [310, 402, 220, 38], [88, 98])]),
        ["reviewHistory"] = new FieldSaidWire[]
        {
            new(FieldNames.Number, "112/QĐ-UBND", 0.71, 1, [310, 402, 220, 38], [[88, 99]], "head.number", "tesseract 5.3.0 vie", Recorded, null, null),
            new(FieldNames.Number, "12/QĐ-UBND", 1, null, null, [], FieldSources.Person, null, Recorded.AddMinutes(9), "chi", null),
        },
        ["reviewHolders"] = new HoldersSaidWire[]
        {
            new([new("Nguyễn Văn Thử", "066185000017", null, 1985, "Thôn 3, xã Ea Kar")], Recorded, null, null, false),
            new([new("Nguyễn Văn Thử", "066185000017", null, 1985, "Thôn 3, xã Ea Kar"), new("H’Thử Niê", "066187000023", null, 1987, null)], Recorded.AddMinutes(9), "chi", null, true),
        },
        ["reviewRelations"] = new RelationSaidWire[]
        {
            new("r41", "01m82b0c7kk5gh7jk9mn1pq3rs", RelationKind.Replaces, "7/QĐ-UBND", null, null, 0.62, Recorded, null, false, null, false),
            new("r58", "01m82b0c7kk5gh7jk9mn1pq3rs", RelationKind.Replaces, "7/QĐ-UBND", new(2019, 4, 1), null, 1, Recorded.AddMinutes(9), "chi", false, null, true),
        },
        ["reportMeasures"] = new MeasuresWire(
            "2026-01", "2026-12",
            [new("H15.08", "Ủy ban nhân dân xã Ea Kar", AgencyLevel.Commune, 120, 4, 31, new(480, 1200, 40, 100, null), new(90, 150, 60, 80, 3), new(31, 150, 20.6, 80, 0.51))],
            new(null, "Tất cả", null, 120, 4, 31, new(480, 1200, 40, null, null), new(90, 150, 60, 80, 3), new(31, 150, 20.6, 80, 0.51)),
            [new("2026-01", 12, 3)], [new("Quyết định", 80, 20)]),
        ["listBatches"] = new BatchListWire([Batch], null),
        ["openBatch"] = Batch,
        ["showBatch"] = new BatchDetailWire(Batch, [File]),
        ["declareFiles"] = new ManifestCheckWire(2, ["lô 5/tờ 2.pdf"], ["lô 5/tờ 3.pdf"]),
        ["uploadReceipt"] = new ReceiptWire([File with { State = nameof(DocumentState.Received) }]),
        ["uploadFile"] = new ReceiptWire([File with { State = nameof(DocumentState.Received) }]),
        ["status"] = new StatusWire(new Dictionary<string, int> { [nameof(DocumentState.Published)] = 3 }, 0, 0, null, 0),
    };
}
