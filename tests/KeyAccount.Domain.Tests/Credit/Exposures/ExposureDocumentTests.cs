using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Quantities;
using static KeyAccount.Domain.Credit.Exposures.ExposureStage;

namespace KeyAccount.Domain.Tests.Credit.Exposures;

public class ExposureDocumentTests
{
    [Fact]
    public void An_amount_below_zero_is_refused_with_the_amount() =>
        Assert.Contains(
            "-1.00 EUR is below zero",
            Assert.Throws<ArgumentOutOfRangeException>(() => ExposureItem.Of("1", Money.Eur(-1))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_tax_above_the_amount_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ExposureItem.Of("1", Money.Eur(1)).WithTax(Money.Eur(1.01m)));

    [Fact]
    public void A_source_of_another_currency_is_refused() =>
        Assert.Throws<CurrencyMismatchException>(() =>
            ExposureItem.Of("1", Money.Eur(1)).From(ExposureSource.Of("O", "1", Money.Usd(1)))
        );

    [Fact]
    public void A_document_does_not_take_from_itself() =>
        Assert.Throws<ArgumentException>(() => Trade.Document("O", Ordered, 1, ExposureSource.All("O")));

    [Fact]
    public void A_document_without_items_is_refused() =>
        Assert.Throws<ArgumentException>(() => ExposureDocument.Of("O", Trade.Company, Trade.Debtor, Ordered));

    [Fact]
    public void Two_items_of_one_number_are_refused() =>
        Assert.Throws<ArgumentException>(() =>
            ExposureDocument.Of(
                "O",
                Trade.Company,
                Trade.Debtor,
                Ordered,
                ExposureItem.Of("1", Money.Eur(1)),
                ExposureItem.Of("1", Money.Eur(2))
            )
        );

    [Theory]
    [InlineData(56, true)]
    [InlineData(57, false)]
    public void The_id_of_a_step_leaves_room_for_those_of_its_commands(int length, bool fits) =>
        Assert.Equal(
            fits ? null : typeof(ArgumentOutOfRangeException),
            Record.Exception(() => ExposureStep.Void(new string('s', length), "O", Trade.Today))?.GetType()
        );
}
