using System.Collections.Immutable;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Testing.Laws;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>One law of credit put to work: a debtor, and a draw for whatever else the law looks at.</summary>
internal sealed record CreditLawCheck(Law Law, Func<CreditFacts, Draw, LawAnswer> Check, string? NotApplicable = null)
{
    /// <summary>Every law, in the order of <see cref="CreditLaw.All"/>.</summary>
    public static ImmutableArray<CreditLawCheck> Of(CreditSubject subject)
    {
        var (answers, changes, line) = (new AnswerChecks(subject), new ChangeChecks(subject), new LineChecks(subject));
        var (knockOuts, reasons, mending) = (new KnockOutChecks(subject), new ReasonChecks(subject), new MendingCheck(subject));
        var (evidence, fair) = (new EvidenceChecks(subject), new FairCheck(subject));
        var (audience, family) = (new AudienceCheck(subject), new FamilyCheck(subject));
        return
        [
            new(CreditLaw.Total, answers.Total),
            new(CreditLaw.Deterministic, answers.Deterministic),
            new(CreditLaw.Monotone, changes.Monotone),
            new(CreditLaw.AskingLess, changes.AskingLess),
            new(CreditLaw.Line, line.Check),
            new(CreditLaw.KnockOut, knockOuts.Dominates),
            new(CreditLaw.CriticalSupply, knockOuts.CriticalSupply),
            new(CreditLaw.Reasons, reasons.ExactlyWhenAdverse),
            new(CreditLaw.Specific, reasons.Specific),
            new(CreditLaw.Mending, mending.Check),
            new(CreditLaw.Ranking, reasons.Ranked),
            new(CreditLaw.Fair, fair.Check),
            new(CreditLaw.Evidence, evidence.Evidence),
            new(CreditLaw.Missing, evidence.Missing),
            new(CreditLaw.Audiences, audience.Check),
            new(
                CreditLaw.Family,
                family.Check,
                subject.Test.TogetherBy is null ? "debtors are never evaluated together" : null
            ),
        ];
    }
}
