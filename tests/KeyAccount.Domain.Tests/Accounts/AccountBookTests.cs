using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using NodaTime;
using static KeyAccount.Domain.Tests.Accounts.Ledger;

namespace KeyAccount.Domain.Tests.Accounts;

public class AccountBookTests
{
    [Fact]
    public void An_account_is_in_the_book_when_an_invoice_or_a_client_file_names_it() =>
        Assert.Equal(["A", "B"], AccountBook.Of([Sale(AsOf, 1m, "B")], [new AccountProfile { Account = "A" }]).Accounts);

    [Fact]
    public void Accounts_are_told_apart_by_case_and_leading_zeros() =>
        Assert.Equal(
            ["007", "7", "A", "a"],
            AccountBook.Of([.. "A,a,7,007".Split(',').Select(account => Sale(AsOf, 1m, account))]).Accounts
        );

    [Fact]
    public void The_latest_date_is_that_of_an_issue_a_settlement_or_a_part_payment_but_not_of_a_due_date()
    {
        Assert.Equal(Day(2024, 1, 1), AccountBook.Of([Sale(Day(2024, 1, 1), 1m)]).LatestDate);
        Assert.Equal(
            Day(2024, 3, 1),
            AccountBook.Of([Settled(Day(2024, 1, 1), Day(2024, 9, 9), Day(2024, 3, 1), 1m)]).LatestDate
        );
    }

    [Fact]
    public void An_empty_book_has_no_latest_date() => Assert.Null(AccountBook.Of([]).LatestDate);

