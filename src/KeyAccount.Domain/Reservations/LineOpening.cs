using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Reservations;

/// <summary>Asks for a new line.</summary>
public sealed record LineOpening : LedgerCommand
{
    internal LineOpening(string id, string line, LineTerms terms)
        : base(id) => (Line, Terms) = (Identifier.Check(line), terms);

    /// <summary>The name, which no other line of the ledger has.</summary>
    public string Line { get; }

    /// <summary>What it admits.</summary>
    public LineTerms Terms { get; }

    /// <inheritdoc/>
    public override ImmutableArray<string> LinesTouched(ILedgerView view) => [Line];

    internal override LedgerAnswer Decide(Instant at, ILedgerView view)
    {
        if (view.HeadroomOf(Line, at) is { } taken)
        {
            return LedgerAnswer.Refused(
                this,
                taken.At,
                new()
                {
                    Reason = RefusalReason.LineExists,
                    Lines =
                    [
                        new(
                            Line,
                            RefusalReason.LineExists,
                            Money.Zero(taken.Terms.Currency),
                            Money.Zero(taken.Terms.Currency),
                            taken
                        ),
                    ],
                }
            );
        }
        var zero = Money.Zero(Terms.Currency);
        var opened = new Headroom
        {
            Line = Line,
            Terms = Terms,
            At = at,
            Net = zero,
            Pending = zero,
        };
        return LedgerAnswer.Accepted(
            new()
            {
                At = at,
                Command = this,
                Moves = [new(Line, zero, zero, opened)],
            }
        );
    }

    private protected override CommandField? Differs(LedgerEntry entry) =>
        entry.Command is not LineOpening other ? CommandField.Kind
        : Line != other.Line ? CommandField.Lines
        : Terms != other.Terms ? CommandField.Terms
        : null;
}
