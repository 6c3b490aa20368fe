namespace Docs.Recognition.Composition;

internal sealed class DocumentComposer
{
    public Task<Core.Recognition.Composition> ComposeAsync(Core.Recognition.ComposeRequest request, CancellationToken ct) => throw new NotSupportedException(request.Name + ct);
}
