namespace Docs.Core.Telemetry;

/// <summary>Why an attempt at a document failed, for counting: a short fixed list, since each becomes a label.</summary>
public static class FailureReasons
{
    public const string DiskFull = "disk full";
    public const string ToolMissing = "tool missing";
    public const string Pages = "pages";
    public const string TextLayer = "text layer";
    public const string ObjectMissing = "object missing";
    public const string ServiceAway = "service away";
    public const string Other = "other";

    public static readonly IReadOnlyList<string> All = [DiskFull, ToolMissing, Pages, TextLayer, ObjectMissing, ServiceAway, Other];
}
