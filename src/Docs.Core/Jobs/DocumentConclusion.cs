using System.Text.Json;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.Intake;
using Docs.Core.Recognition;
using Docs.Core.References;
using Docs.Core.Review;
using Docs.Core.Settings;
using Docs.Core.Text;
using Docs.Core.Validity;

namespace Docs.Core.Jobs;

/// <summary>
/// From pages read to documents concluded: split at separator sheets, extract, decide, compose the outputs and store them.
/// </summary>
public sealed class DocumentConclusion(
    IRecogniser recogniser,
    IObjectStore objects,
    FieldExtractor extractor,
    DescriptorSet descriptors,
    LiveSettings settings,
    ConfirmedReadings confirmed,
    ReferenceLists references)
{
    private const string TextType = "text/plain; charset=utf-8";

    private const string ArrangedDoubt = "Các trang đã được sắp xếp lại; hãy xem lại các trường.";

    /// <exception cref="PagesFailedException">A published result could not be read anew.</exception>
    public async Task<IReadOnlyList<RecognitionOutcome>> ConcludeAsync(Document document, Batch batch, Reading reading, string workDirectory, CancellationToken cancellation)
    {
        if (document.State == DocumentState.Published)
            return [await ConcludeAgainAsync(document, batch, reading, workDirectory, cancellation)];

        var pageCount = reading.Pages.Count + reading.Failures.Count;
        if (SecretIn(reading, pageCount) is { } secret)
            return [secret];
        if (document.Plan is { } plan)
            return [await ConcludeArrangedAsync(document, batch, reading, plan, workDirectory, cancellation)];
        if (reading.Failures.Count > 0)
            return [await QuarantinedInPartAsync(document, reading, workDirectory, cancellation)];

        var split = SeparatorSplit.Of(reading.Pages, batch.Agency);
        if (split.Parts.Count == 0)
            return [Quarantined(pageCount, "Tệp chỉ có tờ phân tách, không có văn bản nào.")];
        var stated = StatedFields(document);
        if (split.Parts.Count > 1 && stated.Count > 0)
            return [Quarantined(pageCount, $"Xấp giấy tách thành {split.Parts.Count} kết quả nhưng bảng kê khai một kết quả cho cả tệp; hãy bỏ các cột thông tin của tệp này trong bảng kê rồi nộp lại.")];
        var outcomes = new List<RecognitionOutcome>();
        foreach (var part in split.Parts)
        {
            var whole = part.Count == pageCount;
            outcomes.Add(await ConcludePartAsync(new Part(document, batch, part, whole, split.Doubt, stated, reading.Notes, workDirectory), cancellation));
        }

        return outcomes;
    }

    /// <summary>
    /// A published result read anew: its own pages, no splitting, and what persons and manifest said still counts.
    /// </summary>
    /// <exception cref="PagesFailedException">One of its pages could not be read: the old reading is better.</exception>
    private async Task<RecognitionOutcome> ConcludeAgainAsync(Document document, Batch batch, Reading reading, string workDirectory, CancellationToken cancellation)
    {
        bool IsOwn(int page) => document.Plan is not null || page >= (document.FirstPage ?? 1) && page <= (document.LastPage ?? int.MaxValue);
        var failures = reading.Failures.Where(failure => IsOwn(failure.Page)).ToList();
        if (failures.Count > 0)
            throw new PagesFailedException($"Không đọc lại được {Describe(failures)} Bản đã công bố được giữ nguyên.");

        var own = new Reading([.. reading.Pages.Where(page => IsOwn(page.Number))], [], reading.Notes);
        return SecretIn(own, own.Pages.Count)
            ?? await ConcludePartAsync(new Part(document, batch, own.Pages, document.FirstPage is null, null, StatedFields(document), reading.Notes, workDirectory), cancellation);
    }

    /// <summary>A person put these pages together: no splitting, no publishing without their look at the result.</summary>
    /// <exception cref="PagesFailedException">One of the pages could not be read.</exception>
    private async Task<RecognitionOutcome> ConcludeArrangedAsync(
        Document document, Batch batch, Reading reading, PagePlan plan, string workDirectory, CancellationToken cancellation)
    {
        if (reading.Failures.Count > 0)
            throw new PagesFailedException($"Không sắp xếp lại được trang, cách sắp xếp cũ được giữ nguyên: {Describe(reading.Failures)}");
        var outcome = await ConcludePartAsync(
            new Part(document, batch, reading.Pages, !plan.Shared, ArrangedDoubt, StatedFields(document), reading.Notes, workDirectory), cancellation);
        var own = plan.Pages.Where(page => page.Sha256 == document.Original.Sha256).Select(page => page.Page).DefaultIfEmpty(1).ToList();
        return outcome with { State = DocumentState.NeedsReview, FirstPage = plan.Shared ? own.Min() : null, LastPage = plan.Shared ? own.Max() : null, Plan = plan };
    }

    private static RecognitionOutcome? SecretIn(Reading reading, int pageCount) => SecrecyMark.Find(reading.Pages) is { } mark
        ? Quarantined(pageCount, $"Trang {mark.Page} có dấu {WordOf(mark.Level)}: không trích chữ, không lập chỉ mục, không xem trước. Chuyển cho người phụ trách bảo mật.")
        : null;

    /// <summary>
    /// The pages that could be read live on for staff, under their numbers in the file. There is no PDF and no ALTO: a
    /// document with pages missing must not be taken for the whole.
    /// </summary>
    private async Task<RecognitionOutcome> QuarantinedInPartAsync(Document document, Reading reading, string workDirectory, CancellationToken cancellation)
    {
        var pageCount = reading.Pages.Count + reading.Failures.Count;
        var outcome = reading.Failures.FirstOrDefault(failure => failure.OfFile) is { } file
            ? Quarantined(document.Pages, $"{file.Reason} Tệp đã nộp vẫn được giữ nguyên.")
            : Quarantined(pageCount, $"Không đọc được {Describe(reading.Failures)} {Kept(reading.Pages.Count, pageCount)} Hãy quét lại, hoặc nhờ quản trị cho đọc lại ở trang Việc và cách ly.");
        if (reading.Pages.Count == 0)
            return outcome;

        var request = new ComposeRequest(
            workDirectory,
            [.. reading.Pages.Select(page => page.Number)],
            reading.Pages,
            Path.Combine(workDirectory, "out-part"),
            "document",
            new DocumentMetadata(document.Original.Name, null, null),
            document.ReceivedAt);
        var composition = await recogniser.ComposeAsync(request, cancellation);
        var files = new List<DocumentFile>
        {
            await PutAsync(FileKind.Text, null, composition.TextPath, TextType, cancellation),
            await PutPagesAsync(reading.Pages, workDirectory, cancellation),
        };
        for (var i = 0; i < composition.PreviewPaths.Count; i++)
            files.Add(await PutPreviewAsync(reading.Pages[i].Number, composition.PreviewPaths[i], cancellation));
        return outcome with { Files = files };
    }

    private async Task<RecognitionOutcome> ConcludePartAsync(Part part, CancellationToken cancellation)
    {
        var pages = part.SourcePages.Select((page, index) => page with { Number = index + 1 }).ToList();
        var read = FieldEngines.Noted(extractor.Extract(pages), pages);
        if (part.Whole)
            read = FileNameEvidence.Weigh(read, part.Document.Original.Name);
        var fields = ManifestFields.Apply(await confirmed.RaiseAsync(part.Document.Id, read, cancellation), part.Stated);
        var (state, reason) = Decide(part, pages, fields, await settings.NowAsync(cancellation));
        var terms = (await references.NowAsync(cancellation)).TermsFor(fields);
        var files = await StoreAsync(part, pages, fields, cancellation);
        var first = part.SourcePages[0].Number;
        var last = part.SourcePages[^1].Number;
        return new RecognitionOutcome(
            state,
            part.Notes.Count == 0 ? reason : string.Join(' ', part.Notes.Prepend(reason).OfType<string>()),
            part.Whole ? null : first,
            part.Whole ? null : last,
            pages.Count,
            fields,
            IssueTerms.Determine(fields, terms),
            files,
            KeyOf(fields));
    }

    private (DocumentState State, string? Reason) Decide(Part part, IReadOnlyList<RecognisedPage> pages, ExtractedFields fields, RunningSettings running)
    {
        var doubts = new List<string>();
        if (part.SplitDoubt is { } doubt)
            doubts.Add(doubt);
        if (pages.All(page => page.Blank || page.Blocks.Count == 0))
            doubts.Add("Không đọc được chữ nào trên các trang.");
        var heads = DocumentHeads.Find(pages);
        if (heads.Count > 0)
            doubts.Add($"Có thể gồm nhiều văn bản: đầu văn bản mới ở trang {string.Join(", ", heads)}.");
        if (PublishDecision.Of(fields, descriptors, part.Stated.Keys.ToHashSet(), running.Thresholds) is PublishDecision.Unsure unsure)
            doubts.Add(unsure.Reason);

        var reason = doubts.Count == 0 ? null : string.Join(" ", doubts);
        return part.Batch.Publish switch
        {
            PublishPolicy.None => (DocumentState.NeedsReview, reason ?? "Lô này để người đối soát xem hết."),
            PublishPolicy.All when reason is not null => (DocumentState.Published, $"Công bố theo lệnh --publish all của người chạy lệnh, chưa đối soát. {reason}"),
            _ when reason is null && running.SamplingOf(part.Batch.Agency).Chooses(part.Document.Id) => (DocumentState.NeedsReview, ReviewSampling.Reason),
            _ when reason is null => (DocumentState.Published, null),
            _ => (DocumentState.NeedsReview, reason),
        };
    }

    private async Task<IReadOnlyList<DocumentFile>> StoreAsync(Part part, IReadOnlyList<RecognisedPage> pages, ExtractedFields fields, CancellationToken cancellation)
    {
        var output = Path.Combine(part.WorkDirectory, $"out-{part.SourcePages[0].Number}");
        var request = new ComposeRequest(
            part.WorkDirectory,
            [.. part.SourcePages.Select(page => page.Number)],
            pages,
            output,
            "document",
            MetadataOf(fields, part.Document.Original.Name),
            part.Document.ReceivedAt);
        var composition = await recogniser.ComposeAsync(request, cancellation);

        var files = new List<DocumentFile>
        {
            await PutAsync(FileKind.Pdf, null, composition.PdfPath, "application/pdf", cancellation),
            await PutAsync(FileKind.Alto, null, composition.AltoPath, "application/xml", cancellation),
            await PutAsync(FileKind.Text, null, composition.TextPath, TextType, cancellation),
            await PutPagesAsync(pages, part.WorkDirectory, cancellation),
        };
        for (var i = 0; i < composition.PreviewPaths.Count; i++)
            files.Add(await PutPreviewAsync(i + 1, composition.PreviewPaths[i], cancellation));
        return files;
    }

    private Task<DocumentFile> PutPreviewAsync(int page, string path, CancellationToken cancellation) =>
        PutAsync(FileKind.Preview, page, path, path.EndsWith(".webp", StringComparison.Ordinal) ? "image/webp" : "image/jpeg", cancellation);

    private async Task<DocumentFile> PutAsync(FileKind kind, int? page, string path, string mediaType, CancellationToken cancellation)
    {
        await using var content = File.OpenRead(path);
        var stored = await objects.PutAsync(content, cancellation);
        return new DocumentFile(kind, page, stored.Sha256, stored.Size, mediaType);
    }

    /// <summary>By way of a file: the pages of a thick file would stand in memory twice.</summary>
    private async Task<DocumentFile> PutPagesAsync(IReadOnlyList<RecognisedPage> pages, string workDirectory, CancellationToken cancellation)
    {
        var path = Path.Combine(workDirectory, "pages.json");
        await using (var json = File.Create(path))
            await JsonSerializer.SerializeAsync(json, pages, PagesJson.Options, cancellation);
        return await PutAsync(FileKind.Pages, null, path, "application/json", cancellation);
    }

    public static DocumentMetadata MetadataOf(ExtractedFields fields, string fallbackTitle)
    {
        var title = string.Join(" ", new[] { fields[FieldNames.Type], fields[FieldNames.Number] }.Where(part => part is not null));
        return new DocumentMetadata(title.Length > 0 ? title : fallbackTitle, fields[FieldNames.Agency], fields[FieldNames.Subject]);
    }

    public static DuplicateKey? KeyOf(ExtractedFields fields) =>
        fields[FieldNames.Number] is { } number && fields[FieldNames.Agency] is { } agency && fields.Date(FieldNames.IssuedOn) is { } day
            ? new DuplicateKey(OfficialNumber.Key(number), VietnameseText.Fold(agency), day)
            : null;

    private static Dictionary<string, string> StatedFields(Document document) => document.Fields.Values
        .Where(field => field.Value.Source is FieldSources.Manifest or FieldSources.Person)
        .ToDictionary(field => field.Key, field => field.Value.Value);

    private static RecognitionOutcome Quarantined(int pages, string reason) =>
        new(DocumentState.Quarantined, reason, null, null, pages, ExtractedFields.None, null, [], null);

    private static string WordOf(SecrecyLevel level) => level switch
    {
        SecrecyLevel.Secret => "Mật",
        SecrecyLevel.TopSecret => "Tối mật",
        SecrecyLevel.UtmostSecret => "Tuyệt mật",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    private static string Kept(int read, int pages) => read == 0
        ? "Tệp gốc vẫn được giữ nguyên, chưa trang nào đọc được."
        : $"Tệp gốc và {read}/{pages} trang đọc được vẫn còn.";

    private static string Describe(IReadOnlyList<PageFailure> failures) =>
        string.Join(" ", failures.Take(5).Select(failure => $"{(failure.OfFile ? "tệp" : $"trang {failure.Page}")}: {failure.Reason}"))
        + (failures.Count > 5 ? $" (và {failures.Count - 5} trang khác)" : "");

    private sealed record Part(
        Document Document,
        Batch Batch,
        IReadOnlyList<RecognisedPage> SourcePages,
        bool Whole,
        string? SplitDoubt,
        IReadOnlyDictionary<string, string> Stated,
        IReadOnlyList<string> Notes,
        string WorkDirectory);
}

/// <summary>Pages of a published result could not be read anew; the message is for staff and names them.</summary>
public sealed class PagesFailedException(string message) : Exception(message);
