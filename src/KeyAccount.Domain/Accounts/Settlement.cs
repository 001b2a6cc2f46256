using NodaTime;

namespace KeyAccount.Domain.Accounts;

/// <summary>When an invoice was settled in full: on a date, not yet, or not known.</summary>
/// <remarks>
/// The default value is <see cref="Unknown"/>: the book has no settlement column. A blank cell in a column that exists is
/// <see cref="Open"/>. The two must never be mixed up: an unknown settlement makes payment figures unknown, an open one does not.
/// </remarks>
public readonly record struct Settlement
{
    private readonly State state;
    private readonly LocalDate date;

    private Settlement(State state, LocalDate date = default) => (this.state, this.date) = (state, date);

    private enum State : byte
    {
        Unknown,
        Open,
        Settled,
    }

    /// <summary>Nothing was said about the settlement.</summary>
    public static Settlement Unknown => default;

    /// <summary>The invoice is known not to be settled in full.</summary>
    public static Settlement Open => new(State.Open);

    /// <summary>The invoice was settled in full on <paramref name="date"/>; from that day on it is no longer open.</summary>
    public static Settlement On(LocalDate date) => new(State.Settled, date);

    /// <summary>Whether anything was said: the invoice is open or settled.</summary>
    public bool IsKnown => state != State.Unknown;

    /// <summary>Whether the invoice is known not to be settled.</summary>
    public bool IsOpen => state == State.Open;

    /// <summary>The day of settlement; null when open or unknown.</summary>
    public LocalDate? Date => state == State.Settled ? date : null;

    /// <summary>The settlement as it could be known on <paramref name="asOf"/>: one dated later is still open.</summary>
    public Settlement SeenOn(LocalDate asOf) => state == State.Settled && date > asOf ? Open : this;

    /// <summary><c>unknown</c>, <c>open</c> or the date as <c>uuuu-MM-dd</c>.</summary>
    public override string ToString() =>
        state switch
        {
            State.Unknown => "unknown",
            State.Open => "open",
            State.Settled => NodaTime.Text.LocalDatePattern.Iso.Format(date),
        };
}
