using Docs.Core.Extraction.Layout;

namespace Docs.Core.Extraction.Gazetteers;

/// <summary>Names of people: never changed, but a name of known parts is surer than one that holds a word no one is called by.</summary>
internal static class PersonNames
{
    /// <summary>A family name first and a given name last.</summary>
    public static bool Is(string name, Gazetteer gazetteer)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 1 and < 7 && gazetteer.IsFamilyName(words[0]) && (gazetteer.IsGivenName(words[^1]) || gazetteer.IsFamilyName(words[^1]));
    }

    /// <summary>The name with letters of the wrong case mended and its strength by what is known of its words; organisations are left as sure as they were. Of two words one was mostly lost; Ê-đê names of two have a clan's.</summary>
    public static Found Judged(Found name, Gazetteer gazetteer)
    {
        var mended = name with { Value = LetterForm.Mended(name.Value) };
        var words = mended.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 6 || Array.Exists(words, word => word.Length > 8))
            return mended;
        var sureness = words.Length < 3 && !gazetteer.IsFamilyName(words[^1]) ? 0.82 : 1;
        var unknown = words.Count(word => !gazetteer.IsGivenName(word) && !gazetteer.IsFamilyName(word));
        return Is(mended.Value, gazetteer) && unknown == 0 ? mended with { Strength = sureness * Math.Min(0.985, mended.Strength + 0.01) } : mended with { Strength = mended.Strength * (unknown > 0 ? 0.8 : 0.82) };
    }
}
