using System.Text;

namespace Docs.Recognition.Repair;

/// <summary>
/// Text set in the fonts of before Unicode, whose letters stand on the places of Latin-1. TCVN3 (TCVN 5712:1993, fonts
/// .VnTime, ABC) has one place a letter; capitals with a tone come from a second font (.VnTimeH) and stand here in lower
/// case. VNI writes the base letter and then a place for its marks.
/// </summary>
internal static class LegacyText
{
    private const string Tcvn3From = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉËÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ®¡¢£¤¥¦§";
    private const string Tcvn3To = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđĂÂÊÔƠƯĐ";

    /// <summary>Places that are a whole letter in VNI.</summary>
    private const string VniLettersFrom = "öôñÖÔÑíìæóòîÍÌÆÓÒÎ", VniLettersTo = "ươđƯƠĐíìỉĩịỵÍÌỈĨỊỴ";

    /// <summary>Places that are marks on the vowel before, in both cases.</summary>
    private const string VniMarks = "ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË";

    private const string Circumflex = "\u0302", Breve = "\u0306", Acute = "\u0301", Grave = "\u0300", Hook = "\u0309", Tilde = "\u0303", Dot = "\u0323";

    private static readonly string[] VniCombining =
    [
        Acute, Grave, Hook, Tilde, Dot,
        Circumflex, Circumflex + Acute, Circumflex + Grave, Circumflex + Hook, Circumflex + Tilde, Circumflex + Dot,
        Breve, Breve + Acute, Breve + Grave, Breve + Hook, Breve + Tilde, Breve + Dot,
    ];

    public static string FromTcvn3(string text) =>
        string.Concat(text.Select(c => Tcvn3From.IndexOf(c) is >= 0 and var at ? Tcvn3To[at] : c));

    public static string FromVni(string text)
    {
        var read = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (VniMarks.IndexOf(c) is >= 0 and var mark && read.Length > 0 && "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".Contains(read[^1]))
                read.Append(VniCombining[mark % VniCombining.Length]);
            else
                read.Append(VniLettersFrom.IndexOf(c) is >= 0 and var letter ? VniLettersTo[letter] : c);
        }

        return read.ToString().Normalize(NormalizationForm.FormC);
    }
}
