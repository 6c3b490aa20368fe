using System.Diagnostics.CodeAnalysis;
using Docs.Core.Access;
using Docs.Core.Text;

namespace Docs.Core.Holders;

/// <summary>Two different numbers of holders, in the form results hold them, in one order whichever was named first.</summary>
public sealed record HolderPair
{
    private HolderPair(string first, string second) => (First, Second) = (first, second);

    public string First { get; }

    public string Second { get; }

    public IReadOnlyList<string> Ids => [First, Second];

    /// <summary>Digits shown are the last three, so that no log line gives anyone away.</summary>
    public override string ToString() => $"…{First[^3..]} = …{Second[^3..]}";

    /// <summary>As a person typed them.</summary>
    /// <param name="problem">What is wrong, in Vietnamese, without the numbers.</param>
    public static bool TryParse(string? one, string? other, [NotNullWhen(true)] out HolderPair? pair, [NotNullWhen(false)] out string? problem)
    {
        pair = null;
        var (first, second) = (HolderCodes.Parse(one ?? ""), HolderCodes.Parse(other ?? ""));
        problem = first is null || second is null ? HolderCodes.Rule
            : first == second ? "Hai mã số là một; hãy nhập mã số kia của cùng chủ sở hữu."
            : null;
        if (problem is not null)
            return false;
        pair = Of(first!, second!);
        return true;
    }

    /// <param name="one">In the form results hold it, as the other.</param>
    public static HolderPair Of(string one, string other) => string.CompareOrdinal(one, other) < 0 ? new(one, other) : new(other, one);

    /// <summary>Whether a number is a person's, as against an organisation's: a tax code's key has 10 digits, or a dash behind them.</summary>
    public static bool IsPerson(string id) => id.Length is 9 or 12 && PersonalId.TryParse(id, out _);
}
