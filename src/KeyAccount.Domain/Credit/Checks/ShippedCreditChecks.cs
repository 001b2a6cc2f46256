using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Credit.Checks.CreditCheckFeatures;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>The check that ships with the library: its rules for everyone and its signals, made of the agreed numbers.</summary>
internal static class ShippedCreditChecks
{
    private const string Practice = "trade credit practice; a starting value";

    public static CreditCheckPolicy Policy(CreditCheckTerms terms, IEnumerable<ScopedRule> rules)
    {
        var amounts = CreditCheckAmounts.In(Guard.Against.Null(terms).Unit.Amount.Currency);
        return new(
            PolicyIdentity.ShippedDefault("credit-check", "1"),
            amounts,
            Verdict.Refer(terms.ReferLevel),
            terms.Recheck,
            [
                .. Unexcludable(terms),
                .. Line(terms, amounts),
                .. Conduct(terms, amounts),
                .. Validity(terms),
                .. Terms(),
                .. rules,
            ],
            Signals()
        );
    }

    private static IEnumerable<ScopedRule> Unexcludable(CreditCheckTerms terms) =>
        [
            Rule("CC-01", CheckSubject.KnockOut, CreditCheckEvents.Stopped.IsTrue, Verdict.Decline, Audience.Finance),
            Rule("CC-02", CheckSubject.KnockOut, CreditCheckEvents.Insolvent.IsTrue, Verdict.Decline, Audience.Client),
            Rule("CC-03", CheckSubject.KnockOut, CreditCheckEvents.NoOpenTerms.IsTrue, Verdict.Decline, Audience.Client),
            Rule(
                "CC-04",
                CheckSubject.KnockOut,
                CreditCheckEvents.Referred.IsTrue,
                Verdict.Refer(terms.ReferLevel),
                Audience.Finance
            ),
            Rule("CC-05", CheckSubject.Stop, State.AtLeast(LineState.Stop), Verdict.Decline, Audience.Sales),
            Rule(
                "CC-06",
                CheckSubject.ForcedHold,
                CreditCheckEvents.ForcedHold.IsTrue,
                Verdict.Refer(terms.ReferLevel),
                Audience.Sales
            ),
        ];

    /// <summary>One rule for each authority, from the end of the one below it on: what is over the last is nobody's to release.</summary>
    private static IEnumerable<ScopedRule> Line(CreditCheckTerms terms, CreditCheckAmounts amounts)
    {
        var tolerated = Percentage.FromBasisPoints(terms.ToleranceShare.BasisPoints);
        var from = tolerated;
        var code = 11;
        foreach (
            var (verdict, upTo) in terms
                .OverLine.Select(step => (Verdict.Refer(step.Level), step.UpTo))
                .Append((Verdict.Decline, default))
        )
        {
            if (verdict.IsDecline || upTo > from)
            {
                var over = OverLine.Above(from);
                yield return Rule(
                    FormattableString.Invariant($"CC-{code}"),
                    CheckSubject.Line,
                    terms.ToleranceAmount.IsZero ? over : over & amounts.Excess.Above(terms.ToleranceAmount),
                    verdict,
                    Audience.Sales
                );
            }
            from = upTo > from ? upTo : from;
            code++;
        }
        if (terms.MaximumDocument is { } units)
        {
            yield return Rule(
                "CC-21",
                CheckSubject.DocumentValue,
                amounts.DocumentValue.Above(terms.Unit.Times(units)),
                Verdict.Refer(3),
                Audience.Client
            );
        }
    }

