namespace Docs.Storage.Search;

/// <summary>
/// First characters of index words that are no words of the text. None is a letter, a digit or a mark above a letter, so no
/// text can hold them, and no column filter is needed to tell them apart: that would make FTS5 read every position of a word.
/// </summary>
internal static class WordMarks
{
    /// <summary>A word of a holder's name, folded.</summary>
    public const char Who = '¡';

    /// <summary>A holder's whole name as one word, folded.</summary>
    public const char Name = '¬';

    /// <summary>A number or code, see <see cref="SearchKeys"/>.</summary>
    public const char Key = '§';

    /// <summary>The value of a filter.</summary>
    public const char Filter = '©';

    /// <summary>Joins the words of a name that stands as one.</summary>
    public const char Joint = '·';
}
