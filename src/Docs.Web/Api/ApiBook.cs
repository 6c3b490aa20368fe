using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Docs.Web.Api;

/// <summary>The description, made once: it follows from the endpoints alone, and to make it costs half a second of a processor.</summary>
internal sealed class ApiBook
{
    private readonly Lazy<Task<OpenApiDocument>> _document;
    private readonly Lazy<Task<string>> _json;

    public ApiBook([FromKeyedServices(ApiDescription.Name)] IOpenApiDocumentProvider provider)
    {
        // For everybody who asks: that the first of them goes away ends nothing.
        _document = new(() => provider.GetOpenApiDocumentAsync(CancellationToken.None));
        _json = new(async () => await (await DocumentAsync()).SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, CancellationToken.None));
    }

    public bool IsMade => _json is { IsValueCreated: true, Value.IsCompletedSuccessfully: true };

    public Task<OpenApiDocument> DocumentAsync() => _document.Value;

    public Task<string> JsonAsync() => _json.Value;
}
