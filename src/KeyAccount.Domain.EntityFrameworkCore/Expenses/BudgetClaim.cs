using Ardalis.GuardClauses;
using KeyAccount.Domain.Expenses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Expenses;

/// <summary>An amount that is to be held on, or recorded against, every budget that applies.</summary>
public sealed record BudgetClaim
{
    private BudgetClaim(string id, ExpenseKey key, LocalDate on, Money amount) =>
        (Id, Key, On, Amount) = (Guard.Against.Null(id), Guard.Against.Null(key), on, amount);

    /// <summary>The host's id, made before sending, and that of the reservation.</summary>
    public string Id { get; }

    /// <summary>What the expense is charged to.</summary>
    public ExpenseKey Key { get; }

    /// <summary>Its day.</summary>
    public LocalDate On { get; }

    /// <summary>The amount.</summary>
    public Money Amount { get; }

    /// <summary>The rates for budgets in other currencies; none unless stated.</summary>
    public ExchangeRates Rates { get; private init; } = ExchangeRates.None;

    /// <summary>How converted amounts are rounded; up unless stated.</summary>
    public Rounding Rounding { get; private init; } = Rounding.AwayFromZero;

    /// <summary>The interval after which it expires; null for never.</summary>
    public Duration? ExpiresAfter { get; private init; }

    /// <summary>The reservation that it takes the place of, as when a request becomes an order or is saved again; null for none.</summary>
    public string? Replaces { get; private init; }

    /// <summary>Whether the cost was incurred anyway: always recorded, also above the budget.</summary>
    public bool IsIncurred { get; private init; }

    /// <summary>An amount to be held if every budget has room for it.</summary>
    /// <param name="id">An identifier.</param>
    /// <param name="key">What the expense is charged to.</param>
    /// <param name="on">Its day.</param>
    /// <param name="amount">Zero or above.</param>
    public static BudgetClaim Hold(string id, ExpenseKey key, LocalDate on, Money amount) => new(id, key, on, amount);

    /// <summary>A cost that was incurred without having been held: recorded, and where it is above a budget it leaves an excess.</summary>
    /// <inheritdoc cref="Hold" path="/param"/>
    public static BudgetClaim Incur(string id, ExpenseKey key, LocalDate on, Money amount) =>
        new(id, key, on, amount) { IsIncurred = true };

    /// <summary>The same in the place of an earlier reservation: only what is added must fit.</summary>
    public BudgetClaim Replacing(string reservation) => this with { Replaces = Guard.Against.Null(reservation) };

    /// <summary>The same, expiring.</summary>
    public BudgetClaim ExpiringAfter(Duration interval) => this with { ExpiresAfter = interval };

    /// <summary>The same with rates.</summary>
    public BudgetClaim At(ExchangeRates rates, Rounding rounding) =>
        this with
        {
            Rates = Guard.Against.Null(rates),
            Rounding = rounding,
        };

    internal LedgerCommand CommandOn(Claims claims) =>
        IsIncurred ? LedgerCommand.Incur(Id, claims)
        : Replaces is { } before ? LedgerCommand.Replace(Id, before, claims, ExpiresAfter)
        : LedgerCommand.Reserve(Id, claims, ExpiresAfter);
}
