using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Rebates;

/// <summary>The true-up of several rebate accounts at the end of their period, in one currency.</summary>
public sealed class RebateTrueUps
{
    private RebateTrueUps(ImmutableArray<RebateTrueUp> all, Currency currency) => (All, Currency) = (all, currency);

    /// <summary>Each account: first the largest difference between what was accrued and earned, then by client and agreement.</summary>
    public ImmutableArray<RebateTrueUp> All { get; }

    /// <summary>The currency of the amounts.</summary>
    public Currency Currency { get; }

    /// <summary>What revenue gets back in all; below zero when too little was accrued.</summary>
    public Money TrueUp => Money.Sum(All.Select(one => one.TrueUp), Currency);

    /// <summary>What is still paid in all; null when it is unknown for one.</summary>
    public Money? Payable => Money.SumIfKnown(All.Select(one => one.Payable), Currency);

    /// <summary>What is claimed back in all; null when it is unknown for one. Never set against what others are still paid.</summary>
    public Money? ClawBack => Money.SumIfKnown(All.Select(one => one.ClawBack), Currency);

    /// <summary>The true-up of accounts.</summary>
    /// <param name="currency">Their currency.</param>
    /// <param name="accounts">Each with its client, and what the client got before; null when that is unknown.</param>
    /// <exception cref="ArgumentException">A client is blank, or has the same agreement twice.</exception>
    /// <exception cref="CurrencyMismatchException">An account is in another currency.</exception>
    public static RebateTrueUps Of(
        Currency currency,
        params IEnumerable<(string Client, RebateAccount Account, Money? PaidOnAccount)> accounts
    )
    {
        ImmutableArray<RebateTrueUp> all =
        [
            .. Guard
                .Against.Null(accounts)
                .Select(one => TrueUpOf(one.Client, one.Account, one.PaidOnAccount, currency))
                .OrderByDescending(one => one.TrueUp.Abs().MinorUnits)
                .ThenBy(one => one.Client, StringComparer.Ordinal)
                .ThenBy(one => one.Agreement, StringComparer.Ordinal),
        ];
        return all.CountBy(one => (one.Client, one.Agreement)).FirstOrDefault(own => own.Value > 1) is { Value: > 1 } twice
            ? throw Refusal.Invalid(
                nameof(accounts),
                $"The agreement '{twice.Key.Agreement}' of '{twice.Key.Client}' comes twice."
            )
            : new(all, currency);
    }

    private static RebateTrueUp TrueUpOf(string client, RebateAccount account, Money? paid, Currency currency)
    {
        Guard.Against.NullOrWhiteSpace(client);
        Guard.Against.Null(account);
        _ = account.Accrued + (paid ?? Money.Zero(currency));
        return new(
            client,
            account.Agreement.Id,
            account.Accrued,
            account.Agreement.Earned(account.Gross, account.Volume),
            paid
        );
    }
}
