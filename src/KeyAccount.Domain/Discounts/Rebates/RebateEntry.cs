using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Rebates;

/// <summary>One entry of a rebate account.</summary>
/// <param name="Id">The client's id.</param>
/// <param name="IsExpectation">Whether it only changes what is expected.</param>
/// <param name="Volume">What was bought, in the measure of the tiers; negative for a return, 0 for a new expectation.</param>
/// <param name="Gross">The sale; negative for a return.</param>
/// <param name="ExpectedVolume">What was expected for the whole period.</param>
/// <param name="Booked">What the liability rose by; negative where it fell.</param>
/// <param name="VolumeAfter">The volume after it.</param>
/// <param name="GrossAfter">The sales after it.</param>
/// <param name="AccruedAfter">The liability after it.</param>
public sealed record RebateEntry(
    string Id,
    bool IsExpectation,
    long Volume,
    Money Gross,
    long ExpectedVolume,
    Money Booked,
    long VolumeAfter,
    Money GrossAfter,
    Money AccruedAfter
);
