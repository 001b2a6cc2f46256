namespace KeyAccount.Domain.Benchmarks;

/// <summary>A variant that gives other outcomes than the yardstick is a defect, not a result.</summary>
internal static class Outcomes
{
    public static void RefuseUnlessEqual<T>(ReadOnlySpan<T> expected, ReadOnlySpan<T> actual)
    {
        for (var client = 0; client < expected.Length; client++)
        {
            if (!EqualityComparer<T>.Default.Equals(expected[client], actual[client]))
            {
                throw new InvalidOperationException($"Client {client}: {actual[client]} instead of {expected[client]}.");
            }
        }
    }
}
