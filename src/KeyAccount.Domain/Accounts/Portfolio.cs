using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Accounts;

/// <summary>The photograph of a whole book on a day: every account, every corporate family and the book itself, ranked.</summary>
/// <remarks>
/// Immutable; equality is by reference. All money is in one currency. <see cref="AccountBook.SeenOn"/> takes one from records;
/// <see cref="Of"/> makes one from facts that a host filled from its own aggregates.
/// </remarks>
public sealed class Portfolio
{
    private static readonly Comparer<AccountFacts> ByAccount = Comparer<AccountFacts>.Create(
        static (left, right) => string.CompareOrdinal(left.Account, right.Account)
    );

    internal Portfolio(LocalDate asOf, BookTerms terms, AccountFacts[] accounts, ImmutableArray<CorporateFamily> families)
    {
        (AsOf, Terms) = (asOf, terms);
        var (standings, book) = Ranker.Rank([.. families.Select(family => family.Facts)], terms.Ranking);
        Standing = book;
        var ranked = ImmutableArray.CreateBuilder<CorporateFamily>(families.Length);
        for (var place = 0; place < families.Length; place++)
        {
            var standing = standings[place];
            foreach (var member in families[place].Members)
            {
                var index = IndexOf(member, asOf, accounts);
                accounts[index] = accounts[index] with { Standing = standing };
            }
            ranked.Add(
                families[place]
                    .Of(
                        families[place].Members.Length == 1
                            ? accounts[IndexOf(families[place].Head, asOf, accounts)]
                            : families[place].Facts with
                            {
                                Standing = standing,
                            }
                    )
            );
        }
        (Accounts, Families) = ([.. accounts], ranked.MoveToImmutable());
    }

    /// <summary>The day of the photograph.</summary>
    public LocalDate AsOf { get; }

    /// <summary>How the book was read and ranked.</summary>
    public BookTerms Terms { get; }

    /// <summary>The currency of every figure.</summary>
    public Currency Currency => Terms.Currency;

    /// <summary>Every account in ordinal order, the seller's own group left out.</summary>
    public ImmutableArray<AccountFacts> Accounts { get; }

    /// <summary>Every corporate family in ordinal order of its head; an account that stands alone is one too.</summary>
    public ImmutableArray<CorporateFamily> Families { get; }

    /// <summary>The classes and the concentration of the book.</summary>
    public BookStanding Standing { get; }

    /// <summary>The figures of all accounts together; unknown when a host filled the facts.</summary>
    public TradingFigures Figures { get; internal init; } = TradingFigures.Unknown;

    /// <summary>How regular the purchases of the book are; without accounts when a host filled the facts.</summary>
    public BookRegularity Regularity { get; internal init; } = BookRegularity.Of([]);

    /// <summary>What the records supply; <see cref="BookCoverage.None"/> when a host filled the facts.</summary>
    public BookCoverage Coverage { get; internal init; } = BookCoverage.None;

    /// <summary>The accounts of the seller's own group, in ordinal order.</summary>
    public ImmutableArray<string> Intercompany { get; internal init; } = [];

    /// <summary>What does not add up in the records, by kind and account.</summary>
    public ImmutableArray<BookProblem> Problems { get; internal init; } = [];

    /// <summary>
    /// A portfolio of facts that a host filled, ranked like any other. Members of one family name the same
    /// <see cref="AccountFacts.FamilyHead"/> and carry the same family figures.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// There are no facts, two of one account, of different days, or with purchases in another currency than the terms state.
    /// </exception>
    public static Portfolio Of(IEnumerable<AccountFacts> facts, BookTerms terms)
    {
        AccountFacts[] accounts = [.. Guard.Against.Null(facts)];
        Guard.Against.Null(terms);
        Guard.Against.NullOrEmpty(accounts, nameof(facts));
        Array.Sort(accounts, ByAccount);
        PortfolioCheck.Refuse(accounts, terms.Currency);
        var families = accounts
            .GroupBy(account => account.FamilyHead ?? account.Account, StringComparer.Ordinal)
            .Select(family =>
            {
                var head = family.FirstOrDefault(member => member.Account == family.Key) ?? family.First();
                return new CorporateFamily(head with { Figures = head.Ranked }, [.. family.Select(member => member.Account)]);
            })
            .OrderBy(family => family.Head, StringComparer.Ordinal);
        return new(accounts[0].AsOf, terms, accounts, [.. families]);
    }

    /// <summary>The facts of one account; null when it is not in the portfolio.</summary>
    public AccountFacts? Find(string account)
    {
        Guard.Against.Null(account);
        var index = Accounts.BinarySearch(new() { Account = account, AsOf = AsOf }, ByAccount);
        return index < 0 ? null : Accounts[index];
    }

    private static int IndexOf(string account, LocalDate asOf, AccountFacts[] accounts) =>
        Array.BinarySearch(accounts, new() { Account = account, AsOf = asOf }, ByAccount);
}
