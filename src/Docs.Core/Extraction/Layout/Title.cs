namespace Docs.Core.Extraction.Layout;

/// <summary>The lines that name the type.</summary>
/// <param name="Name">Full name in sentence case.</param>
/// <param name="Descriptor">Null for a name no descriptor has ("Giấy phép" + unknown words keep the open one).</param>
internal sealed record Title(string Name, DocumentDescriptor Descriptor, IReadOnlyList<Line> Lines, double Strength)
{
    /// <summary>Letter by letter a name of the descriptors: the engine's doubt in its ornate capitals tells nothing then.</summary>
    public bool Exact { get; init; }
}
