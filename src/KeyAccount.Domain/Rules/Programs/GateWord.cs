namespace KeyAccount.Domain.Rules.Programs;

/// <summary>Up to 64 gates of one level.</summary>
/// <param name="slots">How many gates there are.</param>
/// <param name="sources">The words that the gates read.</param>
/// <param name="inverted">One bit for each gate that is inverted: it is true when the join is false, and false when it is true.</param>
internal readonly struct GateWord(int slots, int[] sources, ulong inverted)
{
    public int Slots => slots;

    public ReadOnlySpan<int> Sources => sources;

    public ulong Inverted => inverted;

    /// <summary>How many masks it has: one for each eight gates and each source.</summary>
    public int Masks { get; } = (slots + Eight.Count - 1) / Eight.Count * sources.Length;
}
