using System.Globalization;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Tables;
using NodaTime;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Reads the invoices of a file one by one; what is wrong goes to the gate.</summary>
internal sealed class InvoiceFile
{
    private readonly TableReader table;
    private readonly RowFields fields;
    private readonly Currency? usualCurrency;
    private readonly bool saysSettlement;
    private readonly Dictionary<string, long> lineOf = new(StringComparer.Ordinal);

    private InvoiceFile(TableReader table, ColumnMapping mapping, Currency? usualCurrency)
    {
        this.table = table;
        this.usualCurrency = usualCurrency;
        fields = new RowFields(table, mapping);
        saysSettlement = table.Has(InvoiceColumns.Settled);
    }

    /// <summary>The invoices in the order of the file, read while they are asked for.</summary>
    /// <param name="table">The open table.</param>
    /// <param name="mapping">How it is written.</param>
    /// <param name="usualCurrency">The currency of rows that name none; null when they must.</param>
    /// <param name="advanced">Called at every row.</param>
    public static IEnumerable<Invoice> Read(TableReader table, ColumnMapping mapping, Currency? usualCurrency, Action advanced)
    {
        var file = new InvoiceFile(table, mapping, usualCurrency);
        while (table.Read())
        {
            advanced();
            if (file.ReadRow() is { } invoice)
            {
                yield return invoice;
            }
        }

        // A million numbers are no longer needed, and what follows needs the memory.
        file.lineOf.Clear();
        file.lineOf.TrimExcess();
    }

    private Invoice? ReadRow()
    {
        var account = fields.Name(InvoiceColumns.Account);
        var number = fields.Name(InvoiceColumns.Invoice, isShared: false);
        var issued = fields.Date(InvoiceColumns.Issued);
        var currency = ReadCurrency();
        var amount = fields.Amount(InvoiceColumns.Amount, currency);
        var disputedOn = fields.Date(InvoiceColumns.DisputedOn);
        var invoice = new Invoice
        {
            Account = account ?? "",
            Number = number ?? "",
            Issued = issued ?? default,
            Due = fields.Date(InvoiceColumns.Due),
            Settlement = ReadSettlement(),
            Amount = amount ?? default,
            Tax = fields.Amount(InvoiceColumns.Tax, currency),
            Quantity = fields.Number(InvoiceColumns.Quantity, -Invoice.MaxQuantity, Invoice.MaxQuantity, mostDecimals: 6),
            Disputed = fields.Flag(InvoiceColumns.Disputed) ?? (disputedOn is null ? null : true),
            Paid = fields.Amount(InvoiceColumns.Paid, currency),
            PaidOn = fields.Date(InvoiceColumns.PaidOn),
            DisputedOn = disputedOn,
            DisputeClosedOn = fields.Date(InvoiceColumns.DisputeClosedOn),
        };
        if (amount is { } known)
        {
            CheckAmounts(invoice, known);
        }

        if (issued is not null)
        {
            CheckDates(invoice);
        }

        CheckDispute(invoice);
        if (number is not null)
        {
            CheckNumber(number);
        }

        return table.Accept() ? invoice : null;
    }

    private Currency? ReadCurrency()
    {
        var currency = fields.Currency(InvoiceColumns.Currency, usualCurrency);
        if (currency is null && table[InvoiceColumns.Currency].IsEmpty)
        {
            table.Report(
                InvoiceColumns.Currency,
                "the row names no currency; fill it, or state the currency of such rows with --columns or --currency"
            );
        }

        return currency;
    }

    private Settlement ReadSettlement() =>
        !saysSettlement ? Settlement.Unknown
        : fields.Date(InvoiceColumns.Settled) is { } date ? Settlement.On(date)
        : Settlement.Open;

