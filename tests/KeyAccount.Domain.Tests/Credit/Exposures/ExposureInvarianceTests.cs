using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tests.Quantities;
using static KeyAccount.Domain.Credit.Exposures.ExposureStage;

namespace KeyAccount.Domain.Tests.Credit.Exposures;

/// <summary>
/// The property cases of metasfresh #3761 and #3933: the same goods count the same at all stages, and voiding restores. Law:K13.
/// </summary>
public class ExposureInvarianceTests
{
    private static readonly ExposureStage[] Way = [Ordered, InProduction, Delivered, Billed, Receivable, AcceptedBill];

    private static readonly ExposureRates Rates = ExposureRates.Of(
        ExchangeRates.Of([ExchangeRate.Of(Currency.Usd, Currency.Eur, Trade.Today, 0.9173m)], 0),
        "test"
    );

    [Fact]
    public void Goods_count_the_same_wherever_they_are() =>
        Law.Holds(
            Gen.Choose(1, int.MaxValue - 1),
            ["moved a part", "moved the rest", "taken back", "without tax", "in dollars", "weighted", "prepaid"],
            (seed, coverage) =>
            {
                var random = new Random(seed);
                var weight = Share.FromBasisPoints(random.Next(2) == 0 ? 10_000 : random.Next(1, 10_000));
                var terms = Weighted(weight, random.Next(2) == 0);
                var (currency, book) = (random.Next(2) == 0 ? Currency.Eur : Currency.Usd, ExposureBook.Empty);
                var elevenths = random.Next(2, 9);
                var order = Item(elevenths, currency);
                if (random.Next(3) == 0)
                {
                    coverage.Note("prepaid", true);
                    var advance = Item(random.Next(1, elevenths), currency);
                    book = Saved(book, "A", Prepayment, advance);
                    order = order.From(ExposureSource.All("A"));
                }
                coverage.Note("without tax", !terms.IsTaxIncluded);
                coverage.Note("in dollars", currency == Currency.Usd);
                coverage.Note("weighted", weight != Share.Whole);
                book = Saved(book, "D0", Ordered, order);
                var expected = Total(book, terms);
                Assert.NotNull(expected);
                for (var move = 1; move <= 12; move++)
                {
                    book = random.Next(4) == 0 ? TakenBack(book, move, coverage) : Moved(book, move, random, coverage);
                    Assert.Equal(expected, Total(book, terms));
                }
            }
        );

    [Fact]
    public void A_payment_takes_off_its_amount_however_it_is_applied_and_nothing_is_lost() =>
        Law.Holds(
            Gen.Choose(1, int.MaxValue - 1),
            ["more than is open", "a part", "not applied", "over two invoices"],
            (seed, coverage) =>
            {
                var random = new Random(seed);
                var book = Saved(ExposureBook.Empty, "I1", Receivable, Item(random.Next(1, 5), Currency.Eur));
                book = Saved(book, "I2", Receivable, Item(random.Next(1, 5), Currency.Eur));
                var before = Total(book, ExposureTerms.Shipped)!.Value;
                var paid = Money.OfMinor(random.Next(1, 12_000), Currency.Eur);
                var payment = ExposureItem.Of("1", paid);
                var (first, second) = (random.Next(3) > 0, random.Next(3) > 0);
                payment = first ? payment.From(ExposureSource.All("I1")) : payment;
                payment = second ? payment.From(ExposureSource.All("I2")) : payment;
                book = Saved(book, "P", UnappliedCash, payment);
                Assert.Equal(before - paid, Total(book, ExposureTerms.Shipped));
                coverage.Note("more than is open", first && book.DocumentOf("P")!.Items[0].Open.IsPositive);
                coverage.Note("a part", first && book.DocumentOf("I1")!.Items[0].Open.IsPositive);
                coverage.Note("not applied", !first && !second);
                coverage.Note("over two invoices", book.DocumentOf("P")!.Items[0].Takes.Length == 2);
            }
        );

    [Fact]
    public void Who_owes_nothing_has_nothing_past_due()
    {
        var due = ExposureItem.Of("1", Money.Eur(100)).Due(Trade.Today.PlusDays(-90));
        var book = Saved(ExposureBook.Empty, "I", Receivable, due);
        book = Saved(book, "P", UnappliedCash, ExposureItem.Of("1", Money.Eur(100)).From(ExposureSource.All("I")));
        Assert.Equal(Money.Eur(0), Reading(book, ExposureTerms.Shipped).PastDue(0));
    }

    private static ExposureBook Moved(ExposureBook book, int move, Random random, Coverage coverage)
    {
        var open = book
            .Documents.Where(record => !record.IsVoided && record.Document.Stage < AcceptedBill)
            .Where(record => record.Items[0].Rest.IsPositive)
            .ToList();
        if (open.Count == 0)
        {
            return book;
        }
        var source = open[random.Next(open.Count)];
        var elevenths = (int)(source.Items[0].Rest.MinorUnits / 1_100);
        var part = random.Next(1, elevenths + 1);
        coverage.Note(part == elevenths ? "moved the rest" : "moved a part", true);
        var stage = Way[random.Next((int)source.Document.Stage + 1, Way.Length)];
        var currency = source.Items[0].Rest.Currency;
        var amount = Money.OfMinor(part * 1_100, currency);
        var item = Item(part, currency).From(ExposureSource.Of(source.Document.Number, "1", amount));
        return Saved(book, $"D{move}", stage, item);
    }

    private static ExposureBook TakenBack(ExposureBook book, int move, Coverage coverage)
    {
        var last = book.Documents.LastOrDefault(record =>
            record is { IsVoided: false, Followers.IsEmpty: true } && record.Document.Number is not ("A" or "D0")
        );
        coverage.Note("taken back", last is not null);
        return last is null
            ? book
            : book.Apply(ExposureStep.Void($"void-{move}", last.Document.Number, Trade.Today), Trade.Now).Book;
    }

    /// <summary>One eleventh of the whole is tax.</summary>
    private static ExposureItem Item(int elevenths, Currency currency) =>
        ExposureItem.Of("1", Money.OfMinor(elevenths * 1_100, currency)).WithTax(Money.OfMinor(elevenths * 100, currency));

    private static ExposureBook Saved(ExposureBook book, string number, ExposureStage stage, ExposureItem item)
    {
        var document = ExposureDocument.Of(number, Trade.Company, Trade.Debtor, stage, item);
        var (after, answer) = book.Apply(ExposureStep.Save($"save-{number}", document, Trade.Today), Trade.Now);
        Assert.True(answer.IsCarriedOut);
        return after;
    }

    private static Money? Total(ExposureBook book, ExposureTerms terms) => Reading(book, terms).Total;

    private static Exposure Reading(ExposureBook book, ExposureTerms terms) =>
        Exposure.Of(book.Entries, Trade.Scope, Trade.Today, Trade.Now, terms, Currency.Eur, Rates);

    private static ExposureTerms Weighted(Share weight, bool isTaxIncluded) =>
        ExposureTerms.Shipped with
        {
            IsTaxIncluded = isTaxIncluded,
            Order = weight,
            InProduction = weight,
            Delivered = weight,
            Billed = weight,
            Receivable = weight,
            AcceptedBill = weight,
        };
}
