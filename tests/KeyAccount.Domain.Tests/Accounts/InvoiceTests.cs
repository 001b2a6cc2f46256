using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using NodaTime;
using static KeyAccount.Domain.Tests.Accounts.Ledger;

namespace KeyAccount.Domain.Tests.Accounts;

public class InvoiceTests
{
    private static readonly Invoice Sound = Sale(Day(2024, 1, 10), 119m) with
    {
        Tax = Money.Eur(19m),
        Paid = Money.Eur(119m),
        PaidOn = Day(2024, 1, 10),
        Settlement = Settlement.On(Day(2024, 1, 10)),
        Quantity = Invoice.MaxQuantity,
        Disputed = null,
    };

    [Fact]
    public void An_invoice_whose_parts_agree_has_no_defect() => Assert.Empty(Sound.Defects());

    [Fact]
    public void A_credit_note_may_carry_negative_tax_and_payment()
    {
        var note = Sound with { Amount = Money.Eur(-119m), Tax = Money.Eur(-19m), Paid = Money.Eur(-1m) };
        Assert.Empty(note.Defects());
    }

    [Fact]
    public void The_default_value_can_not_be_booked() =>
        Assert.Equal(
            [InvoiceDefect.AccountMissing, InvoiceDefect.NumberMissing, InvoiceDefect.AmountMissing],
            default(Invoice).Defects()
        );

    [Fact]
    public void A_blank_account_is_a_defect() => Expect(InvoiceDefect.AccountMissing, Sound with { Account = " " });

    [Fact]
    public void A_blank_number_is_a_defect() => Expect(InvoiceDefect.NumberMissing, Sound with { Number = "" });

    [Fact]
    public void A_settlement_the_day_before_issue_is_a_defect() =>
        Expect(InvoiceDefect.SettledBeforeIssued, Sound with { Settlement = Settlement.On(Day(2024, 1, 9)) });

    [Fact]
    public void A_part_payment_the_day_before_issue_is_a_defect() =>
        Expect(InvoiceDefect.PaidBeforeIssued, Sound with { PaidOn = Day(2024, 1, 9) });

    [Fact]
    public void A_part_payment_without_its_day_is_a_defect() =>
        Expect(InvoiceDefect.PaymentIncomplete, Sound with { PaidOn = null });

    [Fact]
    public void A_day_of_part_payment_without_the_payment_is_a_defect() =>
        Expect(InvoiceDefect.PaymentIncomplete, Sound with { Paid = null });

    [Fact]
    public void A_part_payment_above_the_amount_is_a_defect() =>
        Expect(InvoiceDefect.PaymentOutsideAmount, Sound with { Paid = Money.Eur(119.01m) });

    [Fact]
    public void A_part_payment_of_the_other_sign_is_a_defect() =>
        Expect(InvoiceDefect.PaymentOutsideAmount, Sound with { Paid = Money.Eur(-0.01m) });

    [Fact]
    public void A_part_payment_in_another_currency_is_a_defect() =>
        Expect(InvoiceDefect.PaymentInAnotherCurrency, Sound with { Paid = Money.Usd(1m) });

    [Fact]
    public void Tax_above_the_amount_is_a_defect() =>
        Expect(InvoiceDefect.TaxOutsideAmount, Sound with { Tax = Money.Eur(119.01m) });

    [Fact]
    public void Tax_of_the_other_sign_is_a_defect() =>
        Expect(InvoiceDefect.TaxOutsideAmount, Sound with { Tax = Money.Eur(-0.01m) });

    [Fact]
    public void Tax_in_another_currency_is_a_defect() =>
        Expect(InvoiceDefect.TaxInAnotherCurrency, Sound with { Tax = Money.Usd(1m) });

    [Fact]
    public void A_dispute_opened_and_closed_on_the_day_of_issue_is_no_defect() =>
        Assert.Empty((Sound with { DisputedOn = Day(2024, 1, 10), DisputeClosedOn = Day(2024, 1, 10) }).Defects());

    [Fact]
    public void A_dispute_opened_the_day_before_issue_is_a_defect() =>
        Expect(InvoiceDefect.DisputedBeforeIssued, Sound with { DisputedOn = Day(2024, 1, 9) });

    [Fact]
    public void A_dispute_closed_the_day_before_it_was_opened_is_a_defect() =>
        Expect(
            InvoiceDefect.DisputeClosedBeforeOpened,
            Sound with
            {
                DisputedOn = Day(2024, 1, 12),
                DisputeClosedOn = Day(2024, 1, 11),
            }
        );

    [Fact]
    public void A_dispute_closed_without_the_day_it_was_opened_is_a_defect() =>
        Expect(InvoiceDefect.DisputeClosedBeforeOpened, Sound with { DisputeClosedOn = Day(2024, 1, 11) });

    [Fact]
    public void A_day_of_dispute_on_an_undisputed_invoice_is_a_defect() =>
        Expect(InvoiceDefect.DisputeContradicted, Sound with { Disputed = false, DisputedOn = Day(2024, 1, 11) });

    [Fact]
    public void A_quantity_beyond_the_limit_is_a_defect() =>
        Expect(InvoiceDefect.QuantityOutOfRange, Sound with { Quantity = Invoice.MaxQuantity + 0.000001m });

    [Fact]
    public void A_quantity_with_seven_decimals_is_a_defect() =>
        Expect(InvoiceDefect.QuantityOutOfRange, Sound with { Quantity = 0.0000001m });

    [Fact]
    public void A_year_before_the_first_is_a_defect() =>
        Expect(InvoiceDefect.DateOutOfRange, Sound with { Due = new LocalDate(0, 12, 31) });

    [Fact]
    public void A_date_of_another_calendar_is_a_defect() =>
        Expect(InvoiceDefect.DateOutOfRange, Sound with { Due = new LocalDate(2024, 1, 1, CalendarSystem.Julian) });

    [Fact]
    public void All_defects_are_listed_and_not_only_the_first()
    {
        var invoice = Sound with { Account = "", Tax = Money.Usd(1m), Paid = null };
        Assert.Equal(
            [InvoiceDefect.AccountMissing, InvoiceDefect.PaymentIncomplete, InvoiceDefect.TaxInAnotherCurrency],
            invoice.Defects()
        );
    }

    [Fact]
    public void An_invoice_due_before_it_was_issued_is_booked_because_such_terms_exist() =>
        Assert.Empty((Sound with { Due = Day(2024, 1, 1) }).Defects());

    private static void Expect(InvoiceDefect defect, Invoice invoice) => Assert.Equal([defect], invoice.Defects());
}
