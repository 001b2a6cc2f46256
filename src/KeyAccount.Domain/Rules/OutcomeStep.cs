namespace KeyAccount.Domain.Rules;

/// <summary>
/// One step on the way to an outcome: the first step that is met gives it. Every policy that picks one outcome is a list of steps,
/// the last of which is always met, so that a reading needs to know no hit policy.
/// </summary>
/// <param name="WhenTrue">One bit for each rule that meets the step when it is known to be true.</param>
/// <param name="WhenUnknown">One bit for each rule that meets the step when it is unknown.</param>
/// <param name="Needed">How many of the rules must meet it: none, one or two.</param>
/// <param name="Outcome">What the step gives.</param>
internal readonly record struct OutcomeStep<TOutcome>(ulong WhenTrue, ulong WhenUnknown, int Needed, TOutcome Outcome)
{
    /// <summary>The last step, which is always met.</summary>
    public static OutcomeStep<TOutcome> Else(TOutcome outcome) => new(0, 0, 0, outcome);

    /// <summary>The same step to a number in the place of its outcome.</summary>
    public OutcomeStep<byte> Numbered(byte number) => new(WhenTrue, WhenUnknown, Needed, number);
}