    [Fact]
    public void An_invoice_with_a_defect_is_refused_and_named()
    {
        var invoice = Sale(AsOf, 1m) with { Number = "N-1", Tax = Money.Usd(1m) };
        var error = Assert.Throws<ArgumentException>(() => AccountBook.Of([invoice]));
        Assert.Contains("A N-1 1.00 EUR can't be booked: TaxInAnotherCurrency", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_occurs_twice_in_one_account_is_refused()
    {
        var invoice = Sale(AsOf, 1m) with { Number = "N-1" };
        var error = Assert.Throws<ArgumentException>(() =>
            AccountBook.Of([invoice, Sale(AsOf, 1m, "B"), invoice with { Amount = Money.Eur(2m) }])
        );
        Assert.Contains("N-1 occurs twice in A", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_number_in_two_accounts_is_booked()
    {
        var invoice = Sale(AsOf, 1m) with { Number = "N-1" };
        Assert.Equal(2, AccountBook.Of([invoice, invoice with { Account = "B" }]).Invoices);
    }

    [Fact]
    public void A_book_of_many_invoices_keeps_each_with_its_account()
    {
        // Two and a half pieces of storage, the accounts interleaved.
        var invoices = Enumerable.Range(0, 40_000).Select(index => Sale(AsOf, 1 + (index % 7), $"A{index % 7}"));
        var portfolio = AccountBook.Of(invoices).SeenOn(AsOf, Euros);
        Assert.All(
            portfolio.Accounts,
            (facts, account) =>
                Assert.Equal(Money.Eur(facts.Figures.Invoices!.Value * (1 + account)), facts.Figures.NetInvoiced)
        );
        Assert.Equal(40_000, portfolio.Accounts.Sum(facts => facts.Figures.Invoices));
    }

    [Fact]
    public void A_number_that_occurs_twice_far_apart_is_refused()
    {
        var invoices = Enumerable
            .Range(0, 20_000)
            .Select(index => Sale(AsOf, 1m, $"A{index % 7}") with { Number = $"{index % 19_999}" });
        // The first and the last share the number 0; with seven accounts they are both in A0 only if 19,999 is a multiple of 7.
        Assert.Equal(0, 19_999 % 7);
        Assert.Throws<ArgumentException>(() => AccountBook.Of(invoices));
    }

    [Fact]
    public void Two_client_files_for_one_account_are_refused() =>
        Assert.Throws<ArgumentException>(() =>
            AccountBook.Of([], [new AccountProfile { Account = "A" }, new AccountProfile { Account = "A", Name = "other" }])
        );

    [Fact]
    public void A_portfolio_without_a_currency_is_refused() =>
        Assert.Throws<ArgumentException>(() => AccountBook.Of([]).SeenOn(AsOf, new BookTerms { Currency = default }));

    [Theory]
    [InlineData(1899)]
    [InlineData(9999)]
    public void A_day_outside_the_years_is_refused(int year) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => AccountBook.Of([]).SeenOn(new LocalDate(year, 1, 1), Euros));

    [Fact]
    public void Nothing_may_be_missing()
    {
        Assert.Throws<ArgumentNullException>(() => AccountBook.Of(null!));
        Assert.Throws<ArgumentNullException>(() => AccountBook.Of([], null!));
        Assert.Throws<ArgumentNullException>(() => AccountBook.Of([]).SeenOn(AsOf, null!));
    }

    [Fact]
    public void Sales_within_the_own_group_are_out_of_every_figure()
    {
        var portfolio = Seen(
            [Sale(AsOf, 1m), Sale(AsOf, 99m, "OWN")],
            new AccountProfile { Account = "OWN", Intercompany = true }
        );
        Assert.Equal(("A", Money.Eur(1m)), (portfolio.Accounts.Single().Account, portfolio.Figures.NetInvoiced!.Value));
        Assert.Equal(("OWN", 1), (portfolio.Intercompany.Single(), portfolio.Coverage.Intercompany));
    }

    [Fact]
    public void A_portfolio_finds_its_accounts_and_no_others()
    {
        var portfolio = Seen(Sale(AsOf, 1m, "A"), Sale(AsOf, 1m, "C"));
        Assert.Equal(("C", null), (portfolio.Find("C")!.Account, portfolio.Find("B")));
    }

    [Fact]
    public void One_book_gives_the_portfolio_of_any_day()
    {
        var book = AccountBook.Of([Settled(Day(2024, 1, 1), Day(2024, 1, 31), Day(2024, 3, 1), 10m)]);
        Assert.Equal(
            (Money.Eur(10m), Money.Eur(0m)),
            (book.SeenOn(Day(2024, 2, 1), Euros).Figures.Open!.Value, book.SeenOn(Day(2024, 4, 1), Euros).Figures.Open!.Value)
        );
    }

    [Fact]
    public void The_sector_is_read_from_its_code_and_an_unknown_scheme_is_reported()
    {
        var portfolio = Seen(
            [],
            new AccountProfile
            {
                Account = "A",
                SectorScheme = "NACE2",
                Sector = "86.10",
            },
            new AccountProfile
            {
                Account = "B",
                SectorScheme = "SIC",
                Sector = "8000",
            }
        );
        Assert.Equal((KeySector.Health, null), (portfolio.Find("A")!.Sector, portfolio.Find("B")!.Sector));
        Assert.Equal([new BookProblem(BookProblemKind.SectorSchemeUnknown, "B", "SIC")], portfolio.Problems);
    }

    [Fact]
    public void A_figure_beyond_the_largest_amount_is_unknown_and_reported()
    {
        var most = Money.OfMinor(Money.MaxMinorUnits, Currency.Eur);
        var portfolio = Seen(Sale(AsOf, 1m) with { Amount = most }, Sale(AsOf, 0.01m));
        Assert.Null(portfolio.Find("A")!.Figures.NetInvoiced);
        Assert.Contains(portfolio.Problems, problem => problem is { Kind: BookProblemKind.FigureTooLarge, Account: "A" });
    }

    [Fact]
    public void A_host_may_fill_facts_from_its_own_aggregates()
    {
        AccountFacts facts = new()
        {
            Account = "A",
            AsOf = AsOf,
            Figures = new() { LastTwelveMonths = Money.Eur(2500m) },
            Profile = new() { Account = "A", Wallet = Money.Eur(10_000m) },
        };
        // classification:CL-19: 2,500 of 10,000 is 25 %, the gap is 7,500.
        Assert.Equal((Percentage.Percent(25m), Money.Eur(7500m)), (facts.ShareOfWallet!.Value, facts.Headroom!.Value));
    }

    [Fact]
    public void A_wallet_of_zero_makes_the_share_unknown()
    {
        AccountFacts facts = new()
        {
            Account = "A",
            AsOf = AsOf,
            Figures = new() { LastTwelveMonths = Money.Eur(2500m) },
            Profile = new() { Account = "A", Wallet = Money.Eur(0m) },
        };
        Assert.Null(facts.ShareOfWallet);
    }

    [Fact]
    public void A_wallet_in_another_currency_says_nothing()
    {
        AccountFacts facts = new()
        {
            Account = "A",
            AsOf = AsOf,
            Figures = new() { LastTwelveMonths = Money.Eur(2500m) },
            Profile = new() { Account = "A", Wallet = Money.Usd(10_000m) },
        };
        Assert.Equal((null, null), (facts.ShareOfWallet, facts.Headroom));
    }
}
