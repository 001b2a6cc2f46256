using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules.Comparing;
using NodaTime.Text;

namespace KeyAccount.Domain.Accounts;

/// <summary>What other policies for kinds, importance and tiers would do to a real book.</summary>
public sealed class ReviewComparison
{
    private readonly ImmutableArray<(ReviewedAccount Before, ReviewedAccount After)> pairs;

    private ReviewComparison(AccountReview before, AccountReview after)
    {
        pairs = [.. before.Accounts.Zip(after.Accounts)];
        Classes = Migration<AbcClass>.Of(
            pairs
                .Where(pair => pair is { Before.Facts.Standing: not null, After.Facts.Standing: not null })
                .Select(pair => (pair.Before.Facts.Standing!.Abc, pair.After.Facts.Standing!.Abc))
        );
        PrimaryKinds = Migration<PrimaryKind>.Of(pairs.Select(pair => (pair.Before.Primary, pair.After.Primary)));
        Tiers = Migration<AccountTier>.Of(
            before.Families.Zip(after.Families).Select(pair => (pair.First.Tier, pair.Second.Tier))
        );
        Affected =
        [
            .. pairs
                .Select(pair => AccountShift.Between(pair.Before, pair.After))
                .OfType<AccountShift>()
                .OrderByDescending(shift => shift.Before.Facts.Ranked.LastTwelveMonths?.MinorUnits ?? long.MinValue)
                .ThenBy(shift => shift.Account, StringComparer.Ordinal),
        ];
    }

    /// <summary>The classes of the accounts that are ranked under both; they differ only when the books were ranked by other terms.</summary>
    public Migration<AbcClass> Classes { get; }

    /// <summary>The primary kinds of all accounts.</summary>
    public Migration<PrimaryKind> PrimaryKinds { get; }

    /// <summary>The tiers that count, by corporate family.</summary>
    public Migration<AccountTier> Tiers { get; }

    /// <summary>Every account that comes out otherwise: the one whose family buys most first, then by account.</summary>
    public ImmutableArray<AccountShift> Affected { get; }

    /// <summary>How one kind came out for all accounts.</summary>
    public Migration<KindState> StatesOf(AccountKind kind) =>
        Migration<KindState>.Of(pairs.Select(pair => (pair.Before.StateOf(kind), pair.After.StateOf(kind))));

    /// <summary>Compares two reviews of the same accounts on the same day.</summary>
    /// <exception cref="ArgumentException">The accounts, families or days are not the same.</exception>
    public static ReviewComparison Of(AccountReview before, AccountReview after)
    {
        Guard.Against.Null(before);
        Guard.Against.Null(after);
        if (before.Portfolio.AsOf != after.Portfolio.AsOf)
        {
            throw new ArgumentException(
                $"The reviews must be of one day, not of {LocalDatePattern.Iso.Format(before.Portfolio.AsOf)} and {LocalDatePattern.Iso.Format(after.Portfolio.AsOf)}.",
                nameof(after)
            );
        }

        if (
            !Names(before).SequenceEqual(Names(after), StringComparer.Ordinal)
            || !Heads(before).SequenceEqual(Heads(after), StringComparer.Ordinal)
        )
        {
            throw new ArgumentException("The reviews must be of the same accounts and families.", nameof(after));
        }

        return new(before, after);
    }

    private static IEnumerable<string> Names(AccountReview review) => review.Accounts.Select(account => account.Facts.Account);

    private static IEnumerable<string> Heads(AccountReview review) => review.Families.Select(family => family.Family.Head);
}
