using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit;

/// <summary>The invoices of a whole book seen together: where the open sum comes from, when cash is to be expected, and how payment changed.</summary>
/// <remarks>
/// Everything is gross and in the currency of the portfolio. Null is unknown, never zero: an invoice without an exchange rate makes the
/// figures it belongs to unknown, and a book without settlements knows nothing of what is open.
/// </remarks>
public sealed class ReceivablesOutlook
{
    /// <summary>For how many weeks cash is expected.</summary>
    public const int Weeks = 4;

    /// <summary>For how many calendar months payment is shown, the month of the photograph included.</summary>
    public const int Months = 13;

    internal ReceivablesOutlook(
        (Money? Invoiced, Money? Settled, Money? PartPaid) sums,
        ImmutableArray<AmountAndCount> expected,
        ImmutableArray<AmountAndCount> disputes,
        ImmutableArray<PaymentMonth> payment,
        PaymentBehaviour open
    )
    {
        (Invoiced, Settled, PartPaid) = sums;
        (Expected, Disputes, Payment) = (expected, disputes, payment);
        (Ageing, UnusedCredit) = (open.Ageing, open.UnusedCredit);
    }

    /// <summary>Everything invoiced by the day, credit notes taken off.</summary>
    public Money? Invoiced { get; }

    /// <summary>The part of it that is settled in full.</summary>
    public Money? Settled { get; }

    /// <summary>Part payments of what is not settled.</summary>
    public Money? PartPaid { get; }

    /// <summary>What is left: the open sum, computed from the documents and not from the accounts.</summary>
    public Money? Open => Invoiced - Settled - PartPaid;

    /// <summary>
    /// The cash of each of the next four weeks, if every account pays as late as it usually does: an open invoice counts on its due date
    /// plus the account's days beyond terms, rounded up. One under dispute, or later than usual already, is not counted.
    /// </summary>
    public ImmutableArray<AmountAndCount> Expected { get; }

    /// <summary>Open invoices by age; unknown when one has no due date.</summary>
    public Ageing? Ageing { get; }

    /// <summary>Open credit notes, as an amount above zero.</summary>
    public Money? UnusedCredit { get; }

    /// <summary>Open disputed invoices by <see cref="DisputeAge"/>; unknown in a book that does not say what is disputed.</summary>
    public ImmutableArray<AmountAndCount> Disputes { get; }

    /// <summary>The last 13 calendar months, the oldest first.</summary>
    public ImmutableArray<PaymentMonth> Payment { get; }

    /// <summary>Looks at the invoices of a book on the day of its portfolio.</summary>
    /// <exception cref="ArgumentException">The portfolio is not of this book.</exception>
    public static ReceivablesOutlook Of(AccountBook book, Portfolio portfolio)
    {
        Guard.Against.Null(book);
        Guard.Against.Null(portfolio);
        OutlookTaker taker = new(portfolio);
        Read(book, portfolio, _ => taker);
        return taker.Take();
    }

    /// <summary>The same for each part of the book, such as the accounts of one owner; the parts add up to the whole.</summary>
    /// <param name="book">The records.</param>
    /// <param name="portfolio">Their photograph.</param>
    /// <param name="partOf">The part an account belongs to; asked once for each account.</param>
    /// <exception cref="ArgumentException">The portfolio is not of this book.</exception>
    public static IReadOnlyDictionary<TPart, ReceivablesOutlook> OfParts<TPart>(
        AccountBook book,
        Portfolio portfolio,
        Func<AccountFacts, TPart> partOf
    )
        where TPart : notnull
    {
        Guard.Against.Null(book);
        Guard.Against.Null(portfolio);
        Guard.Against.Null(partOf);
        Dictionary<TPart, OutlookTaker> takers = [];
        Read(
            book,
            portfolio,
            account =>
            {
                ref var taker = ref CollectionsMarshal.GetValueRefOrAddDefault(takers, partOf(account), out _);
                return taker ??= new(portfolio);
            }
        );
        return takers.ToDictionary(part => part.Key, part => part.Value.Take());
    }

    private static void Read(AccountBook book, Portfolio portfolio, Func<AccountFacts, OutlookTaker> takerOf)
    {
        BookReader reader = new(book, portfolio);
        foreach (var account in portfolio.Accounts)
        {
            var usual = account.Figures.DaysBeyondTerms ?? portfolio.Figures.DaysBeyondTerms ?? 0;
            takerOf(account).Add(reader.See(account.Account), (int)decimal.Ceiling(usual));
        }
    }
}
