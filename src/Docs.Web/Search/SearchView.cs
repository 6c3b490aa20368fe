using Docs.Core.Search;
using Docs.Web.Shell;
using Microsoft.AspNetCore.WebUtilities;

namespace Docs.Web.Search;

/// <summary>What the search page shows: the form as it was sent, and hits or why there are none.</summary>
/// <param name="Page">Null with a <paramref name="Refusal"/>.</param>
public sealed record SearchView(SearchParameters Form, DateOnly Today, DateOnly AsOf, bool All, ResultPage? Page, string? Refusal)
{
    public bool IsFiltered => Form.Q is { Length: > 0 } || Form.Holder is { Length: > 0 } || AsOf != Today;

    /// <summary>Address of the next page of hits, null at the end.</summary>
    public string? NextUrl => Page?.Next is { } next ? Url(Form with { After = next }) : null;

    public string FirstUrl => Url(Form with { After = null });

    public string AllUrl => Url(Form with { After = null, All = "true" });

    public string ResultUrl(string id) => AsOf == Today ? $"/ket-qua/{id}" : $"/ket-qua/{id}?asOf={Days.Iso(AsOf)}";

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
        ["issuedFrom"] = Present(form.IssuedFrom),
        ["issuedTo"] = Present(form.IssuedTo),
    });

    private static string? Present(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
