using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Accounts;

/// <summary>A review of a whole book: the kinds of every account, and the importance and tier of every family, with their reasons.</summary>
/// <remarks>
/// The same portfolio and policies give the same review. Nothing in it says anything about credit, and nothing in it may improve a
/// credit score.
/// </remarks>
public sealed class AccountReview
{
    internal static readonly ImmutableArray<AccountKind> AllKinds =
    [
        AccountKind.MajorEconomic,
        AccountKind.Important,
        AccountKind.Group,
        AccountKind.Strategic,
    ];

    private AccountReview(
        Portfolio portfolio,
        ReviewPolicies policies,
        ImmutableArray<ReviewedFamily> families,
        ImmutableArray<ReviewedAccount> accounts,
        ImmutableArray<UnassessedKind> notAssessed
    ) => (Portfolio, Policies, Families, Accounts, NotAssessed) = (portfolio, policies, families, accounts, notAssessed);

    /// <summary>The book that was reviewed.</summary>
    public Portfolio Portfolio { get; }

    /// <summary>The policies that decided.</summary>
    public ReviewPolicies Policies { get; }

    /// <summary>Every account in ordinal order.</summary>
    public ImmutableArray<ReviewedAccount> Accounts { get; }

    /// <summary>Every family in ordinal order of its head.</summary>
    public ImmutableArray<ReviewedFamily> Families { get; }

    /// <summary>The kinds that the book never supplies the input for.</summary>
    public ImmutableArray<UnassessedKind> NotAssessed { get; }

    /// <summary>The families that wait for a place, the next one first.</summary>
    public ImmutableArray<ReviewedFamily> WaitingList =>
        [.. Families.Where(family => family.Grant.WaitingPlace is not null).OrderBy(family => family.Grant.WaitingPlace)];

    /// <summary>Families by the earned tier of the last review and of this one, from high to low.</summary>
    public ImmutableArray<TierMove> Moves =>
        [
            .. Families
                .GroupBy(family =>
                    (From: family.Family.Facts.Profile?.PreviousTier ?? AccountTier.Undetermined, To: family.Grant.Earned)
                )
                .OrderByDescending(move => move.Key.From)
                .ThenByDescending(move => move.Key.To)
                .Select(move => new TierMove(move.Key.From, move.Key.To, move.Count())),
        ];

    /// <summary>Reviews a book.</summary>
    public static AccountReview Of(Portfolio portfolio, ReviewPolicies policies)
    {
        Guard.Against.Null(portfolio);
        Guard.Against.Null(policies);
        var families = FamilyReview.Of(portfolio, policies);
        var (accounts, notAssessed) = new KindReview(portfolio, policies.Kinds).Of(families);
        return new(portfolio, policies, families, accounts, notAssessed);
    }

    /// <summary>The review of one account; null when it is not in the book.</summary>
    public ReviewedAccount? Find(string account)
    {
        Guard.Against.Null(account);
        var (low, high) = (0, Accounts.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(Accounts[middle].Facts.Account, account);
            if (order == 0)
            {
                return Accounts[middle];
            }
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }
        return null;
    }
}
