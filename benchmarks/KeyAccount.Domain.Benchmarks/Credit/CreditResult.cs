using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Benchmarks.Credit;

/// <summary>What the hand-written evaluation gives: the outcome, and its reasons as a plain list of codes.</summary>
internal sealed record CreditResult(
    CreditOutcome Outcome,
    EvidenceTrack Track,
    CreditGrade? Grade,
    decimal? Score,
    Money? Line,
    LinePartKind? Binding,
    List<string> Reasons
)
{
    /// <summary>What must agree; the proofs of the two are not of one kind.</summary>
    public (CreditOutcome, EvidenceTrack, CreditGrade?, decimal?, Money?, LinePartKind?) Compared =>
        (Outcome, Track, Grade, Score, Line, Binding);

    public static (CreditOutcome, EvidenceTrack, CreditGrade?, decimal?, Money?, LinePartKind?) Of(
        CreditEvaluation evaluation
    ) =>
        (
            evaluation.Outcome,
            evaluation.Track,
            evaluation.Grade,
            evaluation.Score,
            evaluation.Line?.Amount,
            evaluation.Line?.Binding
        );
}
