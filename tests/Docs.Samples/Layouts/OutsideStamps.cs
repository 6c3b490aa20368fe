using System.Xml.Linq;
using Docs.Samples.Facts;
using Docs.Samples.Papers;

namespace Docs.Samples.Layouts;

/// <summary>What others put on a result after it was printed. Like seals they are no text of the result.</summary>
internal static class OutsideStamps
{
    /// <summary>Nghị định 23/2015/NĐ-CP: a committee certifies that the copy is true, under its own number and day.</summary>
    public static XElement Certified(Deck deck, DateOnly issued)
    {
        var day = deck.Day(issued.AddDays(20), issued.AddDays(400));
        return H.Div("mark stamp",
            H.P("", H.B("CHỨNG THỰC BẢN SAO ĐÚNG VỚI BẢN CHÍNH")),
            H.P("", $"Số chứng thực: {deck.Number(210, 9800)}  Quyển số: 0{deck.Number(1, 9)} SCT/BS"),
            H.P("", $"Ngày {day.Day:00} tháng {day.Month:00} năm {day.Year}"),
            H.P("", H.B("PHÓ CHỦ TỊCH")), H.Div("empty"),
            H.P("", H.B(Folk.Outside.Name(deck, true))));
    }

    public static XElement Electronic(Paper paper)
    {
        var agency = paper.Head.Agency;
        return H.Div("mark esign",
            H.Div("", $"Ký bởi: {agency.Spoken}"), H.Div("", $"Cơ quan: {agency.Spoken}"),
            H.Div("", $"Thời gian ký: {paper.Head.Day:dd'.'MM'.'yyyy} {8 + (paper.Head.Day.Day % 9):00}:{paper.Head.Day.DayNumber % 60:00}:07 +07:00"));
    }
}
