namespace KeyAccount.Domain.Rules.Verification;

/// <summary>The only rule that is not known to be false, if it is true.</summary>
internal sealed class UniquePicking(int[] called, int otherwise, int whenUnknown) : Picking
{
    public override int Resolve(ReadOnlySpan<int> yes, ReadOnlySpan<int> unknown) =>
        yes.IsEmpty && unknown.IsEmpty ? otherwise
        : unknown.IsEmpty && yes.Length == 1 ? called[yes[0]]
        : whenUnknown;

    public override bool Decides(int rule, ReadOnlySpan<int> yes, ReadOnlySpan<int> unknown) =>
        unknown.IsEmpty && yes.Length == 1;
}
