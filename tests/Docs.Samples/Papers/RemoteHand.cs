using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>What the papers of the remote sets share: whose region, who signs, codes of businesses.</summary>
internal static class RemoteHand
{
    public static readonly Folk Folk = Folk.Remote;

    public static string Region(Agency agency) => Folk.IsPhuYen(agency) ? "TỈNH PHÚ YÊN" : "TỈNH ĐẮK LẮK";

    /// <summary>The letters of the province in numbers of certificates.</summary>
    public static string Letters(Agency agency) => Folk.IsPhuYen(agency) ? "PY" : "ĐL";

    public static Agency Department(Deck deck, DateOnly day, string name, string symbol) => FarHand.Department(deck, Folk, day, name, symbol);

    /// <summary>Departments were merged on 1 March 2025.</summary>
    public static Agency Waters(Deck deck, DateOnly day) => day < new DateOnly(2025, 3, 1)
        ? Department(deck, day, "Sở Tài nguyên và Môi trường", "STNMT")
        : Department(deck, day, "Sở Nông nghiệp và Môi trường", "SNNMT");

    public static Paper Start(Desk desk, string kind, Agency agency, DateOnly day, string type, string ordinal, string notation, string? subject = null, double pen = 0, Signature? signature = null, params string[] recipients) => new()
    {
        Kind = kind,
        Head = new Head(agency, ordinal, notation, day, pen > 0 && desk.Deck.Chance(pen), false),
        Type = type,
        Subject = subject,
        Authority = type == "Quyết định" ? OutsideHand.Decides(agency) : null,
        Signature = signature ?? FarHand.Sign(desk.Deck, Folk, agency),
        Recipients = recipients,
    };

    public static Paper Decision(Desk desk, string kind, Agency agency, DateOnly day, string notation, string subject, double pen = 0) =>
        Start(desk, kind, agency, day, "Quyết định", Vn.Ordinal(desk.Deck.Number(9, 3400)), notation, subject, pen, null, "- Như trên;", "- Lãnh đạo (báo cáo);", "- Cổng thông tin điện tử;", "- Lưu: VT, HS.");

    /// <summary>By order of the leader: the head of an office under him signs.</summary>
    public static Signature ByOrder(Deck deck, Agency agency, string title) => new([$"{deck.Pick(["TL.", "TUQ."])} {agency.Leader}"], title, Folk.Name(deck, deck.Chance(0.6)));

    public static string Dossier(Desk desk, Paper paper) => FarHand.Dossier(desk, Folk, paper);

    public static Raw Typed(string label, string value) => OutsideHand.Line(label, value);

    public static Raw Caps(string text) => Rows.Row(text, "row mid caps");

    public static string Plot(Deck deck) => $"thửa đất số {deck.Number(2, 690)}, tờ bản đồ số {deck.Number(1, 110)}";

    public static string Area(Deck deck, double least, double most) => $"{Vn.Decimal(deck.Real(least, most), 1)} m²";
}
