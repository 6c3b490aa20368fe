using System.Text.Json;
using Docs.Core.Access;

namespace Docs.Web.SignIn.External;

/// <summary>Claims of another system as JSON gives them: a text, a number or a list of texts.</summary>
internal sealed class Claims(IReadOnlyDictionary<string, JsonElement> values)
{
    public static Claims Read(string json) =>
        new(JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json) ?? []);

    public bool Has(string name) => values.ContainsKey(name);

    public string? Text(string name) => Texts(name).FirstOrDefault();

    /// <summary>A text with spaces is a list too, as OAuth writes scopes.</summary>
    public IReadOnlyList<string> Words(string name) => [.. Texts(name).SelectMany(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>Those of the other system's words that mean a role here.</summary>
    public HashSet<Role> Roles(string name, IReadOnlyDictionary<string, Role> meanings) =>
        [.. Texts(name).Concat(Words(name)).Where(meanings.ContainsKey).Select(word => meanings[word])];

    public HashSet<string> Agencies(string? name) =>
        name is null ? [] : [.. Words(name).SelectMany(word => word.Split(',')).Where(Hosting.AgencyCode.IsCode)];

    /// <summary>One with control characters says nothing: no name or number holds any, and not every database takes them.</summary>
    private IEnumerable<string> Texts(string name) => All(name).Where(text => !text.Any(char.IsControl));

    private IEnumerable<string> All(string name) => values.GetValueOrDefault(name) switch
    {
        { ValueKind: JsonValueKind.String } text => [text.GetString()!],
        { ValueKind: JsonValueKind.Number } number => [number.GetRawText()],
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!),
        _ => [],
    };
}
