namespace KeyAccount.Domain.Rules.Verification;

/// <summary>The first rule that is not known to be false.</summary>
internal sealed class FirstPicking(int[] called, int otherwise, int whenUnknown) : Picking
{
    public override int Resolve(ReadOnlySpan<int> yes, ReadOnlySpan<int> unknown) =>
        yes.IsEmpty && unknown.IsEmpty ? otherwise
        : yes.IsEmpty || (!unknown.IsEmpty && unknown[0] < yes[0]) ? whenUnknown
        : called[yes[0]];

    public override bool Decides(int rule, ReadOnlySpan<int> yes, ReadOnlySpan<int> unknown) =>
        yes[0] == rule && (unknown.IsEmpty || unknown[0] > rule);

    public override bool CanMatter(int rule, ReadOnlySpan<int> yes, ReadOnlySpan<int> unknown) =>
        rule == Math.Min(yes.IsEmpty ? int.MaxValue : yes[0], unknown.IsEmpty ? int.MaxValue : unknown[0]);
}
