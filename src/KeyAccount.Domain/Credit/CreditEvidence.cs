using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit;

/// <summary>What evidence a debtor has to bring for which track. Each track asks for what the one before does, and more.</summary>
/// <remarks>The table of tracks and the list of what is missing follow from the same statements.</remarks>
public sealed class CreditEvidence : IEquatable<CreditEvidence>
{
    private static readonly Specification<CreditFacts> IsPublic = CreditFileFeatures.DebtorForm.Is(DebtorForm.PublicBody);

    private CreditEvidence(PolicyIdentity identity, ImmutableArray<Specification<CreditFacts>> statements)
    {
        foreach (var statement in statements)
        {
            Guard.Against.Null(statement);
        }

        Statements = statements;
        Table = Tracks(Guard.Against.Null(identity));
    }

    /// <summary>Id, version and owner of the table.</summary>
    public PolicyIdentity Identity => Table.Identity;

    /// <summary>When we know who the debtor is.</summary>
    public Specification<CreditFacts> DebtorIdentity => Statements[0];

    /// <summary>When screening stands in no way.</summary>
    public Specification<CreditFacts> Screening => Statements[1];

    /// <summary>When there is a record of trade.</summary>
    public Specification<CreditFacts> TradeRecord => Statements[2];

    /// <summary>When there is an agency report that counts.</summary>
    public Specification<CreditFacts> AgencyReport => Statements[3];

    /// <summary>When there is a statement that counts.</summary>
    public Specification<CreditFacts> FinancialStatement => Statements[4];

    /// <summary>When a public body has confirmed its budget.</summary>
    public Specification<CreditFacts> BudgetConfirmation => Statements[5];

    /// <summary>When the legal basis of a public body's purchase is known.</summary>
    public Specification<CreditFacts> LegalBasis => Statements[6];

    /// <summary>The tracks: the first that is not known to be out of reach decides.</summary>
    public DecisionTable<CreditFacts, EvidenceTrack> Table { get; }

    internal ImmutableArray<Specification<CreditFacts>> Statements { get; }

    /// <summary>All that can change what is missing, a line each; the table has a fingerprint of its own.</summary>
    internal string Canonical => string.Join('\n', Statements.Select(Canonical<CreditFacts>.Of));

    /// <summary>Evidence by statements of one's own.</summary>
    /// <param name="identity">Id, version and owner.</param>
    /// <param name="debtorIdentity">When we know who the debtor is.</param>
    /// <param name="screening">When screening stands in no way.</param>
    /// <param name="tradeRecord">When there is a record of trade.</param>
    /// <param name="agencyReport">When there is an agency report that counts.</param>
    /// <param name="financialStatement">When there is a statement that counts.</param>
    /// <param name="budgetConfirmation">When a public body has confirmed its budget.</param>
    /// <param name="legalBasis">When the legal basis of a public body's purchase is known.</param>
    public static CreditEvidence Of(
        PolicyIdentity identity,
        Specification<CreditFacts> debtorIdentity,
        Specification<CreditFacts> screening,
        Specification<CreditFacts> tradeRecord,
        Specification<CreditFacts> agencyReport,
        Specification<CreditFacts> financialStatement,
        Specification<CreditFacts> budgetConfirmation,
        Specification<CreditFacts> legalBasis
    ) =>
        new(
            identity,
            [debtorIdentity, screening, tradeRecord, agencyReport, financialStatement, budgetConfirmation, legalBasis]
        );

    /// <summary>The shipped statements with numbers of one's own.</summary>
    public static CreditEvidence Of(PolicyIdentity identity, EvidenceTerms terms)
    {
        Guard.Against.Null(terms);
        return Of(
            identity,
            CreditFileFeatures.Identity.IsAnyOf(IdentityStatus.Complete, IdentityStatus.NotAssessed),
            CreditFileFeatures.Screening.IsAnyOf(ScreeningStatus.Clear, ScreeningStatus.NotAssessed),
            CreditFeatures.MonthsTrading.AtLeast(terms.TradeMonths)
                & CreditFeatures.InvoicesDue.AtLeast(terms.TradeInvoices)
                & CreditFeatures.InvoicesDueRecently.AtLeast(terms.TradeRecentInvoices),
            CreditFileFeatures.AgencyClass.IsKnown
                & CreditFileFeatures.ReportAge.IsKnown
                & CreditFileFeatures.ReportAge.AtMost(terms.ReportMonths),
            CreditFileFeatures.OwnStatement.IsTrue
                & CreditFileFeatures.StatementAge.IsKnown
                & CreditFileFeatures.StatementAge.AtMost(terms.StatementMonths),
            CreditFileFeatures.BudgetConfirmed.IsTrue,
            CreditFileFeatures.LegalBasisKnown.IsTrue
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

        Need(EvidenceNeed.Identity, DebtorIdentity.IsSatisfiedBy(facts));
        Need(EvidenceNeed.Screening, Screening.IsSatisfiedBy(facts));
        if (IsPublic.IsSatisfiedBy(facts))
        {
            Need(EvidenceNeed.BudgetConfirmation, BudgetConfirmation.IsSatisfiedBy(facts));
            Need(EvidenceNeed.LegalBasis, LegalBasis.IsSatisfiedBy(facts));
            return needs.ToImmutable();
        }
        var hasStatement = FinancialStatement.IsSatisfiedBy(facts);
        Need(EvidenceNeed.TradeRecord, TradeRecord.IsSatisfiedBy(facts));
        Need(EvidenceNeed.AgencyReport, AgencyReport.IsSatisfiedBy(facts));
        Need(EvidenceNeed.Statement, hasStatement);
        Need(EvidenceNeed.AuditedStatement, !hasStatement || facts.File?.Statement?.Audited == true);
        return needs.ToImmutable();
    }

    /// <inheritdoc/>
    public bool Equals(CreditEvidence? other) =>
        other is not null && Table.Equals(other.Table) && Statements.AsSpan().SequenceEqual(other.Statements.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CreditEvidence);

    /// <inheritdoc/>
    public override int GetHashCode() => Table.GetHashCode();

    private DecisionTable<CreditFacts, EvidenceTrack> Tracks(PolicyIdentity policy)
    {
        var known = DebtorIdentity & Screening;
        return new(
            policy,
            CreditScales.Tracks,
            HitPolicy.First,
            otherwise: EvidenceTrack.None,
            whenUnknown: EvidenceTrack.None,
            Track(
                "EV-01",
                CreditFileFeatures.DebtorForm.IsAnyOf(DebtorForm.Bank, DebtorForm.Insurer, DebtorForm.NaturalPerson),
                EvidenceTrack.Refer,
                Audience.Client
            ),
            Track("EV-02", IsPublic & known & BudgetConfirmation & LegalBasis, EvidenceTrack.PublicBody),
            Track("EV-03", IsPublic, EvidenceTrack.None, Audience.Client),
            Track("EV-04", known & TradeRecord & AgencyReport & FinancialStatement, EvidenceTrack.Full),
            Track("EV-05", known & TradeRecord & AgencyReport, EvidenceTrack.Report),
            Track("EV-06", known & TradeRecord, EvidenceTrack.Trade),
            Track("EV-07", known & (AgencyReport | CreditFileFeatures.Prepays.IsTrue), EvidenceTrack.Starter)
        );
    }

    private static Rule<CreditFacts, EvidenceTrack> Track(
        string code,
        Specification<CreditFacts> when,
        EvidenceTrack track,
        Audience audience = Audience.Finance
    ) =>
        new(code, when, track)
        {
            Audience = audience,
            Source = "evidence in proportion to the money at stake; a starting value",
        };
}
