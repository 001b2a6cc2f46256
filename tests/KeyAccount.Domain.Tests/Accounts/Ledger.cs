using System.Globalization;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Accounts;

/// <summary>Short ways to write records down in a test.</summary>
internal static class Ledger
{
    public static readonly LocalDate AsOf = new(2024, 6, 30);

    public static readonly BookTerms Euros = new() { Currency = Currency.Eur };

    private static int lastNumber;

    public static LocalDate Day(int year, int month, int day) => new(year, month, day);

    /// <summary>An open invoice of the account, with a number of its own.</summary>
    public static Invoice Sale(LocalDate issued, decimal amount, string account = "A") =>
        new()
        {
            Account = account,
            Number = Interlocked.Increment(ref lastNumber).ToString(CultureInfo.InvariantCulture),
            Issued = issued,
            Due = issued.PlusDays(30),
            Settlement = Settlement.Open,
            Amount = Money.Eur(amount),
            Disputed = false,
        };

    public static Invoice Settled(LocalDate issued, LocalDate due, LocalDate settled, decimal amount) =>
        Sale(issued, amount) with
        {
            Due = due,
            Settlement = Settlement.On(settled),
        };

    public static Portfolio Seen(params Invoice[] invoices) => AccountBook.Of(invoices).SeenOn(AsOf, Euros);

    public static Portfolio Seen(IEnumerable<Invoice> invoices, params AccountProfile[] profiles) =>
        AccountBook.Of(invoices, profiles).SeenOn(AsOf, Euros);

    /// <summary>The figures of account A on the usual day.</summary>
    public static TradingFigures Figures(params Invoice[] invoices) => Seen(invoices).Find("A")!.Figures;
}
