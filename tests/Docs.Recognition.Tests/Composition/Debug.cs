using Docs.Core.Recognition;
using System.Text;
namespace Docs.Recognition.Tests.Composition;
public sealed class DebugTests
{
    [Fact]
    public async Task Debug()
    {
        var bad = new List<string>();
        var all = Enumerable.Range(0x21, 0x1F000).Where(Rune.IsValid).Select(c => new Rune(c)).Where(r => Rune.GetUnicodeCategory(r) != System.Globalization.UnicodeCategory.OtherNotAssigned && (r.Value < 0x3400 || r.Value > 0xD7FF || r.Value % 50 == 0)).ToList();
        var n = 0;
        foreach (var c in all.Chunk(40))
        {
            n++;
            using var pages = new TestPages().Add(Kind.Group4, lines: [.. c.Select((w,i) => TestPages.Line(5, 30, "a"+w+"1"+w+"b", "x" + w + w, w + "" + w, $"{w}"))]);
            try { await pages.ComposeAsync(); } catch (FidelityException) {
              foreach (var w in c) { 
                using var one = new TestPages().Add(Kind.Group4, lines: [ TestPages.Line(5, 30, "a"+w+"1"+w+"b", "x" + w + w, w + "" + w, $"{w}")]);
            try { await one.ComposeAsync(); } catch (FidelityException) {
              bad.Add($"{w.Value:X4}"); }} }
        }
        bad.ShouldBeEmpty($"of {all.Count} in {n}");
    }
}
