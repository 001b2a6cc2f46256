using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.Tests.Reservations;

/// <summary>A ledger that a test keeps asking, with a clock that the test sets and amounts in whole euros.</summary>
internal sealed class LedgerBook
{
    public static readonly Instant Start = Instant.FromUtc(2024, 1, 1, 8, 0);

    private int opened;

    public Ledger Ledger { get; private set; } = Ledger.Empty;

    public Instant Now { get; private set; } = Start;

    public static LedgerBook With(params IEnumerable<(string Line, decimal Limit)> lines) =>
        lines.Aggregate(new LedgerBook(), (book, line) => book.Open(line.Line, LineTerms.Limited(Money.Eur(line.Limit))));

    public static Claims On(string line, decimal amount) => Claims.On(line, Money.Eur(amount));

    public LedgerBook Open(string line, LineTerms terms)
    {
        Assert.True(Do(LedgerCommand.OpenLine($"open-{++opened}", line, terms)).IsGranted);
        return this;
    }

    /// <summary>Moves the clock to so many seconds after the start.</summary>
    public LedgerBook AtSecond(int seconds)
    {
        Now = Start + Duration.FromSeconds(seconds);
        return this;
    }

    public LedgerAnswer Do(LedgerCommand command)
    {
        var step = Ledger.Apply(command, Now);
        Ledger = step.Ledger;
        return step.Answer;
    }

    public IReadOnlyList<LedgerAnswer> DoLinked(params LedgerCommand[] commands)
    {
        var step = Ledger.ApplyLinked([.. commands], Now);
        Ledger = step.Ledger;
        return step.Answers;
    }

    public LedgerAnswer Reserve(string id, decimal amount, string line = "A", int? seconds = null) =>
        Do(LedgerCommand.Reserve(id, On(line, amount), Seconds(seconds)));

    public LedgerAnswer Post(string id, string reservation, decimal? amount = null, string line = "A") =>
        Do(amount is { } some ? LedgerCommand.Post(id, reservation, On(line, some)) : LedgerCommand.Post(id, reservation));

    public LedgerAnswer Void(string id, string reservation, decimal? amount = null, string line = "A") =>
        Do(amount is { } some ? LedgerCommand.Void(id, reservation, On(line, some)) : LedgerCommand.Void(id, reservation));

    public Headroom Line(string line = "A") => Ledger.HeadroomOf(line, Now)!;

    /// <summary>Posted and pending, in euros.</summary>
    public (decimal Posted, decimal Pending) Figures(string line = "A") =>
        (Line(line).Posted.Amount, Line(line).Pending.Amount);

    public ReservationState StateOf(string reservation) => Ledger.ReservationOf(reservation)!.StateAt(Now);

    public static Duration? Seconds(int? seconds) => seconds is { } some ? Duration.FromSeconds(some) : null;
}
