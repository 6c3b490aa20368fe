namespace Docs.Samples.Facts;

/// <summary>All chance of the generator: one seeded source, so that the same seed deals the same papers.</summary>
internal sealed class Deck(Random random)
{
    public T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Number(int least, int most) => random.Next(least, most + 1);

    public double Real(double least, double most) => least + random.NextDouble() * (most - least);

    public bool Chance(double share) => random.NextDouble() < share;

    public string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + random.Next(10))));

    public DateOnly Day(DateOnly first, DateOnly last) => first.AddDays(random.Next(last.DayNumber - first.DayNumber + 1));

    /// <summary>Agencies sign on working days.</summary>
    public DateOnly WorkingDay(DateOnly first, DateOnly last)
    {
        var day = Day(first, last);
        return day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(2),
            DayOfWeek.Sunday => day.AddDays(1),
            _ => day,
        };
    }

    public Deck Split() => new(new Random(random.Next()));

    public Random Source => random;
}
