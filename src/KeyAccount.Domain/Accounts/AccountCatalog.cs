using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Accounts;

/// <summary>The questions that a written policy may ask of an account.</summary>
public static class AccountCatalog
{
    /// <summary>All questions of the library that need no currency.</summary>
    public static FeatureCatalog<AccountFacts> Questions { get; } =
        FeatureCatalog<AccountFacts>.Of(
            AccountFeatures.Abc,
            AccountFeatures.FamiliesAhead,
            AccountFeatures.PurchasesPercentile,
            AccountFeatures.ActiveMonths,
            AccountFeatures.OrdersPerYear,
            AccountFeatures.DaysSinceLastPurchase,
            AccountFeatures.Regularity,
            AccountFeatures.Growth,
            AccountFeatures.Buys,
            AccountFeatures.Sector,
            AccountFeatures.SectorEvidenceAge,
            AccountFeatures.PubliclyOwned,
            AccountFeatures.PubliclyMandated,
            AccountFeatures.DesignatedCritical,
            AccountFeatures.Tie,
            AccountFeatures.TieAge,
            AccountFeatures.TieMonths,
            AccountFeatures.EquityShare,
            AccountFeatures.Potential,
            AccountFeatures.AssessmentAge,
            AccountFeatures.AssessmentSignatures,
            AccountFeatures.ObservationCurrent,
            AccountFeatures.ObservationReliability,
            AccountFeatures.ObservationCredibility,
            ImportanceFeatures.ContributionPercentile,
            ImportanceFeatures.HeadroomPercentile,
            ImportanceFeatures.ReferenceValue,
            ImportanceFeatures.ShareOfWallet,
            ImportanceFeatures.SupplierRank,
            ImportanceFeatures.DeliveryScore,
            ImportanceFeatures.ContractedShare,
            ImportanceFeatures.ContactRoles
        );

    /// <summary>The same with the questions about amounts of one currency.</summary>
    public static FeatureCatalog<AccountFacts> With(AccountAmounts amounts)
    {
        Guard.Against.Null(amounts);
        return Questions.With(amounts.Purchases, amounts.Contribution, amounts.Wallet, amounts.Headroom);
    }
}
