using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Docs.Core.Extraction.Layout;

/// <summary>
/// Every pattern of extraction is made here: non-backtracking, so the time is linear in the text whatever a scan holds.
/// Patterns run on folded text (lower case, no marks), which has one character for each printed one.
/// </summary>
internal static class Patterns
{
    private static readonly ConcurrentDictionary<string, Regex> Kept = new(StringComparer.Ordinal);

    public static Regex Of(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>One made of a descriptor's words, once for all papers: there are as many as descriptors, and each takes milliseconds to make.</summary>
    public static Regex OfWords(string pattern) => Kept.GetOrAdd(pattern, Of);

    /// <summary>
    /// Makes those of all rules, which otherwise the first paper of a process waits for: over two hundred, 1.5 s of a processor and
    /// 460 MB of short-lived tables. They are the static fields of their classes.
    /// </summary>
    public static void MakeAll()
    {
        foreach (var type in typeof(Patterns).Assembly.GetTypes())
        {
            if (type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Any(field => field.FieldType == typeof(Regex)))
                RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        }

        AreAllMade = true;
    }

    /// <summary>Whether <see cref="MakeAll"/> has ended.</summary>
    public static bool AreAllMade { get; private set; }

    /// <summary>Alternatives, longest first, so that "họ và tên chồng" is not taken for "họ và tên".</summary>
    public static string AnyOf(IEnumerable<string> words) =>
        string.Join('|', words.OrderByDescending(word => word.Length).Select(word => Regex.Escape(word).Replace(@"\ ", @"\s+")));
}
