using KeyAccount.Domain.Expenses.Reduction;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Expenses.Reduction;

public class SavingsProofTests
{
    [Fact]
    public void Price_and_volume_are_told_apart_and_add_up()
    {
        // 12 months: 1,200 nights for 120,000 with sales of 1,000,000. A month of as many sales: 100 nights for 10,000 are expected.
        var proof = Saving.Proof(Saving.Month(1, units: 90, amount: 8_100));
        Assert.Equal(Money.Eur(10_000), proof.Expected);
        Assert.Equal((Money.Eur(900), Money.Eur(1_000), Money.Eur(1_900)), (proof.Price, proof.Volume, proof.Saved));
    }

    [Fact]
    public void More_sales_and_higher_prices_raise_what_is_expected()
    {
        var period = Saving.Month(1, units: 150, amount: 15_000, sales: 166_666.66m) with { Inflation = Percentage.Percent(5) };
        var proof = Saving.Proof(period);
        Assert.Equal(Money.Eur(20_999.99m), proof.Expected);
        Assert.Equal(Money.Eur(750), proof.Price); // 150 nights at 105
        Assert.Equal(proof.Saved, proof.Price + proof.Volume);
    }

    [Fact]
    public void What_got_dearer_is_a_saving_below_zero() =>
        Assert.Equal(Money.Eur(-500), Saving.Proof(Saving.Month(1, units: 100, amount: 10_500)).Saved);

    [Fact]
    public void Without_units_the_saving_is_proven_but_not_divided()
    {
        var proof = Saving.Proof(Saving.Month(1, units: null, amount: 9_000));
        Assert.Equal(Money.Eur(1_000), proof.Saved);
        Assert.Null(proof.By(SavingEffect.Price));
        Assert.Null(proof.By(SavingEffect.Volume));
    }

    [Fact]
    public void Without_sales_prices_or_a_baseline_nothing_is_proven()
    {
        var month = Saving.Month(1, units: 90, amount: 8_100);
        Assert.Null(Saving.Proof(month with { Sales = null }).Saved);
        Assert.Null(Saving.Proof(month with { Inflation = null }).Saved);
        Assert.Null(Saving.Proof(month with { Amount = null }).Saved);
        Assert.Null(Saving.Proof(month with { Category = "gifts" }, "gifts").Saved);
    }

    [Fact]
    public void A_period_within_the_baseline_proves_nothing_and_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            Saving.Proof(Saving.Month(1, 1, 1) with { During = DateRange.Of(new(2025, 12, 1), new(2026, 1, 1)) })
        );

    [Fact]
    public void Periods_have_whole_months()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Saving.Month(1, 1, 1) with
            {
                During = DateRange.Of(new(2026, 1, 1), new(2026, 1, 31)),
            }
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => Saving.Month(1, 1, 1) with { During = default });
    }

    [Fact]
    public void A_target_of_another_category_is_refused() =>
        Assert.Throws<ArgumentException>(() => Saving.Proof(Saving.Month(1, 1, 1), "gifts"));
}
