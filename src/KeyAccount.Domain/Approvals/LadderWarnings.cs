namespace KeyAccount.Domain.Approvals;

/// <summary>What is permitted and still has to be said wherever a ladder speaks.</summary>
internal static class LadderWarnings
{
    public static IEnumerable<string> Of(AuthorityLadder ladder)
    {
        var terms = ladder.Terms;
        var alone = terms.Dimensions.Where(dimension => dimension.IsJoint).Select(dimension => dimension.Name).ToList();
        if (terms.OneColumnSuffices && alone.Count > 0)
        {
            yield return $"one column alone grants {string.Join(", ", alone)}";
        }
        if (terms.Window is null || !terms.Dimensions.Any(dimension => dimension.Accumulates))
        {
            yield return "requests do not count together: splitting one evades the limits";
        }
    }
}
