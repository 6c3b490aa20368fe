using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Extraction;
using Docs.Core.References;
using Docs.Core.Reports;
using Docs.Core.Review;

namespace Docs.Storage.Tests.Contracts;

/// <summary>What every <see cref="IReports"/> counts, and a sample year whose report is worked out by hand.</summary>
public abstract class ReportsContract : StorageFixture
{
    private const string Licence = "Giấy phép xây dựng";

    private const string Decision = "Quyết định";

    private static readonly ReportPeriod Year = ReportPeriod.OfYear(2027);

    /// <summary>
    /// H15.23 (commune) publishes in 2027: two decisions in March (dossiers of March: one and the same), one licence on
    /// 31 March 18:00 UTC, which is April in Vietnam (dossier of February). In 2026 it published one decision without
    /// dossier. One more decision waits for review. H15.24 (province) publishes one licence in March, dossier of 2026.
    /// Reuses: dossier H15.23-270305-0001 twice in March and once in April (one dossier), H15.24-270401-0002 once in April.
    /// Denominators: H15.23 40 dossiers in 2027, 10 results in force; H15.24 none.
    /// By hand: H15.23 backlog 4/10 = 40 %, target of a commune in 2027 100 %: not reached. 4.2: dossiers
    /// of 2027 with a result 2/40 = 5 % → 4·5/80 = 0.25 points. 4.3: 1/40 = 2.5 % → 2·2.5/80 = 0.0625, cut to 0.06 points.
    /// </summary>
    [Fact]
    public async Task A_sample_year_comes_out_as_worked_out_by_hand()
    {
        await SampleYearAsync();
        await Ports.Reports.SetDenominatorsAsync(
            [new(DenominatorKind.Dossiers, "H15.23", 2027, null, 40, "BC 12/BC-VP", new(2027, 12, 31)), new(DenominatorKind.ResultsInForce, "H15.23", 2027, null, 10, "BC 13/BC-VP", new(2027, 1, 5))], "hà", default);
        var agencies = new AgencyBook([new("H15.23", "UBND xã Ea Kar") { Level = AgencyLevel.Commune }, new("H15.24", "Sở Xây dựng") { Level = AgencyLevel.Province }]);

        var report = MeasureReport.Build(
            Year, await Ports.Reports.FiguresAsync(Year, null, default), await Ports.Reports.DenominatorsAsync(2027, null, default), agencies, ReportMeasures.Shipped);

        var commune = report.Agencies.Single(row => row.Agency == "H15.23");
        (commune.Name, commune.Published, commune.Unfinished, commune.Reuses).ShouldBe(("UBND xã Ea Kar", 3, 1, 3));
        (commune.Backlog.Count, commune.Backlog.Of, commune.Backlog.Percent, commune.Backlog.Target, commune.Backlog.Reached).ShouldBe((4, 10, 40.0, 100, false));
        (commune.Dossiers.Count, commune.Dossiers.Of, commune.Dossiers.Percent, commune.Dossiers.Points).ShouldBe((2, 40, 5.0, 0.25));
        (commune.Reuse.Count, commune.Reuse.Percent, commune.Reuse.Points).ShouldBe((1, 2.5, 0.06));

        var province = report.Agencies.Single(row => row.Agency == "H15.24");
        (province.Published, province.Reuses, province.Backlog.Count, province.Dossiers.Count, province.Reuse.Count).ShouldBe((1, 1, 1, 0, 1));
        (province.Backlog.Percent, province.Dossiers.Percent, province.Dossiers.Points, province.Reuse.Percent).ShouldBe((null, null, null, null), "no denominator, no percentage");
        (report.Total.Backlog.Count, report.Total.Backlog.Percent, report.Total.Reuse.Percent).ShouldBe((5, null, null), "one agency has not said its part");

        report.Months.Where(month => month.Published + month.Reuses > 0).Select(month => (month.Month.OfYear, month.Published, month.Reuses)).ShouldBe([(3, 3, 2), (4, 1, 2)]);
        report.Types.Select(type => (type.Type, type.Published, type.Reuses)).ShouldBe([(Decision, 2, 4), (Licence, 2, 0)]);
    }

