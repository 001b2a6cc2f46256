namespace KeyAccount.Domain.Rules.Verification;

/// <summary>The strictest outcome, where an unknown rule stands at a level of its own.</summary>
internal sealed class StrictestPicking(int[] called, int[] whenUnknown, int otherwise) : Picking
{
    public override int Resolve(ReadOnlySpan<int> yes, ReadOnlySpan<int> unknown)
    {
        if (yes.IsEmpty && unknown.IsEmpty)
        {
            return otherwise;
        }

        var strictest = int.MinValue;
        foreach (var rule in yes)
        {
            strictest = Math.Max(strictest, called[rule]);
        }

        foreach (var rule in unknown)
        {
            strictest = Math.Max(strictest, whenUnknown[rule]);
        }

        return strictest;
    }

    public override bool Decides(int rule, ReadOnlySpan<int> yes, ReadOnlySpan<int> unknown) =>
        called[rule] == Resolve(yes, unknown);
}
