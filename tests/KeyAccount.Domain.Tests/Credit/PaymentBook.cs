using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tests.Accounts;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit;

/// <summary>Short ways to see the payment behaviour of account A on the usual day, 30 June 2024.</summary>
internal static class PaymentBook
{
    public static readonly LocalDate AsOf = Ledger.AsOf;

    public static LocalDate Day(int year, int month, int day) => new(year, month, day);

    public static Invoice Sale(LocalDate issued, decimal amount) => Ledger.Sale(issued, amount);

    public static Invoice Settled(LocalDate issued, LocalDate due, LocalDate settled, decimal amount) =>
        Ledger.Settled(issued, due, settled, amount);

    /// <summary>An invoice of 30 days, due on that day, settled so many days later, or open.</summary>
    public static Invoice Due(LocalDate due, decimal amount, int? paidAfter) =>
        Ledger.Sale(due.PlusDays(-30), amount) with
        {
            Due = due,
            Settlement = paidAfter is { } days ? Settlement.On(due.PlusDays(days)) : Settlement.Open,
        };

    public static PaymentBehaviour Seen(params Invoice[] invoices) => Facts(invoices).Behaviour;

    public static PaymentBehaviour Seen(PaymentTerms agreed, params Invoice[] invoices) =>
        Facts(invoices, new CreditFile { Account = "A", Terms = agreed }).Behaviour;

    public static PaymentBehaviour SeenOn(LocalDate asOf, params Invoice[] invoices)
    {
        var book = AccountBook.Of(invoices);
        return CreditPortfolio.Of(book, book.SeenOn(asOf, Ledger.Euros), [], BehaviourTerms.Shipped).Find("A")!.Behaviour;
    }

    public static CreditFacts Facts(IEnumerable<Invoice> invoices, params CreditFile[] files)
    {
        var book = AccountBook.Of(invoices);
        return CreditPortfolio.Of(book, book.SeenOn(AsOf, Ledger.Euros), files, BehaviourTerms.Shipped).Find("A")!;
    }
}
