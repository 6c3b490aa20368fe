using System.Text.Json.Nodes;
using Docs.Core.Audit;

namespace Docs.Core.Tests.Audit;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{ "b": 1, "a": [true, null, "x"], "Z": {} }""", """{"Z":{},"a":[true,null,"x"],"b":1}""")]
    [InlineData("""{"euro":"\u20ac","tab":"\t","nul":"\u0000\u001f","quote":"\"\\/"}""", "{\"euro\":\"€\",\"nul\":\"\\u0000\\u001f\",\"quote\":\"\\\"\\\\/\",\"tab\":\"\\t\"}")]
    [InlineData("""{"u":"Quyê\u0301t ñ"}""", """{"u":"Quyết ñ"}""")]
    [InlineData("""[9007199254740993, -1, 0]""", "[9007199254740993,-1,0]")]
    public void There_is_one_spelling(string written, string canonical) =>
        CanonicalJson.Write(JsonNode.Parse(written)!).ShouldBe(canonical);

    /// <summary>RFC 8785, 3.2.3: by UTF-16 code unit, not by code point.</summary>
    [Fact]
    public void Keys_are_sorted_by_code_unit() =>
        CanonicalJson.Write(JsonNode.Parse("""{"\uffe5":1,"\ud83d\ude00":2,"\u00f6":3,"1":4}""")!).ShouldBe("{\"1\":4,\"ö\":3,\"\ud83d\ude00\":2,\"\uffe5\":1}");
}
