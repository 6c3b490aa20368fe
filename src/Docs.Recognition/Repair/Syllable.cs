using System.Globalization;
using System.Text;

namespace Docs.Recognition.Repair;

/// <summary>
/// The syllables that Vietnamese spelling allows: an initial, a rime and one of six tones. The inventory is closed, so
/// this is exact knowledge: "quôc" is no syllable (a final stop takes only sắc or nặng), "vê" is one.
/// </summary>
internal static class Syllable
{
    private const char Grave = '\u0300', Acute = '\u0301', Tilde = '\u0303', Hook = '\u0309', Dot = '\u0323';

    /// <summary>Longest first, so that "ngh" is not taken for "n".</summary>
    private static readonly string[] Initials =
        ["ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", ""];

    private static readonly HashSet<string> Rimes = [.. """
        a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
        e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
        o oc oi om on ong op ot oong ooc oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăp oăt oe oem oen oeo oet
        ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uy uya uych uynh uyt uyu uyên uyêt uân uâng uât uây
        uê uêch uênh uơ uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
        y ych ynh yt yên yêt yêm yêng yêu
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    /// <param name="word">Letters only, any case.</param>
    public static bool IsLegal(string word)
    {
        if (word.Length is 0 or > 7 || Split(word) is not { } parts)
            return false;
        foreach (var initial in Initials)
        {
            if (parts.Letters.StartsWith(initial, StringComparison.Ordinal) && Fits(initial, parts.Letters[initial.Length..], parts.Tone))
                return true;
        }

        return false;
    }

    /// <summary>The same for all spellings of one syllable: "hoà" and "hòa" differ only in where the tone is written.</summary>
    public static string Key(string word) => Split(word) is { } parts ? parts.Letters + parts.Tone : word.ToLowerInvariant();

    /// <returns>Lower case letters without their tone, and the tone (' ' for none); null if two tones stand in it.</returns>
    private static (string Letters, char Tone)? Split(string word)
    {
        var letters = new StringBuilder(word.Length);
        var tone = ' ';
        foreach (var c in word.ToLower(CultureInfo.InvariantCulture).Normalize(NormalizationForm.FormD))
        {
            if (c is not (Grave or Acute or Tilde or Hook or Dot))
                letters.Append(c);
            else if (tone != ' ')
                return null;
            else
                tone = c;
        }

        return (letters.ToString().Normalize(NormalizationForm.FormC), tone);
    }

    private static bool Fits(string initial, string rime, char tone)
    {
        // "gì", "gìn", "giếng": the i of gi is the rime's own.
        if (!Rimes.Contains(rime) && !(initial == "gi" && rime is "" or "n" or "êng" or "êt" or "êc" or "êu" or "êm"))
            return false;
        var stop = rime.Length > 1 && (rime[^1] is 'c' or 'p' or 't' || rime.EndsWith("ch", StringComparison.Ordinal));
        if (stop && tone is not (Acute or Dot))
            return false;
        var front = rime.Length > 0 && rime[0] is 'e' or 'ê' or 'i' or 'y';
        return initial switch
        {
            "c" or "ng" or "g" => !front || (initial == "g" && rime[0] == 'i'),
            "k" or "ngh" or "gh" => front,
            "qu" => rime.Length > 0 && rime[0] is not ('u' or 'o' or 'ư' or 'ô'),
            "" or "gi" => true,
            _ => !(rime.Length > 1 && rime[0] == 'y'),
        };
    }
}
