using System.Globalization;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Intake;
using NodaTime;

namespace KeyAccount.Domain.Tool.Control;

/// <summary>What one account owes or is about to owe, made of its invoices and documents.</summary>
/// <param name="Account">The account.</param>
/// <param name="Invoices">Its invoices that may be open.</param>
/// <param name="Documents">Its documents.</param>
/// <param name="Terms">The currency of the report and the rates.</param>
internal sealed record AccountDebts(
    string Account,
    IEnumerable<Invoice> Invoices,
    IEnumerable<OpenDocument> Documents,
    BookTerms Terms
)
{
    private const string Us = "us";
    private const string Them = "them";

    // The exposure book counts from this day on; what began earlier stands there from then on.
    private static readonly LocalDate Earliest = new(2000, 1, 1);
    private static readonly LocalDate Latest = new(2149, 12, 31);

    /// <summary>The debts of an account, of all that the files tell of it.</summary>
    public static AccountDebts Of(SeenInput input, string account)
    {
        var records = input.Records!;
        return new(account, records.Invoices[account], records.Documents[account], input.Terms);
    }

    /// <summary>Whose exposure it is, as the exposure book names them: accounts may be any text.</summary>
    public static ExposureScope Scope { get; } = ExposureScope.Of(Us, Them);

    /// <summary>The rates as the exposure book takes them.</summary>
    public ExposureRates Rates => ExposureRates.Of(Terms.Rates, "rates of the report");

    /// <summary>What is owed on a day, stage by stage.</summary>
    public Exposure On(LocalDate day, ExposureTerms terms) =>
        Exposure.Of(Entries(), Scope, day, LineBook.Known, terms, Terms.Currency, Rates);

    /// <summary>Everything that happened, as the entries of a book.</summary>
    public IEnumerable<ExposureEntry> Entries()
    {
        var book = ExposureBook.Empty;
        var step = 0;
        var number = 0;
        foreach (var invoice in Invoices)
        {
            var id = Name('i', ++number);
            Save(id, invoice.Amount, invoice.Issued);
            if (invoice is { Paid: { } paid, PaidOn: { } paidOn })
            {
                Save(id, invoice.Amount - paid, paidOn);
            }

            if (invoice.Settlement.Date is { } settled)
            {
                Do(ExposureStep.Void(Name('s', ++step), id, Within(settled)));
            }

            void Save(string document, Money amount, LocalDate on)
            {
                var item = ExposureItem.Of("1", amount.Abs());
                item = invoice.Due is { } due ? item.Due(Within(due)) : item;
                var stage = invoice.IsCreditNote ? ExposureStage.CreditNote : ExposureStage.Receivable;
                Do(ExposureStep.Save(Name('s', ++step), ExposureDocument.Of(document, Us, Them, stage, item), Within(on)));
            }
        }

        foreach (var document in Documents)
        {
            var id = Name('d', ++number);
            Do(ExposureStep.Save(Name('s', ++step), Written(document, id), Within(document.On)));
            if (document.ClosedOn is { } closed)
            {
                Do(ExposureStep.Void(Name('s', ++step), id, Within(closed)));
            }
        }

        return book.Entries;

        void Do(ExposureStep what) => book = book.Apply(what, LineBook.Known).Book;
    }

    /// <summary>What is overdue on a day and not disputed, in the currency of the report; null when a due day or a rate is not known.</summary>
    public OverdueItems? OverdueOn(LocalDate day)
    {
        List<OverdueItem> items = [];
        foreach (var (open, due, isDisputed) in ClaimsOn(day))
        {
            if (due is null || Terms.Convert(open, day) is not { } converted)
            {
                return null;
            }

            if (due < day && !isDisputed && converted.IsPositive)
            {
                items.Add(new OverdueItem(converted, Period.DaysBetween(due.Value, day)));
            }
        }

        return OverdueItems.Of(Terms.Currency, items);
    }

    /// <summary>All claims that are open on a day, credit notes not taken off; null when a rate is not known.</summary>
    public Money? OpenOn(LocalDate day) => Terms.Sum(ClaimsOn(day).Select(claim => claim.Open), day);

    /// <summary>Open claims of a day with the day they are due, which is null for an invoice without one.</summary>
    public IEnumerable<(Money Open, LocalDate? Due, bool IsDisputed)> ClaimsOn(LocalDate day)
    {
        foreach (var invoice in Invoices.Where(invoice => IsOpenOn(invoice, day) && !invoice.IsCreditNote))
        {
            yield return (
                invoice.PaidOn <= day ? invoice.Amount - invoice.Paid!.Value : invoice.Amount,
                invoice.Due,
                invoice.DisputedOn is { } since ? since <= day && !(invoice.DisputeClosedOn <= day) : invoice.Disputed == true
            );
        }

        foreach (
            var document in Documents.Where(document => document.IsOpenOn(day) && StageSums.Claims.Contains(document.Stage))
        )
        {
            // A claim that is not said to be due is never past due.
            yield return (document.Amount, document.Due ?? day, document.IsDisputed);
        }
    }

    private static bool IsOpenOn(in Invoice invoice, LocalDate day) =>
        invoice.Issued <= day && !(invoice.Settlement.Date <= day);

    private static ExposureDocument Written(OpenDocument document, string id)
    {
        var item = ExposureItem.Of("1", document.Amount);
        item = document.AvailableOn is { } available ? item.Available(Within(available)) : item;
        item = document.Due is { } due ? item.Due(Within(due)) : item;
        item = document.IsMadeToOrder ? item.MadeToOrder() : item;
        return ExposureDocument.Of(id, Us, Them, document.Stage, item);
    }

    private static LocalDate Within(LocalDate day) => LocalDate.Max(Earliest, LocalDate.Min(day, Latest));

    private static string Name(char kind, int number) => $"{kind}{number.ToString(CultureInfo.InvariantCulture)}";
}
