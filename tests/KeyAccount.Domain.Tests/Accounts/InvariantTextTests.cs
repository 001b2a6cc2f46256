using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using static KeyAccount.Domain.Tests.Accounts.Ledger;

namespace KeyAccount.Domain.Tests.Accounts;

/// <summary>Texts are the same on any machine: the suite runs under several cultures, and these expect one spelling.</summary>
public class InvariantTextTests
{
    [Fact]
    public void Records_with_dates_and_decimals_say_the_same_in_any_culture()
    {
        TierFacts tier = new()
        {
            Account = "A",
            AsOf = AsOf,
            Attractiveness = 62.5m,
            Strength = null,
        };
        TierCandidate candidate = new()
        {
            Account = "A",
            Earned = AccountTier.Key,
            Score = 100.25m,
        };
        TradingFigures figures = new() { LastTwelveMonths = Money.Eur(-1234.5m) };
        object[] texts =
        [
            Facts.OfAllKinds,
            figures,
            Facts.Profile,
            Facts.Profile.Observation!,
            new TierOverride
            {
                Tier = AccountTier.Key,
                By = "x",
                Reason = "y",
                Until = AsOf,
            },
            Euros,
            BookCoverage.None,
            tier,
            TierTerms.Shipped with
            {
                Line = 50.5m,
            },
            candidate,
            new RfmScore(5, 4, 3),
            Sale(AsOf, 1.5m) with
            {
                Number = "1",
            },
        ];
        Assert.Equal(
            [
                "A 2024-06-30",
                "-1234.50 EUR in 12 months, ? open",
                "A",
                "B2 2024-01-01",
                "Key by x until 2024-06-30",
                "EUR",
                "0 invoices",
                "A 2024-06-30 62.5/",
                "demote 45, line 50.5, promote 55",
                "A Key 100.25",
                "543",
                "A 1 1.50 EUR",
            ],
            texts.Select(text => text.ToString())
        );
    }
}
