using System.Text.RegularExpressions;
using Docs.Core.Extraction.Gazetteers;
using Docs.Core.Extraction.Layout;

namespace Docs.Core.Extraction.Rules;

/// <summary>
/// Holders in the rows of a table, "TT | Họ và tên | Năm sinh | Số chứng chỉ", in an article or an annex: whom a decision
/// touches when no sentence names him. A row is one line of the text or a line for each cell.
/// </summary>
internal static class TableHolders
{
    /// <summary>What heads the column of names.</summary>
    private const string Names = "ho va ten|ho ten|ten (ca nhan|to chuc|chu|nguoi|co so|doanh nghiep|cong ty|ho kinh doanh|don vi|cua hang|thuong nhan|truong|nhom|phong kham|nha thuoc|quay thuoc)|nguoi (duoc [a-z]+|huong|su dung)|doi tuong";

    private static readonly Regex Header = Patterns.Of(
        $@"(^|[\n)])\W*(tt|stt|so tt|so thu tu)\b[^\n]{{0,80}}\b({Names}|ho, (va )?chu dem|ong,? ?[/(]?ba|chu (ho|su dung|so huu|co so))\b[^\n]*\n");

    private static readonly Regex End = Patterns.Of(@"\n\W*(dieu\s*[0-9l]+\s*[.:]|noi nhan|ly do[a-z ]{0,20}:|(tong|danh sach|bang) (cong|so|nay)\b)");

    private static readonly Regex Ordinal = Patterns.Of(@"^\W*[0-9]{1,3}\W*$");

    /// <summary>How far into its row a name may start, in words: ordinal, number, day.</summary>
    private const int FirstCells = 6;

    /// <summary>The cells of a heading as lines of their own, whatever became of the ordinal's.</summary>
    private static readonly Regex NameCell = Patterns.Of($@"\n\W*({Names}|chu (ho|co so|su dung|so huu))[^\n:0-9]{{0,40}}\n");

    private static readonly Regex OtherCell = Patterns.Of(@"^\W*(loai|so\b|ngay|nam sinh|sinh ngay|co quan|ly do|dia chi|ghi chu|noi dung|dien tich|muc|thua|gioi tinh|so tien|nganh)[^0-9]{0,40}$");

    private const int FewestCells = 2;

    /// <summary>The same as one line, which ordinals may lack, or whose first cell was taken for a form's label and the others for its value.</summary>
    private static readonly Regex HeadingRow = Patterns.Of(
        $@"\n\W*({Names}|chu (ho|co so|su dung|so huu))[^\n:0-9]{{0,40}}:?[^\n0-9]*\b(loai|ngay|nam sinh|co quan|dia chi|noi dung|so|nganh)\b[^\n0-9]*\b(ngay|co quan|ly do|ghi chu|dien tich|muc|so tien|so giay|so chung)\b[^\n0-9]*\n");

    /// <summary>Where the rows begin.</summary>
    private static int? Rows(Passage body)
    {
        if (Header.Match(body.Folded) is { Success: true } header)
            return header.Index + header.Length;
        for (var name = NameCell.Match(body.Folded); name.Success; name = name.NextMatch())
        {
            var (at, cells) = (name.Index + name.Length, 0);
            while (body.Folded.IndexOf('\n', at) is > 0 and var feed && OtherCell.IsMatch(body.Folded[at..feed]))
                (at, cells) = (feed + 1, cells + 1);
            if (cells >= FewestCells)
                return at;
        }

        return HeadingRow.Match(body.Folded) is { Success: true } row ? row.Index + row.Length : null;
    }

    public static IEnumerable<(int Start, int Length)> Find(Passage body, Gazetteer gazetteer)
    {
        if (Rows(body) is not { } from)
        {
            foreach (var name in Corrected(body, gazetteer).DefaultIfEmpty().SelectMany(name => name.Length > 0 ? [name] : ListedHolders.Find(body, gazetteer)))
                yield return name;
            yield break;
        }

        var end = End.Match(body.Folded, from - 1) is { Success: true } stop ? stop.Index : body.Text.Length;
        var births = body.Folded.AsSpan(Math.Max(0, from - LongestHeading), Math.Min(from, LongestHeading)).Contains("sinh", StringComparison.Ordinal);
        var (ordinalAbove, ofFirms) = (false, false);
        while (from < end)
        {
            var to = body.Text.IndexOf('\n', from, end - from) is >= 0 and var feed ? feed : end;
            var line = body.Folded[from..to];
            // A name without a figure beside it is a signer's, unless the row's cells are lines of their own.
            if ((ordinalAbove || line.Any(char.IsAsciiDigit) || DigitsBelow(body, to, end)) && Name(body, from, to, gazetteer, births) is { } name)
            {
                // In a list of firms a person's name is a street's.
                var isFirm = HolderRule.Firm.IsMatch(body.Folded.AsSpan(name.Start, name.Length));
                ofFirms |= isFirm;
                if (isFirm || !ofFirms)
                    yield return name;
            }

            ordinalAbove = Ordinal.IsMatch(line);
            from = to + 1;
        }
    }

