using System.Text.RegularExpressions;
using Docs.Core.Extraction.Layout;

namespace Docs.Core.Extraction.Rules;

/// <summary>Reads the name of a person or organisation that starts at a place in the text.</summary>
internal static class NameText
{
    /// <summary>Ê-đê and Mnông names may have five parts, with those of two clans more.</summary>
    private const int MostWords = 7;

    private const int MostOrganisationWords = 30;

    /// <summary>In letters: what kind of organisation it is stands first.</summary>
    private const int LongestKind = 60;

    public const string Titles = @"((ho\s+(gia dinh\s+)?)?(ong|ba)(\s*[(/,]\s*(ong|ba)\s*\)?)?|ho gia dinh|anh|chi|vo chong)";

    private static readonly Regex TitleFirst = Patterns.Of($@"^[\s:.…]*({Titles}\s*:?\s+)+");

    /// <summary>What the names of firms and shops begin with.</summary>
    public const string Firms = "cong ty|tong cong ty|hop tac xa|lien hiep( hop tac xa| htx)?|htx|doanh nghiep|dntn|xi nghiep|nha may|tap doan|ho kinh doanh|co so|cua hang|dai ly|tiem|nha hang|khach san|nha nghi|phong kham|nha thuoc|quay thuoc|nhom tre|lop (mau giao|mam non)";

    /// <summary>What those of other bodies begin with that are given permits, and no person's.</summary>
    public const string Bodies = "truong|ban quan ly|chi nhanh|trung tam|benh vien|ngan hang|van phong (luat su|cong chung|thua phat lai|dai dien)|cong dong( dan cu)?|chi hoi|to hop tac|cau lac bo|giao xu|nha tho";

    private static readonly Regex Organisation = Patterns.Of($@"^\W*({Firms}|{Bodies}|ban qlda|ubnd|uy ban nhan dan|tram|van phong|quy|hoi|vien|truong ban|lien doan)\b");

    /// <summary>Without marks "Trường" is the family Trương, "Viện" Viên, "Quỹ" Quý: as printed they are not.</summary>
    private static readonly HashSet<string> Families = ["truong", "vien", "hoi", "quy", "tram"], Institutions = ["trường", "viện", "hội", "quỹ", "trạm"];

    private static readonly Regex School = Patterns.Of(@"^\W*truong (ban|tieu hoc|mam non|mau giao|trung (hoc|cap)|th|thcs|thpt|dai hoc|cao dang|pho thong|ptdt\w*|dao tao|chinh tri)\b");

    private static readonly Regex AfterOrganisation = Patterns.Of(
        @"[,;:(\n]|\.\s|\.$|\s(ma so|dia chi|tru so|de (thuc hien|su dung|xay)|tai (so|thon|buon|to|duong|xa|phuong|dia)|thuoc dia|do (ong|ba)|duoc|theo|voi|voi cac|so dinh danh|thuc hien|da |co dia|va (ho so|cac|giay|cong van|van ban)|lap|den (het|ngay)|cap ngay|giay (chung nhan|phep)|hoat dong|chuyen muc dich|tiep tuc|thanh lap|dang ky|lam chu|la chu|ve viec|v/v|de nghi|(so|uy ban nhan dan|ubnd) [a-z ]{2,40} nhan (duoc|thay|van ban|ho so))\b");

    /// <summary>Capitalised words that begin what follows a name. "Quốc" and "Sinh" are names too: they count only before a small letter or a digit ("Quốc tịch", "Sinh năm").</summary>
    private static readonly HashSet<string> Following =
        ["số", "sinh", "cmnd", "cccd", "địa", "nơi", "là", "căn", "mst", "năm", "giới", "chức", "ngày", "điều", "thẻ", "giấy", "hiện", "và", "ông", "bà", "chứng", "theo", "tại", "cấp", "dân", "quốc", "mã", "điện", "nghề", "hộ", "email"];

    public static bool IsOrganisation(string name)
    {
        var folded = Text.VietnameseText.Fold(name);
        if (!Organisation.IsMatch(folded))
            return false;
        var first = folded.TakeWhile(letter => !char.IsLetter(letter)).Count();
        var word = first..(first + folded.Skip(first).TakeWhile(char.IsLetter).Count());
        return !Families.Contains(folded[word]) || Institutions.Contains(name[word].ToLowerInvariant()) || School.IsMatch(folded);
    }

    /// <summary>"CƠ SỞ ĐỦ ĐIỀU KIỆN AN TOÀN THỰC PHẨM" ends a certificate's title; "CHI CỤC TRƯỞNG" is no woman addressed as "chị".</summary>
    private static readonly Regex NoName = Patterns.Of(@"^\W*(co so (du|dat|co du|dap ung) (dieu kien|tieu chuan|yeu cau)|cuc truong)\b");

