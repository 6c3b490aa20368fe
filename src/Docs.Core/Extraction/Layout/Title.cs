namespace Docs.Core.Extraction.Layout;

/// <summary>The lines that name the type.</summary>
/// <param name="Name">Full name in sentence case.</param>
/// <param name="Descriptor">Null for a name no descriptor has ("Giấy phép" + unknown words keep the open one).</param>
internal sealed record Title(string Name, DocumentDescriptor Descriptor, IReadOnlyList<Line> Lines, double Strength);
