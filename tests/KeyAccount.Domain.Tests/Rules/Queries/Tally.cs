namespace KeyAccount.Domain.Tests.Rules.Queries;

/// <summary>How often a property met each situation, and how many answers it saw.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);

    public int this[string situation] => counts.GetValueOrDefault(situation);

    public void Note(string situation, int times = 1) => counts[situation] = this[situation] + times;

    public void AssertMet(IEnumerable<string> situations) => Assert.Empty(situations.Where(situation => this[situation] == 0));

    public override string ToString() => string.Join('\n', counts.Select(count => $"{count.Value, 9} {count.Key}"));
}
