namespace KeyAccount.Domain.Rules.Inversion;

/// <summary>Finds the least size of a change that does; where a larger one always does as well, it is the least there is.</summary>
internal static class Halving
{
    /// <summary>The least size that does, from 1; O(log n) trials.</summary>
    /// <param name="enough">A size that does; it is not tried again.</param>
    /// <param name="does">Whether a smaller size does.</param>
    public static long Least(long enough, Func<long, bool> does)
    {
        var not = 0L;
        while (enough - not > 1)
        {
            var middle = not + ((enough - not) / 2);
            (not, enough) = does(middle) ? (not, middle) : (middle, enough);
        }
        return enough;
    }
}
