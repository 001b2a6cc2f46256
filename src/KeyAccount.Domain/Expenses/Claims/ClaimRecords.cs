using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Expenses.Claims.Matching;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Claims;

/// <summary>What is known beside a claim: earlier expenses, receipts that are paid, what guests received, rates, and questions dismissed.</summary>
public sealed record ClaimRecords
{
    /// <summary>Nothing else was ever claimed, and money is converted into its own currency only.</summary>
    public static ClaimRecords Nothing { get; } =
        new()
        {
            Others = [],
            PaidReceipts = [],
            Received = ImmutableSortedDictionary<string, Money>.Empty,
        };

    /// <summary>Other expenses within the days of the policy, of all people, amounts as on their receipts; null when they are not known.</summary>
    public required ImmutableArray<SpendLine>? Others
    {
        get;
        init =>
            field = value is { IsDefault: true }
                ? throw new ArgumentException("A list is needed; null when it is not known.", nameof(Others))
                : value;
    }

    /// <summary>The receipts for which something was sanctioned in other claims; null when they are not known.</summary>
    public required ImmutableHashSet<string>? PaidReceipts { get; init; }

    /// <summary>
    /// What each guest has received before in the year of the expense, in the currency of the policy; null when that is not known. A guest who is
    /// not named has received nothing.
    /// </summary>
    public required ImmutableSortedDictionary<string, Money>? Received { get; init; }

    /// <summary>Rates into the currency of the policy; a rate that is missing makes the amount unknown.</summary>
    public ExchangeRates Rates
    {
        get;
        init => field = Guard.Against.Null(value, nameof(Rates));
    } = ExchangeRates.None;

    /// <summary>The questions that somebody has dismissed, with the reason.</summary>
    public ImmutableArray<MatchDismissal> Dismissals
    {
        get;
        init =>
            field = value.IsDefault
                ? throw new ArgumentException("A list is needed; an empty one for none.", nameof(Dismissals))
                : value;
    } = [];
}
