using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit;

/// <summary>What evidence a debtor has to bring for which track. Each track asks for what the one before does, and more.</summary>
public sealed class CreditEvidence
{
    private readonly Specification<CreditFacts> identity = CreditFileFeatures.Identity.IsAnyOf(
        IdentityStatus.Complete,
        IdentityStatus.NotAssessed
    );

    private readonly Specification<CreditFacts> screening = CreditFileFeatures.Screening.IsAnyOf(
        ScreeningStatus.Clear,
        ScreeningStatus.NotAssessed
    );

    private readonly Specification<CreditFacts> isPublic = CreditFileFeatures.DebtorForm.Is(DebtorForm.PublicBody);

    private readonly Specification<CreditFacts> trade;
    private readonly Specification<CreditFacts> report;
    private readonly Specification<CreditFacts> statement;

    /// <summary>The evidence that the terms ask for.</summary>
    public CreditEvidence(CreditTerms terms)
    {
        Guard.Against.Null(terms);
        trade =
            CreditFeatures.MonthsTrading.AtLeast(terms.TradeMonths)
            & CreditFeatures.InvoicesDue.AtLeast(terms.TradeInvoices)
            & CreditFeatures.InvoicesDueRecently.AtLeast(terms.TradeRecentInvoices);
        report =
            CreditFileFeatures.AgencyClass.IsKnown
            & CreditFileFeatures.ReportAge.IsKnown
            & CreditFileFeatures.ReportAge.AtMost(terms.ReportMonths);
        statement =
            CreditFileFeatures.OwnStatement.IsTrue
            & CreditFileFeatures.StatementAge.IsKnown
            & CreditFileFeatures.StatementAge.AtMost(terms.StatementMonths);
    }

    /// <summary>The shipped tracks: the first that is not known to be out of reach decides.</summary>
    public DecisionTable<CreditFacts, EvidenceTrack> Tracks(PolicyIdentity policy)
    {
        var known = identity & screening;
        return new(
            policy,
            CreditScales.Tracks,
            HitPolicy.First,
            otherwise: EvidenceTrack.None,
            whenUnknown: EvidenceTrack.None,
            new(
                "EV-01",
                CreditFileFeatures.DebtorForm.IsAnyOf(DebtorForm.Bank, DebtorForm.Insurer, DebtorForm.NaturalPerson),
                EvidenceTrack.Refer
            )
            {
                Audience = Audience.Client,
            },
            new(
                "EV-02",
                isPublic & known & CreditFileFeatures.BudgetConfirmed.IsTrue & CreditFileFeatures.LegalBasisKnown.IsTrue,
                EvidenceTrack.PublicBody
            ),
            new("EV-03", isPublic, EvidenceTrack.None) { Audience = Audience.Client },
            new("EV-04", known & trade & report & statement, EvidenceTrack.Full),
            new("EV-05", known & trade & report, EvidenceTrack.Report),
            new("EV-06", known & trade, EvidenceTrack.Trade),
            new("EV-07", known & (report | CreditFileFeatures.Prepays.IsTrue), EvidenceTrack.Starter)
        );
    }

    /// <summary>What is not there and would lead further, in the order in which it is asked for.</summary>
    public ImmutableArray<EvidenceNeed> Needs(CreditFacts facts)
    {
        Guard.Against.Null(facts);
        var needs = ImmutableArray.CreateBuilder<EvidenceNeed>();
        void Need(EvidenceNeed need, bool isThere)
        {
            if (!isThere)
            {
                needs.Add(need);
            }
        }

        Need(EvidenceNeed.Identity, identity.IsSatisfiedBy(facts));
        Need(EvidenceNeed.Screening, screening.IsSatisfiedBy(facts));
        if (isPublic.IsSatisfiedBy(facts))
        {
            Need(EvidenceNeed.BudgetConfirmation, CreditFileFeatures.BudgetConfirmed.IsTrue.IsSatisfiedBy(facts));
            Need(EvidenceNeed.LegalBasis, CreditFileFeatures.LegalBasisKnown.IsTrue.IsSatisfiedBy(facts));
            return needs.ToImmutable();
        }
        Need(EvidenceNeed.TradeRecord, trade.IsSatisfiedBy(facts));
        Need(EvidenceNeed.AgencyReport, report.IsSatisfiedBy(facts));
        Need(EvidenceNeed.Statement, statement.IsSatisfiedBy(facts));
        Need(EvidenceNeed.AuditedStatement, !statement.IsSatisfiedBy(facts) || facts.File?.Statement?.Audited == true);
        return needs.ToImmutable();
    }
}
