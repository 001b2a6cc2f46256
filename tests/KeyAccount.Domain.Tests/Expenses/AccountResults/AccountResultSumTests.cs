using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using KeyAccount.Domain.Expenses.AccountResults;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Expenses.AccountResults;

public class AccountResultSumTests
{
    private static readonly AccountResult Unknown = AccountResult.Of(Sold.Facts("c-18") with { Visits = null }, Sold.Terms);

    [Fact]
    public void Accounts_add_up_step_by_step()
    {
        var sum = AccountResultSum.Of(Currency.Eur, [Sold.Result("b", 2_000), Sold.Result("a")]);
        Assert.Equal(Money.Eur(1_390), sum.Contribution);
        Assert.Equal(Money.Eur(1_380), sum.Steps[(int)ResultPart.CostOfGoods].Left - Money.Eur(380));
        Assert.Equal(["a", "b"], sum.Results.Select(result => result.Facts.Account));
        Assert.Equal(["b", "a"], sum.ByContribution.Select(result => result.Facts.Account));
    }

    [Fact]
    public void One_unknown_account_makes_the_sum_unknown_and_is_named()
    {
        var sum = AccountResultSum.Of(Currency.Eur, [Unknown, Sold.Result()]);
        Assert.Null(sum.Contribution);
        Assert.Equal(Money.Eur(760), sum.Steps[(int)ResultPart.CostOfGoods].Left);
        Assert.Equal(Money.Eur(195), sum.KnownContribution);
        Assert.Equal([Unknown], sum.Unknown);
        Assert.Equal(Unknown, sum.ByContribution[^1]);
    }

    [Fact]
    public void No_account_contributes_nothing() =>
        Assert.Equal(Money.Eur(0), AccountResultSum.Of(Currency.Eur, []).Contribution);

    [Fact]
    public void An_account_twice_other_periods_and_currencies_are_refused()
    {
        var later = AccountResult.Of(
            Sold.Facts("later") with
            {
                During = DateRange.Of(new(2026, 7, 1), new(2027, 7, 1)),
            },
            Sold.Terms
        );
        Assert.Throws<ArgumentException>(() => AccountResultSum.Of(Currency.Eur, [Sold.Result(), Sold.Result()]));
        Assert.Throws<ArgumentException>(() => AccountResultSum.Of(Currency.Eur, [Sold.Result(), later]));
        Assert.Throws<CurrencyMismatchException>(() => AccountResultSum.Of(Currency.Usd, [Sold.Result()]));
    }

    [Property(MaxTest = 100)]
    public Property The_sum_is_the_sum_of_the_contributions_in_any_order() =>
        Prop.ForAll(
            Gen.Choose(-1_000_000, 1_000_000).ArrayOf(9).ToArbitrary(),
            cents =>
            {
                AccountResult[] results = [.. cents.Select((gross, place) => Sold.Result($"a{place}", gross / 100m))];
                var expected = Money.Sum(results.Select(result => result.Contribution!.Value), Currency.Eur);
                Assert.Equal(expected, AccountResultSum.Of(Currency.Eur, results).Contribution);
                Assert.Equal(expected, AccountResultSum.Of(Currency.Eur, results.Reverse()).Contribution);
                return true;
            }
        );
}
