using Ardalis.GuardClauses;
using KeyAccount.Domain.Discounts.Tiers;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Discounts.Rebates;

/// <summary>A rebate that is earned by the volume of a period and paid at its end: retroactive to the first unit, or tier by tier.</summary>
/// <remarks>
/// While the period runs, the rebate is accrued at the average rate of the <i>expected</i> volume, kept unrounded: 50,000 on 1,500,000 is 1/30
/// and not 3.33 %. When the expectation changes, the accrual so far catches up at once. At the end the earned rebate is settled.
/// </remarks>
public sealed class RebateAgreement
{
    private RebateAgreement(string id, VolumeTiers tiers, Rounding rounding) => (Id, Tiers, Rounding) = (id, tiers, rounding);

    /// <summary>The stable id.</summary>
    public string Id { get; }

    /// <summary>The rates by volume.</summary>
    public VolumeTiers Tiers { get; }

    /// <summary>How every accrued and earned amount is rounded, once.</summary>
    public Rounding Rounding { get; }

    /// <summary>An agreement.</summary>
    /// <exception cref="ArgumentException">The id is no identifier.</exception>
    public static RebateAgreement Of(string id, VolumeTiers tiers, Rounding rounding = Rounding.HalfAwayFromZero)
    {
        RoundedDivision.Require(rounding);
        return new(Identifier.Check(id), Guard.Against.Null(tiers), rounding);
    }

    /// <summary>The rate at which sales are accrued, exact; null when no volume is expected yet.</summary>
    public Ratio? AccrualRate(long? expectedVolume) => expectedVolume is { } volume ? Tiers.AverageRate(volume) : null;

    /// <summary>
    /// The liability for all sales of the period so far; unknown, null, when sales or the expected volume are not known. Each booking is the
    /// difference to what was booked before, so the bookings of a period add up to this exactly.
    /// </summary>
    /// <param name="gross">The sales so far at list or invoice prices, whichever the agreement is reckoned on; returns taken off.</param>
    /// <param name="expectedVolume">What the client is expected to buy in the whole period, in the measure of the tiers.</param>
    public Money? Accrued(Money? gross, long? expectedVolume) =>
        gross is { } sales && expectedVolume is { } volume ? Tiers.ReductionOf(sales, volume, Rounding) : null;

    /// <summary>What the sales bring after the rebate is accrued; unknown when the accrual is.</summary>
    public Money? Revenue(Money? gross, long? expectedVolume) => gross - Accrued(gross, expectedVolume);

    /// <summary>What the volume that was in fact bought has earned.</summary>
    public Money Earned(Money gross, long actualVolume) => Tiers.ReductionOf(gross, actualVolume, Rounding);

    /// <summary>The end of the period: what was earned against what was accrued and paid on account.</summary>
    /// <exception cref="CurrencyMismatchException">The amounts are of different currencies.</exception>
    public RebateSettlement Settle(Money gross, long actualVolume, Money accrued, Money paidOnAccount) =>
        RebateSettlement.Of(Earned(gross, actualVolume), accrued, paidOnAccount);

    /// <summary>
    /// What is claimed back of a volume discount that was given on the invoice for a volume the client did not reach; zero when it was earned.
    /// </summary>
    /// <param name="granted">The discount that was given.</param>
    /// <param name="gross">The sales it was given on.</param>
    /// <param name="actualVolume">What was in fact bought.</param>
    /// <exception cref="CurrencyMismatchException">The amounts are of different currencies.</exception>
    public Money ClawBack(Money granted, Money gross, long actualVolume)
    {
        var unearned = granted - Earned(gross, actualVolume);
        return unearned.IsPositive ? unearned : Money.Zero(granted.Currency);
    }
}
