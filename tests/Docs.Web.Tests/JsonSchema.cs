using System.Globalization;
using System.Text.Json;

namespace Docs.Web.Tests;

/// <summary>
/// Checks JSON against the part of JSON Schema that the description uses. A keyword it does not know is a problem too, so
/// that nothing is taken for checked that is not. Members that the schema does not name are problems: the description
/// must say all.
/// </summary>
internal sealed class JsonSchema(JsonElement document)
{
    private static readonly HashSet<string> Words = ["description", "title", "example", "examples", "default", "required", "additionalProperties", "x-enum-varnames"];

    public List<string> Problems(JsonElement schema, JsonElement value, string at = "$")
    {
        var problems = new List<string>();
        Check(schema, value, at, problems);
        return problems;
    }

    private void Check(JsonElement schema, JsonElement value, string at, List<string> problems)
    {
        if (schema.ValueKind != JsonValueKind.Object)
            return;
        foreach (var keyword in schema.EnumerateObject())
        {
            switch (keyword.Name)
            {
                case "$ref":
                    Check(Resolve(keyword.Value.GetString()!), value, at, problems);
                    break;
                case "type":
                    if (!Types(keyword.Value).Any(type => Is(type, value)))
                        problems.Add($"{at}: {value.ValueKind} is not {keyword.Value.GetRawText()}");
                    break;
                case "enum":
                    if (!keyword.Value.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)))
                        problems.Add($"{at}: {value.GetRawText()} is none of {keyword.Value.GetRawText()}");
                    break;
                case "oneOf" or "anyOf":
                    if (!keyword.Value.EnumerateArray().Any(one => Problems(one, value, at).Count == 0))
                        problems.Add($"{at}: fits none of {keyword.Value.GetRawText()}");
                    break;
                case "format":
                    if (!Fits(keyword.Value.GetString()!, value))
                        problems.Add($"{at}: {value.GetRawText()} is no {keyword.Value.GetString()}");
                    break;
                case "properties":
                    CheckMembers(schema, value, at, problems);
                    break;
                case "items":
                    if (value.ValueKind == JsonValueKind.Array)
                    {
                        foreach (var (item, index) in value.EnumerateArray().Select((item, index) => (item, index)))
                            Check(keyword.Value, item, $"{at}[{index}]", problems);
                    }

                    break;
                default:
                    if (!Words.Contains(keyword.Name))
                        problems.Add($"{at}: the checker does not know \"{keyword.Name}\"");
                    break;
            }
        }

        if (!schema.TryGetProperty("properties", out _) && schema.TryGetProperty("additionalProperties", out var rest) && value.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in value.EnumerateObject())
                Check(rest, member.Value, $"{at}.{member.Name}", problems);
        }
    }

    private void CheckMembers(JsonElement schema, JsonElement value, string at, List<string> problems)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return;
        var properties = schema.GetProperty("properties");
        foreach (var member in value.EnumerateObject())
        {
            if (properties.TryGetProperty(member.Name, out var known))
                Check(known, member.Value, $"{at}.{member.Name}", problems);
            else
                problems.Add($"{at}.{member.Name} is not described");
        }

        if (schema.TryGetProperty("required", out var required))
            problems.AddRange(required.EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{at}.{name} is missing"));
    }

    private JsonElement Resolve(string reference)
    {
        var found = document;
        foreach (var part in reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
            found = found.GetProperty(part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
        return found;
    }

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!) : [type.GetString()!];

    private static bool Is(string type, JsonElement value) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => false,
    };

    private static bool Fits(string format, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
            return true;
        var text = value.GetString()!;
        return format switch
        {
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "date-time" => text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            _ => false,
        };
    }
}
