namespace KeyAccount.Domain.Rules.Verification;

/// <summary>Numbers sequences of integers, equal ones alike, so that equal things are the same thing.</summary>
internal sealed class Interner
{
    private readonly List<int[]> entries = [];
    private readonly Dictionary<int[], int> places = new(new Comparer());
    private readonly Dictionary<int[], int>.AlternateLookup<ReadOnlySpan<int>> bySpan;

    public Interner() => bySpan = places.GetAlternateLookup<ReadOnlySpan<int>>();

    public int Count => entries.Count;

    public int[] this[int place] => entries[place];

    public int PlaceOf(ReadOnlySpan<int> entry)
    {
        if (!bySpan.TryGetValue(entry, out var place))
        {
            place = entries.Count;
            int[] kept = [.. entry];
            entries.Add(kept);
            places.Add(kept, place);
        }

        return place;
    }

    private sealed class Comparer : IEqualityComparer<int[]>, IAlternateEqualityComparer<ReadOnlySpan<int>, int[]>
    {
        public bool Equals(int[]? left, int[]? right) => left.AsSpan().SequenceEqual(right);

        public int GetHashCode(int[] entry) => GetHashCode(entry.AsSpan());

        public bool Equals(ReadOnlySpan<int> alternate, int[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<int> alternate)
        {
            var hash = 2166136261u;
            foreach (var value in alternate)
            {
                hash = unchecked((hash ^ (uint)value) * 16777619u);
                hash ^= hash >> 15;
            }

            return unchecked((int)hash);
        }

        public int[] Create(ReadOnlySpan<int> alternate) => [.. alternate];
    }
}