    private void CheckAmounts(in Invoice invoice, Money amount)
    {
        if (amount.IsZero)
        {
            table.Report(InvoiceColumns.Amount, "the amount is 0; an invoice is above zero and a credit note below");
        }

        if (invoice.Tax is { } tax && !IsPart(tax, amount))
        {
            table.Report(
                InvoiceColumns.Tax,
                $"the tax {tax} is no part of the amount {amount}; it has the same sign and is not larger"
            );
        }

        if (invoice.Paid is { } paid && (!IsPart(paid, amount) || paid == amount))
        {
            table.Report(
                InvoiceColumns.Paid,
                $"{paid} is no part payment of {amount}; it has the same sign and is smaller (a full payment goes into {InvoiceColumns.Settled})"
            );
        }

        if (invoice.Quantity < 0 && amount.IsPositive)
        {
            table.Report(
                InvoiceColumns.Quantity,
                "the quantity is below zero on an invoice; only a credit note returns products"
            );
        }
    }

    private void CheckDates(in Invoice invoice)
    {
        // A credit note may carry the due date of the invoice it corrects.
        if (invoice.Due < invoice.Issued && !invoice.IsCreditNote)
        {
            Report(InvoiceColumns.Due, invoice.Due, "before the invoice was issued", invoice.Issued);
        }

        if (invoice.Settlement.Date < invoice.Issued)
        {
            Report(InvoiceColumns.Settled, invoice.Settlement.Date, "before the invoice was issued", invoice.Issued);
        }

        if (invoice.PaidOn < invoice.Issued)
        {
            Report(InvoiceColumns.PaidOn, invoice.PaidOn, "before the invoice was issued", invoice.Issued);
        }

        if (invoice.PaidOn > invoice.Settlement.Date)
        {
            Report(InvoiceColumns.PaidOn, invoice.PaidOn, "after the invoice was settled", invoice.Settlement.Date!.Value);
        }

        if (
            invoice.Paid is null != invoice.PaidOn is null
            && table[InvoiceColumns.Paid].IsEmpty != table[InvoiceColumns.PaidOn].IsEmpty
        )
        {
            table.Report(
                invoice.Paid is null ? InvoiceColumns.Paid : InvoiceColumns.PaidOn,
                $"the value is blank; {InvoiceColumns.Paid} and {InvoiceColumns.PaidOn} are filled together"
            );
        }
    }

    private void CheckDispute(in Invoice invoice)
    {
        if (invoice.DisputedOn < invoice.Issued && invoice.Issued != default)
        {
            Report(InvoiceColumns.DisputedOn, invoice.DisputedOn, "before the invoice was issued", invoice.Issued);
        }

        if (invoice.DisputedOn is not null && invoice.Disputed == false)
        {
            table.Report(InvoiceColumns.DisputedOn, $"the row has a day of dispute, and {InvoiceColumns.Disputed} says no");
        }

        if (invoice.DisputeClosedOn is not null && table[InvoiceColumns.DisputedOn].IsEmpty)
        {
            table.Report(InvoiceColumns.DisputedOn, $"the value is blank; {InvoiceColumns.DisputeClosedOn} needs it");
        }

        if (invoice.DisputeClosedOn < invoice.DisputedOn)
        {
            Report(
                InvoiceColumns.DisputeClosedOn,
                invoice.DisputeClosedOn,
                "before the dispute was opened",
                invoice.DisputedOn!.Value
            );
        }
    }

    private void Report(Column column, LocalDate? found, string where, LocalDate other) =>
        table.Report(column, $"{DateText.Iso(found!.Value)} lies {where} on {DateText.Iso(other)}");

    private void CheckNumber(string number)
    {
        if (!lineOf.TryAdd(number, table.Line))
        {
            table.Report(
                InvoiceColumns.Invoice,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Quoted.Text(number)} occurs twice; it was first read on line {lineOf[number]}"
                )
            );
        }
    }

    private static bool IsPart(Money part, Money amount) =>
        part.IsZero || (part.IsNegative == amount.IsNegative && part.Abs() <= amount.Abs());
}
