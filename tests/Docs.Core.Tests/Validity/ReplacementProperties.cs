using Docs.Core.Validity;
using FsCheck;
using FsCheck.Fluent;

namespace Docs.Core.Tests.Validity;

/// <summary>Chains of replacement: whatever is recorded in whatever order, no result ever replaces itself.</summary>
public class ReplacementProperties
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261122UL, 20200408UL | 1);

    private static readonly Arbitrary<(int Target, int Act)[]> Attempts = Arb.From(
        from count in Gen.Choose(0, 20)
        from attempts in Gen.ArrayOf(from target in Gen.Choose(0, 5) from act in Gen.Choose(0, 5) select (target, act), count)
        select attempts);

    [Fact]
    public void What_is_not_refused_never_closes_a_cycle() => Prop.ForAll(Attempts, attempts =>
    {
        var taken = Take(attempts);
        return taken.Keys.All(one => !Reaches(taken, one, one));
    }).Check(Fixed);

    [Fact]
    public void What_is_refused_would_have_closed_one() => Prop.ForAll(Attempts, attempts =>
    {
        var taken = new Dictionary<string, List<string>>();
        return attempts.All(attempt =>
        {
            var (target, act) = (Name(attempt.Target), Name(attempt.Act));
            var refused = EventRules.ClosesCycle(EventKind.Supersede, target, act, one => taken.GetValueOrDefault(one) ?? []);
            if (!refused)
                Add(taken, target, act);
            return refused == (target == act || Reaches(taken, act, target));
        });
    }).Check(Fixed);

    private static Dictionary<string, List<string>> Take((int Target, int Act)[] attempts)
    {
        var taken = new Dictionary<string, List<string>>();
        foreach (var (target, act) in attempts)
        {
            if (!EventRules.ClosesCycle(EventKind.Reissue, Name(target), Name(act), one => taken.GetValueOrDefault(one) ?? []))
                Add(taken, Name(target), Name(act));
        }

        return taken;
    }

    private static void Add(Dictionary<string, List<string>> taken, string target, string act)
    {
        if (!taken.TryGetValue(target, out var acts))
            taken[target] = acts = [];
        acts.Add(act);
    }

    private static string Name(int number) => $"d{number}";

    /// <summary>By definition, step by step: at most as many steps as there are documents.</summary>
    private static bool Reaches(Dictionary<string, List<string>> replacedBy, string from, string to)
    {
        var front = new HashSet<string> { from };
        for (var step = 0; step < 6; step++)
        {
            front = [.. front.SelectMany(one => replacedBy.GetValueOrDefault(one) ?? [])];
            if (front.Contains(to))
                return true;
        }

        return false;
    }
}
