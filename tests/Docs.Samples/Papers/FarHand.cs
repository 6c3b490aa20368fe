using Docs.Core.Extraction;
using Docs.Samples.Facts;

namespace Docs.Samples.Papers;

/// <summary>What the papers of the far sets share: which province, who signs, old results of any office.</summary>
internal static class FarHand
{
    public static Folk Folk(Deck deck) => deck.Chance(0.8) ? Facts.Folk.Far : Facts.Folk.Elsewhere;

    public static string Region(Agency agency)
    {
        var folk = new[] { Facts.Folk.Far, Facts.Folk.Elsewhere }.FirstOrDefault(one => one.IsPhuYen(agency));
        if (folk is not null)
            return $"TỈNH {folk.Neighbour.ToUpperInvariant()}";
        var beyond = Facts.Folk.Elsewhere;
        var known = beyond.Communes.Concat(beyond.DakLak.SelectMany(district => district.Wards.Append(district.Name))).Append(beyond.Province);
        return known.Any(place => agency.Spoken.EndsWith(" " + place, StringComparison.Ordinal)) ? "TỈNH GIA LAI" : "TỈNH ĐẮK LẮK";
    }

    /// <param name="pen">The share of papers whose ordinal was written by pen.</param>
    public static Paper Start(Desk desk, Folk folk, string kind, Agency agency, DateOnly day, string type, string ordinal, string notation, string? subject = null, double pen = 0, params string[] recipients) => new()
    {
        Kind = kind,
        Head = new Head(agency, ordinal, notation, day, pen > 0 && desk.Deck.Chance(pen), false),
        Type = type,
        Subject = subject,
        Authority = type == "Quyết định" ? OutsideHand.Decides(agency) : null,
        Signature = Sign(desk.Deck, folk, agency),
        Recipients = recipients,
    };

    /// <param name="body">For whom the leader signs; null: of a committee the committee, of others nobody.</param>
    public static Signature Sign(Deck deck, Folk folk, Agency agency, string? body = null)
    {
        List<string> capacity = agency.Committee ? [body ?? "TM. ỦY BAN NHÂN DÂN"] : [];
        var deputy = deck.Chance(0.5);
        if (deputy)
            capacity.Add($"KT. {agency.Leader}");
        return new Signature([.. capacity], deputy ? $"PHÓ {agency.Leader}" : agency.Leader, folk.Name(deck, deck.Chance(0.7)));
    }

    public static Agency Department(Deck deck, Folk folk, DateOnly day, string name, string symbol)
    {
        var province = day < Places.Merger && deck.Chance(0.35) ? folk.Neighbour : folk.Province;
        string[] parent = deck.Chance(0.7) ? [$"UBND TỈNH {province.ToUpperInvariant()}"] : ["ỦY BAN NHÂN DÂN", $"TỈNH {province.ToUpperInvariant()}"];
        return new(parent, [name.ToUpperInvariant()], symbol, "GIÁM ĐỐC", false, $"{name} tỉnh {province}", province);
    }

    /// <summary>The letters of the province in numbers of certificates.</summary>
    public static string Letters(Agency agency) => Region(agency) switch
    {
        "TỈNH PHÚ YÊN" => "PY",
        "TỈNH BÌNH ĐỊNH" => "BĐ",
        "TỈNH GIA LAI" => "GL",
        _ => "ĐL",
    };

    /// <summary>Sets the truth's dossier too.</summary>
    public static string Dossier(Desk desk, Folk folk, Paper paper)
    {
        var code = folk.Dossier(desk.Deck, paper.Head.Day.AddDays(-desk.Deck.Number(4, 25)), paper.Head.Agency);
        paper.Truth.Set(FieldNames.Dossier, code);
        return code;
    }

    /// <summary>A result of the same agency or one before it, numbered within its own bounds.</summary>
    public static (string Number, DateOnly Day) Old(Deck deck, DateOnly day, string notation, int least, int most) =>
        ($"{Vn.Ordinal(deck.Number(least, most))}{notation}", deck.WorkingDay(day.AddYears(-4), day.AddDays(-120)));

    public static void Relate(Paper paper, RelationKind kind, (string Number, DateOnly Day) old, string? agency = null) =>
        paper.Truth.Relate(kind, old.Number, old.Day, agency ?? paper.Head.Agency.Spoken);

    public static string People(Person person) =>
        person.Name.StartsWith("Y ", StringComparison.Ordinal) || person.Name.StartsWith("H'", StringComparison.Ordinal) ? "Ê Đê" : "Kinh";

    /// <summary>Who issued the identity paper, by its length.</summary>
    public static string IdIssuer(Person person, Folk folk) =>
        person.PersonalId.Length == 9 ? $"Công an tỉnh {folk.Province}" : "Cục Cảnh sát quản lý hành chính về trật tự xã hội";
}
