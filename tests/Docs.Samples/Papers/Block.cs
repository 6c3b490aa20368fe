using System.Xml.Linq;

namespace Docs.Samples.Papers;

/// <summary>A piece of the body; each layout family prints it in its own way.</summary>
internal abstract record Block;

/// <summary>"Căn cứ …;" — italic, under each other.</summary>
internal sealed record Basis(string Text) : Block;

/// <summary>Centred and bold: "QUYẾT ĐỊNH:", "CHỨNG NHẬN".</summary>
internal sealed record Banner(string Text) : Block;

/// <summary>"Điều 1. …"</summary>
internal sealed record Article(int Number, string Text) : Block;

internal sealed record Para(string Text) : Block;

/// <summary>A labelled value of a form.</summary>
internal sealed record Item(string Label, string Value) : Block;

internal sealed record Grid(string[] Header, string[][] Rows) : Block;

/// <summary>"Kính gửi: …"</summary>
internal sealed record Addressee(string Text) : Block;

/// <summary>A piece of a printed form, laid out as that form has it.</summary>
internal sealed record Raw(XElement Markup) : Block;
