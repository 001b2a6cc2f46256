using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.AccountResults;

/// <summary>The results of many accounts added up, part by part, to the minor unit.</summary>
/// <remarks>A part that is unknown of one account is unknown of all. What is known is told beside it, with the accounts that are left out.</remarks>
public sealed class AccountResultSum
{
    private AccountResultSum(Currency currency, ImmutableArray<AccountResult> results)
    {
        (Currency, Results) = (currency, results);
        Steps = ResultSteps.Of(part => Money.SumIfKnown(results.Select(result => result.AmountOf(part)), currency));
    }

    /// <summary>The currency of the amounts.</summary>
    public Currency Currency { get; }

    /// <summary>The results by the ordinal order of their accounts.</summary>
    public ImmutableArray<AccountResult> Results { get; }

    /// <summary>Every step of all accounts together.</summary>
    public ImmutableArray<ResultStep> Steps { get; }

    /// <summary>What all contribute; null when that of one is unknown.</summary>
    public Money? Contribution => Steps.LeftAfter(ResultPart.ExpectedLoss);

    /// <summary>What those contribute of whom it is known.</summary>
    public Money KnownContribution => Money.Sum(Results.Select(result => result.Contribution).OfType<Money>(), Currency);

    /// <summary>The accounts whose contribution is unknown.</summary>
    public ImmutableArray<AccountResult> Unknown => [.. Results.Where(result => result.Contribution is null)];

    /// <summary>The results from the largest contribution to the smallest, equal ones by account, unknown ones last.</summary>
    public ImmutableArray<AccountResult> ByContribution =>
        [
            .. Results
                .OrderBy(result => result.Contribution is null)
                .ThenByDescending(result => result.Contribution?.MinorUnits)
                .ThenBy(result => result.Facts.Account, StringComparer.Ordinal),
        ];

    /// <summary>Adds up results of one period, in any order; none at all is zero.</summary>
    /// <exception cref="ArgumentException">An account stands twice, or periods differ.</exception>
    /// <exception cref="CurrencyMismatchException">A result is in another currency.</exception>
    public static AccountResultSum Of(Currency currency, IEnumerable<AccountResult> results)
    {
        var sorted = Sorted.Once(results, result => result.Facts.Account, "account", nameof(results));
        foreach (var (first, second) in sorted.Zip(sorted.Skip(1)))
        {
            if (first.Facts.During != second.Facts.During)
            {
                throw Refusal.Invalid(
                    nameof(results),
                    $"'{first.Facts.Account}' is of {first.Facts.During} and '{second.Facts.Account}' of {second.Facts.During}."
                );
            }
        }
        foreach (var result in sorted)
        {
            Money.RefuseMixed(Money.Zero(currency), Money.Zero(result.Facts.Currency));
        }
        return new(currency, sorted);
    }
}
