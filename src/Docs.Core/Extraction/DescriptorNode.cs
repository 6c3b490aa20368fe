using System.Text.Json;
using Docs.Core.Text;

namespace Docs.Core.Extraction;

/// <summary>An object of a descriptor file that knows where it stands, so that every refusal names file and setting.</summary>
internal sealed class DescriptorNode
{
    private readonly string file;
    private readonly string path;
    private readonly JsonElement element;

    public DescriptorNode(string file, string path, JsonElement element)
    {
        (this.file, this.path, this.element) = (file, path, element);
        if (element.ValueKind != JsonValueKind.Object)
            throw Wrong("", "phải là một đối tượng { … }");
    }

    public DescriptorException Wrong(string setting, string message) =>
        new($"{file}: {string.Join('.', new[] { path, setting }.Where(part => part.Length > 0))}: {message}.");

    public void AllowOnly(params string[] settings)
    {
        foreach (var property in element.EnumerateObject().Where(property => !settings.Contains(property.Name)))
            throw Wrong(property.Name, $"không biết mục này; cho phép: {string.Join(", ", settings)}");
    }

    public bool Has(string setting) => element.TryGetProperty(setting, out _);

    public string? Text(string setting) =>
        !element.TryGetProperty(setting, out var value) ? null : ReadText(setting, value);

    public bool Flag(string setting) =>
        element.TryGetProperty(setting, out var value) && value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw Wrong(setting, "phải là true hoặc false"),
        };

    public IReadOnlyList<string> Texts(string setting) =>
        List(setting).Select((value, i) => ReadText($"{setting}[{i}]", value)).ToList();

    public IEnumerable<DescriptorNode> Items(string setting) =>
        List(setting).Select((value, i) => new DescriptorNode(file, $"{setting}[{i}]", value));

    public DescriptorNode? Child(string setting) =>
        element.TryGetProperty(setting, out var value) ? new DescriptorNode(file, path.Length == 0 ? setting : $"{path}.{setting}", value) : null;

    private List<JsonElement> List(string setting)
    {
        if (!element.TryGetProperty(setting, out var value))
            return [];
        return value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : throw Wrong(setting, "phải là một danh sách [ … ]");
    }

    private string ReadText(string setting, JsonElement value) =>
        value.ValueKind == JsonValueKind.String && VietnameseText.Nfc(value.GetString()!.Trim()) is { Length: > 0 } text
            ? text
            : throw Wrong(setting, "phải là một chuỗi không rỗng");
}
