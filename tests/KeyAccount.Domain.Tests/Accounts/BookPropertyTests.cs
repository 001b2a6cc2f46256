using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing.Accounts;

namespace KeyAccount.Domain.Tests.Accounts;

/// <summary>Books of realistic records, decided by the shipped policies.</summary>
public class BookPropertyTests
{
    private static readonly AccountFacts[] Facts = BookGenerators.Facts.Sample(300, new Rnd(20_240_630), 50);

    [Fact]
    public void Every_kind_is_decided_and_its_readings_agree() =>
        Assert.All(
            Facts,
            facts =>
                Assert.Equal(
                    KindPolicy.Shipped.Table.Rules.Select(rule => rule.When.Evaluate(facts)),
                    KindPolicy.Shipped.Table.Decide(facts, facts.AsOf).Explain().Select(finding => finding.Truth)
                )
        );

    [Fact]
    public void The_books_reach_every_truth_of_buying_and_of_lateness()
    {
        Assert.Equal(3, Facts.Select(facts => AccountFeatures.Buys.IsTrue.Evaluate(facts)).Distinct().Count());
        Assert.Contains(Facts, facts => facts.FamilyHead is not null);
        Assert.Contains(Facts, facts => facts.Figures.CreditNotes > 0);
        Assert.Contains(Facts, facts => facts.Figures.Disputed > 0);
        Assert.Contains(Facts, facts => facts.Figures.Overdue is { IsPositive: true });
        Assert.Contains(Facts, facts => facts.Figures.Open is null);
        Assert.Contains(Facts, facts => facts.Profile is null);
    }

    [Fact]
    public void Invoices_of_a_generated_book_have_no_defects() =>
        Assert.All(
            BookGenerators.InvoicesOf("A-1").Sample(50, new Rnd(1), 50).SelectMany(invoices => invoices),
            invoice => Assert.Empty(invoice.Defects())
        );

    [Fact]
    public void Late_and_early_part_paid_and_returned_all_come_up()
    {
        var invoices = BookGenerators.InvoicesOf("A-1").Sample(100, new Rnd(2), 50).SelectMany(drawn => drawn).ToList();

        Assert.Contains(invoices, invoice => invoice.Settlement.Date > invoice.Due);
        Assert.Contains(invoices, invoice => invoice.Settlement.Date < invoice.Due);
        Assert.Contains(invoices, invoice => invoice.Settlement.IsOpen);
        Assert.Contains(invoices, invoice => !invoice.Settlement.IsKnown);
        Assert.Contains(invoices, invoice => invoice.Paid is not null);
        Assert.Contains(invoices, invoice => invoice.IsCreditNote);
        Assert.Equal(
            3,
            invoices.Select(invoice => invoice.Amount.Currency).Intersect([Currency.Eur, Currency.Usd, Currency.Jpy]).Count()
        );
    }
}
