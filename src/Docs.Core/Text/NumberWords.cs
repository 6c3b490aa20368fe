using System.Collections.Frozen;

namespace Docs.Core.Text;

/// <summary>Numbers as papers spell them out, in lower case.</summary>
internal static class NumberWords
{
    /// <summary>With their marks: without them "sau ngày" (after the day) would be six days and "tạm" eight.</summary>
    public static readonly FrozenDictionary<string, int> All = new Dictionary<string, int>
    {
        ["một"] = 1,
        ["hai"] = 2,
        ["ba"] = 3,
        ["bốn"] = 4,
        ["năm"] = 5,
        ["sáu"] = 6,
        ["bảy"] = 7,
        ["tám"] = 8,
        ["chín"] = 9,
        ["mười"] = 10,
        ["mười hai"] = 12,
        ["mười lăm"] = 15,
        ["hai mươi"] = 20,
        ["ba mươi"] = 30,
        ["năm mươi"] = 50,
        ["bảy mươi"] = 70,
    }.ToFrozenDictionary();
}
