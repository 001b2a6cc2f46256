using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Accounts;

/// <summary>The records of a company: its invoices and client files, from which a <see cref="Portfolio"/> is taken on any day.</summary>
/// <remarks>
/// <para>Invoices are read once, in any order, and kept without their texts (about 90 bytes each): pass a stream rather than a list
/// to hold a million of them.</para>
/// <para>An account is in the book when an invoice or a client file names it. Nothing is dated here: one book gives the portfolio of
/// any day, and each sees only what was known then.</para>
/// </remarks>
public sealed class AccountBook
{
    private readonly string[] accounts;
    private readonly AccountProfile?[] profiles;
    private readonly InvoiceRows invoices;

    private AccountBook(string[] accounts, AccountProfile?[] profiles, InvoiceRows invoices)
    {
        (this.accounts, this.profiles, this.invoices) = (accounts, profiles, invoices);
        Currencies = [.. CurrenciesOf(invoices).OrderBy(currency => currency.Code, StringComparer.Ordinal)];
        LatestDate = LatestDateOf(invoices);
    }

    /// <summary>The currencies in which invoices were issued, in ordinal order of their codes.</summary>
    public ImmutableArray<Currency> Currencies { get; }

    /// <summary>The latest day on which an invoice was issued, settled or paid in part; null in a book without invoices.</summary>
    public LocalDate? LatestDate { get; }

    /// <summary>How many invoices and credit notes the book holds.</summary>
    public int Invoices => invoices.Count;

    /// <summary>Every account of the book in ordinal order.</summary>
    public ImmutableArray<string> Accounts => [.. accounts];

    /// <summary>The invoices by account, in the order of <see cref="AccountList"/>.</summary>
    internal InvoiceRows Rows => invoices;

    /// <summary>Every account of the book in ordinal order.</summary>
    internal string[] AccountList => accounts;

    /// <summary>A book from invoices and client files in any order; each is enumerated once, the invoices first.</summary>
    /// <exception cref="ArgumentException">
    /// An invoice has a defect (<see cref="Invoice.Defects"/>), a number occurs twice in one account, or an account has two client
    /// files.
    /// </exception>
    public static AccountBook Of(IEnumerable<Invoice> invoices, IEnumerable<AccountProfile> profiles)
    {
        Guard.Against.Null(invoices);
        Guard.Against.Null(profiles);
        AccountBookBuilder builder = new();
        foreach (var invoice in invoices)
        {
            builder.Add(invoice);
        }
        foreach (var profile in profiles)
        {
            builder.Add(profile);
        }
        var (accounts, files, booked) = builder.Build();
        return new(accounts, files, booked);
    }

    /// <summary>A book from invoices alone; every answer of a client file is then unknown.</summary>
    /// <inheritdoc cref="Of(IEnumerable{Invoice},IEnumerable{AccountProfile})" path="/exception"/>
    public static AccountBook Of(IEnumerable<Invoice> invoices) => Of(invoices, []);

    /// <summary>The photograph of the whole book on a day: later invoices are ignored, later settlements are open.</summary>
    /// <exception cref="ArgumentException">The terms name no currency.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day is not within the years 1900 to 9998.</exception>
    public Portfolio SeenOn(LocalDate asOf, BookTerms terms)
    {
        Guard.Against.OutOfRange(asOf.Year, nameof(asOf), 1900, 9998);
        Guard.Against.Null(terms);
        if (terms.Currency.IsNone)
        {
            throw new ArgumentException("A portfolio needs a currency for its figures.", nameof(terms));
        }
        return new PortfolioTaker(asOf, terms, accounts, profiles, invoices).Take();
    }

    private static HashSet<Currency> CurrenciesOf(InvoiceRows invoices)
    {
        HashSet<Currency> currencies = [];
        for (var index = 0; index < invoices.Count; index++)
        {
            currencies.Add(invoices[index].Currency);
        }
        return currencies;
    }

    private static LocalDate? LatestDateOf(InvoiceRows invoices)
    {
        var latest = DayNumber.Unknown;
        for (var index = 0; index < invoices.Count; index++)
        {
            ref readonly var invoice = ref invoices[index];
            latest = Math.Max(latest, Math.Max(invoice.Issued, invoice.PaidOn));
            if (invoice.Settled != DayNumber.Never)
            {
                latest = Math.Max(latest, invoice.Settled);
            }
        }

        return latest == DayNumber.Unknown ? null : DayNumber.ToDate(latest);
    }
}
