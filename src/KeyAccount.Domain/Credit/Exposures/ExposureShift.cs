using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>
/// What a change of exposure comes from, exact: both parts add up to it. What comes from rates alone may raise a warning, and never
/// blocks.
/// </summary>
/// <param name="Total">The change.</param>
/// <param name="FromDocuments">What documents, the horizon and the terms changed, at the rates of the earlier reading.</param>
/// <param name="FromRates">What the rates changed, on what counts now.</param>
public sealed record ExposureShift(Money Total, Money FromDocuments, Money FromRates)
{
    /// <summary>Whether it rose by rates alone: without them it would not have.</summary>
    public bool IsRevaluationOnly => Total.IsPositive && !FromDocuments.IsPositive;
}
