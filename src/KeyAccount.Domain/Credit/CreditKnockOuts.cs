using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit;

/// <summary>The knock-outs that come before any points.</summary>
public static class CreditKnockOuts
{
    /// <summary>The shipped knock-outs with the terms' periods. Critical supply is never stopped by a rule: it is referred.</summary>
    public static DecisionTable<CreditFacts, CreditBar> Of(CreditTerms terms, PolicyIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var falseIdentity = CreditFileFeatures.Identity.Is(IdentityStatus.False);
        var hit = CreditFileFeatures.Screening.Is(ScreeningStatus.Hit);
        var insolvent = Insolvency.IsTrue;
        var writtenOff = WriteOff(terms.WriteOffMonths).IsTrue;
        var mayStop = CreditFileFeatures.CriticalSupply.IsFalse;
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
            Objection("KO-05", Dishonour(terms.DishonourMonths).IsTrue, CreditBar.Refer, Audience.Client),
            Objection("KO-06", CoverCancelled.IsTrue, CreditBar.Refer, Audience.Finance),
            Objection("KO-07", CreditFeatures.OldestOverdue.Above(terms.DefaultDays), CreditBar.Refer, Audience.Client),
            Objection(
                "KO-08",
                CreditFileFeatures.CriticalSupply.IsTrue & (falseIdentity | hit | insolvent | writtenOff),
                CreditBar.Refer,
                Audience.Finance
            )
        );
    }

    private static Flag<CreditFacts> Insolvency { get; } =
        CreditFileFeatures.Event(
            "insolvency",
            new("insolvency proceedings", "procedimiento de insolvencia", "破产程序"),
            null,
            CreditEventKind.Insolvency
        );

    private static Flag<CreditFacts> CoverCancelled { get; } =
        CreditFileFeatures.Event(
            "cover_cancelled",
            new("insurance cover cancelled", "cobertura de seguro cancelada", "保险承保取消"),
            null,
            CreditEventKind.CoverCancelled
        );

    private static Flag<CreditFacts> WriteOff(int months) =>
        CreditFileFeatures.Event(
            $"write_off_{Text(months)}_months",
            new(
                $"write-off or legal collection in {Text(months)} months",
                $"baja o cobro judicial en {Text(months)} meses",
                $"{Text(months)}个月内核销或法律追收"
            ),
            months,
            CreditEventKind.WriteOff,
            CreditEventKind.LegalCollection
        );

    private static Flag<CreditFacts> Dishonour(int months) =>
        CreditFileFeatures.Event(
            $"dishonour_{Text(months)}_months",
            new(
                $"dishonoured instrument in {Text(months)} months",
                $"instrumento devuelto en {Text(months)} meses",
                $"{Text(months)}个月内票据拒付"
            ),
            months,
            CreditEventKind.DishonouredInstrument
        );

    private static string Text(int months) => months.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Rule<CreditFacts, CreditBar> Objection(
        string code,
        Specification<CreditFacts> when,
        CreditBar bar,
        Audience audience
    ) => new(code, when, bar) { Severity = Severity.Objection, Audience = audience };
}
