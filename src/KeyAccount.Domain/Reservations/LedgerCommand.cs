using System.Collections.Immutable;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Reservations;

/// <summary>
/// One thing asked of a ledger, under an id that the client makes and keeps before sending, so that a repetition does nothing
/// more. Content only: when it is asked comes with the call.
/// </summary>
public abstract partial record LedgerCommand
{
    private protected LedgerCommand(string id) => Id = Identifier.Check(id);

    /// <summary>The client's id: 1 to 64 characters of A-Z, a-z, 0-9, '.', '_' and '-'; every command of a ledger has its own.</summary>
    public string Id { get; }

    /// <summary>What it belongs to in the business, such as an order number; null when nothing is stated.</summary>
    public string? Reference { get; private init; }

    /// <summary>The same, belonging to something in the business.</summary>
    /// <param name="reference">1 to 200 characters, not blank.</param>
    /// <exception cref="ArgumentException">The reference is blank, too long, or has control characters.</exception>
    public LedgerCommand For(string reference) => this with { Reference = LedgerBounds.Check(reference, nameof(reference)) };

    /// <summary>
    /// The lines that the command looks at, in their ordinal order: what a store locks before it decides. A command that ends a
    /// reservation concerns its lines; none when there is no such reservation.
    /// </summary>
    public abstract ImmutableArray<string> LinesTouched(ILedgerView view);

    /// <summary>Yes or no to a command whose id is new.</summary>
    internal abstract LedgerAnswer Decide(Instant at, ILedgerView view);

    /// <summary>The first field that differs from what was carried out under the same id.</summary>
    internal CommandField? DifferenceTo(LedgerEntry entry) =>
        entry.Command.GetType() != GetType() ? CommandField.Kind
        : Differs(entry) is { } field ? field
        : Reference == entry.Command.Reference || (Reference is null && EndsOnly) ? null
        : CommandField.Reference;

    /// <summary>Whether it only ends a reservation, which has a reference of its own: one left out is then no difference.</summary>
    private protected virtual bool EndsOnly => false;

    private protected abstract CommandField? Differs(LedgerEntry entry);

    private protected static CommandField? DifferenceOf(Claims mine, Claims theirs) =>
        !mine.HasLinesOf(theirs) ? CommandField.Lines
        : !mine.Equals(theirs) ? CommandField.Amount
        : null;
}
