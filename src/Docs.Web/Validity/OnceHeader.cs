using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Web.Errors;

namespace Docs.Web.Validity;

/// <summary>Endpoint metadata: it reads <see cref="OnceHeader"/>, and so its description says.</summary>
internal sealed class AcceptsOnceKey;

/// <summary>The header Idempotency-Key: a request that may be repeated without being done twice.</summary>
internal static class OnceHeader
{
    public const string Name = "Idempotency-Key";

    private const int MaxLength = 255;

    /// <summary>422, as the header's draft standard has it: the key was used, and for something else.</summary>
    public static readonly Refusal Taken = new(
        StatusCodes.Status422UnprocessableEntity,
        "Khóa đã dùng cho yêu cầu khác",
        $"{Name} này đã dùng cho một yêu cầu có nội dung khác; lần này chưa ghi gì. Hãy dùng khóa mới cho yêu cầu mới.")
    { Code = "key-taken" };

    private static readonly Refusal Unusable = Refusal.BadInput($"{Name} phải có từ 1 đến {MaxLength} ký tự ASCII nhìn thấy được; chưa ghi gì.");

    /// <summary>False with a refusal; true with null where no key was given.</summary>
    /// <param name="body">What is asked, as it was understood.</param>
    public static bool TryRead<TBody>(HttpRequest request, Viewer viewer, TBody body, out Once? once, out Refusal? refusal)
    {
        (once, refusal) = (null, null);
        if (!request.Headers.TryGetValue(Name, out var values))
            return true;
        if (values is not [{ Length: > 0 and <= MaxLength } key] || !key.All(character => character is > ' ' and <= '~'))
        {
            refusal = Unusable;
            return false;
        }

        once = Of(viewer, key, request.Path, body);
        return true;
    }

    public static Once Of<TBody>(Viewer viewer, string key, string address, TBody body)
    {
        var asked = $"{address}\n{JsonSerializer.Serialize(body)}";
        return new(viewer.Name, key, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked))));
    }
}