    /// <summary>In lines: of a row whose cells are lines of their own, the day or number stands so near below the name.</summary>
    private const int CellsBefore = 2;

    private static bool DigitsBelow(Passage body, int to, int end)
    {
        for (var cells = 0; cells <= CellsBefore && to + 1 < end; cells++)
        {
            if (char.IsAsciiDigit(body.Text[to + 1]))
                return true;
            to = body.Text.IndexOf('\n', to + 1, end - to - 1) is >= 0 and var feed ? feed : end;
        }

        return false;
    }

    private static readonly Regex Correction = Patterns.Of(@"\n\W*(nay (dinh chinh|sua|ghi|la)|dinh chinh (lai )?(thanh|la)|sua (lai )?(thanh|la))\b[^\n]{0,30}\n");

    /// <summary>"Đã ghi | Nay đính chính": of two names side by side the second is the holder's.</summary>
    private static IEnumerable<(int Start, int Length)> Corrected(Passage body, Gazetteer gazetteer)
    {
        if (Correction.Match(body.Folded) is not { Success: true } header)
            yield break;
        var end = End.Match(body.Folded, header.Index + header.Length - 1) is { Success: true } stop ? stop.Index : body.Text.Length;
        var isName = false;
        for (var from = header.Index + header.Length; from < end;)
        {
            var to = body.Text.IndexOf('\n', from, end - from) is >= 0 and var feed ? feed : end;
            var name = NameText.Read(body, from, to) is { } read && PersonNames.IsPerson(body.Text.Substring(read.Start, read.Length), gazetteer) ? read : ((int Start, int Length)?)null;
            if (isName && name is { } second)
                yield return second;
            isName = !isName && name is not null;
            from = to + 1;
        }
    }

    /// <summary>"1 | Siu Nhơr | 14/02/1969": what stands before a day of birth is a name, known or not.</summary>
    private static readonly Regex Cells = Patterns.Of(@"^\W*([0-9]{1,3}\W+)?(?<name>[a-z][^0-9\n|:,;]{3,40}?)[ |:\n]+[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}\b");

    private const int LongestDay = 14, LongestHeading = 160;

    private static (int Start, int Length)? BeforeBirth(Passage body, int from, int to) =>
        Cells.Match(body.Folded[from..Math.Min(body.Text.Length, to + LongestDay)]) is { Success: true } row && row.Groups["name"] is var name
            && body.Text.Substring(from + name.Index, name.Length).Split(' ') is { Length: > 1 and < FirstCells } words && words.All(word => word.Length > 0 && char.IsUpper(word[0]))
            ? (from + name.Index, name.Length) : null;

    /// <param name="births">There is a column of days of birth.</param>
    private static (int Start, int Length)? Name(Passage body, int from, int to, Gazetteer gazetteer, bool births)
    {
        for (var (at, words) = (from, 0); at < to && words < FirstCells; words++)
        {
            if (char.IsUpper(body.Text[at]) && NameText.Read(body, at, to) is { } read && InCell(body, read, gazetteer) is var name
                && (PersonNames.IsPerson(body.Text.Substring(name.Start, name.Length), gazetteer) || HolderRule.Firm.IsMatch(body.Folded.AsSpan(name.Start, name.Length))))
                return name;
            var space = body.Text.IndexOf(' ', at, to - at);
            at = space < 0 ? to : space + 1;
        }

        return births ? BeforeBirth(body, from, to) : null;
    }

    /// <summary>"Trần Thị Hoa Ăn uống": the next cell begins behind a wide space, with a number or a day, or with the capital that small letters follow where all of it is nobody's name.</summary>
    private static (int Start, int Length) InCell(Passage body, (int Start, int Length) read, Gazetteer gazetteer)
    {
        var words = body.WordsAt(read.Start, read.Length);
        var cell = words.Zip(words.Skip(1)).TakeWhile(pair => pair.Second.Box.X - pair.First.Box.Right <= Math.Max(pair.First.Box.Height, pair.Second.Box.Height)).Count() + 1;
        var number = words.ToList().FindIndex(word => word.Text.Contains('/') && word.Text.Any(char.IsAsciiDigit));
        cell = number > 0 ? Math.Min(cell, number) : cell;
        var (text, behind) = (body.Text.Substring(read.Start, read.Length), read.Start + read.Length + 1);
        if (cell == words.Count && !PersonNames.IsPerson(text, gazetteer) && behind < body.Text.Length && char.IsLower(body.Text[behind]))
            cell--;
        var parts = text.Split(' ');
        return cell > 1 && cell < parts.Length && parts.Length == words.Count && (HolderRule.Firm.IsMatch(Text.VietnameseText.Fold(text)) || PersonNames.IsPerson(string.Join(' ', parts[..cell]), gazetteer)) ? (read.Start, string.Join(' ', parts[..cell]).Length) : read;
    }
}
