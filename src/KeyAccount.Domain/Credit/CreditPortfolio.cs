using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit;

/// <summary>The photograph of a whole book for credit: the facts of every account on a day.</summary>
/// <remarks>Immutable; equality is by reference.</remarks>
public sealed class CreditPortfolio
{
    private const int DaysInYear = 365;

    private static readonly Comparer<CreditFacts> ByAccount = Comparer<CreditFacts>.Create(
        static (left, right) => string.CompareOrdinal(left.Account, right.Account)
    );

    private CreditPortfolio(LocalDate asOf, ImmutableArray<CreditFacts> accounts, EvidenceKinds notSupplied) =>
        (AsOf, Accounts, NotSupplied) = (asOf, accounts, notSupplied);

    /// <summary>The day of the photograph.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The facts of every account in ordinal order, the seller's own group left out.</summary>
    public ImmutableArray<CreditFacts> Accounts { get; }

    /// <summary>What no file supplies for anyone: not assessed, and to be said once.</summary>
    public EvidenceKinds NotSupplied { get; }

    /// <summary>The credit facts of a book on the day of its portfolio.</summary>
    /// <param name="book">The records.</param>
    /// <param name="portfolio">Their photograph: it gives the day, the currency and the rates.</param>
    /// <param name="files">What finance keeps about debtors, in any order; a file of an account that is not in the book is ignored.</param>
    /// <param name="terms">Where lateness begins, and when a dispute counts.</param>
    /// <exception cref="ArgumentException">An account has two files, or the portfolio is not of this book.</exception>
    public static CreditPortfolio Of(AccountBook book, Portfolio portfolio, IEnumerable<CreditFile> files, BehaviourTerms terms)
    {
        Guard.Against.Null(book);
        Guard.Against.Null(portfolio);
        Guard.Against.Null(files);
        Guard.Against.Null(terms);
        Dictionary<string, CreditFile> fileOf = new(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (!fileOf.TryAdd(Guard.Against.Null(file).Account, file.SeenOn(portfolio.AsOf)))
            {
                throw new ArgumentException($"The account {file.Account} has two credit files.", nameof(files));
            }
        }

        var notSupplied = NeverSupplied(fileOf.Values);
        BehaviourTaker taker = new(portfolio.AsOf, portfolio.Currency, portfolio.Coverage, terms);
        BookReader reader = new(book, portfolio);
        var accounts = portfolio
            .Accounts.Select(facts => FactsOf(facts, fileOf.GetValueOrDefault(facts.Account), notSupplied, taker, reader))
            .ToList();
        var receivables = SellerReceivables(portfolio, accounts);
        return new(portfolio.AsOf, [.. accounts.Select(facts => facts with { SellerReceivables = receivables })], notSupplied);
    }

    /// <summary>The facts of one account; null when it is not in the portfolio.</summary>
    public CreditFacts? Find(string account)
    {
        CreditFacts sought = new()
        {
            Account = account,
            AsOf = AsOf,
            Currency = default,
        };
        var index = Accounts.BinarySearch(sought, ByAccount);
        return index < 0 ? null : Accounts[index];
    }

    private static CreditFacts FactsOf(
        AccountFacts facts,
        CreditFile? file,
        EvidenceKinds notSupplied,
        BehaviourTaker taker,
        BookReader reader
    ) =>
        new()
        {
            Account = facts.Account,
            AsOf = facts.AsOf,
            Currency = reader.Currency,
            FamilyHead = facts.FamilyHead,
            NetSales = facts.Figures.LastTwelveMonths,
            Behaviour = taker.Take(reader.See(facts.Account), file?.Terms ?? Net(facts.Profile?.TermsDays)),
            File = file,
            NotSupplied = notSupplied,
            CriticalSupply = file?.CriticalSupply ?? (IsCritical(facts.Sector) ? true : null),
            Contribution = facts.Profile?.Contribution,
            CurrentLine = facts.Profile?.CurrentLine,
            TermsDays = facts.Profile?.TermsDays,
        };

    /// <summary>On a day on which little is open by chance, what is owed when all pay as agreed stands in for it.</summary>
    private static Money? SellerReceivables(Portfolio portfolio, List<CreditFacts> accounts)
    {
        if (portfolio.Figures.Open is not { } open)
        {
            return null;
        }
        var usual = 0m;
        foreach (var behaviour in accounts.Select(facts => facts.Behaviour))
        {
            usual += Math.Max(0, behaviour.SalesWithTax?.MinorUnits ?? 0) * (behaviour.AgreedDays ?? 0) / DaysInYear;
        }

        return Money.OfMinor(Math.Max(open.MinorUnits, (long)Math.Min(usual, Money.MaxMinorUnits)), portfolio.Currency);
    }

    private static EvidenceKinds NeverSupplied(IReadOnlyCollection<CreditFile> files) =>
        (files.Any(file => file.Identity is not null || file.Form is not null) ? EvidenceKinds.None : EvidenceKinds.Identity)
        | (files.Any(file => file.Screening is not null) ? EvidenceKinds.None : EvidenceKinds.Screening)
        | (files.Any(file => file.Events is not null) ? EvidenceKinds.None : EvidenceKinds.Events);

    // Cutting off supply to these endangers people; a utility has to be said so in the file.
    private static bool IsCritical(KeySector? sector) => sector is KeySector.Health or KeySector.PublicSecurity;

    private static PaymentTerms? Net(int? days) =>
        days is { } known && known <= PaymentTerms.MaximumDays ? PaymentTerms.Net(known) : null;
}
