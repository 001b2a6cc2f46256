using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>One set of answers, put to the policy: what the facts really answered, and the ruling or the exception.</summary>
internal sealed record Trial<TFacts, TOutcome>(
    AnswerSet<TFacts> Answers,
    ImmutableArray<Truth> Truths,
    Ruling<TOutcome>? Ruling,
    TFacts? Facts,
    Exception? Failure
)
    where TOutcome : struct
{
    public TOutcome Outcome => Ruling!.Outcome;

    public bool HasFailed => Failure is not null;
}