    /// <summary>The name's place, titles before it skipped; null if none starts here.</summary>
    public static (int Start, int Length)? Read(Passage body, int start, int end)
    {
        start = Skip(body, start);
        var title = TitleFirst.Match(body.Folded[start..Math.Max(start, end)]);
        if (title.Success)
            start = Skip(body, start + title.Length);
        if (start >= end || NoName.IsMatch(body.Folded[start..end]))
            return null;

        var rest = body.Folded[start..end];
        return !title.Success && IsOrganisation(body.Text[start..Math.Min(end, start + LongestKind)]) ? ReadOrganisation(body, rest, start) : ReadPerson(body, start, end);
    }

    private static (int Start, int Length)? ReadOrganisation(Passage body, string rest, int start)
    {
        var stop = AfterOrganisation.Match(rest);
        while (stop.Success && IsOther(body, start + stop.Index, stop.Value))
            stop = stop.NextMatch();
        var length = stop.Success ? stop.Index : rest.Length;
        return rest[..length].Count(character => character == ' ') is > 0 and <= MostOrganisationWords ? (start, length) : null;
    }

    /// <summary>"Dược phẩm" is no "được", "Đa khoa" and "Đá Hòa Phát" no "đã", "Xây Lắp" and "độc lập" no "lập": without marks they are the same.</summary>
    private static bool IsOther(Passage body, int at, string folded)
    {
        var word = folded.Trim();
        if (word.Length == 0 || !char.IsLetter(word[0]))
            return false;
        var printed = body.Text.AsSpan(at + folded.IndexOf(word, StringComparison.Ordinal), word.Length);
        return word switch
        {
            "hoat dong" or "chuyen muc dich" or "tiep tuc" or "thanh lap" or "dang ky" => char.IsUpper(printed[0]),
            not ("duoc" or "da" or "lap" or "voi") => false,
            "duoc" => printed[0] is 'D' or 'd',
            "lap" when body.Folded.AsSpan(0, at).EndsWith("doc", StringComparison.Ordinal) => true,
            "da" => printed[0] is 'Đ' || printed[1] is 'a' or 'A' or 'á',
            _ => char.IsUpper(printed[0]) || printed[1] is 'ắ' or 'ô',
        };
    }

    private static (int Start, int Length)? ReadPerson(Passage body, int start, int end)
    {
        var (at, last, words, shouted) = (start, start, 0, true);
        while (at < end && words < MostWords)
        {
            var stop = at;
            while (stop < end && !char.IsWhiteSpace(body.Text[stop]))
                stop++;
            var letters = Letters(body, at, stop);
            if (letters == 0 || !(char.IsUpper(body.Text[at]) || body.Text[at] == '0'))
                break;
            var isShouted = body.Text[at..(at + letters)].All(character => !char.IsLetter(character) || char.IsUpper(character));
            if (words > 0 && Following.Contains(body.Text[at..(at + letters)].ToLowerInvariant()) && !GoesOn(body, at + letters, end))
                break;
            if (words > 1 && isShouted && !shouted && letters > 2)
                break;

            shouted &= isShouted;
            last = at + letters;
            words++;
            if (at + letters < stop || stop >= end || body.Text[stop] == '\n')
                break;
            at = Skip(body, stop);
        }

        return words >= 2 ? (start, last - start) : null;
    }

    /// <summary>Whether a comma closes the name here or a capital continues it.</summary>
    private static bool GoesOn(Passage body, int at, int end)
    {
        if (at >= end || body.Text[at] is ',' or ';' or '.' or ')' or '\n')
            return true;
        at = body.Text[at] == ' ' ? at + 1 : at;
        return at >= end || char.IsUpper(body.Text[at]);
    }

    /// <summary>Letters at the start of a word, with the apostrophe of "H'Bia"; "P1ô" and "0anh" of a typewriter hold an l and an O.</summary>
    private static int Letters(Passage body, int at, int stop)
    {
        var length = 0;
        while (at + length < stop && (char.IsLetter(body.Text[at + length]) || body.Text[at + length] is '\'' or '’' or '-' or 'ʼ' || IsTypedLetter(body.Text, at, at + length, stop)))
            length++;
        return length;
    }

    private static bool IsTypedLetter(string text, int start, int at, int stop) =>
        text[at] is '0' or '1' && (at > start || text[at] == '0') && at + 1 < stop && char.IsLetter(text[at + 1]);

    /// <summary>The letters that were typed, or read, as digits.</summary>
    public static string WithoutDigits(string name) => string.Join(' ', name.Split(' ').Select(word => !word.Any(char.IsLetter) || !word.Any(char.IsAsciiDigit) ? word
        : string.Concat(word.Select((sign, at) => (sign, word.Any(char.IsLower)) switch { ('0', true) => at == 0 ? 'O' : 'o', ('0', false) => 'O', ('1', true) => 'l', ('1', false) => 'I', _ => sign }))));

    private static int Skip(Passage body, int at)
    {
        while (at < body.Text.Length && body.Text[at] is ' ' or ':' or '.' or '…' or '"' or '“')
            at++;
        return Math.Min(at, body.Text.Length);
    }
}
