using System.Reflection;
using Docs.Storage;
using Docs.Web.Audit;

namespace Docs.Web.Tests;

public sealed class AuditColumnsTests
{
    /// <summary>How Docs works, not what it knows: not in the trail.</summary>
    private static readonly string[] NotAudited = ["Audit", "Job", "Outbox", "Watch", "Notice", "Delivery", "Once", "ReviewHold"];

    private static readonly IReadOnlyList<Type> Rows =
        [.. typeof(StoragePorts).Assembly.GetTypes().Where(type => type.Namespace == "Docs.Storage.Catalog.Model" && type.Name.EndsWith("Row", StringComparison.Ordinal) && !NotAudited.Contains(type.Name[..^3]))];

    [Fact]
    public void Every_row_and_column_that_the_trail_may_name_has_a_Vietnamese_word()
    {
        Rows.Count.ShouldBeGreaterThan(15);
        Rows.Select(row => row.Name[..^3]).Where(name => AuditColumns.Row(name) == name).ShouldBeEmpty();
        Columns().Where(one => !AuditColumns.IsHidden(one.Column.Name) && AuditColumns.Column(one.Column.Name) == one.Column.Name)
            .Select(one => $"{one.Row}.{one.Column.Name}").ShouldBeEmpty();
    }

    [Fact]
    public void Every_value_of_a_list_has_one_too() =>
        (from one in Columns()
         let type = Nullable.GetUnderlyingType(one.Column.PropertyType) ?? one.Column.PropertyType
         where type.IsEnum
         from value in Enum.GetNames(type)
         where value != "None" && AuditColumns.Value(one.Row, one.Column.Name, value) == value
         select $"{one.Row}.{one.Column.Name}={value}").ShouldBeEmpty();

    [Fact]
    public void A_change_reads_as_a_sentence_without_what_follows_from_the_rest() =>
        AuditColumns.Detail("Document", "State=Published Number NumberKey Version").ShouldBe("tình trạng: Đã công bố, số, ký hiệu");

    private static IEnumerable<(string Row, PropertyInfo Column)> Columns() =>
        Rows.SelectMany(row => row.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(column => (row.Name[..^3], column)));
}
