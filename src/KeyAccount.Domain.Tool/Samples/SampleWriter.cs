using System.Globalization;
using System.Text.Json;
using CsvHelper;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;
using KeyAccount.Domain.Tool.Tables;
using NodaTime;

namespace KeyAccount.Domain.Tool.Samples;

/// <summary>Writes an invented portfolio, account by account, so that a large one needs no more memory than a small one.</summary>
internal static class SampleWriter
{
    private static readonly CsvWriterOptions Csv = new() { NewLine = "\n" };

    /// <summary>Writes invoices, accounts, what finance knows, rates, expenses and a description into the folder.</summary>
    /// <param name="plan">What is wanted.</param>
    /// <param name="folder">Where it goes.</param>
    /// <param name="advanced">Told how many invoices are written, from time to time.</param>
    /// <param name="cancelled">Ends the writing between two accounts.</param>
    public static void Write(SamplePlan plan, OutputFolder folder, Action<double> advanced, CancellationToken cancelled)
    {
        var expenses = new SampleExpenseWriter(plan, folder);
        using (var invoices = Begin(folder, "invoices.csv", InvoiceColumns.Format))
        using (var accounts = Begin(folder, "accounts.csv", AccountColumns.Format))
        using (var credit = new SampleCreditWriter(folder))
        using (var control = new SampleControlWriter(folder, plan))
        using (var quotes = new SampleQuoteWriter(folder, plan))
        {
            WriteAccounts(plan, invoices, accounts, credit, control, quotes, expenses, advanced, cancelled);
        }

        expenses.Write(cancelled);

        using (var rates = Begin(folder, "rates.csv", RateColumns.Format))
        {
            foreach (var (on, from, to, rate) in SampleCurrency.Quotes(plan.Seed))
            {
                rates.WriteRecord([DateText.Iso(on), from, to, rate.ToString(CultureInfo.InvariantCulture)]);
            }
        }

        WriteDescription(plan, folder);
    }

    /// <summary>Begins a file with its header.</summary>
    public static CsvWriter Begin(OutputFolder folder, string name, TableFormat format)
    {
        var csv = CsvWriter.Create(folder.Open(name), Csv);
        csv.WriteHeader([.. format.Names]);
        return csv;
    }

    /// <summary>Writes one row, blank where the row says nothing.</summary>
    public static void WriteRow(CsvWriter csv, TableFormat format, SampleRow row)
    {
        foreach (var column in format.Columns)
        {
            csv.WriteField(row[column]);
        }

        csv.EndRecord();
    }

    /// <summary>Cents as an amount with two decimals.</summary>
    public static string Amount(long cents) => (cents / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>What the sample is, as a JSON object.</summary>
    public static void Describe(SamplePlan plan, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("format", OutputSet.Sample.Format);
        json.WriteString("about", "An invented portfolio: no client, person or amount in it is real.");
        json.WriteNumber("accounts", plan.Accounts);
        json.WriteNumber("invoices", plan.Invoices);
        json.WriteNumber("expenses", plan.Expenses);
        json.WriteNumber("seed", plan.Seed);
        json.WriteString("as_of", DateText.Iso(SamplePlan.AsOf));
        json.WriteEndObject();
    }

    private static void WriteAccounts(
        SamplePlan plan,
        CsvWriter invoices,
        CsvWriter accounts,
        SampleCreditWriter credit,
        SampleControlWriter control,
        SampleQuoteWriter quotes,
        SampleExpenseWriter expenses,
        Action<double> advanced,
        CancellationToken cancelled
    )
    {
        var written = 0;
        foreach (var (index, rank, count) in SampleSizes.Of(plan))
        {
            cancelled.ThrowIfCancellationRequested();
            var random = SplitMix64.For(plan.Seed, (ulong)index);
            var account = new SampleAccount(index, rank, plan.Accounts, ref random);
            var yearStart = SamplePlan.AsOf.PlusMonths(-12);
            var (yearlyNet, open) = (0L, 0L);
            foreach (var invoice in SampleInvoice.Of(account, count, SplitMix64.For(random.NextBits(), 0)))
            {
                WriteInvoice(invoices, account, ++written, invoice);
                expenses.Count(account, invoice);
                open += invoice.Settled is null ? invoice.Cents - (invoice.PaidCents ?? 0) : 0;
                yearlyNet += invoice.Issued > yearStart ? invoice.Cents - invoice.TaxCents : 0;
            }

            var profile = SampleProfile.Of(account, yearlyNet, SplitMix64.For(random.NextBits(), 1));
            WriteRow(accounts, AccountColumns.Format, profile);
            credit.Write(account, profile, yearlyNet, SplitMix64.For(random.NextBits(), 2));
            control.Write(account, open, yearlyNet);
            quotes.Write(account, profile);
            advanced(written);
        }
    }

    private static void WriteInvoice(CsvWriter csv, SampleAccount account, int number, SampleInvoice invoice)
    {
        foreach (var column in InvoiceColumns.Format.Columns)
        {
            csv.WriteField(
                column == InvoiceColumns.Account ? account.Id
                : column == InvoiceColumns.Invoice
                    ? string.Create(CultureInfo.InvariantCulture, $"{(invoice.Cents < 0 ? "CN" : "IN")}{number:D8}")
                : column == InvoiceColumns.Issued ? DateText.Iso(invoice.Issued)
                : column == InvoiceColumns.Due ? DateText.Iso(invoice.Due)
                : column == InvoiceColumns.Settled ? IsoOrBlank(invoice.Settled)
                : column == InvoiceColumns.Amount ? Amount(invoice.Cents)
                : column == InvoiceColumns.Currency ? account.Currency.Code
                : column == InvoiceColumns.Tax ? Amount(invoice.TaxCents)
                : column == InvoiceColumns.Quantity ? invoice.Quantity.ToString(CultureInfo.InvariantCulture)
                : column == InvoiceColumns.Disputed ? (invoice.Disputed ? "yes" : "no")
                : column == InvoiceColumns.Paid ? (invoice.PaidCents is { } paid ? Amount(paid) : "")
                : column == InvoiceColumns.PaidOn ? IsoOrBlank(invoice.PaidOn)
                : column == InvoiceColumns.DisputedOn ? IsoOrBlank(invoice.DisputedOn)
                : column == InvoiceColumns.DisputeClosedOn ? IsoOrBlank(invoice.DisputeClosedOn)
                : throw new InvalidOperationException($"The sample does not fill the column {column}.")
            );
        }

        csv.EndRecord();
    }

    private static string IsoOrBlank(LocalDate? date) => date is { } known ? DateText.Iso(known) : "";

    private static void WriteDescription(SamplePlan plan, OutputFolder folder)
    {
        using var json = new Utf8JsonWriter(folder.Open("sample.json"), JsonText.Indented);
        Describe(plan, json);
    }
}
