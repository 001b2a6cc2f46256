using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tests.Accounts;
using NodaTime;
using static KeyAccount.Domain.Tests.Credit.PaymentBook;

namespace KeyAccount.Domain.Tests.Credit;

public class CreditPortfolioTests
{
    private static readonly LocalDate March = Day(2024, 3, 1);

    private static readonly CreditFile Bare = new() { Account = "A" };

    [Fact]
    public void Without_files_nothing_of_them_is_supplied() =>
        Assert.Equal(
            EvidenceKinds.Identity | EvidenceKinds.Screening | EvidenceKinds.Events,
            Facts([Due(March, 1, 0)]).NotSupplied
        );

    [Fact]
    public void One_file_that_says_it_makes_it_supplied_for_all()
    {
        var portfolio = Of([Due(March, 1, 0)], [new() { Account = "Z", Screening = ScreeningStatus.Clear }]);
        Assert.Equal(EvidenceKinds.Identity | EvidenceKinds.Events, portfolio.NotSupplied);
        Assert.Equal(CreditOutcome.Deferred, Debtor.Shipped.Evaluate(portfolio.Find("A")!).Outcome);
    }

    [Fact]
    public void A_screening_of_a_later_day_does_not_make_it_supplied() =>
        Assert.True(
            Of([Due(March, 1, 0)], [Bare with { Screening = ScreeningStatus.Clear, ScreenedOn = AsOf.PlusDays(1) }])
                .NotSupplied.HasFlag(EvidenceKinds.Screening)
        );

    [Fact]
    public void Figures_and_the_client_file_are_carried_over()
    {
        var book = AccountBook.Of(
            [Due(March, 119, 0) with { Tax = Money.Eur(19) }],
            [
                new()
                {
                    Account = "A",
                    TermsDays = 45,
                    CurrentLine = Money.Eur(7),
                    Contribution = Money.Eur(8),
                    SectorScheme = "KEY",
                    Sector = "health",
                },
            ]
        );
        var facts = CreditPortfolio.Of(book, book.SeenOn(AsOf, Ledger.Euros), [], BehaviourTerms.Shipped).Find("A")!;
        Assert.Equal(
            (Money.Eur(100), Money.Eur(119), 45, Money.Eur(7), Money.Eur(8)),
            (
                facts.NetSales!.Value,
                facts.Behaviour.SalesWithTax!.Value,
                facts.ContractualDays!.Value,
                facts.CurrentLine!.Value,
                facts.Contribution!.Value
            )
        );
    }

    [Fact]
    public void What_finance_files_is_seen_as_of_the_day() =>
        Assert.Null(Facts([Due(March, 1, 0)], Bare with { Report = new(AsOf.PlusDays(1), ExternalClass.Good) }).File!.Report);

    [Fact]
    public void What_is_open_is_what_everybody_owes() =>
        Assert.Equal(Money.Eur(1_000), Facts([Due(AsOf, 1_000, null)]).SellerReceivables);

    [Fact]
    public void With_nothing_open_it_is_what_would_be_if_all_paid_as_agreed() => // 3,650 × 30 / 365
        Assert.Equal(Money.Eur(300), Facts([Due(March, 3_650, 0)]).SellerReceivables);

    [Fact]
    public void A_book_without_settlements_leaves_it_unknown() =>
        Assert.Null(Facts([Due(March, 1, 0) with { Settlement = Settlement.Unknown }]).SellerReceivables);

    [Fact]
    public void A_family_is_known_by_its_head()
    {
        var book = AccountBook.Of([Due(March, 1, 0)], [new() { Account = "A", Parent = "P" }, new() { Account = "P" }]);
        var portfolio = CreditPortfolio.Of(book, book.SeenOn(AsOf, Ledger.Euros), [], BehaviourTerms.Shipped);
        Assert.Equal(["P", "P"], portfolio.Accounts.Select(facts => facts.FamilyHead));
    }

