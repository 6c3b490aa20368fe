using System.Text.Json;
using System.Text.Json.Serialization;
using Docs.Core.Text;

namespace Docs.Core.Validity;

/// <param name="Type">Full name of the result type; it covers longer names that begin with its words.</param>
/// <param name="Term">Null: the law leaves it undetermined where the paper does not state it.</param>
/// <param name="Basis">The law that says so.</param>
/// <param name="Verified">False: from memory, not yet compared with the text of the law.</param>
public sealed record DefaultTerm(string Type, Term? Term, string Basis, string? Note, bool Verified);

/// <summary>
/// Terms of results whose paper states none, by type. Data, since sector law decides and changes: those that ship are
/// embedded (default-terms.json), a province lays its list of paper types over them (<see cref="References.ReferenceSnapshot.TermsOn"/>).
/// </summary>
public sealed class DefaultTerms
{
    /// <summary>What a list says of a type whose term the law leaves open.</summary>
    public const string Undetermined = "undetermined";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    private static readonly Lazy<DefaultTerms> Shipped = new(LoadShipped);

    private readonly Dictionary<string, DefaultTerm> byKey;

    private DefaultTerms(Dictionary<string, DefaultTerm> byKey) => this.byKey = byKey;

    /// <summary>The terms that ship with the product.</summary>
    public static DefaultTerms BuiltIn => Shipped.Value;

    public IReadOnlyCollection<DefaultTerm> All => byKey.Values;

    /// <summary>
    /// Reads {"terms":[{"type","term","basis","note","verified"}]}; `term` is "none", "undetermined" or an ISO 8601 period of one unit.
    /// </summary>
    /// <exception cref="FormatException">Names the entry and what is wrong with it, in Vietnamese.</exception>
    public static DefaultTerms Parse(string json)
    {
        var byKey = new Dictionary<string, DefaultTerm>();
        foreach (var (entry, i) in ReadFile(json).Select((entry, i) => (entry, i + 1)))
        {
            if (!byKey.TryAdd(KeyOf(Required(entry?.Type, "type", i)), Read(entry!, i)))
                throw new FormatException($"Thời hạn mặc định, mục {i}: loại “{entry!.Type}” đã có ở mục trước; hãy giữ một mục.");
        }

        return new(byKey);
    }

    /// <summary>Of the same type the last one counts.</summary>
    public static DefaultTerms Of(IEnumerable<DefaultTerm> terms)
    {
        var byKey = new Dictionary<string, DefaultTerm>();
        foreach (var term in terms)
            byKey[KeyOf(term.Type)] = term;
        return new(byKey);
    }

    /// <summary>These terms, with those of <paramref name="other"/> in the place of the ones of the same type.</summary>
    public DefaultTerms OverriddenBy(DefaultTerms other)
    {
        var merged = new Dictionary<string, DefaultTerm>(byKey);
        foreach (var (key, term) in other.byKey)
            merged[key] = term;
        return new(merged);
    }

    /// <summary>The entry whose name is the longest run of first words of the type, marks and case aside; null if there is none.</summary>
    public DefaultTerm? Find(string type)
    {
        for (var key = KeyOf(type); key.Length > 0; key = key[..Math.Max(0, key.LastIndexOf(' '))])
        {
            if (byKey.TryGetValue(key, out var found))
                return found;
        }

        return null;
    }

    private static List<Entry?> ReadFile(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Content>(json, Strict)?.Terms
                ?? throw new FormatException("Thời hạn mặc định: tệp không có danh sách “terms”.");
        }
        catch (JsonException exception)
        {
            throw new FormatException($"Thời hạn mặc định: không đọc được JSON ở dòng {exception.LineNumber + 1}, tại {exception.Path}.", exception);
        }
    }

    private static DefaultTerm Read(Entry entry, int i)
    {
        var text = Required(entry.Term, "term", i);
        var term = Term.ParseIso(text);
        if (term is null && text != Undetermined)
            throw new FormatException($"Thời hạn mặc định, mục {i}: “{text}” không phải none, undetermined hay khoảng thời gian như P5Y, P6M, P15D.");
        return new(VietnameseText.Nfc(entry.Type!), term, Required(entry.Basis, "basis", i), entry.Note, entry.Verified);
    }

    private static string Required(string? value, string name, int i) =>
        string.IsNullOrWhiteSpace(value) ? throw new FormatException($"Thời hạn mặc định, mục {i}: thiếu “{name}”.") : value;

    private static string KeyOf(string type) =>
        string.Join(' ', VietnameseText.Fold(type).Split([' ', ',', '.', ';', ':', '(', ')', '\u00a0', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private static DefaultTerms LoadShipped()
    {
        using var stream = typeof(DefaultTerms).Assembly.GetManifestResourceStream(typeof(DefaultTerms), "default-terms.json")!;
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    private sealed record Content(List<Entry?>? Terms);

    private sealed record Entry(string? Type, string? Term, string? Basis, string? Note, bool Verified);
}
