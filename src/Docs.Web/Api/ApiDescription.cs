using System.Text.Json;
using System.Text.Json.Nodes;
using Docs.Web.Audit;
using Docs.Web.Errors;
using Docs.Web.Security;
using Docs.Web.Validity;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace Docs.Web.Api;

/// <summary>The OpenAPI document, for programs and as a page: what it says beside the endpoints themselves.</summary>
internal static class ApiDescription
{
    public const string Name = "v1";

    public static void AddApiDescription(this IServiceCollection services) => services.AddSingleton<ApiBook>().AddOpenApi(Name, options =>
    {
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Docs API",
                Version = "v1",
                Description = "Số hóa và tra cứu kết quả giải quyết thủ tục hành chính còn hiệu lực. Lỗi theo RFC 9457, mỗi lỗi một địa chỉ `type`. "
                    + "Lời gọi thay đổi dữ liệu, và mọi POST, cần đầu mục X-Docs-Request: 1. Ngày theo lịch Việt Nam; khoảng ngày nửa mở [from, to).",
            };
            // The address it was asked under is no part of the description.
            document.Servers = [];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            operation.Parameters ??= [];
            if (context.Description.HttpMethod != HttpMethods.Get)
                operation.Parameters.Add(Header(CrossSiteGuard.ApiHeader, "Luôn là 1: chứng tỏ lời gọi không do trang khác gửi.", "1"));
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<AcceptsOnceKey>().Any())
                operation.Parameters.Add(Header(OnceHeader.Name, "Khóa của riêng yêu cầu này: gửi lại cùng khóa và nội dung thì không làm lần thứ hai.", null));
            if (operation.Responses?.ContainsKey("304") == true)
                operation.Parameters.Add(Header("If-None-Match", "ETag đã có; nếu chưa đổi thì trả 304.", null));
            Exemplify(operation, context.ApplicationServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions);
            return Task.CompletedTask;
        });
    });

    private const string Why = "The description of the API is the same for everybody.";

    public static void MapApiDescription(this IEndpointRouteBuilder app)
    {
        app.MapGet("/openapi/v1.json", async (ApiBook book) => TypedResults.Text(await book.JsonAsync(), "application/json")).Allow(Rule.SignedIn).NotAudited(Why).ExcludeFromDescription();
        app.MapGet("/tai-lieu-api", async (ApiBook book) => new RazorComponentResult<ApiPage>(new { Document = await book.DocumentAsync() }))
            .Allow(Rule.SignedIn).NotAudited(Why).ExcludeFromDescription();
    }

    private static void Exemplify(OpenApiOperation operation, JsonSerializerOptions json)
    {
        var id = operation.OperationId ?? "";
        Exemplify(operation.RequestBody?.Content, ApiExamples.Requests.GetValueOrDefault(id), json);
        foreach (var (status, answer) in operation.Responses ?? [])
        {
            answer.Description = Meaning(status);
            if (answer is OpenApiResponse own && HeadersOf(operation, status) is { Count: > 0 } headers)
                own.Headers = headers;
            if (status is "200" or "201")
                Exemplify(answer.Content, ApiExamples.Answers.GetValueOrDefault(id), json);
        }
    }

    private static void Exemplify(IDictionary<string, OpenApiMediaType>? content, object? example, JsonSerializerOptions json)
    {
        if (example is not null && content?.TryGetValue("application/json", out var media) == true)
            media.Example = JsonSerializer.SerializeToNode(example, json);
    }

    private static OpenApiParameter Header(string name, string text, string? always) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = always is not null,
        Description = text,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Example = always is null ? null : JsonValue.Create(always),
    };

    private static Dictionary<string, IOpenApiHeader> HeadersOf(OpenApiOperation operation, string status)
    {
        var headers = new Dictionary<string, IOpenApiHeader>();
        if (status is "200" or "206" && operation.Responses?.ContainsKey("304") == true)
            headers["ETag"] = Text("Mã của đúng những byte này.");
        if (status == "200" && operation.OperationId == "searchResults")
            headers["Link"] = Text("Địa chỉ trang sau, rel=\"next\"; vắng ở trang cuối.");
        if (status == "429")
            headers["Retry-After"] = Text("Số giây cần chờ.");
        return headers;

        static OpenApiHeader Text(string meaning) => new() { Description = meaning, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
    }

    private static string Meaning(string status) => status switch
    {
        "200" => "Được.",
        "201" => "Đã tạo.",
        "204" => "Đã làm; không có gì để trả lời.",
        "206" => "Đoạn được yêu cầu bằng Range.",
        "304" => "Chưa đổi so với ETag đã có.",
        "409" => "Trái với tình trạng hiện tại.",
        "422" => "Nội dung đọc được nhưng không ghi được.",
        "428" => "Cần nêu hồ sơ hoặc mục đích (X-Docs-Dossier, X-Docs-Purpose).",
        "503" => "Nhật ký hoặc máy chủ lưu trữ không ghi được; không có gì được trả lời.",
        "507" => "Hết chỗ lưu trữ.",
        _ => Refusal.OfStatus(int.Parse(status, System.Globalization.CultureInfo.InvariantCulture)).Title + ".",
    };
}
