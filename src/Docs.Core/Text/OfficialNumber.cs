namespace Docs.Core.Text;

/// <summary>Numbers and notations of official documents: "123/QĐ-UBND", "01/2023/TT-VPCP", "12/UBND-VX".</summary>
public static class OfficialNumber
{
    /// <summary>
    /// The one key all spellings of a number share: folded, upper case, without spaces and "Số:", number without leading
    /// zeros, parts joined as printed. "Số: 05/QĐ - UBND" and "5/qd-ubnd" give "5/QD-UBND".
    /// </summary>
    public static string Key(string number) => throw new NotImplementedException();
}
