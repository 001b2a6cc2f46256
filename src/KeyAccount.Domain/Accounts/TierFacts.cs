using System.Globalization;
using Ardalis.GuardClauses;
using NodaTime;
using NodaTime.Text;

namespace KeyAccount.Domain.Accounts;

/// <summary>All that the earned tier of one account depends on. Null is not known.</summary>
public sealed record TierFacts
{
    /// <summary>The account or the head of its family.</summary>
    public required string Account { get; init; }

    /// <summary>The day of the review.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>Attractiveness from 0 to 100, two decimals.</summary>
    public decimal? Attractiveness { get; init; }

    /// <summary>Strength from 0 to 100, two decimals.</summary>
    public decimal? Strength { get; init; }

    /// <summary>The tier earned last time, before capacity and overrides; null for an account without one.</summary>
    public AccountTier? Previous { get; init; }

    /// <summary>
    /// The day since which it is held without a break. When it is not known, the tier can't be shown to be held long enough and does not
    /// change.
    /// </summary>
    public LocalDate? PreviousSince { get; init; }

    /// <summary>The facts of an account from its importance and its client file.</summary>
    public static TierFacts Of(AccountFacts facts, Importance importance)
    {
        Guard.Against.Null(facts);
        Guard.Against.Null(importance);
        return new()
        {
            Account = facts.Account,
            AsOf = facts.AsOf,
            Attractiveness = importance.Attractiveness.Score,
            Strength = importance.Strength.Score,
            Previous = facts.Profile?.PreviousTier,
            PreviousSince = facts.Profile?.PreviousTierSince,
        };
    }

    /// <summary>Account, day and both axes, for messages.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Account} {LocalDatePattern.Iso.Format(AsOf)} {Attractiveness}/{Strength}"
        );
}
