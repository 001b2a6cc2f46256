using System.Collections.Immutable;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>Every law put to work on one policy, in the order of <see cref="Law.All"/>.</summary>
internal static class LawChecks<TFacts, TOutcome>
    where TOutcome : struct
{
    public static ImmutableArray<LawCheck<TFacts, TOutcome>> Of(Subject<TFacts, TOutcome> subject) =>
        [
            new FactsCheck<TFacts, TOutcome>(subject),
            new TotalCheck<TFacts, TOutcome>(subject),
            new DeterministicCheck<TFacts, TOutcome>(subject),
            new OrderCheck<TFacts, TOutcome>(subject),
            new DuplicatesCheck<TFacts, TOutcome>(subject),
            new StrictestCheck<TFacts, TOutcome>(subject),
            new ApprovalCheck<TFacts, TOutcome>(subject),
            new LearningCheck<TFacts, TOutcome>(subject),
            new AbsenceCheck<TFacts, TOutcome>(subject),
            new IrrelevantCheck<TFacts, TOutcome>(subject),
            new RedundantCheck<TFacts, TOutcome>(subject),
            new TraceCheck<TFacts, TOutcome>(subject),
            new MonotoneCheck<TFacts, TOutcome>(subject),
            new ExplanationCheck<TFacts, TOutcome>(subject),
            new ReadingsCheck<TFacts, TOutcome>(subject),
            new MissingCheck<TFacts, TOutcome>(subject),
            new SheetCheck<TFacts, TOutcome>(subject),
        ];
}
