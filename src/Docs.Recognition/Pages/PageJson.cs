using System.Text.Json;
using System.Text.Json.Serialization;

namespace Docs.Recognition.Pages;

/// <summary>The one way page records are written to and read from a work directory.</summary>
internal static class PageJson
{
    // Computed properties (Lines, Words, Text) would only double the file.
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter() },
    };
}
