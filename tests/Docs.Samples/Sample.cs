using Docs.Samples.Papers;
using Docs.Samples.Scanning;

namespace Docs.Samples;

public enum FamilyChoice
{
    /// <summary>Layouts that rules were written against.</summary>
    Seen,

    /// <summary>Layouts kept apart, to see what rules do with the unknown.</summary>
    Holdout,

    /// <summary>Forms as offices print them, each with its own wording: rules were mended on these.</summary>
    Office,

    /// <summary>Other such forms, measured before any of their pages was read.</summary>
    OfficeHoldout,

    /// <summary>Forms drawn after rules had been mended on all others.</summary>
    Later,

    /// <summary>Layouts of another hand, drawn without knowledge of the rules.</summary>
    Strange,

    /// <summary>Its other half, of which no page was read.</summary>
    StrangeHoldout,

    /// <summary>Layouts of a third hand, drawn from printed forms without knowledge of the rules.</summary>
    Outside,

    /// <summary>Its other half, of which no page was read.</summary>
    OutsideHoldout,

    /// <summary>Layouts of a fourth hand, drawn from forms of law without knowledge of the rules.</summary>
    Distant,

    /// <summary>Its other half, of which no page was read.</summary>
    DistantHoldout,

    /// <summary>Layouts of a fifth hand, after papers as offices issue them, without knowledge of the rules.</summary>
    Far,

    /// <summary>Its other half, of which no page was read.</summary>
    FarHoldout,

    /// <summary>Layouts of a sixth hand, after national forms as provincial, district and commune offices print them.</summary>
    Remote,

    /// <summary>Its other half, of which no page was read.</summary>
    RemoteHoldout,

    /// <summary>Layouts of a seventh hand, of offices of other provinces, without knowledge of the rules.</summary>
    Abroad,

    /// <summary>Its other half, of other provinces still, of which no page was read.</summary>
    AbroadHoldout,

    /// <summary>Layouts of an eighth hand, of Đắk Lắk and the provinces beside it, without knowledge of the rules.</summary>
    Beyond,

    /// <summary>Most of its forms laid out otherwise, and others, of which no page was read.</summary>
    BeyondHoldout,

    /// <summary>Layouts of a ninth hand, of Đắk Lắk and of provinces far from it, without knowledge of the rules.</summary>
    Yonder,

    /// <summary>Some of its forms laid out otherwise, and others, of which no page was read.</summary>
    YonderHoldout,

    All,
}

/// <summary>What to generate. The same request gives the same papers, text and fields.</summary>
public sealed record SampleRequest
{
    public required string Folder { get; init; }

    public required int Count { get; init; }

    public int Seed { get; init; } = 1;

    /// <summary>0 clean, 1 everyday, 2 bad; null mixes them as an office's archive would.</summary>
    public int? Level { get; init; }

    /// <summary>Names of <see cref="SampleGenerator.Kinds"/>; empty is all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    public FamilyChoice Families { get; init; } = FamilyChoice.Seen;

    /// <summary>Every scan at this resolution instead of a mixture.</summary>
    public int? Dpi { get; init; }

    public static readonly IReadOnlyList<int> Levels = [0, 1, 2];
}

/// <summary>One scan on disk and what it truly says; NAME.txt and NAME.json beside it hold the same.</summary>
/// <param name="Path">The scan's file.</param>
/// <param name="Text">One text a page in reading order, the left head block first; "" for a blank back side.</param>
/// <param name="WrittenByPen">Fields of which a part is written by hand: number, issuedOn.</param>
/// <param name="Sha256">Of the file, lower-case hexadecimal.</param>
public sealed record Sample(
    string Path, string Kind, string Family, bool Holdout, ScanPlan Plan, IReadOnlyList<string> Text, Truth Truth,
    IReadOnlyList<string> WrittenByPen, string Sha256)
{
    public string File => System.IO.Path.GetFileName(Path);

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public int Pages => Text.Count;

    internal string AgencyPlain { get; init; } = "";
}
