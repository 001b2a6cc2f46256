using Ardalis.GuardClauses;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Testing.Accounts;

/// <summary>
/// Makes <see cref="AccountFacts"/> and <see cref="TierFacts"/> of answers, for the laws of policies that read them. What a record cannot
/// hold (a credibility of 9, a score of 101) becomes the nearest that it can; the laws read back what the facts really answer.
/// </summary>
public static class AccountFactsMaker
{
    private static readonly LocalDate AsOf = new(2024, 6, 30);

    /// <summary>Facts as of 30 June 2024 that answer the questions of <see cref="AccountFeatures"/> and <see cref="ImportanceFeatures"/>.</summary>
    public static AccountFacts From(AnswerSet<AccountFacts> answers)
    {
        Guard.Against.Null(answers);
        var purchases =
            answers.Of(AccountFeatures.Buys) is { } buys ? Money.Eur(buys ? 1_000 : 0)
            : answers.IsKnown(ImportanceFeatures.ShareOfWallet) ? Money.Eur(1_000)
            : (Money?)null;
        return new()
        {
            Account = "A-1",
            AsOf = AsOf,
            Figures = new()
            {
                LastTwelveMonths = purchases,
                ActiveMonths = Whole(answers.Of(AccountFeatures.ActiveMonths), 0, 12),
                OrdersPerYear = Whole(answers.Of(AccountFeatures.OrdersPerYear), 0, 366),
                DaysSinceLastPurchase = Whole(answers.Of(AccountFeatures.DaysSinceLastPurchase), 0, 36_500),
                Regularity = answers.Of(AccountFeatures.Regularity) is { } regularity ? Math.Clamp(regularity, 0, 1) : null,
                Growth = answers.Of(AccountFeatures.Growth),
            },
            Sector = answers.Of(AccountFeatures.Sector),
            Standing = StandingFrom(answers),
            Profile = ProfileFrom(answers, purchases),
        };
    }

    /// <summary>Facts as of 30 June 2024 that answer the questions of <see cref="TierFeatures"/>.</summary>
    public static TierFacts From(AnswerSet<TierFacts> answers)
    {
        Guard.Against.Null(answers);
        var isNew = answers.Of(TierFeatures.IsNew) ?? true;
        var (attractive, strong) = (
            answers.Of(TierFeatures.WasAttractive) ?? false,
            answers.Of(TierFeatures.WasStrong) ?? false
        );
        return new()
        {
            Account = "A-1",
            AsOf = AsOf,
            Attractiveness = answers.Of(TierFeatures.Attractiveness),
            Strength = answers.Of(TierFeatures.Strength),
            Previous =
                isNew ? null
                : attractive
                    ? strong ? AccountTier.Key
                        : AccountTier.Development
                : strong ? AccountTier.Maintain
                : AccountTier.Standard,
            PreviousSince = MonthsBefore(answers.Of(TierFeatures.MonthsHeld)),
        };
    }

    private static Standing? StandingFrom(AnswerSet<AccountFacts> answers) =>
        answers.IsKnown(AccountFeatures.Abc)
        || answers.IsKnown(AccountFeatures.FamiliesAhead)
        || answers.IsKnown(AccountFeatures.PurchasesPercentile)
        || answers.IsKnown(ImportanceFeatures.ContributionPercentile)
        || answers.IsKnown(ImportanceFeatures.HeadroomPercentile)
            ? new()
            {
                Rank = 1,
                Ranked = 100,
                FamiliesAhead = answers.Of(AccountFeatures.FamiliesAhead) ?? Share.Zero,
                Percentile = answers.Of(AccountFeatures.PurchasesPercentile) ?? Share.Whole,
                Abc = answers.Of(AccountFeatures.Abc) ?? AbcClass.A,
                CumulativeShare = Share.Whole,
                ContributionPercentile = answers.Of(ImportanceFeatures.ContributionPercentile),
                HeadroomPercentile = answers.Of(ImportanceFeatures.HeadroomPercentile),
            }
            : null;

    private static AccountProfile ProfileFrom(AnswerSet<AccountFacts> answers, Money? purchases)
    {
        var signatures = answers.Of(AccountFeatures.AssessmentSignatures);
        return new()
        {
            Account = "A-1",
            SectorEvidencedOn = MonthsBefore(answers.Of(AccountFeatures.SectorEvidenceAge)),
            PubliclyOwned = answers.Of(AccountFeatures.PubliclyOwned),
            PubliclyMandated = answers.Of(AccountFeatures.PubliclyMandated),
            DesignatedCritical = answers.Of(AccountFeatures.DesignatedCritical),
            Tie = answers.Of(AccountFeatures.Tie),
            TieDocumentedOn = MonthsBefore(answers.Of(AccountFeatures.TieAge)),
            TieMonths = Whole(answers.Of(AccountFeatures.TieMonths), 0, 1_200),
            EquityShare = answers.Of(AccountFeatures.EquityShare),
            Potential = Whole(answers.Of(AccountFeatures.Potential), 0, 100),
            AssessedOn = MonthsBefore(answers.Of(AccountFeatures.AssessmentAge)),
            AssessedBy = signatures is null ? null : "first",
            CountersignedBy =
                signatures is null ? null
                : signatures >= 2 ? "second"
                : "first",
            Observation = ObservationFrom(answers),
            Wallet = WalletOf(answers.Of(ImportanceFeatures.ShareOfWallet), purchases),
            SupplierRank = Whole(answers.Of(ImportanceFeatures.SupplierRank), 1, 100),
            DeliveryScore = Whole(answers.Of(ImportanceFeatures.DeliveryScore), 0, 100),
            ContractedShare = answers.Of(ImportanceFeatures.ContractedShare),
            ContactRoles = Whole(answers.Of(ImportanceFeatures.ContactRoles), 0, 20),
            ReferenceValue = Whole(answers.Of(ImportanceFeatures.ReferenceValue), 0, 100),
        };
    }

    private static CompetitorObservation? ObservationFrom(AnswerSet<AccountFacts> answers)
    {
        var (reliability, credibility) = (
            answers.Of(AccountFeatures.ObservationReliability),
            answers.Of(AccountFeatures.ObservationCredibility)
        );
        return reliability is null && credibility is null && !answers.IsKnown(AccountFeatures.ObservationCurrent)
            ? null
            : new()
            {
                Grade = ObservationGrade.Of(
                    $"{reliability ?? SourceReliability.B}{(char)('0' + (Whole(credibility, 1, 6) ?? 2))}"
                ),
                ObservedOn = AsOf.PlusMonths(-1),
                Expires =
                    answers.Of(AccountFeatures.ObservationCurrent) is not { } isCurrent ? null
                    : isCurrent ? AsOf.PlusDays(1)
                    : AsOf,
            };
    }

    /// <summary>A wallet of which the purchases are about that share; exact where the division is.</summary>
    private static Money? WalletOf(Percentage? share, Money? purchases) =>
        share is { BasisPoints: > 0 } known && purchases is { IsPositive: true } bought
            ? Money.OfMinor(Math.Max(1, bought.MinorUnits * 10_000 / known.BasisPoints), bought.Currency)
            : null;

    private static LocalDate? MonthsBefore(long? months) => Whole(months, 0, 1_200) is { } age ? AsOf.PlusMonths(-age) : null;

    private static int? Whole(long? number, int least, int most) =>
        number is { } known ? (int)Math.Clamp(known, least, most) : null;
}
