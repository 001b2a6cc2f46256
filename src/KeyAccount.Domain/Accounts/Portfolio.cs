using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Accounts;

/// <summary>The photograph of a whole book on a day: every account, every corporate family and the book itself.</summary>
/// <remarks>Immutable; equality is by reference. All money is in one currency.</remarks>
public sealed class Portfolio
{
    private static readonly Comparer<AccountFacts> ByAccount = Comparer<AccountFacts>.Create(
        static (left, right) => string.CompareOrdinal(left.Account, right.Account)
    );

    internal Portfolio(
        LocalDate asOf,
        BookTerms terms,
        ImmutableArray<AccountFacts> accounts,
        ImmutableArray<CorporateFamily> families,
        TradingFigures figures,
        BookCoverage coverage,
        ImmutableArray<string> intercompany,
        ImmutableArray<BookProblem> problems
    )
    {
        (AsOf, Terms, Accounts, Families) = (asOf, terms, accounts, families);
        (Figures, Coverage, Intercompany, Problems) = (figures, coverage, intercompany, problems);
    }

    /// <summary>The day of the photograph.</summary>
    public LocalDate AsOf { get; }

    /// <summary>How the book was read.</summary>
    public BookTerms Terms { get; }

    /// <summary>The currency of every figure.</summary>
    public Currency Currency => Terms.Currency;

    /// <summary>Every account in ordinal order, the seller's own group left out.</summary>
    public ImmutableArray<AccountFacts> Accounts { get; }

    /// <summary>Every corporate family in ordinal order of its head; an account that stands alone is one too.</summary>
    public ImmutableArray<CorporateFamily> Families { get; }

    /// <summary>The figures of all accounts together.</summary>
    public TradingFigures Figures { get; }

    /// <summary>What the records supply.</summary>
    public BookCoverage Coverage { get; }

    /// <summary>The accounts of the seller's own group, in ordinal order.</summary>
    public ImmutableArray<string> Intercompany { get; }

    /// <summary>What does not add up in the records, by kind and account.</summary>
    public ImmutableArray<BookProblem> Problems { get; }

    /// <summary>The facts of one account; null when it is not in the portfolio.</summary>
    public AccountFacts? Find(string account)
    {
        Guard.Against.Null(account);
        AccountFacts sought = new() { Account = account, AsOf = AsOf };
        var index = Accounts.BinarySearch(sought, ByAccount);
        return index < 0 ? null : Accounts[index];
    }
}
