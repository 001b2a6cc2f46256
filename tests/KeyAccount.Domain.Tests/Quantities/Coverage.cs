namespace KeyAccount.Domain.Tests.Quantities;

/// <summary>Counts how often a property met each situation that makes it worth stating.</summary>
internal sealed class Coverage(params string[] situations)
{
    private readonly Dictionary<string, int> counts = situations.ToDictionary(
        situation => situation,
        _ => 0,
        StringComparer.Ordinal
    );

    /// <summary>Counts the situation when it is there; it must be one of those declared.</summary>
    public void Note(string situation, bool isThere)
    {
        Assert.Contains(situation, counts.Keys);
        counts[situation] += isThere ? 1 : 0;
    }

    /// <summary>Fails when a declared situation never occurred: the property then proved less than it says.</summary>
    public void AssertComplete()
    {
        Assert.NotEmpty(counts);
        Assert.DoesNotContain(counts, situation => situation.Value == 0);
    }
}
