namespace KeyAccount.Domain.Rules.Verification;

/// <summary>Every outcome with its truth.</summary>
internal sealed class CollectedPicking(int[] called, CollectedOutcomes outcomes) : Picking
{
    public override int Resolve(ReadOnlySpan<int> yes, ReadOnlySpan<int> unknown)
    {
        Span<int> truths = new int[outcomes.MemberCount];
        foreach (var rule in unknown)
        {
            truths[called[rule]] = ResidualStore.Unknown;
        }

        foreach (var rule in yes)
        {
            truths[called[rule]] = ResidualStore.Yes;
        }

        return outcomes.Of(truths);
    }

    public override bool Decides(int rule, ReadOnlySpan<int> yes, ReadOnlySpan<int> unknown) => true;
}
