using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Control;

/// <summary>A request, an order or an incurred cost that is to be checked, with every budget that applies to it.</summary>
public sealed record ExpenseDocument
{
    /// <summary>The number of the document.</summary>
    public required string Id { get; init; }

    /// <summary>How far it has come.</summary>
    public required ExpenseStage Stage { get; init; }

    /// <summary>Its date: exchange rates and the policy are those of this day.</summary>
    public required LocalDate On { get; init; }

    /// <summary>
    /// What it is for, as a whole: what is open of it, when it is saved again. Below zero for a credit; null when it is not known.
    /// </summary>
    public required Money? Amount { get; init; }

    /// <summary>
    /// Every applicable budget: all ancestors in all parallel views, in any order. Null or none when it is not known which apply, which is
    /// referred; a budget that is not kept is one that is <see cref="BudgetPosition.Absent"/>.
    /// </summary>
    public required ImmutableArray<BudgetPosition>? Positions { get; init; }

    /// <summary>The rates by which the amount is turned into the currency of a budget; none when not given.</summary>
    public ExchangeRates Rates { get; init; } = ExchangeRates.None;

    /// <summary>The amount in a currency, rounded up to the minor unit; null when it is not known, or there is no rate for the day.</summary>
    internal Money? AmountIn(Currency currency) =>
        Amount is not { } amount ? null
        : amount.Used().Currency == currency ? amount
        : Rates.TryConvert(amount, currency, On, Rounding.Up, out var converted) ? converted
        : null;
}
