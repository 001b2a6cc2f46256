using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>What counts as exposure, and how much of it. A disputed item counts like any other: that it could not is not expressible.</summary>
public sealed record ExposureTerms
{
    /// <summary>Which terms, in which version, and who stands behind them.</summary>
    public PolicyIdentity Identity { get; init; } = PolicyIdentity.ShippedDefault("credit-exposure", "1");

    /// <summary>How far ahead orders count.</summary>
    public ExposureHorizon Horizon { get; init; } = ExposureHorizon.OfDays(30);

    /// <summary>Whether amounts count with their tax, at every stage alike. Shipped: with it, since that is what the client owes.</summary>
    public bool IsTaxIncluded { get; init; } = true;

    /// <summary>An order from stock within the horizon, or without a known day of availability.</summary>
    public Share Order { get; init; } = Share.Whole;

    /// <summary>An order from stock beyond the horizon.</summary>
    public Share OrderBeyondHorizon { get; init; } = Share.Zero;

    /// <summary>An order of goods made for it, before production starts.</summary>
    public Share MadeToOrder { get; init; } = Share.Zero;

    /// <summary>Goods made to order, from production start on, whatever the horizon.</summary>
    public Share InProduction { get; init; } = Share.Whole;

    /// <summary>Delivered, not billed.</summary>
    public Share Delivered { get; init; } = Share.Whole;

    /// <summary>On an invoice that is not posted yet.</summary>
    public Share Billed { get; init; } = Share.Whole;

    /// <summary>An open item, disputed or not.</summary>
    public Share Receivable { get; init; } = Share.Whole;

    /// <summary>An accepted bill.</summary>
    public Share AcceptedBill { get; init; } = Share.Whole;

    /// <summary>What the client holds back.</summary>
    public Share Retention { get; init; } = Share.Whole;

    /// <summary>Sold with recourse.</summary>
    public Share FactoredWithRecourse { get; init; } = Share.Whole;

    /// <summary>An open item of another account.</summary>
    public Share OtherReceivable { get; init; } = Share.Whole;

    /// <summary>Identified cash that is not applied: counts down.</summary>
    public Share UnappliedCash { get; init; } = Share.Whole;

    /// <summary>A credit note that is not applied: counts down.</summary>
    public Share CreditNote { get; init; } = Share.Whole;

    /// <summary>Goods that came back and are not credited: count down.</summary>
    public Share Returned { get; init; } = Share.Whole;

    /// <summary>What we owe where netting is contracted: counts down. Without a contract it is 0 %, which cannot be changed.</summary>
    public Share ContractedSetOff { get; init; } = Share.Whole;

    /// <summary>The values the library ships with: no owner has signed them.</summary>
    public static ExposureTerms Shipped { get; } = new();

    /// <summary>
    /// The weight of an item on a day, from 0 to 100 %. An order without a day of availability counts as within the horizon; what
    /// is excluded counts 0.
    /// </summary>
    public Share WeightOf(ExposurePosition position, LocalDate on)
    {
        Guard.Against.Null(position);
        return position.IsExcluded ? Share.Zero
            : IsBeyondHorizon(position, on) ? OrderBeyondHorizon
            : Final(position);
    }

    /// <summary>What contradicts itself in these terms; empty when nothing does.</summary>
    public ImmutableArray<ExposureTermsDefect> Defects() => [.. FindDefects()];

    /// <summary>The day from which the weight is <see cref="Final"/>; null when it always is.</summary>
    internal LocalDate? EntersOn(ExposurePosition position) =>
        position is { Stage: ExposureStage.Ordered, IsMadeToOrder: false, IsExcluded: false, AvailableOn: { } available }
            ? Horizon.FirstDayFor(available)
            : null;

    /// <summary>The weight within the horizon.</summary>
    internal Share Final(ExposurePosition position) =>
        position.IsExcluded
            ? Share.Zero
            : position.Stage switch
            {
                ExposureStage.Ordered => position.IsMadeToOrder ? MadeToOrder : Order,
                ExposureStage.InProduction => InProduction,
                ExposureStage.Delivered => Delivered,
                ExposureStage.Billed => Billed,
                ExposureStage.Receivable => Receivable,
                ExposureStage.AcceptedBill => AcceptedBill,
                ExposureStage.Retention => Retention,
                ExposureStage.FactoredWithRecourse => FactoredWithRecourse,
                ExposureStage.OtherReceivable => OtherReceivable,
                ExposureStage.Prepayment => Share.Zero,
                ExposureStage.UnappliedCash => UnappliedCash,
                ExposureStage.CreditNote => CreditNote,
                ExposureStage.Returned => Returned,
                ExposureStage.Payable => position.IsSetOffContracted ? ContractedSetOff : Share.Zero,
            };

    /// <summary>What so much of an item counts on a day, in minor units times basis points: exact, rounded by whoever shows it.</summary>
    internal Int128 Weigh(ExposurePosition position, long open, long tax, LocalDate on) =>
        Weighted(position, open, tax, WeightOf(position, on));

    internal Int128 Weighted(ExposurePosition position, long open, long tax, Share weight) =>
        (Int128)(IsTaxIncluded ? open : open - tax) * weight.BasisPoints * (position.Stage.IsCredit() ? -1 : 1);

    private bool IsBeyondHorizon(ExposurePosition position, LocalDate on) => EntersOn(position) is { } first && on < first;

    private IEnumerable<ExposureTermsDefect> FindDefects()
    {
        if (OrderBeyondHorizon > Order)
        {
            yield return ExposureTermsDefect.FarOrderAboveNearOrder;
        }
        Share[] way = [Order, Delivered, Billed, Receivable];
        if (
            way.Zip(way.Skip(1)).Any(pair => pair.First > pair.Second)
            || MadeToOrder > InProduction
            || InProduction > Delivered
        )
        {
            yield return ExposureTermsDefect.FallsOnTheWay;
        }
        if (new[] { UnappliedCash, CreditNote, Returned, ContractedSetOff }.Any(credit => credit > Receivable))
        {
            yield return ExposureTermsDefect.CreditAboveReceivable;
        }
        if (new[] { AcceptedBill, Retention, FactoredWithRecourse }.Any(weight => weight < Receivable))
        {
            yield return ExposureTermsDefect.ReceivableLeavesByItsForm;
        }
    }
}
