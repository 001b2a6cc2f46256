using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tests.Credit.Lines;

namespace KeyAccount.Domain.Tests.Credit.Monitoring;

/// <summary>The laws of instalments.</summary>
public class InstalmentLawTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact] // law:K4
    public void Instalments_without_interest_sum_to_the_total_and_differ_by_a_minor_unit_at_most()
    {
        var (exact, rest) = (0, 0);
        Prop.ForAll(
                Gen.Choose(60, 1_000_000).ToArbitrary(),
                Gen.Choose(1, 60).ToArbitrary(),
                (minor, count) =>
                {
                    var plan = Even(minor, count);
                    var parts = plan.Instalments.Select(one => one.Amount.MinorUnits).ToList();
                    _ = minor % count == 0 ? exact++ : rest++;
                    return plan.Total.MinorUnits == minor
                        && parts.Count == count
                        && parts.All(part => part == minor / count || part == (minor / count) + 1)
                        && parts.SequenceEqual(parts.OrderDescending());
                }
            )
            .Check(Many);
        Assert.All([exact, rest], met => Assert.True(met > 5, $"met only {met} times"));
    }

    [Fact] // law:K4
    public void An_instalment_grows_with_the_amount_falls_with_their_number_and_scales()
    {
        var grown = 0;
        Prop.ForAll(
                Gen.Choose(60, 100_000).ToArbitrary(),
                Gen.Choose(1, 30).ToArbitrary(),
                Gen.Choose(0, 100).ToArbitrary(),
                (minor, count, more) =>
                {
                    var (one, larger, longer) = (Even(minor, count), Even(minor + more, count), Even(minor, count + 1));
                    grown += larger.Instalments[0].Amount > one.Instalments[0].Amount ? 1 : 0;
                    return one.Instalments.Zip(larger.Instalments).All(pair => pair.First.Amount <= pair.Second.Amount)
                        && one.Instalments.Zip(longer.Instalments).All(pair => pair.First.Amount >= pair.Second.Amount)
                        && Even(minor * count, count).Instalments.All(part => part.Amount.MinorUnits == minor);
                }
            )
            .Check(Many);
        Assert.True(grown > 20, $"grown only {grown} times");
    }

    [Theory]
    [InlineData(2, 3)]
    [InlineData(0, 1)]
    [InlineData(-5, 1)]
    public void What_does_not_give_every_instalment_something_is_refused(int minor, int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Even(minor, count));

    private static PaymentPlan Even(long minor, int count) =>
        PaymentPlan.Even(Money.OfMinor(minor, Currency.Eur), count, LineBook.Day, 1, 0);
}
