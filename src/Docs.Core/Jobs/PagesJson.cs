using System.Text.Encodings.Web;
using System.Text.Json;

namespace Docs.Core.Jobs;

/// <summary>How recognised pages stand in the object store.</summary>
public static class PagesJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