    [Fact]
    public async Task Figures_are_of_the_agencies_asked_for_alone()
    {
        await SampleYearAsync();

        var figures = await Ports.Reports.FiguresAsync(Year, ["H15.24"], default);

        figures.Published.ShouldHaveSingleItem().ShouldBe(new("H15.24", Licence, new(202703), 1));
        figures.PublishedUntil.ShouldBe([new("H15.24", 1)]);
        figures.Reuses.ShouldHaveSingleItem().Agency.ShouldBe("H15.24");
        (await Ports.Reports.FiguresAsync(Year, [], default)).Published.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_part_of_the_year_counts_its_months_and_needs_the_denominator_of_each()
    {
        await SampleYearAsync();
        var spring = new ReportPeriod(new(202702), new(202703));
        await Ports.Reports.SetDenominatorsAsync([new(DenominatorKind.Dossiers, "H15.23", 2027, 3, 5, "a", new(2027, 4, 1)), new(DenominatorKind.Dossiers, "H15.23", 2027, null, 40, "a", new(2027, 4, 1))], "hà", default);

        (await BuildAsync(spring)).Dossiers.ShouldSatisfyAllConditions(one => one.Count.ShouldBe(2), one => one.Of.ShouldBeNull("February is missing"));
        await Ports.Reports.SetDenominatorsAsync([new(DenominatorKind.Dossiers, "H15.23", 2027, 2, 3, "a", new(2027, 4, 1))], "hà", default);
        var measure = (await BuildAsync(spring)).Dossiers;
        (measure.Count, measure.Of, measure.Percent, measure.Points).ShouldBe((2, 8, 25.0, 1.25));
    }

    [Fact]
    public async Task A_denominator_is_replaced_by_a_newer_word_and_the_same_word_changes_nothing()
    {
        Denominator first = new(DenominatorKind.Dossiers, "H15.23", 2027, null, 40, "BC 12", new(2027, 12, 31));

        (await Ports.Reports.SetDenominatorsAsync([first], "hà", default)).ShouldBe(1);
        (await Ports.Reports.SetDenominatorsAsync([first], "hà", default)).ShouldBe(0);
        (await Ports.Reports.SetDenominatorsAsync([first with { Value = 41 }, first with { Year = 2026 }], "hà", default)).ShouldBe(2);

        (await Ports.Reports.DenominatorsAsync(2027, null, default)).ShouldHaveSingleItem().Value.ShouldBe(41);
        (await Ports.Reports.DenominatorsAsync(2027, ["H15.24"], default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_recalled_counts_no_more_and_a_corrected_type_counts_as_corrected()
    {
        Clock.SetUtcNow(new(2027, 3, 10, 1, 0, 0, TimeSpan.Zero));
        var document = await AddAsync("9/QĐ-UBND", Decision, null);
        (await Ports.Reports.FiguresAsync(Year, null, default)).Published.ShouldHaveSingleItem().Type.ShouldBe(Decision);

        (await Ports.Reviews.DecideAsync(document, Viewer.Operator, ReviewKind.Recall, "nhầm", default)).ShouldBeOfType<DecisionAnswer.Done>();

        (await Ports.Reports.FiguresAsync(Year, null, default)).Published.ShouldBeEmpty();
    }

    private async Task<AgencyMeasures> BuildAsync(ReportPeriod period) => MeasureReport.Build(
        period, await Ports.Reports.FiguresAsync(period, null, default), await Ports.Reports.DenominatorsAsync(2027, null, default), AgencyBook.Empty, ReportMeasures.Shipped)
        .Agencies.Single(row => row.Agency == "H15.23");

    private async Task SampleYearAsync()
    {
        // The clock starts in 2026.
        await AddAsync("6/QĐ-UBND", Decision, null);
        Clock.SetUtcNow(new(2027, 3, 10, 1, 0, 0, TimeSpan.Zero));
        var reused = await AddAsync("1/QĐ-UBND", Decision, "H15.23-270305-0001");
        await AddAsync("2/QĐ-UBND", Decision, "h15.23 – 270305 – 0001");
        await AddAsync("3/GPXD", Licence, "H15.24-261230-0001", custodian: "H15.24");
        await AddAsync("4/QĐ-UBND", Decision, null, DocumentState.NeedsReview);
        await ReuseAsync(reused, "H15.23-270305-0001", "H15.23");
        await ReuseAsync(reused, "H15.23-270305-0001", "H15.23");
        Clock.SetUtcNow(new(2027, 3, 31, 18, 0, 0, TimeSpan.Zero));
        await AddAsync("5/GPXD", Licence, "H15.23-270227-0009");
        await ReuseAsync(reused, "H15.23-270305-0001", "H15.23");
        await ReuseAsync(reused, "H15.24-270401-0002", "H15.24");
    }

    private async Task ReuseAsync(string document, string dossier, string agency) =>
        await Ports.Reuses.RecordAsync(new(document, dossier, "Cấp phép", false, "an", agency), default);

    private async Task<string> AddAsync(string number, string type, string? dossier, DocumentState state = DocumentState.Published, string custodian = "H15.23")
    {
        var accepted = await AcceptAsync(number, agency: custodian);
        var lease = (await Jobs.ClaimAsync("thợ", Lease, default)).ShouldNotBeNull();
        var outcome = Outcome(number, state: state);
        var values = new Dictionary<string, FieldValue>(outcome.Fields.Values) { [FieldNames.Type] = new(type, 0.9, 1, null, "head.type") };
        if (dossier is not null)
            values[FieldNames.Dossier] = new(dossier, 0.9, 1, null, "code");
        (await Jobs.CompleteAsync(lease, [outcome with { Fields = outcome.Fields with { Values = values } }], default)).ShouldBeTrue();
        return accepted.Id;
    }
}
