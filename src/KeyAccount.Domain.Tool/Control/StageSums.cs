using System.Collections.Immutable;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tool.Control;

/// <summary>An exposure in four figures; each is null when it is not known.</summary>
/// <param name="Ordered">Ordered or in production.</param>
/// <param name="Delivered">Delivered or billed, not posted.</param>
/// <param name="Owed">Open items, bills, retention and other claims.</param>
/// <param name="Credits">What lowers it, below zero.</param>
internal sealed record StageSums(Money? Ordered, Money? Delivered, Money? Owed, Money? Credits)
{
    /// <summary>The stages of what is owed: it fell due, or will.</summary>
    public static readonly ImmutableArray<ExposureStage> Claims =
    [
        ExposureStage.Receivable,
        ExposureStage.AcceptedBill,
        ExposureStage.Retention,
        ExposureStage.FactoredWithRecourse,
        ExposureStage.OtherReceivable,
    ];

    public static StageSums Of(Exposure? exposure) =>
        exposure is null
            ? new(null, null, null, null)
            : new(
                Sum(exposure, ExposureStage.Ordered, ExposureStage.InProduction),
                Sum(exposure, ExposureStage.Delivered, ExposureStage.Billed),
                Sum(exposure, Claims.AsSpan()),
                Sum(
                    exposure,
                    ExposureStage.Prepayment,
                    ExposureStage.UnappliedCash,
                    ExposureStage.CreditNote,
                    ExposureStage.Returned,
                    ExposureStage.Payable
                )
            );

    /// <summary>The known ones of several accounts added up, in the currency of the report.</summary>
    public static StageSums Of(IEnumerable<AccountUse> accounts, Currency currency)
    {
        var zero = Money.Zero(currency);
        var sum = new StageSums(zero, zero, zero, zero);
        foreach (var one in accounts.Select(account => account.Stages))
        {
            sum = new(
                sum.Ordered + (one.Ordered ?? zero),
                sum.Delivered + (one.Delivered ?? zero),
                sum.Owed + (one.Owed ?? zero),
                sum.Credits + (one.Credits ?? zero)
            );
        }

        return sum;
    }

    private static Money? Sum(Exposure exposure, params ReadOnlySpan<ExposureStage> stages)
    {
        Money? sum = Money.Zero(exposure.Currency);
        foreach (var stage in stages)
        {
            sum += exposure.At(stage);
        }

        return sum;
    }
}
