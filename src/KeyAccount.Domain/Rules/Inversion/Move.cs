namespace KeyAccount.Domain.Rules.Inversion;

/// <summary>Which questions are changed, to which cells, and how far these lie from the answers as they are.</summary>
internal sealed record Move(int[] Places, int[] Cells, long[] Distances)
{
    /// <summary>Whether this changes nothing but what the other changes too, and nothing further.</summary>
    public bool IsNoLargerThan(Move other)
    {
        var at = 0;
        for (var index = 0; index < Places.Length; index++)
        {
            while (at < other.Places.Length && other.Places[at] < Places[index])
            {
                at++;
            }

            if (at == other.Places.Length || other.Places[at] != Places[index] || Distances[index] > other.Distances[at])
            {
                return false;
            }
        }

        return true;
    }
}
