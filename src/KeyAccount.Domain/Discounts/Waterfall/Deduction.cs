using Ardalis.GuardClauses;
using KeyAccount.Domain.Discounts.Surcharges;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Discounts.Waterfall;

/// <summary>One thing that is given away between the list price and the pocket price. What is not listed did not happen; what is listed without an amount is unknown.</summary>
public sealed record Deduction
{
    private Deduction(WaterfallStepKind kind, string name, Money? amount) => (Kind, Name, Amount) = (kind, name, amount);

    /// <summary>The step it belongs to.</summary>
    public WaterfallStepKind Kind { get; }

    /// <summary>Which one of its kind: 1 to 64 characters of letters, digits, '.', '_' and '-'.</summary>
    public string Name { get; }

    /// <summary>What it takes off the price; negative for what adds to it, such as a surcharge or a return. Null when unknown, never zero.</summary>
    public Money? Amount { get; }

    /// <summary>A deduction of a known amount, or of one that is not known.</summary>
    /// <exception cref="ArgumentException">The name is no identifier, or the step is a level or the cost and no deduction.</exception>
    public static Deduction Of(WaterfallStepKind kind, string name, Money? amount) =>
        WaterfallScales.IsDeduction(kind)
            ? new(kind, Identifier.Check(name), amount?.Used())
            : throw Refusal.Invalid(nameof(kind), $"{kind} is no deduction.");

    /// <summary>The discount for prompt payment, as far as clients are expected to take it: amount × rate × likelihood, rounded once.</summary>
    /// <param name="name">Which one.</param>
    /// <param name="invoice">What is invoiced; null when unknown.</param>
    /// <param name="rate">The discount for paying in time.</param>
    /// <param name="likelihood">How likely it is taken; null when unknown, and then so is the deduction.</param>
    /// <param name="rounding">How it is rounded.</param>
    public static Deduction PromptPayment(string name, Money? invoice, Share rate, Share? likelihood, Rounding rounding) =>
        Of(
            WaterfallStepKind.PromptPayment,
            name,
            invoice is { } amount && likelihood is { } taken
                ? amount.Times((decimal)rate.BasisPoints * taken.BasisPoints / 100_000_000m, rounding)
                : null
        );

    /// <summary>What a payment term costs in interest: amount × rate × days / days of the year, simple interest rounded once.</summary>
    /// <param name="name">Which one.</param>
    /// <param name="invoice">What is invoiced; null when unknown.</param>
    /// <param name="days">Days until the client is expected to pay; null when unknown.</param>
    /// <param name="yearlyRate">The rate for a year; null when unknown.</param>
    /// <param name="daysOfYear">360 or 365, as the rate is meant.</param>
    /// <param name="rounding">How it is rounded.</param>
    /// <exception cref="ArgumentOutOfRangeException">The days are below zero, or the year is not one of 360 or 365 days.</exception>
    public static Deduction FinanceCost(
        string name,
        Money? invoice,
        int? days,
        Share? yearlyRate,
        int daysOfYear,
        Rounding rounding
    )
    {
        if (daysOfYear is not (360 or 365))
        {
            throw Refusal.OutOfRange(nameof(daysOfYear), $"a year of {daysOfYear} days is neither 360 nor 365.");
        }
        return Of(
            WaterfallStepKind.FinanceCost,
            name,
            invoice is { } amount && yearlyRate is { } rate && days is { } term
                ? Money.OfMinor(
                    (long)
                        RoundedDivision.Divide(
                            (Int128)amount.Used().MinorUnits * rate.BasisPoints * Guard.Against.Negative(term),
                            (Int128)Share.Whole.BasisPoints * daysOfYear,
                            rounding
                        ),
                    amount.Currency
                )
                : null
        );
    }

    /// <summary>Goods without charge, at their list price: what the client would have paid.</summary>
    /// <param name="name">Which ones.</param>
    /// <param name="units">How many; null when unknown.</param>
    /// <param name="listPrice">The list price of a unit; null when unknown.</param>
    public static Deduction FreeGoods(string name, long? units, Money? listPrice) =>
        Of(WaterfallStepKind.FreeGoods, name, units is { } count ? listPrice?.Times(count) : null);

    /// <summary>A surcharge, which adds to the price; unknown while the amount or its index is.</summary>
    /// <param name="clause">The clause of the contract.</param>
    /// <param name="amount">The amount after discounts; null when unknown.</param>
    /// <param name="units">The units of it.</param>
    /// <param name="indices">The series that are known, by their names.</param>
    /// <param name="on">The date of the price.</param>
    /// <param name="rounding">How the surcharge is rounded.</param>
    public static Deduction Surcharge(
        SurchargeClause clause,
        Money? amount,
        long units,
        IEnumerable<IndexSeries> indices,
        LocalDate on,
        Rounding rounding
    )
    {
        Guard.Against.Null(clause);
        return Of(WaterfallStepKind.Surcharge, clause.Id, -clause.On(amount, units, indices, on, rounding));
    }

    /// <summary>
    /// What of a payment to the client is price: all of it where no distinct service comes back or what the service is worth is not known, else
    /// what exceeds its fair value (IFRS 15.70 to 72). Unknown while it is not known whether a distinct service comes back.
    /// </summary>
    /// <param name="name">Which one.</param>
    /// <param name="paid">What is paid; null when unknown.</param>
    /// <param name="isForDistinctService">Whether a distinct service comes back; null when unknown.</param>
    /// <param name="fairValue">What that service is worth; null when unknown.</param>
    public static Deduction PaymentToClient(string name, Money? paid, bool? isForDistinctService, Money? fairValue) =>
        Of(
            WaterfallStepKind.PaymentToClient,
            name,
            paid is not { } amount || isForDistinctService is not { } isDistinct ? null
                : !isDistinct || fairValue is not { } worth ? amount
                : (amount - worth).IsPositive ? amount - worth
                : Money.Zero(amount.Currency)
        );
}
