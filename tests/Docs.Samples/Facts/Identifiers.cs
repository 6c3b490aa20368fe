using System.Globalization;

namespace Docs.Samples.Facts;

internal static class Identifiers
{
    /// <summary>From this day a household's business is given its tax code as its code (Thông tư 02/2023/TT-BKHĐT).</summary>
    public static readonly DateOnly BusinessCodes = new(2023, 7, 1);

    // The digits' weights of a tax code (Thông tư 105/2020/TT-BTC, phụ lục; checked against published codes).
    private static readonly int[] TaxWeights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

    /// <summary>12 digits: province of registration, century and sex (0/1 for 19xx, 2/3 for 20xx), birth year, six more.</summary>
    public static string PersonalId(Deck deck, DateOnly born, bool male)
    {
        var province = deck.Chance(0.7) ? "066" : deck.Pick(["054", "037", "040", "049", "052", "001"]);
        var century = (born.Year >= 2000 ? 2 : 0) + (male ? 0 : 1);
        return $"{province}{century}{born.Year % 100:00}{deck.Digits(6)}";
    }

    /// <summary>The 9-digit card used before; numbers issued in Đắk Lắk began with 240 and 241.</summary>
    public static string OldIdCard(Deck deck) => deck.Pick(["240", "241"]) + deck.Digits(6);

    /// <summary>10 digits with a valid check digit, by default of the province's tax office (60…).</summary>
    public static string TaxCode(Deck deck, string prefix = "60")
    {
        while (true)
        {
            var body = prefix + deck.Digits(9 - prefix.Length);
            var rest = body.Select((digit, at) => (digit - '0') * TaxWeights[at]).Sum() % 11;
            if (rest != 0)
                return body + (10 - rest).ToString(CultureInfo.InvariantCulture);
        }
    }

    public static string Dossier(Deck deck, DateOnly received) => deck.Chance(0.75)
        ? $"H15.{deck.Number(2, 60)}-{received:yyMMdd}-{deck.Number(1, 9999):0000}"
        : $"000.00.{deck.Number(10, 60)}.H15-{received:yyMMdd}-{deck.Number(1, 9999):0000}";

    public static string Procedure(Deck deck) =>
        $"{deck.Pick(["1", "2"])}.0{deck.Digits(5)}" + (deck.Chance(0.4) ? ".000.00.00.H15" : "");
}
