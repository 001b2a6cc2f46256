using System.Collections.Immutable;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.Credit.Admissions;

/// <summary>What an entry does on the lines of one debtor. Lives inside one decision.</summary>
internal sealed record DebtorAdmission
{
    public required LineChain Chain { get; init; }

    /// <summary>What brings the ledger in line with the chain.</summary>
    public required ImmutableArray<LedgerCommand> Alignment { get; init; }

    /// <summary>What moves the booking to the lines of the chain, and books the entry there.</summary>
    public required ImmutableArray<LedgerCommand> Commands { get; init; }

    /// <summary>What is booked before, on whatever lines.</summary>
    public required LedgerBooking Before { get; init; }

    /// <summary>What is booked afterwards.</summary>
    public required LedgerBooking After { get; init; }

    /// <summary>Whether the entry adds something.</summary>
    public required bool Adds { get; init; }

    public required ImmutableArray<MissingRate> Missing { get; init; }

    /// <summary>The change on the lines, which all count the same; null when it is booked on no line.</summary>
    public Money? Increment =>
        Missing.IsEmpty && After.Lines is [var first, ..] && Before.Lines.Contains(first)
            ? After.BookedOn(first.Line) - Before.BookedOn(first.Line)
            : null;

    public static DebtorAdmission Of(
        AdmissionRequest request,
        ExposureEntry entry,
        ExposureScope scope,
        Instant at,
        IAdmissionView view,
        int firstCommand
    )
    {
        // Whatever is recorded counts, also when another clock was ahead.
        var chain = LineChain.Of(view.Lines, CreditLineKey.Of(scope.Debtors[0]), request.On, Instant.MaxValue);
        var targets = LineTargets.Of(chain);
        var booked = view.BookingOf(scope, request);
        var move = booked.Lines.SequenceEqual(targets)
            ? new LedgerPlan([], booked, [])
            : booked.MoveTo(request.Step.Id, targets, request.Rates, firstCommand);
        var plan = move.After.Book(entry, request.On, request.Rates, request.HasHappened, firstCommand + move.Commands.Length);
        return new()
        {
            Chain = chain,
            Alignment = LedgerAlignment.Commands(chain, view.Ledger, at),
            Commands = [.. move.Commands, .. plan.Commands],
            Before = move.After,
            After = plan.After,
            Adds = ExposureIncrement.Of(entry, scope, request.Terms, request.On).Adds,
            Missing = [.. move.Missing, .. plan.Missing],
        };
    }

    /// <summary>Why nothing that adds is admitted on the lines, before an amount is asked for; null when something is.</summary>
    public AdmissionRefusal? WhyClosed()
    {
        if (!Adds || (Chain.Admits && !After.Lines.IsEmpty))
        {
            return null;
        }
        var closed = Chain.Levels.FirstOrDefault(level => !level.Admits) ?? Chain.Levels.First(IsUnknown);
        return new(AdmissionRefusalKind.Line, closed.Codes.First(), closed.Reading.Line.LedgerLine);
    }

    private static bool IsUnknown(LineLevel level) => level.Reading.Currency is null;
}
