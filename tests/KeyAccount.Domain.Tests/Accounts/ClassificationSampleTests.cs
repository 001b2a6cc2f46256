using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tests.Accounts;

/// <summary>The samples of docs/classification.md.</summary>
public class ClassificationSampleTests
{
    private static readonly Invoice[] invoices =
    [
        .. Enumerable.Range(1, 12).Select(month => Ledger.Sale(new LocalDate(2024, month, 1), 30_000m, "4711")),
    ];

    private static readonly AccountProfile[] profiles = [new() { Account = "4711", Name = "A client" }];

    [Fact]
    public void A_book_is_reviewed_from_its_records()
    {
        #region from records
        var book = AccountBook.Of(invoices, profiles);
        var portfolio = book.SeenOn(new LocalDate(2024, 12, 31), new BookTerms { Currency = Currency.Eur });
        var review = AccountReview.Of(portfolio, ReviewPolicies.Shipped);

        var account = review.Find("4711")!;
        var kinds = string.Join(", ", account.Met); // MajorEconomic
        var reasons = account.Kinds.Sentences(Language.English);
        #endregion

        Assert.Equal("MajorEconomic", kinds);
        Assert.Contains(reasons, reason => reason.StartsWith("KIND-MAJOR-ECONOMIC met", StringComparison.Ordinal));
    }

    [Fact]
    public void A_book_is_reviewed_from_a_hosts_own_aggregates()
    {
        #region from aggregates
        AccountFacts[] facts =
        [
            new()
            {
                Account = "4711",
                AsOf = new LocalDate(2024, 12, 31),
                Figures = new TradingFigures { LastTwelveMonths = Money.Eur(360_000m), ActiveMonths = 12 },
            },
        ];
        var portfolio = Portfolio.Of(facts, new BookTerms { Currency = Currency.Eur });
        var review = AccountReview.Of(portfolio, ReviewPolicies.Shipped);
        #endregion

        Assert.Equal(PrimaryKind.MajorEconomic, review.Accounts.Single().Primary);
    }

    [Fact]
    public void A_company_signs_numbers_of_its_own()
    {
        #region own numbers
        var identity = PolicyIdentity.SignedBy("sales board", "account-kinds", "2025-1");
        var policies = ReviewPolicies.Shipped with
        {
            Kinds = KindPolicy.Of(identity, KindTerms.Shipped with { ActiveMonths = 9 }),
        };
        #endregion

        Assert.False(policies.Kinds.Table.Identity.IsShippedDefault);
    }

    [Fact]
    public void A_company_uses_absolute_amounts()
    {
        #region absolute amounts
        var amounts = AccountAmounts.In(Currency.Eur);
        var policy = KindPolicy.Of(
            PolicyIdentity.SignedBy("sales board", "account-kinds", "2025-1"),
            majorEconomic: amounts.Purchases.AtLeast(Money.Eur(250_000)) & AccountFeatures.ActiveMonths.AtLeast(6),
            important: KindRules.Important(),
            group: KindRules.Group(KindTerms.Shipped),
            strategic: KindRules.Strategic(KindTerms.Shipped),
            AccountKind.Important,
            AccountKind.Group,
            AccountKind.Strategic,
            AccountKind.MajorEconomic
        );
        #endregion

        Assert.Contains(policy.Table.Features, feature => feature.Name == "purchases");
    }
}