    private static IEnumerable<ScopedRule> Conduct(CreditCheckTerms terms, CreditCheckAmounts amounts)
    {
        yield return Rule(
            "CC-31",
            CheckSubject.OldestItem,
            OldestItem.Above(terms.HoldDays),
            Verdict.Refer(1),
            Audience.Client
        );
        yield return Rule(
            "CC-32",
            CheckSubject.OldestItem,
            OldestItem.Above(terms.PrepaidDays),
            Verdict.Decline,
            Audience.Client
        );
        var share = OverdueShare.AtLeast(terms.HoldOverdueShare);
        yield return Rule(
            "CC-33",
            CheckSubject.OverdueAmount,
            terms.HoldOverdueAmount == 0 ? share : share & amounts.Overdue.Above(terms.Unit.Times(terms.HoldOverdueAmount)),
            Verdict.Refer(1),
            Audience.Client
        );
        foreach (var (days, units) in terms.Ageing)
        {
            yield return Rule(
                FormattableString.Invariant($"CC-34-{days}"),
                CheckSubject.Ageing,
                ((Measure<CreditCheckFacts, Money>)amounts.OverdueBeyond[days]).Above(terms.Unit.Times(units)),
                Verdict.Refer(1),
                Audience.Client
            );
        }
        if (terms.HoldDunningLevel is { } level)
        {
            yield return Rule("CC-35", CheckSubject.Dunning, DunningLevel.AtLeast(level), Verdict.Refer(1), Audience.Client);
        }
        if (terms.HoldTrend is { } trend)
        {
            yield return Rule("CC-36", CheckSubject.Behaviour, DaysLateTrend.AtLeast(trend), Verdict.Refer(1), Audience.Client);
        }
    }

    private static IEnumerable<ScopedRule> Validity(CreditCheckTerms terms)
    {
        var expired = LineExpired.Above(terms.LineGraceDays);
        return
        [
            Rule(
                "CC-41",
                CheckSubject.LineExpiry,
                terms.BlankExpiryRefers ? expired : LineExpired.IsKnown & expired,
                Verdict.Refer(2),
                Audience.Client
            ),
            Rule("CC-42", CheckSubject.CoverExpiry, CoverExpired.Above(0), Verdict.Refer(2), Audience.Finance),
            Rule("CC-43", CheckSubject.State, State.AtLeast(LineState.Hold), Verdict.Refer(1), Audience.Sales),
        ];
    }

    private static IEnumerable<ScopedRule> Terms() =>
        [
            Rule("CC-51", CheckSubject.Terms, TermOverAgreed.Above(0), Verdict.Refer(1), Audience.Client),
            Rule("CC-52", CheckSubject.Terms, TermOverAgreed.Above(15), Verdict.Refer(2), Audience.Client),
            Rule("CC-53", CheckSubject.Terms, TermOverAgreed.Above(30), Verdict.Refer(3), Audience.Client),
        ];

    private static DecisionTable<CreditCheckFacts, CheckSignal> Signals() =>
        new(
            PolicyIdentity.ShippedDefault("credit-check-signals", "1"),
            CreditCheckScales.Signals,
            HitPolicy.Strictest,
            otherwise: CheckSignal.Clear,
            whenUnknown: CheckSignal.Undetermined,
            Watched("CW-01", ProjectedUse.AtLeast(Percentage.Percent(90)), Audience.Sales),
            Watched("CW-02", OldestItem.Above(15), Audience.Client),
            Watched("CW-03", OverdueShare.AtLeast(Share.Percent(10)), Audience.Client),
            Watched("CW-04", DaysLateTrend.AtLeast(10), Audience.Client),
            Watched("CW-05", MonthToAverage.Above(2) & MonthsTrading.Below(24), Audience.Sales),
            Watched("CW-06", LineExpired.AtLeast(-30), Audience.Client),
            Watched("CW-07", CoverExpired.AtLeast(-30), Audience.Finance),
            Watched("CW-08", OverByRatesAlone.IsTrue, Audience.Sales),
            Watched("CW-09", CreditCheckEvents.Stopped.IsTrue, Audience.Finance)
        );

    private static ScopedRule Rule(
        string code,
        CheckSubject subject,
        Specification<CreditCheckFacts> when,
        Verdict verdict,
        Audience audience
    ) => ScopedRule.Blocking(code, RuleScope.Everyone, subject, when, verdict).ReadBy(audience, Practice);

    private static Rule<CreditCheckFacts, CheckSignal> Watched(
        string code,
        Specification<CreditCheckFacts> when,
        Audience audience
    ) =>
        new(code, when, CheckSignal.Watch)
        {
            Severity = Severity.Warning,
            Audience = audience,
            Source = Practice,
        };
}
