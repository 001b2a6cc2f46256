using System.Collections.Immutable;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing.Laws;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>The credit policy under test, ready to be tried with debtors.</summary>
internal sealed class CreditSubject
{
    private (CreditFacts? Facts, CreditRuling? Ruling, Exception? Failure) last;

    public CreditSubject(CreditUnderTest test, LawOptions options)
    {
        (Test, Options) = (test, options);
        Debtors = new(test.Policy, options.AsOf);
        Reordered = Reorder(test.Policy);
    }

    public CreditUnderTest Test { get; }

    public LawOptions Options { get; }

    public CreditDraw Debtors { get; }

    public CreditPolicy Policy => Test.Policy;

    public CreditCuts Cuts => Debtors.Cuts;

    /// <summary>The same policy with its knock-outs, where their order means nothing, and all lines of its scorecards the other way round.</summary>
    public CreditPolicy Reordered { get; }

    /// <summary>What the policy answers; null when it threw. The last answer is kept, because many laws look at the same debtor.</summary>
    public CreditRuling? Rule(CreditFacts facts)
    {
        if (!ReferenceEquals(last.Facts, facts))
        {
            var (ruling, failure) = Try(facts, Policy);
            last = (facts, ruling, failure);
        }

        return last.Ruling;
    }

    /// <summary>Puts a debtor to the policy, or to a changed one, anew.</summary>
    public (CreditRuling? Ruling, Exception? Failure) Try(CreditFacts facts, CreditPolicy policy)
    {
#pragma warning disable CA1031 // Whatever an evaluation under test throws is a finding of the law of totality, not a crash of the test.
        try
        {
            return (Test.CarriedOutBy(policy, facts), null);
        }
        catch (Exception exception)
        {
            return (null, exception);
        }
#pragma warning restore CA1031
    }

    /// <summary>How every rule of a table comes out, by a plain reading.</summary>
    public ImmutableArray<(Rule<CreditFacts, TOutcome> Rule, Truth Truth)> Truths<TOutcome>(
        DecisionTable<CreditFacts, TOutcome> table,
        CreditFacts facts
    )
        where TOutcome : struct
    {
        var answers = Cuts.Answers(facts);
        return [.. table.Rules.Select(rule => (rule, Oracle.Evaluate(rule.When, answers)))];
    }

    private static CreditPolicy Reorder(CreditPolicy policy) =>
        new(
            policy.Identity,
            policy.Terms,
            new(
                policy.KnockOuts.Identity,
                policy.KnockOuts.Outcomes,
                policy.KnockOuts.Hit,
                policy.KnockOuts.Otherwise,
                policy.KnockOuts.WhenUnknown,
                policy.KnockOuts.Hit == HitPolicy.First ? policy.KnockOuts.Rules : [.. policy.KnockOuts.Rules.Reverse()]
            ),
            policy.Requirements,
            Reorder(policy.Trade),
            Reorder(policy.Report),
            Reorder(policy.Full)
        );

    private static Scorecard<CreditFacts> Reorder(Scorecard<CreditFacts> card) =>
        new(card.Identity, card.TotalPoints, card.Missing, card.MinimumCoverage, [.. card.Characteristics.Reverse()]);
}
