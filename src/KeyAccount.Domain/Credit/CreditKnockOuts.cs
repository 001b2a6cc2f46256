using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit;

/// <summary>The knock-outs that come before any points.</summary>
public static class CreditKnockOuts
{
    /// <summary>The shipped knock-outs with the terms' periods. Critical supply is never stopped by a rule: it is referred, and each ground is told.</summary>
    public static DecisionTable<CreditFacts, CreditBar> Of(KnockOutTerms terms, PolicyIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var falseIdentity = CreditFileFeatures.Identity.Is(IdentityStatus.False);
        var hit = CreditFileFeatures.Screening.Is(ScreeningStatus.Hit);
        var insolvent = CreditEventFeatures.Insolvency.IsTrue;
        var writtenOff = CreditEventFeatures.WriteOffs.In(terms.WriteOffMonths).IsTrue;
        var mayStop = CreditFileFeatures.CriticalSupply.IsFalse;
        var isCritical = CreditFileFeatures.CriticalSupply.IsTrue;
        return new(
            identity,
            CreditScales.Bars,
            HitPolicy.Strictest,
            otherwise: CreditBar.Clear,
            whenUnknown: CreditBar.Undetermined,
            Objection("KO-01", mayStop & falseIdentity, CreditBar.Stop, Audience.Finance),
            Objection("KO-02", mayStop & hit, CreditBar.Stop, Audience.Finance),
            Objection("KO-03", mayStop & insolvent, CreditBar.Insolvent, Audience.Client),
            Objection("KO-04", mayStop & writtenOff, CreditBar.NoOpenTerms, Audience.Client),
            Objection(
                "KO-05",
                CreditEventFeatures.Dishonours.In(terms.DishonourMonths).IsTrue,
                CreditBar.Refer,
                Audience.Client
            ),
            Objection("KO-06", CreditEventFeatures.CoverCancelled.IsTrue, CreditBar.Refer, Audience.Finance),
            Objection(
                "KO-07",
                CreditFeatures.OldestOverdue.Above(terms.DefaultDays),
                CreditBar.Refer,
                Audience.Client,
                "IFRS 9: default is presumed beyond 90 days past due"
            ),
            Objection("KO-08", isCritical & falseIdentity, CreditBar.Refer, Audience.Finance),
            Objection("KO-09", isCritical & hit, CreditBar.Refer, Audience.Finance),
            Objection("KO-10", isCritical & insolvent, CreditBar.Refer, Audience.Client),
            Objection("KO-11", isCritical & writtenOff, CreditBar.Refer, Audience.Client)
        );
    }

    private static Rule<CreditFacts, CreditBar> Objection(
        string code,
        Specification<CreditFacts> when,
        CreditBar bar,
        Audience audience,
        string source = "trade credit practice; a starting value"
    ) =>
        new(code, when, bar)
        {
            Severity = Severity.Objection,
            Audience = audience,
            Source = source,
        };
}
