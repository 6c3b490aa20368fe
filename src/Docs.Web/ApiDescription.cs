using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Docs.Web;

/// <summary>What the OpenAPI document says beside the endpoints themselves.</summary>
internal static class ApiDescription
{
    public static void Configure(OpenApiOptions options)
    {
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Docs API",
                Version = "v1",
                Description = "Số hóa và tra cứu kết quả giải quyết thủ tục hành chính còn hiệu lực. Lỗi theo RFC 9457. "
                    + "Lời gọi thay đổi dữ liệu cần đầu mục X-Docs-Request.",
            };
            return Task.CompletedTask;
        });
    }
}
