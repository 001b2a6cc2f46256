using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Commands;
using KeyAccount.Domain.Tool.Tables;
using NodaTime;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Reads all files of a request into one book; either everything is as it must be, or every problem is told.</summary>
internal sealed class BookIntake
{
    private readonly BookRequest request;
    private readonly RowGate gate;
    private readonly CancellationToken cancelled;
    private readonly HashSet<Currency> currencies = [];
    private LocalDate? earliest;
    private readonly HashSet<string> invoiced = new(StringComparer.Ordinal);
    private readonly List<Invoice> kept = [];

    private BookIntake(BookRequest request, RowGate gate, CancellationToken cancelled) =>
        (this.request, this.gate, this.cancelled) = (request, gate, cancelled);

    /// <summary>The book, how it is to be read, and its day.</summary>
    /// <exception cref="UsageException">The request names files that don't exist, or leaves the currency open.</exception>
    /// <exception cref="DataException">A file has problems; all of them are told.</exception>
    public static SeenInput Read(BookRequest request, RowGate gate, Progress progress, CancellationToken cancelled)
    {
        GivenFiles.RefuseMissingPrevious(request.Previous);
        GivenFiles.RefuseMissing(request.Files);
        return new BookIntake(request, gate, cancelled).Read(progress);
    }

    private SeenInput Read(Progress progress)
    {
        var mapping = request.Columns is null ? BookMapping.Standard : MappingFile.Read(request.Columns, gate);
        var rates = RateFile.ReadOptional(request.Rates, gate);
        var previous = request.Previous is null ? null : PreviousReview.Read(request.Previous, gate);
        if (gate.HasFailed)
        {
            throw new DataException(gate.Problems);
        }

        var book = ReadBook(mapping, EarnedIn(previous), progress);
        if (gate.HasFailed)
        {
            new CreditIntake(request, mapping, scope: null, gate).Read();
            new RecordIntake(request, mapping, scope: null, gate, kept).Read();
            throw new DataException(gate.Problems);
        }

        var terms = new BookTerms { Currency = CurrencyOf(book), Rates = rates };
        RefuseTooEarly();
        var asOf = request.AsOf ?? book.LatestDate!.Value;
        var scope = new CreditScope(book.Accounts.ToHashSet(StringComparer.Ordinal), terms, asOf);
        var files = new CreditIntake(request, mapping, scope, gate).Read();
        var records = request.LooksAtUse ? new RecordIntake(request, mapping, scope, gate, kept).Read() : null;
        if (gate.HasFailed)
        {
            throw new DataException(gate.Problems);
        }

        return new SeenInput(book, files, terms, asOf, previous) { Records = records };
    }

    private void RefuseTooEarly()
    {
        if (request.AsOf is { } day && earliest > day)
        {
            throw new UsageException(
                $"--as-of: no invoice was issued by {DateText.Iso(day)}; the first was on {DateText.Iso(earliest.Value)}"
            );
        }
    }

    private static Dictionary<string, (AccountTier Tier, LocalDate? Since)> EarnedIn(PreviousBook? previous) =>
        previous is null
            ? []
            : previous
                .Accounts.Where(account => account.Value.Tier is not null)
                .ToDictionary(
                    account => account.Key,
                    account => (account.Value.Tier!.Value, account.Value.Since),
                    StringComparer.Ordinal
                );

    private AccountBook ReadBook(
        BookMapping mapping,
        Dictionary<string, (AccountTier Tier, LocalDate? Since)> previous,
        Progress progress
    )
    {
        var isOpen = TableReader.TryOpen(request.Invoices, InvoiceColumns.Format, mapping.Invoices, gate, out var invoices);
        using (invoices)
        {
            TableReader? accounts = null;
            isOpen &=
                request.Accounts is null
                || TableReader.TryOpen(request.Accounts, AccountColumns.Format, mapping.Accounts, gate, out accounts);
            using (accounts)
            {
                if (!isOpen)
                {
                    throw new DataException(gate.Problems);
                }

                var book = AccountBook.Of(
                    Invoices(invoices!, mapping.Invoices, progress),
                    WithPrevious(accounts is null ? [] : Profiles(accounts, mapping.Accounts), previous)
                );
                gate.RefuseEmpty(invoices!.Tally);
                if (accounts is not null)
                {
                    gate.RefuseEmpty(accounts.Tally);
                }

                return book;
            }
        }
    }

    private IEnumerable<Invoice> Invoices(TableReader table, ColumnMapping mapping, Progress progress)
    {
        var usual = mapping.Currency ?? request.Currency;
        if (usual is null)
        {
            GivenFiles.RefuseWithoutCurrency(request.Invoices, table, InvoiceColumns.Currency);
        }

        var reading = new LongRead("Reading invoices", request.Invoices, table, progress, cancelled);
        foreach (var invoice in InvoiceFile.Read(table, mapping, usual, reading.Row))
        {
            // Once something is wrong, the rest is only read to tell what else is.
            currencies.Add(invoice.Amount.Currency);
            if (!gate.HasFailed)
            {
                invoiced.Add(invoice.Account);
                earliest = earliest < invoice.Issued ? earliest : invoice.Issued;
                Keep(invoice);
                yield return invoice;
            }
        }

        reading.End();
    }

    /// <summary>Keeps what may be open on the day of the review, and all of the one account whose past is looked at.</summary>
    private void Keep(Invoice invoice)
    {
        if (
            request.LooksAtUse
            && (invoice.Settlement.IsOpen || invoice.Settlement.Date > request.AsOf || invoice.Account == request.Past)
        )
        {
            kept.Add(invoice);
        }
    }

    /// <summary>The client files; enumerated after the invoices, whose single currency is then known.</summary>
    private IEnumerable<AccountProfile> Profiles(TableReader table, ColumnMapping mapping)
    {
        var usual = mapping.Currency ?? request.Currency ?? (currencies.Count == 1 ? currencies.Single() : null);

        // When invoices were refused, it may only be for them that the currency is not known.
        foreach (var profile in AccountFile.Read(table, mapping, usual, mustNameCurrency: !gate.HasFailed))
        {
            yield return profile;
        }
    }

    private IEnumerable<AccountProfile> WithPrevious(
        IEnumerable<AccountProfile> profiles,
        Dictionary<string, (AccountTier Tier, LocalDate? Since)> previous
    )
    {
        foreach (var profile in profiles)
        {
            yield return previous.Remove(profile.Account, out var earned)
                ? profile with
                {
                    PreviousTier = earned.Tier,
                    PreviousTierSince = earned.Since,
                }
                : profile;
        }

        foreach (var (account, earned) in previous.Where(earlier => invoiced.Contains(earlier.Key)))
        {
            yield return new AccountProfile
            {
                Account = account,
                PreviousTier = earned.Tier,
                PreviousTierSince = earned.Since,
            };
        }
    }

    private Currency CurrencyOf(AccountBook book) =>
        request.Currency
        ?? (
            book.Currencies is [var only]
                ? only
                : throw new UsageException(
                    $"the invoices are in {string.Join(", ", book.Currencies)}; state the currency of the report with --currency, and give --rates"
                )
        );
}
