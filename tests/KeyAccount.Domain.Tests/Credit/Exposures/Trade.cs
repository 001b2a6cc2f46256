using System.Collections.Immutable;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit.Exposures;

/// <summary>A debtor with one line: each step is tried, asked of the ledger, and kept when the ledger grants it.</summary>
internal sealed class Trade
{
    public const string Company = "company-1";
    public const string Debtor = "client";
    public const string Line = "credit.client";

    public static readonly LocalDate Today = new(2024, 3, 4);
    public static readonly Instant Now = Instant.FromUtc(2024, 3, 4, 9, 0);

    private LedgerBooking booking;
    private int number;

    public Trade(LineTerms line, ExposureTerms? terms = null, ExposureRates? rates = null)
    {
        (Terms, Rates) = (terms ?? ExposureTerms.Shipped, rates ?? ExposureRates.None);
        Ledger = Ledger.Empty.Apply(LedgerCommand.OpenLine("open", Line, line), Now).Ledger;
        booking = LedgerBooking.Start(Scope, Terms, Today, LedgerTarget.Of(Line, line.Currency));
        Currency = line.Currency;
    }

    public static ExposureScope Scope { get; } = ExposureScope.Of(Company, Debtor);

    public ExposureTerms Terms { get; }

    public ExposureRates Rates { get; }

    public Currency Currency { get; }

    public Ledger Ledger { get; private set; }

    public ExposureBook Book { get; private set; } = ExposureBook.Empty;

    public Headroom Headroom => Ledger.HeadroomOf(Line, Now)!;

    public Money Used => Headroom.Net + Headroom.Pending;

    public static Trade Limited(decimal limit) => new(LineTerms.Limited(Money.Eur(limit)));

    /// <summary>A document with one item, number 1.</summary>
    public static ExposureDocument Document(
        string number,
        ExposureStage stage,
        Money amount,
        params ReadOnlySpan<ExposureSource> from
    ) => ExposureDocument.Of(number, Company, Debtor, stage, ExposureItem.Of("1", amount).From(from));

    public static ExposureDocument Document(
        string number,
        ExposureStage stage,
        decimal amount,
        params ReadOnlySpan<ExposureSource> from
    ) => Document(number, stage, Money.Eur(amount), from);

    public static ExposureSource From(string document, decimal amount) => ExposureSource.Of(document, "1", Money.Eur(amount));

    public static ExposureStep Save(string id, ExposureDocument document) => ExposureStep.Save(id, document, Today);

    /// <summary>A book of steps, each of which is carried out.</summary>
    public static ExposureBook After(params ReadOnlySpan<ExposureStep> steps)
    {
        var book = ExposureBook.Empty;
        foreach (var step in steps)
        {
            (book, var answer) = book.Apply(step, Now);
            Assert.Equal(ExposureAnswerKind.Accepted, answer.Kind);
        }
        return book;
    }

    /// <summary>Whether the step is allowed; only then it is kept.</summary>
    public bool Does(Func<string, ExposureStep> step, bool isIncurred = false)
    {
        var tried = Book.Apply(step($"step-{++number}"), Now);
        Assert.Equal(ExposureAnswerKind.Accepted, tried.Answer.Kind);
        var plan = booking.Book(tried.Answer.Entry, Today, Rates, isIncurred);
        Assert.True(plan.IsKnown);
        if (!plan.Commands.IsEmpty)
        {
            var (ledger, answers) = Ledger.ApplyLinked(plan.Commands, Now);
            if (!answers.All(answer => answer.IsGranted))
            {
                Ledger = ledger;
                return false;
            }
            Ledger = ledger;
        }
        (Book, booking) = (tried.Book, plan.After);
        Assert.Equal(booking.BookedOn(Line), Used);
        return true;
    }

    public bool Saves(ExposureDocument document, bool isIncurred = false) =>
        Does(id => ExposureStep.Save(id, document, Today), isIncurred);

    public bool Saves(string number, ExposureStage stage, decimal amount, params ReadOnlySpan<ExposureSource> from) =>
        Saves(Document(number, stage, amount, from));

    public bool Voids(string document) => Does(id => ExposureStep.Void(id, document, Today));

    public void Limits(LineTerms terms) =>
        Ledger = Ledger.Apply(LedgerCommand.ChangeTerms($"terms-{++number}", Line, terms), Now).Ledger;

    public Exposure Reading(LocalDate? on = null) =>
        Exposure.Of(Book.EntriesOf(Scope), Scope, on ?? Today, Now, Terms, Currency, Rates);

    public decimal At(ExposureStage stage) => Reading().At(stage)!.Value.Amount;

    public decimal Total => Reading().Total!.Value.Amount;
}
