using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>The steps of an exposure book that invoices make, for who keeps invoices and nothing else.</summary>
/// <remarks>
/// The ids follow from account and number, so that invoices read again change nothing, and one that was settled since adds only its
/// payment. What was corrected since has other content under its id and is refused: save its document again under an id of one's own.
/// </remarks>
public static class InvoiceSteps
{
    private const int LongestName = 48;

    /// <summary>The steps of invoices, to be applied in this order: by day, and within a day what is issued first.</summary>
    /// <param name="company">Our company.</param>
    /// <param name="invoices">Invoices and credit notes, in any order. What is dated later than the day that one looks at is not seen on it.</param>
    /// <exception cref="ArgumentException">
    /// The company or an account is no identifier, or an invoice has <see cref="Invoice.Defects"/>, does not say whether it is settled, or
    /// stands there twice: what is owed would be wrong.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A day is not within 2000 to 2149.</exception>
    public static ImmutableArray<ExposureStep> Of(string company, params IEnumerable<Invoice> invoices)
    {
        _ = Identifier.Check(company);
        ImmutableArray<Invoice> all = [.. Guard.Against.Null(invoices).Select(Checked)];
        return
            all.CountBy(invoice => DocumentOf(invoice.Account, invoice.Number), StringComparer.Ordinal)
                .FirstOrDefault(one => one.Value > 1)
                .Key
                is { } twice
            ? throw Refusal.Invalid(nameof(invoices), $"The invoice of the document '{twice}' is there twice.")
            :
            [
                .. all.SelectMany(invoice => StepsOf(invoice, company))
                    .OrderBy(step => step.On)
                    .ThenBy(step => step.Id, StringComparer.Ordinal),
            ];
    }

    /// <summary>
    /// The number of the document of an invoice: length of the account's name, account and number. When that is no identifier of at most 48
    /// characters, the beginning of its SHA-256. Two invoices never share one.
    /// </summary>
    public static string DocumentOf(string account, string number)
    {
        Guard.Against.NullOrWhiteSpace(account);
        Guard.Against.NullOrWhiteSpace(number);
        var name = FormattableString.Invariant($"{account.Length}.{account}.{number}");
        return name.Length <= LongestName && Identifier.IsValid(name) ? name : "long." + TextHash.Of(name)[..(LongestName - 5)];
    }

    private static IEnumerable<ExposureStep> StepsOf(Invoice invoice, string company)
    {
        var number = DocumentOf(invoice.Account, invoice.Number);
        var stage = invoice.IsCreditNote ? ExposureStage.CreditNote : ExposureStage.Receivable;
        var item = ExposureItem.Of("1", invoice.Amount.Abs());
        item = invoice.Tax is { } tax ? item.WithTax(tax.Abs()) : item;
        item = invoice.Due is { } due ? item.Due(due) : item;
        yield return Saved("a", invoice.Issued, ExposureDocument.Of(number, company, invoice.Account, stage, item));
        if (invoice.DisputedOn is { } disputed)
        {
            yield return ExposureStep.Dispute($"b-{number}", number, null, disputed);
        }
        if (invoice.DisputeClosedOn is { } closed)
        {
            yield return ExposureStep.Settle($"c-{number}", number, null, closed);
        }
        var settled = invoice.Settlement.Date;
        var paid = invoice.PaidOn <= settled || settled is null ? invoice.Paid?.Abs() : null;
        if (paid is { IsPositive: true } part && invoice.PaidOn is { } on)
        {
            yield return Saved("d", on, Payment("p", part));
        }
        var rest = paid is { } before ? item.Amount - before : item.Amount;
        if (settled is { } last && rest.IsPositive)
        {
            yield return Saved("e", last, Payment("s", rest));
        }

        ExposureStep Saved(string kind, LocalDate on, ExposureDocument document) =>
            ExposureStep.Save($"{kind}-{number}", document, on);

        // What is paid settles the debt; what is paid back, or set off elsewhere, uses up the credit.
        ExposureDocument Payment(string kind, Money amount) =>
            ExposureDocument.Of(
                $"{kind}-{number}",
                company,
                invoice.Account,
                invoice.IsCreditNote ? ExposureStage.OtherReceivable : ExposureStage.UnappliedCash,
                ExposureItem.Of("1", amount).From(ExposureSource.Of(number, "1", amount))
            );
    }

    private static Invoice Checked(Invoice invoice) =>
        invoice.Defects().ToImmutableArray() is [var defect, ..]
            ? throw Refusal.Invalid(nameof(invoice), $"The invoice {invoice} has a defect: {defect}.")
        : invoice.Settlement.IsKnown ? invoice
        : throw Refusal.Invalid(
            nameof(invoice),
            $"The invoice {invoice} does not say whether it is settled, so what is owed is unknown."
        );
}
