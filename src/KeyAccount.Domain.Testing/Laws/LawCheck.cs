namespace KeyAccount.Domain.Testing.Laws;

/// <summary>One law put to work on one policy.</summary>
internal abstract class LawCheck<TFacts, TOutcome>(Law law, Subject<TFacts, TOutcome> subject)
    where TOutcome : struct
{
    public Law Law { get; } = law;

    /// <summary>Why the law says nothing about this policy; <c>null</c> when it does.</summary>
    public virtual string? NotApplicable => null;

    /// <summary>Why no case met the law's condition, where that is no fault of the cases; <c>null</c> when it is.</summary>
    public virtual string? SaidNothing => null;

    protected Subject<TFacts, TOutcome> Subject { get; } = subject;

    /// <summary>A case of the law around a set of answers.</summary>
    public virtual LawCase<TFacts> Drawn(Draw draw, AnswerSet<TFacts> first) => new(first, first, draw.Below(1 << 20));

    /// <summary>What the law says of a case.</summary>
    public abstract LawAnswer Check(LawCase<TFacts> drawn);

    /// <summary>What the law says after all cases; <c>null</c> when nothing is wrong.</summary>
    public virtual string? Afterwards(IReadOnlyList<Trial<TFacts, TOutcome>> trials) => null;
}
