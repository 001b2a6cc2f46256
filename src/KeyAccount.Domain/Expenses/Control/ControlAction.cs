using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Control;

/// <summary>What a threshold calls for: a warning, a referral to an authority, or a stop.</summary>
public sealed record ControlAction
{
    private ControlAction(ExpenseWarning? warning, Verdict verdict) => (Warning, Verdict) = (warning, verdict);

    /// <summary>Who is warned; null for what holds up.</summary>
    public ExpenseWarning? Warning { get; }

    /// <summary>What it means for the expense; a warning approves.</summary>
    public Verdict Verdict { get; }

    /// <summary>The owner of the budget is told, and the expense goes on.</summary>
    public static ControlAction WarnOwner { get; } = new(ExpenseWarning.Owner, Verdict.Approve);

    /// <summary>The owner's superior is told, and the expense goes on.</summary>
    public static ControlAction WarnSuperior { get; } = new(ExpenseWarning.Superior, Verdict.Approve);

    /// <summary>The expense goes to nobody: it is changed, or the budget is.</summary>
    public static ControlAction Stop { get; } = new(null, Verdict.Decline);

    /// <summary>An authority decides.</summary>
    /// <param name="level">The level of the ladder, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such level.</exception>
    public static ControlAction Refer(int level) => new(null, Verdict.Refer(level));

    /// <summary>Whether the expense does not simply go on.</summary>
    public bool HoldsUp => Warning is null;

    /// <summary><c>warn owner</c>, <c>refer 2</c> or <c>stop</c>.</summary>
    public override string ToString() =>
        Warning is { } warning ? $"warn {CodeWord.Of(warning)}"
        : Verdict.IsDecline ? "stop"
        : Verdict.ToString();

    /// <summary>Later is stricter; the place of warnings among themselves is that of who is told.</summary>
    internal int Strictness => Warning is { } warning ? (int)warning - (int)ExpenseWarning.Excess : (int)Verdict.Code;
}
