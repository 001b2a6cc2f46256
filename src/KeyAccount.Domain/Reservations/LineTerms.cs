using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Reservations;

/// <summary>What a line admits: up to a limit, with a stated tolerance above it, or without a limit; and whether it is open.</summary>
/// <remarks>
/// An amount fits when it and everything posted and pending together are at most limit and tolerance, that sum included. A
/// closed line admits nothing more; what is held on it can still be posted.
/// </remarks>
public sealed record LineTerms
{
    private LineTerms(Currency currency, Money? limit, Money tolerance, bool isOpen) =>
        (Currency, Limit, Tolerance, IsOpen) = (currency, limit, tolerance, isOpen);

    /// <summary>The currency in which the line counts.</summary>
    public Currency Currency { get; }

    /// <summary>The limit, never below zero; null means that there is none.</summary>
    public Money? Limit { get; }

    /// <summary>How far admissions may go beyond the limit, never below zero; zero without a limit.</summary>
    public Money Tolerance { get; }

    /// <summary>Whether the line admits anything.</summary>
    public bool IsOpen { get; }

    /// <summary>An open line with a limit; zero admits nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below zero: bring overspending forward as incurred instead.</exception>
    /// <exception cref="ArgumentException">The limit is no money.</exception>
    public static LineTerms Limited(Money limit) =>
        new(Stated(limit.Currency, nameof(limit)), NotNegative(limit, nameof(limit)), Money.Zero(limit.Currency), true);

    /// <summary>An open line that only keeps count, up to the largest amount of money.</summary>
    /// <exception cref="ArgumentException">The currency is none.</exception>
    public static LineTerms Unlimited(Currency currency) =>
        new(Stated(currency, nameof(currency)), null, Money.Zero(currency), true);

    /// <summary>The same with another tolerance.</summary>
    /// <exception cref="InvalidOperationException">There is no limit to tolerate anything above.</exception>
    /// <exception cref="CurrencyMismatchException">The tolerance is of another currency.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is below zero, or together with the limit beyond the largest amount.</exception>
    public LineTerms Tolerating(Money tolerance)
    {
        if (Limit is not { } limit)
        {
            throw new InvalidOperationException("A line without a limit has no tolerance.");
        }
        _ = limit + NotNegative(tolerance, nameof(tolerance));
        return new(Currency, Limit, tolerance, IsOpen);
    }

    /// <summary>The same, admitting nothing more.</summary>
    public LineTerms Closed() => new(Currency, Limit, Tolerance, false);

    /// <summary>The same, admitting again.</summary>
    public LineTerms Reopened() => new(Currency, Limit, Tolerance, true);

    /// <summary>Up to where admissions may go, in minor units.</summary>
    internal long Ceiling => Limit is { } limit ? limit.MinorUnits + Tolerance.MinorUnits : Money.MaxMinorUnits;

    private static Currency Stated(Currency currency, string parameter) =>
        currency.IsNone ? throw new ArgumentException("A line needs a currency.", parameter) : currency;

    private static Money NotNegative(Money amount, string parameter) =>
        amount.IsNegative ? throw Refusal.OutOfRange(parameter, $"{amount} is below zero.") : amount;
}