    [Fact]
    public void The_sellers_own_group_is_left_out()
    {
        var book = AccountBook.Of(
            [Due(March, 1, 0), Due(March, 2, 0) with { Account = "B" }],
            [new() { Account = "A", Intercompany = true }]
        );
        var portfolio = CreditPortfolio.Of(book, book.SeenOn(AsOf, Ledger.Euros), [], BehaviourTerms.Shipped);
        Assert.Equal(["B"], portfolio.Accounts.Select(facts => facts.Account));
        Assert.Equal(Money.Eur(2), portfolio.Accounts[0].Behaviour.SalesWithTax);
    }

    [Fact]
    public void An_account_known_only_by_its_file_has_figures_of_zero()
    {
        var book = AccountBook.Of([Due(March, 1, 0)], [new() { Account = "N" }]);
        var facts = CreditPortfolio.Of(book, book.SeenOn(AsOf, Ledger.Euros), [], BehaviourTerms.Shipped).Find("N")!;
        Assert.Equal(
            (0, Money.Eur(0), null),
            (facts.Behaviour.Scored.Due!.Value, facts.Behaviour.Open!.Value, facts.MonthsTrading)
        );
    }

    [Fact]
    public void An_empty_book_knows_nothing()
    {
        var book = AccountBook.Of([], [new() { Account = "A" }]);
        Assert.Equal(
            PaymentBehaviour.Unknown,
            CreditPortfolio.Of(book, book.SeenOn(AsOf, Ledger.Euros), [], BehaviourTerms.Shipped).Find("A")!.Behaviour
        );
    }

    [Fact]
    public void An_account_that_is_not_there_is_not_found() => Assert.Null(Of([Due(March, 1, 0)], []).Find("B"));

    [Fact]
    public void Two_files_of_one_account_are_refused() =>
        Assert.Throws<ArgumentException>(() => Of([Due(March, 1, 0)], [Bare, Bare]));

    [Fact]
    public void A_portfolio_of_another_book_is_refused()
    {
        var other = AccountBook.Of([Due(March, 1, 0) with { Account = "OTHER" }]).SeenOn(AsOf, Ledger.Euros);
        var book = AccountBook.Of([Due(March, 1, 0)]);
        Assert.Throws<ArgumentException>(() => CreditPortfolio.Of(book, other, [], BehaviourTerms.Shipped));
    }

    [Fact]
    public void Health_is_critical_supply_until_the_file_says_otherwise()
    {
        var book = AccountBook.Of(
            [Due(March, 1, 0)],
            [
                new()
                {
                    Account = "A",
                    SectorScheme = "ISIC4",
                    Sector = "8610",
                },
            ]
        );
        var seen = book.SeenOn(AsOf, Ledger.Euros);
        bool? Critical(params CreditFile[] files) =>
            CreditPortfolio.Of(book, seen, files, BehaviourTerms.Shipped).Find("A")!.CriticalSupply;
        Assert.Equal((true, false), (Critical(), Critical(Bare with { CriticalSupply = false })));
    }

    [Theory]
    [InlineData(-1)]
    public void Negative_days_are_refused_in_the_terms(int days)
    {
        Assert.ThrowsAny<ArgumentException>(() => new BehaviourTerms { ToleranceDays = days });
        Assert.ThrowsAny<ArgumentException>(() => new BehaviourTerms { RepaidWithinDays = days });
        Assert.ThrowsAny<ArgumentException>(() => new BehaviourTerms { DisputeNoticeDays = days });
    }

    [Fact]
    public void A_dispute_valid_for_no_days_is_refused() =>
        Assert.ThrowsAny<ArgumentException>(() => new BehaviourTerms { DisputeValidityDays = 0 });

    private static CreditPortfolio Of(IEnumerable<Invoice> invoices, IEnumerable<CreditFile> files)
    {
        var book = AccountBook.Of(invoices);
        return CreditPortfolio.Of(book, book.SeenOn(AsOf, Ledger.Euros), files, BehaviourTerms.Shipped);
    }
}
