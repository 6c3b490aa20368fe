using System.Reflection;

namespace Docs.Web.Errors;

/// <summary>Every problem an answer may name, for the page that explains them.</summary>
internal static class KnownRefusals
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Those that are made for the occasion, and those the framework chooses.</summary>
    private static readonly Refusal[] Made =
    [
        Refusal.BadInput("Tham số hoặc nội dung không dùng được; câu trả lời nói rõ chỗ nào và cách viết đúng."),
        Refusal.TooLarge(2_048L << 20),
        Refusal.TooOften(60),
        Refusal.OfStatus(StatusCodes.Status404NotFound),
        Refusal.OfStatus(StatusCodes.Status405MethodNotAllowed),
        Refusal.OfStatus(StatusCodes.Status413PayloadTooLarge),
        Refusal.OfStatus(StatusCodes.Status415UnsupportedMediaType),
        Refusal.OfStatus(StatusCodes.Status416RangeNotSatisfiable),
    ];

    /// <summary>By status. A refusal that a feature keeps as a static field is found by itself.</summary>
    public static IReadOnlyList<Refusal> All { get; } =
    [
        .. Made.Concat(typeof(Refusal).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(Static)).Where(field => field.FieldType == typeof(Refusal))
            .Select(field => (Refusal)field.GetValue(null)!))
            .DistinctBy(refusal => refusal.Code)
            .OrderBy(refusal => refusal.Status).ThenBy(refusal => refusal.Code, StringComparer.Ordinal),
    ];
}
