using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Reservations;

namespace KeyAccount.Domain.Credit.Admissions;

/// <summary>What is said to a request, with the evidence and all that has to be written down when it is admitted.</summary>
public sealed record AdmissionAnswer
{
    internal AdmissionAnswer(AdmissionAnswerKind kind) => Kind = kind;

    /// <summary>Yes or no.</summary>
    public AdmissionAnswerKind Kind { get; }

    /// <summary>The one reason that binds; null unless it is or was refused.</summary>
    public AdmissionRefusal? Refusal { get; internal init; }

    /// <summary>The check, also of what passed; null when there was no policy, or it was not asked.</summary>
    public CreditCheck? Check { get; internal init; }

    /// <summary>What the book says; null when the request was refused under the id before.</summary>
    public ExposureAnswer? Book { get; internal init; }

    /// <summary>What the ledger says to each command; empty when it was not asked.</summary>
    public ImmutableArray<LedgerAnswer> Ledger { get; internal init; } = [];

    /// <summary>What is booked afterwards, one for each debtor whose exposure changes; empty unless it is admitted now.</summary>
    public ImmutableArray<LedgerBooking> Bookings { get; internal init; } = [];

    /// <summary>The rates that are missing; empty unless it is undetermined.</summary>
    public ImmutableArray<MissingRate> Missing { get; internal init; } = [];

    /// <summary>Whether it is recorded, now or before.</summary>
    public bool IsAdmitted => Kind is AdmissionAnswerKind.Admitted or AdmissionAnswerKind.Exists;

    /// <summary>The same answer once what it appends has its places in book and ledger.</summary>
    /// <param name="book">What the book says.</param>
    /// <param name="ledger">What the ledger says, as many answers as before.</param>
    /// <exception cref="ArgumentException">The answers are not as many.</exception>
    public AdmissionAnswer Numbered(ExposureAnswer book, ImmutableArray<LedgerAnswer> ledger)
    {
        Guard.Against.Null(book);
        return ledger.Length == Ledger.Length
            ? this with
            {
                Book = book,
                Ledger = ledger,
            }
            : throw Quantities.Refusal.Invalid(nameof(ledger), $"{ledger.Length} answers are not the {Ledger.Length} given.");
    }
}
