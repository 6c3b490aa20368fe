using System.Reflection;
using Docs.Core.Extraction.Gazetteers;

namespace Docs.Core.Extraction;

/// <summary>The types of documents and the labels that extraction knows.</summary>
public sealed class DescriptorSet
{
    private static readonly Lazy<DescriptorSet> Embedded = new(() => DescriptorReader.Read(EmbeddedFiles(), null));

    internal DescriptorSet(IReadOnlyList<DocumentDescriptor> types, IReadOnlyDictionary<string, IReadOnlyList<string>> labels, Gazetteer gazetteer)
    {
        Types = types;
        CommonLabels = labels;
        Gazetteer = gazetteer;
    }

    /// <summary>The descriptors shipped with Docs.</summary>
    public static DescriptorSet Default => Embedded.Value;

    public IReadOnlyList<DocumentDescriptor> Types { get; }

    /// <summary>Labels of every type, by field name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> CommonLabels { get; }

    /// <summary>Agencies, places and names that are known.</summary>
    internal Gazetteer Gazetteer { get; }

    /// <summary>
    /// The shipped descriptors with those of *.json in <paramref name="folder"/> over them: a type of the same name is
    /// replaced, labels of a field are put before the shipped ones, agencies, offices, places and names are added to them. Files are read in the order of their names.
    /// </summary>
    /// <exception cref="DescriptorException">The folder is missing or a file is wrong; names file and setting.</exception>
    public static DescriptorSet Load(string folder)
    {
        if (!Directory.Exists(folder))
            throw new DescriptorException($"Không thấy thư mục mô tả loại giấy tờ: {folder}.");

        var files = Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), ReadFile(path)));
        return DescriptorReader.Read(files, Default);
    }

    /// <summary>By the type field's value; null for a type that has no descriptor of its own.</summary>
    public DocumentDescriptor? Find(string? name) =>
        name is null ? null : Types.FirstOrDefault(type => string.Equals(type.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The labels of a field, the type's own before the common ones.</summary>
    public IReadOnlyList<string> Labels(DocumentDescriptor? type, string field) =>
        [.. OwnLabels(type, field), .. CommonLabels.GetValueOrDefault(field) ?? []];

    /// <summary>The labels that a type's own descriptor has for a field.</summary>
    internal static IReadOnlyList<string> OwnLabels(DocumentDescriptor? type, string field) => type?.Labels.GetValueOrDefault(field) ?? [];

    private static string ReadFile(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DescriptorException($"{Path.GetFileName(path)}: không đọc được tệp ({failure.Message}).", failure);
        }
    }

    private static IEnumerable<(string Name, string Text)> EmbeddedFiles()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.Contains(".Extraction.descriptors.", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (name, reader.ReadToEnd());
        }
    }
}

/// <summary>A descriptor file is wrong; the message names file and setting and says what is allowed.</summary>
public sealed class DescriptorException(string message, Exception? inner = null) : Exception(message, inner);
