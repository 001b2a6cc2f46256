using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>
/// The laws of scorecards: P1 a score lies between 0 and 100 and nothing is thrown, P2 the same answers get the same score, P3 the
/// order of lines changes nothing, P7 a missing answer never raises a score and defers where that is stated, P16 the score can be
/// worked out again from its lines, C2 a better answer never lowers it, and exactly what is missing is said.
/// </summary>
public static class ScorecardLaws
{
    /// <summary>Examines a scorecard and throws unless every law holds and every band was reached on both sides.</summary>
    /// <param name="scorecard">The scorecard.</param>
    /// <param name="facts">Makes the host's facts of answers.</param>
    /// <param name="options">How many cases, and from which seed.</param>
    /// <exception cref="LawViolatedException">A law is broken or something was never reached; the message is the report.</exception>
    public static LawReport Check<TFacts>(
        Scorecard<TFacts> scorecard,
        Func<AnswerSet<TFacts>, TFacts> facts,
        LawOptions? options = null
    )
    {
        var report = Examine(scorecard, facts, options);
        report.ThrowUnlessHolds();
        return report;
    }

    /// <summary>Examines a scorecard and reports, without throwing.</summary>
    /// <param name="scorecard">The scorecard.</param>
    /// <param name="facts">Makes the host's facts of answers.</param>
    /// <param name="options">How many cases, and from which seed.</param>
    /// <param name="scoredBy">Another way of scoring than the kernel's; <c>null</c> for the kernel's.</param>
    public static LawReport Examine<TFacts>(
        Scorecard<TFacts> scorecard,
        Func<AnswerSet<TFacts>, TFacts> facts,
        LawOptions? options = null,
        Func<Scorecard<TFacts>, TFacts, decimal?>? scoredBy = null
    ) =>
        new ScorecardExamination<TFacts>(
            new(Guard.Against.Null(scorecard), Guard.Against.Null(facts), (options ?? LawOptions.Default).AsOf, scoredBy),
            options ?? LawOptions.Default
        ).Run();
}
