using Docs.Core.Search;
using Docs.Web.Shell;
using Microsoft.AspNetCore.WebUtilities;

namespace Docs.Web.Search;

/// <param name="Url">Address of the same search without it.</param>
public sealed record SearchChip(string Text, string Url);

/// <summary>What the search page shows: the form as it was sent, and hits or why there are none.</summary>
/// <param name="Page">Null with a <paramref name="Refusal"/>.</param>
public sealed record SearchView(SearchParameters Form, DateOnly Today, DateOnly AsOf, bool All, ResultPage? Page, string? Refusal, bool IsStaff)
{
    /// <summary>A person is looked for and nobody has said what for.</summary>
    public bool AsksPurpose { get; init; }

    public bool IsFiltered => Form.Q is { Length: > 0 } || Form.Holder is { Length: > 0 } || Form.EndsWithin is { Length: > 0 } || AsOf != Today || Chips.Count > 0;

    /// <summary>Address of the next page of hits, null at the end.</summary>
    public string? NextUrl => Page?.Next is { } next ? Url(Form with { After = next }) : null;

    public string FirstUrl => Url(First);

    public string AllUrl => Url(First with { All = "true" });

    /// <summary>Filters that have no field of their own in the form; they stay while the text changes.</summary>
    public IEnumerable<(string Name, string Value)> Kept =>
        new (string Name, string? Value)[]
        {
            ("type", Form.Type), ("agency", Form.Agency), ("procedure", Form.Procedure), ("dossier", Form.Dossier),
            ("issuedFrom", IsStaff ? null : Form.IssuedFrom), ("issuedTo", IsStaff ? null : Form.IssuedTo), ("limit", Form.Limit),
        }.Where(one => !string.IsNullOrEmpty(one.Value)).Select(one => (one.Name, one.Value!));

    public IReadOnlyList<SearchChip> Chips =>
    [
        .. new (string? Text, SearchParameters Without)[]
        {
            (Form.Type, First with { Type = null }),
            (Form.Agency, First with { Agency = null }),
            (Labelled("Thủ tục", Form.Procedure), First with { Procedure = null }),
            (Labelled("Hồ sơ", Form.Dossier), First with { Dossier = null }),
            (Issued, First with { IssuedFrom = null, IssuedTo = null }),
        }.Where(one => !string.IsNullOrEmpty(one.Text)).Select(one => new SearchChip(one.Text!, Url(one.Without))),
    ];

    private SearchParameters First => Form with { After = null };

    /// <summary>Null: not asked, or no day.</summary>
    public DateOnly? IssuedFrom => Days.Read(Form.IssuedFrom, "", []);

    /// <inheritdoc cref="IssuedFrom"/>
    public DateOnly? IssuedTo => Days.Read(Form.IssuedTo, "", []);

    private string? Issued => (IssuedFrom, IssuedTo) switch
    {
        (null, null) => null,
        ({ Month: 1, Day: 1 } from, { Month: 12, Day: 31 } to) when from.Year == to.Year => $"Ban hành năm {from.Year}",
        ({ } from, null) => $"Ban hành từ {Labels.Day(from)}",
        (null, { } to) => $"Ban hành đến {Labels.Day(to)}",
        ({ } from, { } to) => $"Ban hành {Labels.Day(from)} – {Labels.Day(to)}",
    };

    public static string FacetName(string field) => field switch
    {
        "type" => "Loại giấy tờ",
        "agency" => "Cơ quan ban hành",
        "procedure" => "Thủ tục",
        _ => "Năm ban hành",
    };

    /// <summary>Whether the search is narrowed to one value of the facet already.</summary>
    public bool Narrows(string field) => field switch
    {
        "type" => !string.IsNullOrEmpty(Form.Type),
        "agency" => !string.IsNullOrEmpty(Form.Agency),
        "procedure" => !string.IsNullOrEmpty(Form.Procedure),
        _ => Issued is not null,
    };

    public string FacetUrl(string field, string value) => Url(field switch
    {
        "type" => First with { Type = value },
        "agency" => First with { Agency = value },
        "procedure" => First with { Procedure = value },
        _ => First with { IssuedFrom = $"{value}-01-01", IssuedTo = $"{value}-12-31" },
    });

    public string SpelledUrl(string text) => Url(First with { Q = text });

    public string TypedUrl => Url(First with { AsTyped = "true" });

    /// <summary>The words looked for go along, to be marked on the pages.</summary>
    public string ResultUrl(string id) => QueryHelpers.AddQueryString($"/ket-qua/{id}", new Dictionary<string, string?>
    {
        ["asOf"] = AsOf == Today ? null : Days.Iso(AsOf),
        ["q"] = Present(Form.Q),
    });

    private static string? Labelled(string label, string? value) => string.IsNullOrEmpty(value) ? null : $"{label} {value}";

    private static string Url(SearchParameters form) => QueryHelpers.AddQueryString("/", new Dictionary<string, string?>
    {
        ["q"] = Present(form.Q),
        ["asOf"] = Present(form.AsOf),
        ["holder"] = Present(form.Holder),
        ["all"] = Present(form.All),
        ["limit"] = Present(form.Limit),
        ["after"] = Present(form.After),
        ["type"] = Present(form.Type),
        ["agency"] = Present(form.Agency),
        ["procedure"] = Present(form.Procedure),
        ["dossier"] = Present(form.Dossier),
        ["issuedFrom"] = Present(form.IssuedFrom),
        ["issuedTo"] = Present(form.IssuedTo),
        ["endsWithin"] = Present(form.EndsWithin),
        ["sort"] = Present(form.Sort),
        ["asTyped"] = Present(form.AsTyped),
    });

    private static string? Present(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
